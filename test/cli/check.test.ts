import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../playground/state/address.js';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

/** Rules by which organizations of up to 149 users are attached unasked. */
function otherRules(): string {
  const rules = readFileSync('rules/wholesale/attach/decision.json', 'utf8');
  return temporaryFolder({ 'decision.json': rules.replace('"value": 100', '"value": 150') });
}

describe('provisim check', () => {
  it('reports that every invariant of a sound process holds', async () => {
    const { code, out } = await run(['check', 'wholesale.rplReview', '--json']);
    const [found] = JSON.parse(out).processes;
    const verdicts: string[] = found.invariants.map((one: { verdict: string }) => one.verdict);
    expect(code).toBe(0);
    expect(found).toMatchObject({ process: 'wholesale.rplReview', frontier: 0 });
    expect(new Set(verdicts)).toEqual(new Set(['HOLDS']));
  });

  it('saves the shortest trace that violates one, to play and to open by a link', async () => {
    const rules = otherRules();
    const stories = join(temporaryFolder({}), 'broken');
    const base = 'http://localhost/';
    const options = ['--rules', rules, '--stories', stories, '--base', base];
    const { code, out } = await run(['check', 'wholesale.attachment', ...options]);
    expect(code).toBe(1);
    expect(readdirSync(stories)).toEqual(['wholesale.attachment-INV-ATT-4.json']);
    const saved = readFileSync(join(stories, 'wholesale.attachment-INV-ATT-4.json'), 'utf8');
    expect(JSON.parse(saved)).toMatchObject({ version: 1, process: 'wholesale.attachment' });
    const played = await run(['run', '--story', stories, '--rules', rules]);
    expect(played.code).toBe(0);
    expect(played.out).toContain('autoAttached');
    const link = /http:\S+/.exec(out)?.[0] ?? '';
    const opened = await readAddress(new URL(link).hash);
    const moves = opened.ok ? opened.value.game?.moves : opened.problems;
    expect(moves).toMatchObject([{ event: 'REQUEST_ATTACH' }]);
  });

  it('lists everything that is wrong with its arguments', async () => {
    const { code, err } = await run(['check', 'wholesale.rpl', '--most', 'x']);
    expect(code).toBe(2);
    expect(err).toContain('`wholesale.rpl` is not a process');
    expect(err).toContain('`--most x` is not a number of states');
  });
});
