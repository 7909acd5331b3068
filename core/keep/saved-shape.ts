import * as z from 'zod/mini';
import { versionProblem } from '../base/format-version.js';
import { LIMITS } from '../base/input-limits.js';
import { inputProblems } from '../base/input-problems.js';
import { isRecord } from '../base/json.js';
import { json } from '../base/json-schema.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import type { Case } from '../process/run.js';
import type { StatePath } from '../process/state-path.js';
import { shapeProblem } from '../rule/read-shape.js';
import type { Fingerprint } from './fingerprint.js';

/** A case to be kept, with the fingerprints of what it was played by. */
export interface SavedCase {
  readonly provisim: 'case';
  /** The version of this format. */
  readonly version: 1;
  /** By the id of the process. */
  readonly processes: Readonly<Record<string, Fingerprint>>;
  readonly case: Case;
}

const values = z.record(z.string(), json);
const seconds = z.number().check(z.minimum(0));
const index = z.int().check(z.minimum(0));
const statePath: z.ZodMiniType<StatePath> = z.union([
  z.string(),
  z.record(
    z.string(),
    z.record(
      z.string(),
      z.lazy(() => statePath),
    ),
  ),
]);

// Only what a replay reads is validated; everything else follows from it and is compared.
const step = z.looseObject({
  order: index,
  at: seconds,
  timer: z.optional(z.string()),
  event: z.string(),
  payload: values,
  learned: values,
  forgotten: z.array(z.string()),
  from: statePath,
  to: statePath,
  refused: z.optional(z.looseObject({ message: z.string() })),
  wanted: z.optional(z.array(z.string())),
  effects: z.array(z.looseObject({ id: z.string() })),
});

const run = z.looseObject({
  process: z.string(),
  began: z.strictObject({
    at: seconds,
    after: index,
    facts: values,
    own: values,
    entry: z.nullable(z.string()),
    parent: z.nullable(index),
  }),
  asOf: z.nullable(z.string()),
  switches: values,
  timers: z.array(z.strictObject({ id: z.string(), started: seconds, due: seconds })),
  log: z.array(step),
});

const document = z.strictObject({
  $schema: z.optional(z.string()),
  provisim: z.literal('case'),
  version: z.optional(z.literal(1)),
  processes: z.record(
    z.string(),
    z.strictObject({ machine: z.string(), policy: z.record(z.string(), z.string()) }),
  ),
  case: z.strictObject({ facts: values, clock: seconds, runs: z.array(run) }),
});

/**
 * Reads the form of a saved case.
 * @returns problems `saved/shape`, all of them, or `saved/version` or `saved/too-long`
 */
export function readSaved(content: unknown): Result<SavedCase> {
  const deep = inputProblems(content);
  if (deep.length > 0) return fail(deep);
  if (sizeOf(content) > LIMITS.steps) return fail([TOO_LONG]);
  const newer = versionProblem(content, [1], 'saved/version');
  if (newer !== undefined) return fail([newer]);
  const parsed = document.safeParse(content);
  if (!parsed.success) return fail(parsed.error.issues.map(problemOf));
  const problems = orderProblems(parsed.data.case.runs);
  // What a replay does not read is compared with the result of the replay.
  return problems.length > 0 ? fail(problems) : ok(parsed.data as unknown as SavedCase);
}

const TOO_LONG: Problem = {
  code: 'saved/too-long',
  message: `the case has more than ${LIMITS.steps} steps and runs`,
  at: '/case/runs',
};

/** The number of steps and runs in a document of unknown form. */
function sizeOf(content: unknown): number {
  const runs = isRecord(content) && isRecord(content.case) ? content.case.runs : [];
  if (!Array.isArray(runs)) return 0;
  let size = 0;
  for (const one of runs as readonly unknown[]) {
    size += 1 + (isRecord(one) && Array.isArray(one.log) ? one.log.length : 0);
  }
  return size;
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  return { ...shapeProblem(issue), code: 'saved/shape' };
}

/** Step numbers are unique in the case, and every run comes after its parent. */
function orderProblems(runs: readonly z.infer<typeof run>[]): Problem[] {
  const places = new Map<number, number>();
  for (const { order } of runs.flatMap(({ log }) => log)) {
    places.set(order, (places.get(order) ?? 0) + 1);
  }
  const count = runs.reduce((sum, { log }) => sum + log.length, 0);
  const steps = runs.flatMap(({ log }, r) =>
    log.flatMap(({ order }, s): Problem[] => {
      const last = log[s - 1]?.order ?? -1;
      const once = places.get(order) === 1;
      if (once && order > last && order < count) return [];
      const message = `${order} is not the place of one step in the case`;
      const hint = `each of 0 to ${count - 1} once, in each log from first to last`;
      return [{ code: 'saved/shape', message, hint, at: `/case/runs/${r}/log/${s}/order` }];
    }),
  );
  const parents = runs.flatMap(({ began: { parent, entry } }, r): Problem[] => {
    if (parent === null ? entry === null : entry !== null && parent < r) return [];
    const message = 'a run goes on from an earlier one in the state that this hands over to';
    const hint = '`parent` and `entry` are both null where it does not';
    return [{ code: 'saved/shape', message, hint, at: `/case/runs/${r}/began/parent` }];
  });
  return [...steps, ...parents];
}
