import type { Json } from '../base/json.js';
import { formatProblem, type Problem } from '../base/problem.js';
import { decide } from '../decide/decide.js';
import type { DecisionRecord } from '../decide/record.js';
import type { Step } from '../process/run.js';
import { EMPTY_CASE, startRun } from '../process/start.js';
import { step, type World } from '../process/step.js';
import {
  type CaseExpectation,
  type Difference,
  recordDifferences,
  stepDifferences,
} from './difference.js';
import {
  type DecisionStory,
  isDecisionStory,
  type ProcessStory,
  type Scenario,
} from './scenario.js';

/** Where a scenario went otherwise than it expects. */
export interface Failure {
  /** Index of the step or case; undefined where it could not begin. */
  readonly index?: number;
  /** The step's event, or the case's title. */
  readonly at?: string;
  readonly differences: readonly Difference[];
  /** Wrong input. */
  readonly problems: readonly Problem[];
}

/** A scenario, played. */
export interface Played {
  readonly ok: boolean;
  /** Of a story of a process. */
  readonly steps: readonly Step[];
  /** Of a story of a decision, and one a case. */
  readonly records: readonly DecisionRecord[];
  /** The first difference. A story of a process stops there, one of a decision goes on. */
  readonly failure?: Failure;
}

/** Plays a scenario to its end or its first difference. */
export function play(world: World, scenario: Scenario): Played {
  return isDecisionStory(scenario) ? playCases(world, scenario) : playSteps(world, scenario);
}

/**
 * Decides one case and holds the record against what is expected.
 * @returns the record where the case could be decided, and the failure where there is one
 */
export function playCase(
  { policy }: World,
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

function playCases(world: World, story: DecisionStory): Played {
  const played = story.cases.map((c) => {
    const request = {
      decision: story.decision,
      facts: { ...story.given, ...c.facts },
      asOf: c.asOf ?? story.asOf,
      switches: { ...story.switches, ...c.switches },
    };
    return playCase(world, request, c);
  });
  const records = played.flatMap(({ record }) => record ?? []);
  const index = played.findIndex(({ failure }) => failure !== undefined);
  const failure = played[index]?.failure;
  if (failure === undefined) return { ok: true, steps: [], records };
  const at = story.cases[index]?.title ?? '';
  return { ok: false, steps: [], records, failure: { ...failure, index, at } };
}

function playSteps(world: World, story: ProcessStory): Played {
  const { policy, processes } = world;
  const definition = processes.get(story.process);
  if (definition === undefined) return failed([], { problems: [unknownProcess(story, processes)] });
  const started = startRun(policy, EMPTY_CASE, definition, story);
  if (!started.ok) return failed([], { problems: started.problems });
  let now = started.value;
  const log = () => now.runs[0]?.log ?? [];
  for (const [index, { expect, ...event }] of story.steps.entries()) {
    const seen = log().length;
    const next = step(world, now, { run: 0, ...event });
    if (!next.ok) return failed(log(), { index, at: event.event, problems: next.problems });
    now = next.value;
    const differences = stepDifferences(log().slice(seen), expect ?? {});
    if (differences.length > 0) return failed(log(), { index, at: event.event, differences });
  }
  return { ok: true, steps: log(), records: [] };
}

function failed(steps: readonly Step[], failure: Partial<Failure>): Played {
  return { ok: false, steps, records: [], failure: { differences: [], problems: [], ...failure } };
}

function unknownProcess(story: ProcessStory, processes: World['processes']): Problem {
  const message = `\`${story.process}\` is not a process`;
  const hint = `known here: ${[...processes.keys()].map((id) => `\`${id}\``).join(', ')}`;
  return { code: 'scenario/unknown-process', message, hint, at: '/process' };
}
