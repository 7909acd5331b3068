import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

/** The attach decision with texts replaced, in a folder for `--rules`. */
function changedRules(changes: Readonly<Record<string, string>>): string {
  const text = readFileSync('rules/broadworks/attach/decision.json', 'utf8');
  const changed = Object.entries(changes).reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replace(from, to);
  }, text);
  return temporaryFolder({ 'decision.json': changed });
}

describe('provisim analyze', () => {
  it('says what is wrong with a decision, and that nothing is', async () => {
    const { code, out } = await run(['analyze', 'broadworks.attach.rights']);
    expect(code).toBe(0);
    expect(out).toContain('1 of 1 decisions analyzed: 0 errors');
  });

  it('exits with 1 for a rule that can never hold, and names it', async () => {
    const rules = changedRules({
      '"value": 100': '"value": 0',
      '"operator": "greaterThanInclusive"': '"operator": "lessThan"',
    });
    const args = ['analyze', 'broadworks.attach.decision', '--rules', rules];
    const found = await run([...args, '--json']);
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out).findings).toContainEqual(
      expect.objectContaining({
        ...{ severity: 'error', kind: 'never-holds', rules: ['many-users'] },
        decision: 'broadworks.attach.decision',
      }),
    );
  });

  it('lists notes where they are asked for, each with a case that shows it', async () => {
    const quiet = await run(['analyze', 'broadworks.attach.decision']);
    const all = await run(['analyze', 'broadworks.attach.decision', '--notes']);
    expect(quiet.out).not.toContain('note overlap');
    expect(all.out).toContain('note overlap');
    expect(all.out).toMatch(/for example --facts '\{.*\}' --as-of BW-1/);
  });

  it('lists everything that is wrong with its arguments', async () => {
    const { code, err } = await run(['analyze', 'broadworks.attach.decisio', '--switch', 'x=1']);
    expect(code).toBe(2);
    expect(err).toContain('`broadworks.attach.decisio` is not a decision');
    expect(err).toContain('`x` is not a switch');
  });
});
