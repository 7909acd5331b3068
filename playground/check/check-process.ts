import type { Invariant, SharedCase } from '../../core/define.js';
import type { Policy, Result } from '../../core/index.js';
import {
  type Check,
  check,
  coverageOf,
  type ExploreRequest,
  exercisedBy,
  fail,
  membersOf,
  ok,
  type PlayedScenario,
  type ProcessCoverage,
  type ProcessScenario,
  play,
} from '../../core/studio.js';
import type { CheckProgress, CheckReport, CheckRequest } from './check-message.js';
import { holesFound, holesIn, monitorsFor } from './holes.js';

/** What a process is checked against. */
export interface Checked {
  readonly policy: Policy;
  readonly invariants: readonly Invariant[];
  readonly cases: readonly SharedCase[];
  /** The examples of the process. */
  readonly examples: readonly ProcessScenario[];
}

/** Hears how far a check is, and says whether it goes on. */
export type HearCheck = (progress: CheckProgress) => Promise<boolean>;

/** The most states of a process that are explored: the command line explores as many. */
const MOST_STATES = 100_000;

/**
 * Checks a process as `provisim check` does, by itself and in the cases that it shares with others,
 * and finds what its examples do not exercise, each with the shortest story that would.
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
      watched: [...watching(invariants, [process]), ...monitorsFor(holes, process)],
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
  const { checks, holes: told } = holesFound(holes, found);
  return ok({ checks, examples: stories.length, covered: countsOf(covered), holes: told });
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
