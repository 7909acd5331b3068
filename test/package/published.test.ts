import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmptyProject, emptyProject } from '../define/packed-package.js';

const { exports: declared } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly exports: Readonly<Record<string, unknown>>;
};
/** The file with everything inside registers elements, which only a browser has. */
const BROWSER_ONLY = './elements.standalone.js';

let project: EmptyProject;
beforeAll(() => {
  project = emptyProject();
}, 60_000);
afterAll(() => rmSync(project.folder, { recursive: true }));

describe('the packed package', () => {
  it('is as publint wants it', async () => {
    const pkgDir = join(project.folder, 'node_modules', 'provisim');
    const { messages } = await publint({ pkgDir, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('has entries that Node loads by their names', () => {
    const entries = Object.keys(declared).filter(
      (entry) => entry !== './package.json' && !entry.includes('*') && entry !== BROWSER_ONLY,
    );
    const names = entries.map((entry) => `provisim${entry.slice(1)}`);
    const file = join(project.folder, 'load.mjs');
    const load = names.map((name) => `await import('${name}');\nconsole.log('${name}');\n`);
    writeFileSync(file, load.join(''));
    expect(names.length).toBeGreaterThan(6);
    expect(project.node('../load.mjs')).toEqual({
      ...{ status: 0, err: '' },
      out: names.map((name) => `${name}\n`).join(''),
    });
  });
});
