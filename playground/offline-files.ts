// For Vite: writes the service worker of the page, with the names of all files that it keeps.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const BESIDE = import.meta.dirname;
/** What the page has otherwise: itself by its folder, and single decisions among all of them. */
const LEFT_OUT = /^index\.html$|^assets\/_one-decision_/;

/** The build of the service worker; it follows after all files that it names. */
export function offlineFiles(): Plugin {
  return {
    name: 'offline-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const hash = createHash('sha256');
        for (const file of Object.values(bundle)) {
          hash.update(file.type === 'chunk' ? file.code : file.source);
        }
        const names = [...Object.keys(bundle), ...readdirSync(join(BESIDE, 'public'))];
        // The folder itself is how the page is asked for.
        const files = ['./', ...names.filter((name) => !LEFT_OUT.test(name)).sort()];
        const version = JSON.stringify(hash.digest('hex').slice(0, 16));
        const code = readFileSync(join(BESIDE, 'service-worker.js'), 'utf8');
        const source = `const FILES = ${JSON.stringify(files)};\nconst VERSION = ${version};\n${code}`;
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
      },
    },
  };
}
