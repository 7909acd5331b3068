import * as z from 'zod/mini';
import { versionProblem } from '../base/format-version.js';
import { inputProblems } from '../base/input-problems.js';
import { isRecord } from '../base/json.js';
import { json } from '../base/json-schema.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { shapeProblem } from '../rule/read-shape.js';

const doc = (description: string) => z.meta({ description });
const values = z.record(z.string(), json);
const asOf = z
  .optional(z.nullable(z.string()))
  .check(doc('a date or an epoch id; left out or null: the newest epoch'));

const asks = z
  .optional(z.array(z.string().check(z.regex(/^[^:]+:\d+(-\d+)?$/, 'no citation'))))
  .check(doc('lines of the guide whose statements it asks: `000:182` or `000:180-184`'));

const SCENARIO_VERSIONS = [1] as const;
/** The version of the format in which scenarios are written. */
export const SCENARIO_VERSION: (typeof SCENARIO_VERSIONS)[number] = 1;
const version = z
  .optional(z.literal([...SCENARIO_VERSIONS]))
  .check(doc('of the format; left out: 1'));

const statePath: z.ZodMiniType = z.union([
  z.string(),
  z.record(
    z.string(),
    z.record(
      z.string(),
      z.lazy(() => statePath),
    ),
  ),
]);

const stepExpectation = z.strictObject({
  state: z.optional(statePath).check(doc('`attached.ready`, or { state: { region: state } }')),
  effects: z
    .optional(z.array(z.string()))
    .check(doc('among those that the step emits, or the steps that timers set off on the way')),
  notEffects: z.optional(z.array(z.string())).check(doc('not among them')),
  changes: z
    .optional(values)
    .check(doc('facts among those that the step changes, with what they become')),
  ignored: z.optional(z.boolean()).check(doc('refused with a reason, and nothing changed')),
  wanted: z.optional(z.array(z.string())).check(doc('facts that have to be known first')),
  warnings: z.optional(z.array(z.string())),
  rules: z.optional(z.array(z.string())).check(doc('among the rules of the guide behind the step')),
  assumptions: z.optional(z.array(z.string())),
  handover: z.optional(z.string()).check(doc('the process in which the story goes on')),
});

const eventStep = z
  .strictObject({
    run: z
      .optional(z.int().check(z.minimum(0)))
      .check(doc('which run, where the case has several: 0 is the first')),
    event: z.string(),
    payload: z.optional(values),
    learn: z.optional(values).check(doc('facts that change before the event')),
    expect: z.optional(stepExpectation),
  })
  .check(doc('an event that is sent'));

const waitStep = z
  .strictObject({
    wait: z.int().check(z.minimum(1), doc('seconds that pass by themselves')),
    expect: z.optional(stepExpectation),
  })
  .check(doc('time passes, and timers that fall due fire'));

const processScenario = z
  .strictObject({
    $schema: z.optional(z.string()),
    version,
    id: z.optional(z.string()),
    title: z.string(),
    story: z.optional(z.string()).check(doc('what happens and why it is worth telling')),
    asks,
    process: z.string(),
    asOf,
    switches: z.optional(values),
    facts: values,
    own: z
      .optional(values)
      .check(doc('facts that the run has for itself, beside those of the case')),
    others: z
      .optional(z.array(z.strictObject({ process: z.string(), own: z.optional(values) })))
      .check(doc('further runs in the same case, each with facts of its own')),
    steps: z.array(z.union([eventStep, waitStep])).check(z.minLength(1)),
  })
  .check(doc('a run of a process, event by event'));

const decisionScenario = z
  .strictObject({
    $schema: z.optional(z.string()),
    version,
    id: z.optional(z.string()),
    title: z.string(),
    story: z.optional(z.string()),
    asks,
    decision: z.string(),
    asOf,
    switches: z.optional(values),
    given: values.check(doc('facts that all cases share')),
    cases: z
      .array(
        z.strictObject({
          title: z.string(),
          asks,
          facts: values.check(doc('facts of this case; they go over the shared ones')),
          asOf,
          switches: z.optional(values),
          expect: values.check(doc('outputs to compare, or `status` and `missing`')),
          rules: z.optional(z.array(z.string())),
          assumptions: z.optional(z.array(z.string())),
        }),
      )
      .check(z.minLength(1)),
  })
  .check(doc('a question decided for several cases'));

/** The published schema of a scenario file. */
export const scenarioSchema = z
  .union([processScenario, decisionScenario])
  .check(z.meta({ title: 'provisim scenario' }));

/** A scenario about a process: a run, event by event, with expectations. */
export type ProcessScenario = z.infer<typeof processScenario>;
/** A scenario about a decision: cases with expectations. */
export type DecisionScenario = z.infer<typeof decisionScenario>;
/** A scenario: data only. */
export type Scenario = ProcessScenario | DecisionScenario;
/** An event that is sent, or time that passes. */
export type ScenarioStep = ProcessScenario['steps'][number];
/** The expectation of a step. */
export type StepExpectation = z.infer<typeof stepExpectation>;

/** Reads a scenario. Problems `scenario/shape` and `scenario/version`, each with its place. */
export function readScenario(content: unknown): Result<Scenario> {
  const deep = inputProblems(content);
  if (deep.length > 0) return fail(deep);
  const newer = versionProblem(content, SCENARIO_VERSIONS, 'scenario/version');
  if (newer !== undefined) return fail([newer]);
  const kind = isDecisionScenario(content) ? decisionScenario : processScenario;
  const parsed = kind.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  return fail(
    parsed.error.issues
      .flatMap((issue) => stepIssues(content, issue))
      .map((issue): Problem => ({ ...shapeProblem(issue), code: 'scenario/shape' })),
  );
}

/** The problems of a step, by the kind of step that its author meant. */
function stepIssues(content: unknown, issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  const [part, index] = issue.path;
  if (part !== 'steps' || issue.path.length !== 2 || typeof index !== 'number') return [issue];
  const step = (content as { readonly steps: readonly unknown[] }).steps[index];
  if (!isRecord(step)) return [issue];
  const { error } = ('wait' in step ? waitStep : eventStep).safeParse(step);
  return (
    error?.issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue]
  );
}

/** True for a scenario about a decision. */
export function isDecisionScenario(scenario: unknown): scenario is DecisionScenario {
  return typeof scenario === 'object' && scenario !== null && 'decision' in scenario;
}
