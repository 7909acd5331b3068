import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import { comparisonsOf } from '../../core/simulate/comparisons.js';
import { coverageOf } from '../../core/simulate/coverage.js';
import { type CoverageMark, exercisedBy } from '../../core/simulate/coverage-marks.js';
import { readOutOfReach, splitCoverage } from '../../core/simulate/out-of-reach.js';
import content from '../../docs/coverage/out-of-reach.json';
import { facts, times } from '../../testing/arbitrary-facts.js';
import { PATIENCE, runs } from '../decide/runs.js';
import { playedScenarios } from '../scenarios.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();
const read = readOutOfReach(content);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const asked = coverageOf(policy, exercisedBy(policy, playedScenarios));

/** What generated cases of a decision exercise, in every epoch. */
function marksOfCases(decision: string): ReadonlySet<CoverageMark> {
  const marks = new Set<CoverageMark>();
  let decided = 0;
  const property = fc.property(facts(policy, decision), times(policy, decision), (given, asOf) => {
    const answer = decideUnknown(policy, { decision, facts: given, asOf });
    if (!answer.ok) return;
    decided += 1;
    const scenario = { title: 'generated', decision, given: {}, cases: [] };
    const played = { ok: true, records: [answer.value], steps: [], moves: [] };
    for (const mark of exercisedBy(policy, [{ scenario, played }])) marks.add(mark);
  });
  fc.assert(property, { numRuns: runs(300) });
  expect(decided).toBeGreaterThan(runs(300) / 3);
  return marks;
}

describe('every rule and comparison of the decisions', () => {
  const { coverage, outOfReach, wrong } = splitCoverage(asked, read.value);

  it('is exercised by a scenario, or named with the reason why no case reaches it', () => {
    const left = coverage.decisions.flatMap(({ decision, todo }) => [
      ...todo.rules.map((id) => `${decision} rule ${id}`),
      ...todo.comparisons.map(({ place }) => `${decision} ${place}`),
    ]);
    expect(left).toEqual([]);
    expect(asked.decisions.flatMap((d) => d.todo.comparisons).length).toBe(
      outOfReach.filter(({ kind }) => kind === 'comparison').length,
    );
  });

  it('is not both, and no entry names nothing', () => {
    expect(wrong).toEqual([]);
    expect(outOfReach.length).toBeGreaterThan(20);
  });

  it.each([...new Set(outOfReach.map(({ decision }) => decision))])(
    'that no case reaches is reached by no generated case: %s',
    (decision) => {
      const marks = marksOfCases(decision);
      const still = coverageOf(policy, marks).decisions.find((d) => d.decision === decision);
      const rules = new Set(still?.todo.rules.map((id) => `rule ${id}`));
      const places = new Set(still?.todo.comparisons.map(({ place }) => place));
      const own = outOfReach.filter((one) => one.decision === decision);
      const reached = own.filter(({ kind, place }) =>
        kind === 'rule' ? !rules.has(place) : !places.has(place),
      );
      expect(reached).toEqual([]);
    },
    PATIENCE,
  );
});

describe('the list of what no case reaches', () => {
  it('says which of its entries are exercised, and which name nothing', () => {
    const some = policy.ruleSets.get('broadworks.attach.decision');
    const place = some === undefined ? '' : (comparisonsOf(some)[0]?.place ?? '');
    const entries = {
      'broadworks.attach.decision': { comparisons: { [place]: 'last' as const } },
      'broadworks.nothing': { rules: { nowhere: 'fixed' as const } },
    };
    const { wrong, outOfReach } = splitCoverage(asked, entries);
    expect(outOfReach).toEqual([]);
    expect(wrong.map((one) => one.place)).toEqual([place, 'rule nowhere']);
  });

  it('is refused with the place of what is no reason', () => {
    const refused = readOutOfReach({ 'broadworks.attach.decision': { rules: { a: 'because' } } });
    expect(refused.ok ? [] : refused.problems.map(({ code, at }) => [code, at])).toEqual([
      ['out-of-reach/shape', '/broadworks.attach.decision/rules/a'],
    ]);
  });
});
