import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saidBy, snippetsOf } from '../snippets.js';
import { copyExample, type EmptyProject, emptyProject } from './packed-package.js';

const own = snippetsOf('docs/your-own-policy.md');
const coming = snippetsOf('docs/coming-from-json-rules-engine.md');
const commands = (snippets: typeof own) =>
  snippets
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.trim().split('\n'));

let project: EmptyProject;
beforeAll(() => {
  project = emptyProject();
  copyExample(project, 'json-rules-engine');
  for (const { file, code } of own) {
    if (file !== undefined) writeFileSync(join(project.folder, file), code);
  }
}, 60_000);
afterAll(() => rmSync(project.folder, { recursive: true }));

/** Runs a line as it is written there. */
function shell(line: string) {
  const cli = join(project.folder, 'node_modules/provisim/dist/cli.js');
  const npx = `npx() { shift; node ${JSON.stringify(cli)} "$@"; }\n`;
  return spawnSync('bash', ['-c', npx + line], { cwd: project.folder, encoding: 'utf8' });
}

describe('the page on a policy of one’s own', () => {
  it('has four files and eight commands', () => {
    expect(own.flatMap(({ file }) => file ?? [])).toHaveLength(4);
    expect(commands(own)).toHaveLength(8);
  });

  it.each(commands(own))('has a command that runs: %s', (line) => {
    const { status, stdout, stderr } = shell(line);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });

  it('says what its answers are', () => {
    const first = commands(own).slice(0, 3);
    const [explained, dark, asked] = first.map((line) => shell(`${line} --json`).stdout);
    expect(explained).toContain('Children up to 5 need no ticket');
    expect(JSON.parse(dark ?? '')).toMatchObject({ status: 'DECIDED', missing: [] });
    expect(JSON.parse(asked ?? '').missing).toEqual(['ticket', 'isDark']);
  });

  it.each(own.filter(({ language, file }) => language === 'js' && file === undefined))(
    'has code that prints what it says: $code',
    ({ code }) => {
      const file = join(project.folder, 'snippet.mjs');
      writeFileSync(file, code);
      const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
      const said = saidBy({ code });
      expect(said).not.toEqual([]);
      expect({ lines: stdout.trim().split('\n'), stderr }).toEqual({ lines: said, stderr: '' });
    },
  );
});

describe('the page for those who come from json-rules-engine', () => {
  it.each(commands(coming))('has a command that runs: %s', (line) => {
    const { status, stdout, stderr } = shell(line);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });

  it('says which fact is missing', () => {
    const { missing } = JSON.parse(shell(`${commands(coming)[1]} --json`).stdout);
    expect(missing).toEqual(['gameDuration']);
  });
});
