import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PolicyFile, Problem, Result } from '../../core/index.js';
import { fail, ok } from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { complain, print, printJson } from '../print/print.js';
import { unwritable, writeWhole } from '../print/write-whole.js';
import type { Arguments } from '../read/arguments.js';
import { besideThePackage } from '../read/beside-the-package.js';
import { loadPolicyFor, readRules } from '../read/load-rules.js';

/** The built page in one file, seen from the root of the package. */
const PAGE = 'dist/single-page/index.html';

/** `provisim page`. */
export const pageCommand: Command = {
  name: 'page',
  summary: 'writes the playground into one HTML file, which needs no server and no network',
  usage: ['page --out <file>'],
  most: 0,
  options: { out: { value: '<file>', doc: 'the HTML file to write, as a whole or not at all' } },
  examples: [
    { shows: 'the page to send by e-mail', run: 'page --out provisim.html' },
    { shows: 'the page with changed rules', run: 'page --out mine.html --rules my-rules' },
  ],
  check: (args) => [
    ...(args.has('out') ? [] : [NO_OUT]),
    ...(args.has('policy') ? [POLICY] : []),
    ...(args.has('switch') ? [SWITCH] : []),
  ],
  run: async (args, io) => {
    const page = await pageFor(args);
    const problems = page.ok ? await written(args, io, page.value) : page.problems;
    if (problems.length === 0) return EXIT.done;
    await complain(io, problems);
    return EXIT.wrongInput;
  },
};

const NO_OUT: Problem = {
  code: 'args/missing',
  message: '`--out` is not given',
  hint: 'the file to write: `--out provisim.html`',
};

const POLICY: Problem = {
  code: 'args/unexpected',
  message: '`--policy` is a module with files of its own, which one HTML file cannot import',
  hint: '`provisim start --policy` serves the page with it',
};

const SWITCH: Problem = {
  code: 'args/unexpected',
  message: '`--switch` belongs to a question: the page asks many',
  hint: 'choose it in the page, or in a link by `provisim share --switch`',
};

/** The page, with the rule sets of `--rules` in it; or every problem of them. */
async function pageFor(args: Arguments): Promise<Result<string>> {
  const path = await besideThePackage(PAGE);
  if (path === undefined) {
    const message = 'the page was not built';
    return fail([{ code: 'page/not-built', message, hint: 'build it with `npm run build`' }]);
  }
  const html = await readFile(path, 'utf8');
  const folder = args.one('rules');
  if (folder === undefined) return ok(html);
  const loaded = await loadPolicyFor(args);
  const read = await readRules(folder);
  if (!loaded.ok) return loaded;
  return read.ok ? ok(withRules(html, folder, read.value.files)) : read;
}

/** Puts rule sets into the page as data; their paths are those within the folder. */
function withRules(html: string, folder: string, files: readonly PolicyFile[]): string {
  const over = files.map(({ path, content }) => ({ path: relative(folder, path), content }));
  const json = JSON.stringify(over).replaceAll('<', '\\u003C');
  const data = `<script type="application/json" id="page-rules">${json}</script>`;
  return html.replace('</head>', () => `${data}\n  </head>`);
}

async function written(args: Arguments, io: Io, html: string): Promise<readonly Problem[]> {
  const file = args.one('out') ?? '';
  try {
    await writeWhole(file, html);
  } catch (error) {
    return [unwritable(file, error)];
  }
  const sizes = { bytes: Buffer.byteLength(html), compressed: gzipSync(html).length };
  if (args.has('json')) await printJson(io, { file, ...sizes });
  else
    await print(io, [
      `${file}: ${megabytes(sizes.bytes)}, ${megabytes(sizes.compressed)} compressed`,
    ]);
  return [];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
