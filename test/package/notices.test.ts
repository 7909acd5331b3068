import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmptyProject, emptyProject } from '../define/packed-package.js';

/** What only code of a package has, minified or not. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  '@lit/reactive-element': /reactiveElementVersions/,
  '@noble/hashes': /1779033703|0x6a09e667/i,
  'jsonc-parser': /InvalidCommentToken/,
  'lit-element': /litElementVersions/,
  'lit-html': /litHtmlVersions/,
  preact: /__k\b/,
  xstate: /xstate\.init/,
  zod: /invalid_type/,
};

let project: EmptyProject;
let dist: string;
let notices: string;
beforeAll(() => {
  project = emptyProject();
  dist = join(project.folder, 'node_modules', 'provisim', 'dist');
  notices = readFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
}, 60_000);
afterAll(() => rmSync(project.folder, { recursive: true }));

function scripts(): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(dist, file), 'utf8'));
}

/** The packages that the bundler's comments name. */
function namedIn(code: string): string[] {
  const regions = code.matchAll(/^\/\/#region (?:\S*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//gm);
  return [...regions].flatMap(([, name]) => name ?? []);
}

describe('the notices', () => {
  it('are of every package of which the packed files have code', () => {
    const code = scripts();
    const signs = Object.entries(SIGNS).filter(([, sign]) => code.some((one) => sign.test(one)));
    const found = new Set([...code.flatMap(namedIn), ...signs.map(([name]) => name)]);
    expect([...found].sort()).toEqual(expect.arrayContaining(Object.keys(SIGNS)));
    const missing = [...found].filter((name) => !notices.includes(`\n\n${name} `));
    expect(missing).toEqual([]);
  });

  it('are of no other package, each with its licence and the whole text', () => {
    const headings = [...notices.matchAll(/^-{80}\n\n(\S+) (\S+) \((.+)\)$/gm)];
    expect(headings.length).toBeGreaterThan(Object.keys(SIGNS).length);
    for (const [, name = '', version, license] of headings) {
      const folder = join('node_modules', name);
      expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({
        ...{ name, version, license },
      });
      const [file = ''] = readdirSync(folder).filter((one) => /^licen[cs]e/i.test(one));
      const copyright = /Copyright .*/.exec(readFileSync(join(folder, file), 'utf8'))?.[0] ?? '';
      expect(copyright).not.toBe('');
      expect(notices).toContain(copyright);
    }
    const tools = ['vitest', 'typescript', 'fast-check', 'json-rules-engine', 'publint'];
    const names = headings.map(([, name]) => name);
    expect(names.filter((name = '') => tools.includes(name))).toEqual([]);
  });
});
