import type { Json } from '../base/json.js';
import { formatProblem, type Problem } from '../base/problem.js';
import type { Result } from '../base/result.js';
import { decideUnknown } from '../decide/decide.js';
import type { DecisionRecord } from '../decide/record.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { Case, Step, Timer } from '../process/run.js';
import { beginCase } from '../process/start.js';
import { type StatePath, statePath } from '../process/state-path.js';
import { passTime, step } from '../process/step.js';
import {
  type CaseExpectation,
  type Difference,
  recordDifferences,
  stepDifferences,
} from './difference.js';
import { expectationProblems, unknownOutputs } from './expectation-problems.js';
import {
  type DecisionScenario,
  isDecisionScenario,
  type ProcessScenario,
  type Scenario,
  type ScenarioStep,
} from './scenario.js';

/** The first failure of a scenario. */
export interface Failure {
  /** Index of the step or case; undefined where it could not begin. */
  readonly index?: number;
  /** The step's event, or `wait`, or the case's title. */
  readonly at?: string;
  readonly differences: readonly Difference[];
  /** Wrong input. */
  readonly problems: readonly Problem[];
}

/** A played step of a scenario about a process: an event that was sent, or time that passed. */
export interface PlayedMove {
  /** The waiting time in seconds; missing where an event was sent. */
  readonly wait?: number;
  /** Its steps in the log: those of timers that fell due before, and last the event's own. */
  readonly steps: readonly Step[];
  /** The clock afterwards, in seconds. */
  readonly clock: number;
  /** The timers that run afterwards. */
  readonly timers: readonly Timer[];
}

/** The result of a scenario. */
export interface Played {
  readonly ok: boolean;
  /** Of a scenario about a process. */
  readonly steps: readonly Step[];
  /** The same by the steps of the scenario, including time that passed without an event. */
  readonly moves: readonly PlayedMove[];
  /** Of a scenario about a decision, one for each case. */
  readonly records: readonly DecisionRecord[];
  /** The first failure. A scenario about a process stops there, one about a decision continues. */
  readonly failure?: Failure;
}

/**
 * The case that a scenario about a process leads to, whatever it expects.
 * @param most the number of its steps that are played; left out: all
 * @returns problems of its beginning, or of a step
 */
export function caseOfScenario(
  policy: LoadedPolicy,
  scenario: ProcessScenario,
  most = scenario.steps.length,
): Result<Case> {
  return scenario.steps
    .slice(0, most)
    .reduce<Result<Case>>(
      (now, one) => (now.ok ? move(policy, now.value, one) : now),
      beginCase(policy, scenario),
    );
}

/**
 * Plays a scenario to its end or its first failure. Expectations of what the policy does not know
 * are problems: nothing is played.
 */
export function play(policy: LoadedPolicy, scenario: Scenario): Played {
  const problems = expectationProblems(policy, scenario);
  if (problems.length > 0) return failed([], { problems });
  return isDecisionScenario(scenario) ? playCases(policy, scenario) : playSteps(policy, scenario);
}

/**
 * Decides one case and compares the record with its expectation.
 * @returns the record where the case could be decided, and the failure if there is one
 */
export function playCase(
  policy: LoadedPolicy,
  request: {
    readonly decision: string;
    readonly facts: unknown;
    readonly asOf?: string | null | undefined;
    readonly switches?: Readonly<Record<string, unknown>> | undefined;
  },
  expected: CaseExpectation,
): { record?: DecisionRecord; failure?: Failure } {
  const decided = decideUnknown(policy, request);
  const unknown = unknownOutputs(policy, request.decision, expected.expect, ['expect']);
  if (!decided.ok || unknown.length > 0) {
    const problems = [...(decided.ok ? [] : decided.problems), ...unknown];
    return { failure: { differences: [], problems } };
  }
  const outputs = policy.ruleSets.get(request.decision)?.outputs;
  const isSet = (name: string) => outputs?.get(name)?.type === 'set';
  const differences = recordDifferences(decided.value, expected, isSet);
  if (differences.length === 0) return { record: decided.value };
  return { record: decided.value, failure: { differences, problems: [] } };
}

/** A failure in words: a line with its place, then one line for each difference. */
export function formatFailure({ index, at, differences, problems }: Failure): string[] {
  const where = index === undefined ? [] : [`${index + 1}. ${at ?? ''}`];
  const text = (value: Json) => JSON.stringify(value);
  return [
    ...where,
    ...problems.map(formatProblem),
    ...differences.map((d) => `${d.what}: expected ${text(d.expected)}, found ${text(d.found)}`),
  ];
}

function playCases(policy: LoadedPolicy, story: DecisionScenario): Played {
  const played = story.cases.map((c) => {
    const request = {
      decision: story.decision,
      facts: { ...story.given, ...c.facts },
      asOf: c.asOf ?? story.asOf,
      switches: { ...story.switches, ...c.switches },
    };
    return playCase(policy, request, c);
  });
  const records = played.flatMap(({ record }) => record ?? []);
  const index = played.findIndex(({ failure }) => failure !== undefined);
  const failure = played[index]?.failure;
  if (failure === undefined) return { ok: true, steps: [], moves: [], records };
  const at = story.cases[index]?.title ?? '';
  return { ok: false, steps: [], moves: [], records, failure: { ...failure, index, at } };
}

function playSteps(policy: LoadedPolicy, story: ProcessScenario): Played {
  const started = beginCase(policy, story);
  if (!started.ok) return failed([], { problems: started.problems });
  let now = started.value;
  const moves: PlayedMove[] = [];
  for (const [index, one] of story.steps.entries()) {
    const at = 'event' in one ? one.event : `wait ${one.wait}`;
    const next = move(policy, now, one);
    if (!next.ok) return failed(moves, { index, at, problems: next.problems });
    const played = playedBy(one, now, next.value);
    now = next.value;
    moves.push(played);
    const { steps, state } = played;
    const differences = stepDifferences(steps, one.expect ?? {}, state);
    if (differences.length > 0) return failed(moves, { index, at, differences });
  }
  return { ok: true, steps: moves.flatMap(({ steps }) => steps), moves, records: [] };
}

/** The part of a run's log that a step of the scenario added. */
function playedBy(one: ScenarioStep, before: Case, after: Case): PlayedMove & { state: StatePath } {
  const which = 'event' in one ? (one.run ?? 0) : 0;
  const run = after.runs[which];
  const steps = run?.log.slice(before.runs[which]?.log.length) ?? [];
  const wait = 'wait' in one ? { wait: one.wait } : {};
  const state = run === undefined ? '' : statePath(run.state);
  return { ...wait, steps, clock: after.clock, timers: run?.timers ?? [], state };
}

function move(policy: LoadedPolicy, now: Case, one: ScenarioStep): Result<Case> {
  if ('wait' in one) return passTime(policy, now, now.clock + one.wait);
  const { expect: _, ...event } = one;
  const { run = 0, ...rest } = event;
  return step(policy, now, { ...rest, run });
}

function failed(moves: readonly PlayedMove[], failure: Partial<Failure>): Played {
  const steps = moves.flatMap((m) => m.steps);
  const whole = { differences: [], problems: [], ...failure };
  return { ok: false, steps, moves, records: [], failure: whole };
}
