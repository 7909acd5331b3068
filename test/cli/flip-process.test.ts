import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_CASE, saveCase, startRun } from '../../core/index.js';
import { shippedPolicy } from '../shipped.js';
import { run } from './in-process.js';
import { temporaryFolder } from './temporary-folder.js';

const story = 'scenarios/broadworks/attachment/approved-at-the-third-try.json';
const attachment = ['flip', 'broadworks.attachment', '--case', story];

describe('provisim flip of a process', () => {
  it('plays the fewest events that lead to a state, from its beginning or from a case', async () => {
    // A match waits for a review by hand: 004:53967.
    const begun = await run(['flip', 'wholesale.rplReview', '--to', 'pendingRplReview']);
    expect(begun.code).toBe(0);
    expect(begun.out).toContain('From screening to the state `pendingRplReview`');
    expect(begun.out).toContain('1 event, and no way is shorter:');
    const later = await run([...attachment, '--after', '2', '--to', 'attached']);
    expect(later.out).toContain('From awaitingApproval to the state `attached`');
    expect(later.out).toContain('-> attached.');
  });

  it('gives the steps as JSON, which a scenario may go on with', async () => {
    const asked = [...attachment, '--after', '2', '--to', 'ERROR_2017', '--json'];
    const { kind, verdict, steps } = JSON.parse((await run(asked)).out);
    expect([kind, verdict]).toEqual(['effect', 'reachable']);
    expect(steps[0].event).toBe('RETRY');
  });

  it('says that nothing leads there', async () => {
    const { code, out } = await run([...attachment, '--to', 'awaitingApproval']);
    expect(code).toBe(0);
    expect(out).toContain('Nothing leads there:');
  });

  it('takes a saved case', async () => {
    const policy = shippedPolicy();
    const begun = startRun(policy, EMPTY_CASE, { process: 'wholesale.rplReview' });
    if (!begun.ok) throw new Error('no fact is needed to begin');
    const saved = JSON.stringify(saveCase(policy, begun.value));
    const file = join(temporaryFolder({ 'case.json': saved }), 'case.json');
    const { out } = await run(['flip', 'wholesale.rplReview', '--case', file, '--to', 'failed']);
    expect(out).toContain('From screening to the state `failed`');
  });

  it('says what is wrong with the arguments', async () => {
    const goal = await run([...attachment, '--to', 'atached']);
    expect([goal.code, goal.err]).toEqual([2, expect.stringContaining('did you mean `attached`?')]);
    const both = await run(['flip', 'wholesale.rplReview', '--case', 'none.json', '--to', 'faild']);
    expect(both.code).toBe(2);
    for (const part of ['none.json', 'did you mean `failed`?']) expect(both.err).toContain(part);
    const other = await run(['flip', 'wholesale.rplReview', '--case', story, '--to', 'failed']);
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('has no run of')]);
    const more = await run([...attachment, '--freeze', 'x', '--after', 'two']);
    expect(more.code).toBe(2);
    for (const part of ['`--to` is not given', '`--freeze` is for decisions', '`--after two`']) {
      expect(more.err).toContain(part);
    }
  });
});
