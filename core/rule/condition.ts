import * as z from 'zod/mini';
import type { Json } from '../base/json.js';

/** The operators of comparisons, with the meaning of json-rules-engine. */
export const OPERATORS = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
] as const;

/** One of `OPERATORS`. */
export type Operator = (typeof OPERATORS)[number];

/** The right-hand side of a comparison: a constant, or the name of a parameter. */
export type Operand = Json | { readonly fact: string };

/** A comparison of a name: fact, derivation, output, parameter or switch. */
export interface Comparison {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Operand;
}

/** A condition, in the JSON of json-rules-engine without `path`, `params` and `priority`. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | Comparison;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** The published schema of a condition. */
export const conditionSchema = z.union([
  z
    .strictObject({
      fact: z.string(),
      operator: z.enum(OPERATORS),
      value: z.union([scalar, z.array(scalar), z.strictObject({ fact: z.string() })]),
    })
    .check(z.meta({ description: 'compares a fact, derivation, output, parameter or switch' })),
  z.strictObject({
    get all() {
      return z.array(conditionSchema).check(z.minLength(1));
    },
  }),
  z.strictObject({
    get any() {
      return z.array(conditionSchema).check(z.minLength(1));
    },
  }),
  z.strictObject({
    get not() {
      return conditionSchema;
    },
  }),
  z
    .strictObject({ condition: z.string() })
    .check(z.meta({ description: 'a condition of the `conditions` of this file, by name' })),
]) as unknown as z.ZodMiniType<Condition>; // recursive getters: the inferred type is circular
