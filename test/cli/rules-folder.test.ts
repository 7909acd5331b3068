import { join } from 'node:path';
import { rules } from 'provisim/rules';
import { describe, expect, it } from 'vitest';
import { attach, attachFacts } from './attach-facts.js';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

const path = 'broadworks/attach/decision.json';
const shipped = JSON.stringify(
  rules.find((file) => file.path === `rules/${path}`)?.content,
  null,
  2,
);
const given = JSON.stringify(attachFacts);

/** Makes one change of the text, and fails where there is nothing to change. */
function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, () => to);
}

describe('--rules', () => {
  it('decides and explains by the edited rule sets, laid over the shipped ones', async () => {
    const folder = temporaryFolder({ [path]: changed(shipped, '"value": 100', '"value": 113') });
    const asked = (command: string) => run([command, attach, '--facts', given, '--rules', folder]);
    expect((await asked('decide')).out).toMatch(/attachDecision +AUTO_ATTACH/);
    expect((await asked('explain')).out.replaceAll(/\s+/g, ' ')).toContain(
      'The existing organization has 112 users (113 or more required).',
    );
    const other = await run([
      'decide',
      'broadworks.attach.rights',
      '--facts',
      '{}',
      '--rules',
      folder,
    ]);
    expect(other.code).toBe(0);
  });

  it('lists five different mistakes of one file at once, each with file, line and column', async () => {
    const mistakes: readonly [from: string, to: string][] = [
      ['"fact": "existingOrgHasVerifiedDomain"', '"fact": "existingOrgHasVerifedDomain"'],
      ['"operator": "greaterThanInclusive"', '"operator": "atLeast"'],
      ['"BW-ATT-04"', '"BW-ATT-99"'],
      ['"id": "tied-to-target"', '"id": "tied-elsewhere"'],
      ['"value": "FULL"', '"value": "MOST"'],
    ];
    const text = mistakes.reduce((so, [from, to]) => changed(so, from, to), shipped);
    const folder = temporaryFolder({ [path]: text });
    const asked = ['decide', attach, '--facts', given, '--rules', folder];
    const { code, out, err } = await run(asked);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const lines = text.split('\n');
    for (const [, to] of mistakes) {
      const line = lines.findLastIndex((written) => written.includes(to)) + 1;
      const column = (lines[line - 1]?.search(/\S/) ?? 0) + 1;
      expect(err).toContain(`${join(folder, path)}:${line}:${column} `);
    }
    expect(err.trimEnd().split('\n')).toHaveLength(mistakes.length);
  });

  it('lists what is wrong with files that are not JSON beside the rest', async () => {
    const folder = temporaryFolder({
      [path]: changed(shipped, '"BW-ATT-04"', '"BW-ATT-99"'),
      'other.json': '{\n  "id": }',
    });
    const { code, err } = await run(['decide', attach, '--facts', '{"a" 1}', '--rules', folder]);
    expect(code).toBe(2);
    expect(err).toContain(`${join(folder, 'other.json')}:2:9: not JSON: value expected`);
    expect(err).toContain('`BW-ATT-99`');
    expect(err).toContain('--facts:1:6: not JSON: colon expected');
  });

  it('says of a shared file that nobody uses which one may have been meant', async () => {
    const mode = 'broadworks/shared/restrictedMode/mode.json';
    const text = JSON.stringify(
      rules.find((file) => file.path === `rules/${mode}`)?.content,
      null,
      2,
    );
    const right = temporaryFolder({ [mode]: text });
    const asked = (folder: string) => run(['decide', attach, '--facts', given, '--rules', folder]);
    expect((await asked(right)).code).toBe(0);
    const wrong = changed(text, 'broadworks/restrictedMode/mode', 'broadworks/restrictedMode/mod');
    const folder = temporaryFolder({ [mode]: wrong });
    const { code, err } = await asked(folder);
    expect(code).toBe(2);
    expect(err).toContain(`${join(folder, mode)}:`);
    expect(err).toContain(
      'no rule set uses the shared file `broadworks/restrictedMode/mod` (did you mean `broadworks/restrictedMode/mode`?)',
    );
  });

  it('leaves translations of a copied folder aside, and refuses a folder without rule sets', async () => {
    const folder = temporaryFolder({ 'texts/en/engine.json': '{}', 'notes.txt': '' });
    const { code, err } = await run(['decide', attach, '--facts', given, '--rules', folder]);
    expect(code).toBe(2);
    expect(err).toContain(`${folder}: there is no rule set in this folder`);
  });
});
