import type { Invariant, ProcessDefinition, SharedCase } from '../../core/define.js';
import type { Policy, Result } from '../../core/index.js';
import {
  type Check,
  check,
  coverageOf,
  type ExploreRequest,
  exercisedBy,
  fail,
  findTraces,
  membersOf,
  ok,
  type PlayedScenario,
  type ProcessCoverage,
  type ProcessScenario,
  play,
  type Trace,
} from '../../core/studio.js';
import type { CheckProgress, CheckReport, CheckRequest, Hole } from './check-message.js';
import { exercises, getsNear, holesIn } from './holes.js';

/** What a process is checked against. */
export interface Checked {
  readonly policy: Policy;
  readonly invariants: readonly Invariant[];
  readonly cases: readonly SharedCase[];
  /** The examples of the process. */
  readonly examples: readonly ProcessScenario[];
}

/** Hears how far a check is, and says whether it continues. */
export type HearCheck = (progress: CheckProgress) => Promise<boolean>;

/** The most states of a process that are explored: the command line explores as many. */
const MOST_STATES = 100_000;

/**
 * Checks a process as `provisim check` does, by itself and in the cases that it shares with others,
 * and finds what its examples do not exercise, each with the shortest trace that would.
 * @param hear where it answers false, the check ends with the problem `check/cancelled`
 * @returns problems `check/unknown-process`, `check/cancelled`
 */
export async function checkProcess(
  { policy, invariants, cases, examples }: Checked,
  request: CheckRequest,
  hear: HearCheck,
): Promise<Result<CheckReport>> {
  const { process, asOf, switches } = request;
  const definition = policy.processes.get(process);
  if (definition === undefined)
    return fail([{ code: 'check/unknown-process', message: `there is no process ${process}` }]);
  const stories: PlayedScenario[] = [];
  for (const scenario of examples) {
    const progress = { title: scenario.title, done: stories.length, all: examples.length };
    if (!(await hear(progress))) return cancelled();
    stories.push({ scenario, played: play(policy, scenario) });
  }
  const covered = coverageOf(policy, exercisedBy(policy, stories)).processes.find(
    (one) => one.process === process,
  );
  const holes = covered === undefined ? [] : holesIn(covered);
  const shared = cases.filter(({ members }) => members.some((one) => one.process === process));
  const jobs: readonly Job[] = [
    {
      title: process,
      request: { members: [{ definition, own: [] }] },
      watched: watching(invariants, [process]),
    },
    ...shared.map(
      (one): Job => ({
        title: one.title,
        request: {
          members: membersOf(one, policy.processes),
          ...(one.facts && { facts: one.facts }),
        },
        watched: watching(
          invariants,
          one.members.map((member) => member.process),
        ),
      }),
    ),
  ];
  const found: Check[] = [];
  for (const job of jobs) {
    const say = (done: number, all: number) => void hear({ title: job.title, done, all });
    if (!(await hear({ title: job.title, done: 0, all: 0 }))) return cancelled();
    const circumstances = { asOf, switches, most: MOST_STATES, heard: say };
    found.push(check(policy, { ...job.request, ...circumstances }, job.watched));
  }
  const told = await withStories(holes, { policy, definition, request, hear });
  if (told === undefined) return cancelled();
  return ok({ checks: found, examples: stories.length, covered: countsOf(covered), holes: told });
}

interface Search {
  readonly policy: Policy;
  readonly definition: ProcessDefinition;
  readonly request: CheckRequest;
  readonly hear: HearCheck;
}

/**
 * Holes with the shortest trace for each: by the assumptions as they are, then by each switch at another
 * value; for a guard that no alternative follows, up to where it is asked. Undefined: cancelled.
 */
async function withStories(
  holes: readonly Hole[],
  { policy, definition, request, hear }: Search,
): Promise<readonly Hole[] | undefined> {
  const { process, asOf, switches } = request;
  let told = holes;
  const others = otherSwitches(policy, definition, switches);
  for (const [i, set] of [switches, ...others].entries()) {
    const open = told.filter((hole) => hole.trace === undefined && (i === 0 || mayDiffer(hole)));
    if (open.length === 0) continue;
    if (!(await hear({ title: process, done: i, all: others.length + 1 }))) return undefined;
    const members = [{ definition, own: [] }];
    const monitors = open.map((hole) => exercises(hole, process));
    const traces = findTraces(
      policy,
      { members, asOf, switches: set, most: MOST_STATES },
      monitors,
    );
    told = withTraces(told, open, traces);
  }
  const rest = told.filter((hole) => hole.trace === undefined && hole.kind === 'guard');
  if (rest.length === 0) return told;
  if (!(await hear({ title: process, done: others.length, all: others.length + 1 })))
    return undefined;
  const near = findTraces(
    policy,
    { members: [{ definition, own: [] }], asOf, switches, most: MOST_STATES },
    rest.map((hole) => getsNear(hole, process)),
  );
  const isNear = new Set(rest);
  return withTraces(told, rest, near).map((hole, i) => {
    const was = told[i];
    const isOnTheWay = was !== undefined && isNear.has(was) && hole.trace !== undefined;
    return isOnTheWay ? { ...hole, isOnTheWay } : hole;
  });
}

function withTraces(
  holes: readonly Hole[],
  of: readonly Hole[],
  traces: readonly (Trace | undefined)[],
): readonly Hole[] {
  const found = new Map(of.map((hole, i) => [hole, traces[i]]));
  return holes.map((hole) => {
    const trace = found.get(hole);
    return trace === undefined ? hole : { ...hole, trace };
  });
}

/** The last alternative of a list is followed by none, whatever a switch says. */
function mayDiffer({ kind, place }: Hole): boolean {
  return kind !== 'guard' || place.includes(' + ');
}

/** The switches that a process or its decisions read, each at another value. */
function otherSwitches(
  policy: Policy,
  { switches: own, asks }: ProcessDefinition,
  now: CheckRequest['switches'],
): readonly CheckRequest['switches'][] {
  const asked = Object.keys(asks).flatMap((id) => [...(policy.ruleSets.get(id)?.switches ?? [])]);
  return [...Object.entries(own), ...asked].flatMap(([key, { default: usual, values }]) =>
    values
      .filter((value) => value !== (now[key] ?? usual))
      .map((value) => ({ ...now, [key]: value })),
  );
}

interface Job {
  readonly title: string;
  readonly request: Pick<ExploreRequest, 'members' | 'facts'>;
  readonly watched: readonly Invariant[];
}

/** The invariants of just these runs. */
function watching(all: readonly Invariant[], runs: readonly string[]): readonly Invariant[] {
  return all.filter(({ processes }) => processes.join(' ') === runs.join(' '));
}

function cancelled(): Result<never> {
  return fail([{ code: 'check/cancelled', message: 'the check was cancelled' }]);
}

const NONE = { all: 0, exercised: 0 };

function countsOf(covered: ProcessCoverage | undefined): CheckReport['covered'] {
  const { states = NONE, transitions = NONE, additions = NONE, guards = NONE } = covered ?? {};
  return { states, transitions, additions, guards };
}
