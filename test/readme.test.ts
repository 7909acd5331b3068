import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './cli/in-process.js';
import { runs } from './decide/runs.js';
import { type Snippet, saidBy, snippetsOf } from './snippets.js';

const root = resolve(import.meta.dirname, '..');
const snippets = snippetsOf('README.md').map((snippet) => ({
  ...snippet,
  first: snippet.code.split('\n')[0] ?? '',
}));
// As in a shell, but a command of provisim is written down: it runs in this process.
const PRELUDE = `npx() { shift; printf '%s\\0' "$@"; printf '\\n\\0'; }\nset -e\n`;
/** Commands over all scenarios or all states: seconds each, and tested by themselves. */
const LONG = /^(run \S*scenarios|coverage|(check|mutate) broadworks\.\w+)$/;
/** Whether a command runs: in a short run all but the long ones. */
const isDue = (command: readonly string[]) =>
  runs(4) > 1 || !LONG.test(command.slice(0, 2).join(' '));

describe('README', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'provisim-readme-'));
    for (const part of ['rules', 'scenarios', 'examples'])
      symlinkSync(join(root, part), join(folder, part));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules', 'provisim'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The commands of provisim in a block, with paths that hold wherever they are run. */
  function commandsOf({ code }: Snippet): readonly (readonly string[])[] {
    const written = execFileSync('bash', ['-c', PRELUDE + code], { cwd: folder, encoding: 'utf8' });
    return written
      .split('\n\0')
      .slice(0, -1)
      .map((command) => command.split('\0').slice(0, -1))
      .map((args) => args.map((arg) => (existsSync(join(folder, arg)) ? join(folder, arg) : arg)));
  }

  it.each(snippets.filter(({ code }) => code.includes('npx provisim')))(
    'has commands that run: $first',
    async (snippet) => {
      const commands = commandsOf(snippet);
      expect(commands).toHaveLength(snippet.code.split('npx provisim').length - 1);
      for (const command of commands.filter(isDue)) {
        const { code, out, err } = await run(command);
        // 1: the scenarios that a changed rule contradicts are named.
        expect({ command, code, err }).toEqual({
          ...{ command, err: '' },
          code: command.includes('--rules') ? 1 : 0,
        });
        expect(out).not.toBe('');
      }
    },
  );

  it('has code that prints what it says', () => {
    const code = snippets.filter(({ language }) => language === 'ts');
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext };
    code.forEach((snippet, index) => {
      const { outputText } = ts.transpileModule(snippet.code, { compilerOptions: options });
      writeFileSync(join(folder, `${index}.mjs`), outputText);
    });
    const all = code.map((_, index) => `await import('./${index}.mjs');`).join('\n');
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', all], {
      ...{ cwd: folder, encoding: 'utf8' },
    });
    const lines = code.flatMap(saidBy);
    expect({ lines: stdout.trim().split('\n'), stderr }).toEqual({ lines, stderr: '' });
    expect(code.map(saidBy)).not.toContainEqual([]);
    expect(code.length).toBeGreaterThan(1);
  });

  it('changes a threshold by one number of a data file', () => {
    const text = readFileSync(join(root, 'rules/broadworks/attach/decision.json'), 'utf8');
    expect(text.match(/"value": 100/g)).toHaveLength(1);
  });
});
