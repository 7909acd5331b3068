import { describe, expect, it } from 'vitest';
import { check } from '../../core/explore/check.js';
import { BROKEN, type Invariant } from '../../core/explore/invariant.js';
import { coverageOf } from '../../core/simulate/coverage.js';
import { exercisedBy } from '../../core/simulate/coverage-marks.js';
import { play } from '../../core/simulate/play.js';
import { isDecisionScenario, readScenario, type Scenario } from '../../core/simulate/scenario.js';
import { invariants } from '../../core/webex/invariants.js';
import type { CheckProgress, CheckReport, Hole } from '../../playground/check/check-message.js';
import { type Checked, checkProcess } from '../../playground/check/check-process.js';
import { gameOfTrace } from '../../playground/check/game-of-trace.js';
import { examplesOf } from '../../playground/gallery/example.js';
import { placeOf, replay } from '../../playground/process/replay-game.js';
import { policy } from '../../playground/shipped-system.js';
import { sampled } from '../decide/runs.js';

const SMALL = [
  ...['broadworks.userDeletion', 'broadworks.detachment', 'broadworks.freeCalls'],
  ...['broadworks.organizationDeletion', 'wholesale.callQueueUpgrade', 'wholesale.rplReview'],
  ...['broadworks.selfActivation', 'wholesale.setupAssist'],
];

function checked(process: string): Checked {
  const examples = examplesOf(process).flatMap(({ scenario }) =>
    isDecisionScenario(scenario) ? [] : [scenario],
  );
  return { policy, invariants, cases: [], examples };
}

async function reportOf(of: Checked, process: string, heard: CheckProgress[] = []) {
  const request = { for: 'check', process, asOf: null, switches: {} } as const;
  const found = await checkProcess(of, request, async (progress) => {
    heard.push(progress);
    return true;
  });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

function todo(process: string, scenarios: readonly Scenario[]) {
  const stories = scenarios.map((scenario) => ({ scenario, played: play(policy, scenario) }));
  const covered = coverageOf(policy, exercisedBy(policy, stories));
  return covered.processes.find((one) => one.process === process)?.todo;
}

/** Whether a story exercises what a hole says that none does, by the coverage of the core. */
function fills(process: string, { kind, place, guard, trace }: Hole): boolean {
  if (trace === undefined) return false;
  const read = readScenario(JSON.parse(JSON.stringify(trace)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const left = todo(process, [read.value]);
  if (left === undefined) return false;
  if (kind === 'guard') {
    const [lack] = guard?.lacks ?? [];
    const still = left.guards.find((one) => one.place === place);
    return still === undefined || !still.lacks.includes(lack ?? true);
  }
  return !left[`${kind}s`].includes(place);
}

describe('the check of a process in the page', () => {
  let filled = 0;

  it.each(sampled(SMALL))(
    'finds what `provisim check` finds, and a story for what no example exercises: %s',
    async (process) => {
      const report = await reportOf(checked(process), process);
      const definition = policy.processes.get(process);
      if (definition === undefined) throw new Error(process);
      const request = { members: [{ definition, own: [] }], asOf: null, switches: {} };
      const own = invariants.filter(({ processes }) => processes.join() === process);
      const alone = check(policy, { ...request, most: 100_000 }, own);
      expect(report.checks).toEqual([alone]);
      const holes = report.holes.filter(({ trace, isOnTheWay }) => trace && isOnTheWay !== true);
      for (const hole of holes) expect(fills(process, hole), hole.place).toBe(true);
      filled += holes.length;
    },
  );

  it('has compared some stories', () => expect(filled).toBeGreaterThan(0));

  it('finds every hole of the coverage, and none that an example fills', async () => {
    const process = 'broadworks.detachment';
    const of = checked(process);
    const { holes, covered, examples }: CheckReport = await reportOf(of, process);
    const left = todo(process, of.examples);
    const names = (kind: Hole['kind']) =>
      holes.filter((hole) => hole.kind === kind).map(({ place }) => place);
    expect(names('transition')).toEqual(left?.transitions);
    expect(names('addition')).toEqual(left?.additions);
    expect(names('guard')).toEqual(left?.guards.map(({ place }) => place));
    expect(covered.additions.all - covered.additions.exercised).toBe(left?.additions.length);
    expect(examples).toBe(of.examples.length);
    const none = await reportOf({ ...of, examples: [] }, process);
    expect(none.holes.length).toBeGreaterThan(holes.length);
    expect(none.covered.states.exercised).toBe(0);
  });

  it('finds a violated invariant, with the shortest story, which plays to where it is violated', async () => {
    const process = 'broadworks.detachment';
    const planted: Invariant = {
      ...{ id: 'PLANTED', text: 'no access is ever refused', processes: [process], start: null },
      see: (_, { event }) => (event === 'ACCESS_REFUSED' ? BROKEN : null),
    };
    const of = checked(process);
    const { checks } = await reportOf({ ...of, invariants: [planted, ...invariants] }, process);
    const broken = checks[0]?.invariants.filter(({ verdict }) => verdict === 'BROKEN') ?? [];
    expect(broken.map(({ id }) => id)).toEqual(['PLANTED']);
    const trace = broken[0]?.counterexample;
    if (trace === undefined) throw new Error('it comes with a story');
    const game = gameOfTrace(trace);
    expect(game.moves.at(-1)).toMatchObject({ event: 'ACCESS_REFUSED' });
    const played = replay(policy, game);
    if (!played.ok) throw new Error(JSON.stringify(played.problems));
    const last = played.value.played.at(-1);
    expect(played.value.played.flatMap(({ problems }) => problems)).toEqual([]);
    expect(last?.step?.refused).toBeUndefined();
    // Refused access changes no state (BW-RES-18).
    expect(last && placeOf(last.caseState)).toBe('needsAccess');
  });

  it('tells how far it is, and ends where somebody cancels it', async () => {
    const process = 'wholesale.billingReport';
    const heard: CheckProgress[] = [];
    const request = { for: 'check', process, asOf: null, switches: {} } as const;
    const of = { ...checked(process), examples: [] };
    await checkProcess(of, request, async (progress) => {
      heard.push(progress);
      return true;
    });
    const explored = heard.filter(({ title, all }) => title === process && all > 0);
    expect(explored.length).toBeGreaterThan(5);
    expect(explored.every(({ done, all }) => done <= all)).toBe(true);
    const stopped = await checkProcess(of, request, async () => false);
    expect(stopped).toMatchObject({ ok: false, problems: [{ code: 'check/cancelled' }] });
    const unknown = await checkProcess(of, { ...request, process: 'none' }, async () => true);
    expect(unknown).toMatchObject({ problems: [{ code: 'check/unknown-process' }] });
  });
});
