import type { Json } from '../base/json.js';
import { formatProblem, type Problem } from '../base/problem.js';
import type { Result } from '../base/result.js';
import { decide } from '../decide/decide.js';
import type { DecisionRecord } from '../decide/record.js';
import type { Case, Step, Timer } from '../process/run.js';
import { beginCase } from '../process/start.js';
import { type StatePath, statePath } from '../process/state-path.js';
import { passTime, type System, step } from '../process/step.js';
import {
  type CaseExpectation,
  type Difference,
  recordDifferences,
  stepDifferences,
} from './difference.js';
import {
  type DecisionScenario,
  isDecisionScenario,
  type ProcessScenario,
  type Scenario,
  type ScenarioStep,
} from './scenario.js';

/** Where a scenario went otherwise than it expects. */
export interface Failure {
  /** Index of the step or case; undefined where it could not begin. */
  readonly index?: number;
  /** The step's event or that it waited, or the case's title. */
  readonly at?: string;
  readonly differences: readonly Difference[];
  /** Wrong input. */
  readonly problems: readonly Problem[];
}

/** A step of a story of a process, played: an event that was sent, or time that passed. */
export interface PlayedMove {
  /** How long it was waited, in seconds; missing where an event was sent. */
  readonly wait?: number;
  /** What came of it: steps of timers that fell due on the way, the event's own step last. */
  readonly steps: readonly Step[];
  /** When it was over, in seconds of the case's clock. */
  readonly clock: number;
  /** The timers that run then. */
  readonly timers: readonly Timer[];
}

/** A scenario, played. */
export interface Played {
  readonly ok: boolean;
  /** Of a story of a process. */
  readonly steps: readonly Step[];
  /** The same, by the steps of the story: also time that passed without an event. */
  readonly moves: readonly PlayedMove[];
  /** Of a story of a decision, and one a case. */
  readonly records: readonly DecisionRecord[];
  /** The first difference. A story of a process stops there, one of a decision goes on. */
  readonly failure?: Failure;
}

/** Plays a scenario to its end or its first difference. */
export function play(system: System, scenario: Scenario): Played {
  return isDecisionScenario(scenario) ? playCases(system, scenario) : playSteps(system, scenario);
}

/**
 * Decides one case and holds the record against what is expected.
 * @returns the record where the case could be decided, and the failure where there is one
 */
export function playCase(
  { policy }: System,
  request: {
    readonly decision: string;
    readonly facts: unknown;
    readonly asOf?: string | null | undefined;
    readonly switches?: Readonly<Record<string, unknown>> | undefined;
  },
  expected: CaseExpectation,
): { record?: DecisionRecord; failure?: Failure } {
  const decided = decide(policy, request);
  if (!decided.ok) return { failure: { differences: [], problems: decided.problems } };
  const outputs = policy.ruleSets.get(request.decision)?.outputs;
  const isSet = (name: string) => outputs?.get(name)?.type === 'set';
  const differences = recordDifferences(decided.value, expected, isSet);
  if (differences.length === 0) return { record: decided.value };
  return { record: decided.value, failure: { differences, problems: [] } };
}

/** A failure in words: the first line says where, a line each says what. */
export function formatFailure({ index, at, differences, problems }: Failure): string[] {
  const where = index === undefined ? [] : [`${index + 1}. ${at ?? ''}`];
  const text = (value: Json) => JSON.stringify(value);
  return [
    ...where,
    ...problems.map(formatProblem),
    ...differences.map((d) => `${d.what}: expected ${text(d.expected)}, found ${text(d.found)}`),
  ];
}

function playCases(system: System, story: DecisionScenario): Played {
  const played = story.cases.map((c) => {
    const request = {
      decision: story.decision,
      facts: { ...story.given, ...c.facts },
      asOf: c.asOf ?? story.asOf,
      switches: { ...story.switches, ...c.switches },
    };
    return playCase(system, request, c);
  });
  const records = played.flatMap(({ record }) => record ?? []);
  const index = played.findIndex(({ failure }) => failure !== undefined);
  const failure = played[index]?.failure;
  if (failure === undefined) return { ok: true, steps: [], moves: [], records };
  const at = story.cases[index]?.title ?? '';
  return { ok: false, steps: [], moves: [], records, failure: { ...failure, index, at } };
}

function playSteps(system: System, story: ProcessScenario): Played {
  const started = beginCase(system, story);
  if (!started.ok) return failed([], { problems: started.problems });
  let now = started.value;
  const moves: PlayedMove[] = [];
  for (const [index, one] of story.steps.entries()) {
    const at = 'event' in one ? one.event : `wait ${one.wait}`;
    const next = move(system, now, one);
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

/** What a move came to, for the run that it is about. */
function playedBy(one: ScenarioStep, before: Case, after: Case): PlayedMove & { state: StatePath } {
  const which = 'event' in one ? (one.run ?? 0) : 0;
  const run = after.runs[which];
  const steps = run?.log.slice(before.runs[which]?.log.length) ?? [];
  const wait = 'wait' in one ? { wait: one.wait } : {};
  const state = run === undefined ? '' : statePath(run.state);
  return { ...wait, steps, clock: after.clock, timers: run?.timers ?? [], state };
}

function move(system: System, now: Case, one: ScenarioStep): Result<Case> {
  if ('wait' in one) return passTime(system, now, now.clock + one.wait);
  const { expect: _, ...event } = one;
  const { run = 0, ...rest } = event;
  return step(system, now, { ...rest, run });
}

function failed(moves: readonly PlayedMove[], failure: Partial<Failure>): Played {
  const steps = moves.flatMap((m) => m.steps);
  const whole = { differences: [], problems: [], ...failure };
  return { ok: false, steps, moves, records: [], failure: whole };
}
