// For Vite: puts the script and the style of the page into its HTML, so that it opens from a disk.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const BESIDE = import.meta.dirname;
/** Vite's helper that loads the files of a chunk: here are none, and a worker could not run it. */
const PRELOAD = 'vite/preload-helper';
const NO_PRELOAD = 'export const __vitePreload = (load) => load();';

/** The build of one HTML file: one chunk and one style sheet are expected. */
export function singleFile(): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    load: { order: 'pre', handler: (id) => (id.includes(PRELOAD) ? NO_PRELOAD : null) },
    transformIndexHtml: { order: 'pre', handler: withOwnEntry },
    generateBundle: {
      // Vite itself still changes the script before.
      order: 'post',
      handler(_, bundle) {
        let [html, script, style] = ['', '', ''];
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk') script += file.code;
          else if (name.endsWith('.css')) style += String(file.source);
          else if (name.endsWith('.html')) html = String(file.source);
          delete bundle[name];
        }
        const source = inlined(html, asScript(script), style);
        this.emitFile({ type: 'asset', fileName: 'index.html', source });
      },
    },
  };
}

function withOwnEntry(html: string): string {
  const icon = readFileSync(join(BESIDE, 'public/icon.svg')).toString('base64');
  return html
    .replace('./main.ts', './single-page.ts')
    .replace('./icon.svg', `data:image/svg+xml;base64,${icon}`);
}

/** Nothing in it ends the element of the script, or begins a comment of HTML. */
function asScript(code: string): string {
  return `\n${code.replace(/<(?=\/script|script|!--)/gi, '\\x3C').trim()}\n`;
}

function inlined(html: string, script: string, style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html
    .replace(/\s*<(script|link)\b[^>]*\b(type="module"|rel="stylesheet")[^>]*>(<\/script>)?/g, '')
    .replace(/(?<=http-equiv="Content-Security-Policy"\s+content=)"[^"]*"/, `"${policy}"`)
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace(
      '</body>',
      () => `<script type="module" id="page-script">${script}</script>\n  </body>`,
    );
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
