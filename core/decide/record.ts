import * as z from 'zod/mini';
import type { Json } from '../base/json.js';
import { json } from '../base/json-schema.js';

/** The version of the format of records. */
export const RECORD_VERSION = 3;

const unknown = z.strictObject({ unknown: z.literal(true) });
const value = z.union([unknown, json]);
const VERDICTS = ['HELD', 'NOT_HELD', 'OPEN', 'NOT_REACHED'] as const;
const verdict = z.enum(VERDICTS);
const doc = (description: string) => z.meta({ description });

const entry = z.strictObject({
  id: z.string(),
  args: z.record(z.string(), value),
  rule: z.nullable(z.string()).check(doc('the rule that gave it; null: the engine itself')),
});

const condition = z.union([
  z.strictObject({
    kind: z.literal('comparison'),
    fact: z.string(),
    operator: z.string(),
    expected: json,
    parameter: z.optional(z.string()),
    actual: value,
    verdict,
  }),
  z.strictObject({
    kind: z.enum(['all', 'any', 'not', 'named']),
    name: z.optional(z.string()),
    verdict,
    get parts() {
      return z.array(condition);
    },
  }),
]) as unknown as z.ZodMiniType<ExplainedCondition>; // recursive getters: the type is circular

/** The explanation of a condition: its verdict and those of its parts, down to the comparisons. */
export type ExplainedCondition =
  | {
      readonly kind: 'comparison';
      readonly fact: string;
      readonly operator: string;
      readonly expected: Json;
      readonly parameter?: string | undefined;
      readonly actual: Json;
      readonly verdict: Verdict;
    }
  | {
      readonly kind: 'all' | 'any' | 'not' | 'named';
      readonly name?: string | undefined;
      readonly verdict: Verdict;
      readonly parts: readonly ExplainedCondition[];
    };

const explainedRule = z.strictObject({
  rule: z.string(),
  shared: z.optional(z.string()).check(doc('the shared file that the rule is written in')),
  title: z.string(),
  implements: z.array(z.string()),
  cites: z.array(z.string()),
  verdict: verdict.check(doc('OPEN: depends on what is not known; NOT_REACHED: an earlier held')),
  sets: z.record(z.string(), json).check(doc('what the rule gives when it holds')),
  condition: z.optional(condition),
});

const explanation = z.strictObject({
  facts: z
    .array(
      z.strictObject({
        fact: z.string(),
        value,
        from: z.enum(['given', 'default', 'notSent', 'unknown', 'usual']),
        implements: z.optional(z.array(z.string())),
        cites: z.optional(z.array(z.string())),
      }),
    )
    .check(doc('the facts that were looked at')),
  parameters: z.array(
    z.strictObject({
      parameter: z.string(),
      value: json,
      unit: z.optional(z.string()),
      cites: z.array(z.string()),
    }),
  ),
  derivations: z.array(
    z.strictObject({
      name: z.string(),
      function: z.string(),
      arguments: z.array(z.strictObject({ name: z.string(), value })),
      result: value,
    }),
  ),
  tables: z.array(
    z.strictObject({
      table: z.string(),
      hitPolicy: z.enum(['FIRST', 'COLLECT', 'STRICTEST']),
      rules: z.array(explainedRule),
      unlisted: z
        .optional(z.number())
        .check(doc('of a table of very many rules: how many that do not hold are not listed')),
    }),
  ),
});

const possible = z.union([
  z.array(json).check(doc('the values of an enum or a Boolean, in the order of the catalogue')),
  z
    .strictObject({
      always: z.array(json),
      sometimes: z.array(json),
      open: z.optional(z.literal(true)).check(doc('texts that no rule names are possible, too')),
    })
    .check(doc('of a set: its elements')),
  z
    .strictObject({ open: z.literal(true), constants: z.array(json) })
    .check(doc('of any other type: the constants that rules give, beside others')),
]);

const usual = z.strictObject({ fact: z.string(), value: json, cites: z.array(z.string()) });

const assumption = z.strictObject({
  id: z.string(),
  switch: z.optional(z.string()),
  value: z.optional(json),
  isDefault: z.optional(z.boolean()),
});

/**
 * The published schema of a decision record.
 * @example
 * ```ts
 * import { recordSchema } from 'provisim';
 *
 * console.log(recordSchema.safeParse({ decision: 'x' }).success); // false
 * ```
 */
export const recordSchema = z
  .strictObject({
    version: z.literal(RECORD_VERSION).check(doc('of the format of records')),
    decision: z.string(),
    status: z.enum(['DECIDED', 'NEEDS_INPUT']),
    asOf: z.strictObject({
      requested: z.nullable(z.string()),
      epoch: z.string(),
      couldAlsoBe: z.array(z.string()),
      contentKnown: z.boolean(),
    }),
    outcome: z.record(z.string(), json).check(doc('every output that is certain')),
    missing: z.array(z.string()).check(doc('the facts that could still change an output')),
    usual: z
      .optional(z.array(usual))
      .check(doc('on request: facts that were left out and have their usual values here')),
    possible: z
      .optional(z.record(z.string(), possible))
      .check(doc('by output that is not certain: the values that it may still have')),
    excluded: z
      .optional(z.record(z.string(), z.array(json)))
      .check(doc('by output with finitely many values: those that it can no longer have')),
    fired: z.array(
      z.strictObject({
        rule: z.string(),
        implements: z.array(z.string()),
        title: z.string(),
        cites: z.array(z.string()),
      }),
    ),
    effects: z.array(entry),
    notifications: z.array(entry),
    warnings: z.array(entry),
    confirmations: z.array(entry),
    assumptions: z.array(assumption).check(doc('those that mattered in this case')),
    explanation,
    policyHash: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
  })
  .check(z.meta({ title: 'provisim decision record' }));

/** A decision with its reasons. A JSON value, frozen. */
export type DecisionRecord = z.infer<typeof recordSchema>;
/** How a decision came about: what was read, and the verdict of every rule. */
export type Explanation = z.infer<typeof explanation>;
/** A rule in an explanation. */
export type ExplainedRule = z.infer<typeof explainedRule>;
/** An entry of one of the record's four lists. */
export type ListEntry = z.infer<typeof entry>;
/** An assumption that mattered. */
export type Assumption = z.infer<typeof assumption>;
/** The verdict on a rule or condition. */
export type Verdict = (typeof VERDICTS)[number];
