import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```(\w+)\n(.*?)```/gs)]
  .map(([, language = '', code = '']) => ({ language, code }))
  .map((block) => ({ ...block, first: block.code.trim().split('\n')[0] ?? '' }));

// As after `npm ci`: `npx provisim` runs what was built here.
const prelude = `npx() { shift; node ${JSON.stringify(join(root, 'dist/cli.js'))} "$@" || [ $? -eq 1 ]; }\nset -e\n`;

describe('README', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'provisim-readme-'));
    for (const part of ['rules', 'scenarios', 'examples'])
      symlinkSync(join(root, part), join(folder, part));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(blocks.filter(({ code }) => code.includes('npx provisim')))(
    'has commands that run: $first',
    ({ code }) => {
      const { status, stdout, stderr } = spawnSync('bash', ['-c', prelude + code], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).not.toBe('');
    },
  );

  it.each(blocks.filter(({ language }) => language === 'js'))(
    'has code that prints what it says: $first',
    ({ code }) => {
      const file = join(root, 'dist', 'readme-block.mjs');
      writeFileSync(file, code);
      const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
      const said = [...code.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, text]) => text);
      expect(stderr).toBe('');
      expect(stdout.trim().split('\n')).toEqual(said);
      expect(said).not.toEqual([]);
    },
  );

  it('changes a threshold by one number of a data file', () => {
    const text = readFileSync(join(root, 'rules/broadworks/attach/decision.json'), 'utf8');
    expect(text.match(/"value": 100/g)).toHaveLength(1);
  });
});
