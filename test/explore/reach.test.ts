import fc from 'fast-check';
import { anyStory, casesOf } from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../core/base/result.js';
import { type ReachReport, reach } from '../../core/explore/reach.js';
import type { Case, Run } from '../../core/process/run.js';
import { EMPTY_CASE, startRun } from '../../core/process/start.js';
import { activeStates, statePath } from '../../core/process/state-path.js';
import { inDepth, PATIENCE, runs } from '../decide/runs.js';
import { beginningsOf } from '../process/beginnings.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();
const MOST = 500;
/** A search in it takes seconds. */
const LARGEST = 'wholesale.customerProvisioning';
const counts = { reached: 0, facts: 0, effects: 0 };

const onlyRun = ({ runs: all }: Case): Run | undefined => (all.length === 1 ? all[0] : undefined);

/** True where a later case knows what an earlier one did: nothing has changed in between. */
function keeps(before: Case, after: Case): boolean {
  const known = (one: Case) => ({ ...one.facts, ...onlyRun(one)?.own });
  const later = known(after);
  return Object.entries(known(before)).every(
    ([name, value]) => JSON.stringify(later[name]) === JSON.stringify(value),
  );
}

/** Some of the facts, by the bits of a number. */
function someOf(facts: Case['facts'], hidden: number): Case['facts'] {
  return Object.fromEntries(Object.entries(facts).filter((_, i) => (hidden >> (i % 30)) % 2 === 0));
}

function found(from: Case, to: string): ReachReport {
  const report = reach(policy, { case: from, to, most: MOST });
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return report.value;
}

/** What a run came to by chance can be reached in as few events or fewer. */
function compare(before: Case, after: Case): void {
  const [from, to] = [onlyRun(before), onlyRun(after)];
  if (from === undefined || to === undefined || !keeps(before, after)) return;
  const taken = to.log.length - from.log.length;
  const [state = ''] = activeStates(statePath(to.state));
  const effect = to.log.slice(from.log.length).flatMap(({ effects }) => effects)[0]?.id;
  for (const goal of taken % 2 === 0 ? [state] : [effect ?? state]) {
    if (taken === 0) continue;
    const report = found(before, goal);
    if (report.verdict === 'open') continue;
    expect(report.verdict).toBe('reachable');
    expect(report.steps.length).toBeLessThanOrEqual(taken);
    counts.reached += Number(report.steps.length > 0);
    counts.facts += report.steps.filter(({ learn }) => learn !== undefined).length;
    counts.effects += Number(goal === effect);
  }
}

describe('The shortest way to a state or an effect', () => {
  describe.each([...policy.processes.keys()])('%s', (process) => {
    const test = process === LARGEST ? inDepth : it;
    test('is no longer than any that is found by chance', { timeout: PATIENCE }, () => {
      const stories = anyStory(policy, process, { near: beginningsOf(process) });
      const property = fc.property(stories, fc.nat(), fc.nat(), fc.nat(), (story, i, j, hidden) => {
        const cases = casesOf(policy, story);
        const [first = 0, last = 0] = [i % cases.length, j % cases.length].sort((a, b) => a - b);
        const [before, after] = [cases[first], cases[last]];
        if (before === undefined || after === undefined) return;
        // Fewer facts are known: those of the story are among the values that they may have.
        compare({ ...before, facts: someOf(before.facts, hidden) }, after);
      });
      fc.assert(property, { numRuns: runs(process === LARGEST ? 4 : 20) });
    });
  });

  it('was found often, with facts, and to effects', () => {
    expect(counts.reached).toBeGreaterThan(runs(80));
    expect(counts.facts).toBeGreaterThan(runs(20));
    expect(counts.effects).toBeGreaterThan(runs(10));
  });

  it('is not there where nothing leads back', () => {
    const begun = startRun(policy, EMPTY_CASE, { process: 'wholesale.rplReview' });
    if (!begun.ok) throw new Error('no fact is needed to begin');
    const failed = found(begun.value, 'failed');
    expect(failed.verdict).toBe('reachable');
    expect(found(failed.after, 'screening')).toMatchObject({ verdict: 'unreachable', steps: [] });
  });

  it('to what the process does not know is a mistake', () => {
    const begun = startRun(policy, EMPTY_CASE, { process: 'wholesale.rplReview' });
    if (!begun.ok) throw new Error('no fact is needed to begin');
    const wrong = reach(policy, { case: begun.value, to: 'fialed', most: MOST });
    expect(problemsOf(wrong)).toMatchObject([{ code: 'reach/no-goal', at: '/to' }]);
    expect(problemsOf(wrong)[0]?.hint).toContain('failed');
    const none = reach(policy, { case: EMPTY_CASE, to: 'failed', most: MOST });
    expect(problemsOf(none).map(({ code }) => code)).toEqual(['reach/no-run']);
  });
});
