import * as z from 'zod/mini';
import { fail, ok, type Result } from '../base/result.js';
import { shapeProblem } from '../rule/read-shape.js';
import type { Coverage, DecisionCoverage } from './coverage.js';

const doc = (description: string) => z.meta({ description });

/** Why no case exercises a rule, or one truth value of a comparison. */
export const OUT_OF_REACH = {
  last: 'the rules before it leave nothing else',
  fixed: 'an earlier table gives one value only',
  narrower: 'the table is shared with a decision that knows more values',
  assumption: 'it only says whether an assumption mattered',
} as const;
/** A reason why no case exercises something. */
export type WhyOutOfReach = keyof typeof OUT_OF_REACH;

const why = z.enum(['last', 'fixed', 'narrower', 'assumption']);
const outOfReach = z
  .record(
    z.string(),
    z.strictObject({
      rules: z
        .optional(z.record(z.string(), why))
        .check(doc('ids of rules that never fire, with the reason')),
      comparisons: z
        .optional(z.record(z.string(), why))
        .check(doc('comparisons with one truth value: `rule many-users /all/0`')),
    }),
  )
  .check(z.meta({ title: 'What no case of a decision reaches' }));

/** What no case reaches, by decision. */
export type OutOfReach = z.infer<typeof outOfReach>;

/** An entry of what no case reaches. A JSON value. */
export interface PlaceOutOfReach {
  readonly decision: string;
  /** `rule not-always` for a rule, `rule many-users /all/0` for a comparison. */
  readonly place: string;
  readonly kind: 'rule' | 'comparison';
  readonly why: WhyOutOfReach;
}

/** A coverage without what no case reaches. */
export interface SplitCoverage {
  /** What is left to do has no entry that no case reaches. */
  readonly coverage: Coverage;
  readonly outOfReach: readonly PlaceOutOfReach[];
  /** Entries that are exercised after all, or that name nothing. */
  readonly wrong: readonly PlaceOutOfReach[];
}

/**
 * Reads what no case reaches.
 * @returns problems `out-of-reach/shape`, each with its place
 */
export function readOutOfReach(content: unknown): Result<OutOfReach> {
  const parsed = outOfReach.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  return fail(
    parsed.error.issues.map((issue) => ({ ...shapeProblem(issue), code: 'out-of-reach/shape' })),
  );
}

/** Takes what no case reaches out of what is left to do. */
export function splitCoverage(coverage: Coverage, entries: OutOfReach): SplitCoverage {
  const places = Object.entries(entries).flatMap(([decision, parts]) => placesOf(decision, parts));
  const left = (one: PlaceOutOfReach) =>
    coverage.decisions.some((d) => d.decision === one.decision && leaves(d, one));
  const known = places.filter(left);
  return {
    coverage: { ...coverage, decisions: coverage.decisions.map((d) => without(d, known)) },
    outOfReach: known,
    wrong: places.filter((one) => !left(one)),
  };
}

function placesOf(
  decision: string,
  { rules = {}, comparisons = {} }: OutOfReach[string],
): readonly PlaceOutOfReach[] {
  return [
    ...Object.entries(rules).map(
      ([id, reason]) =>
        ({ decision, place: `rule ${id}`, kind: 'rule', why: reason }) satisfies PlaceOutOfReach,
    ),
    ...Object.entries(comparisons).map(
      ([place, reason]) =>
        ({ decision, place, kind: 'comparison', why: reason }) satisfies PlaceOutOfReach,
    ),
  ];
}

function leaves({ todo }: DecisionCoverage, { kind, place }: PlaceOutOfReach): boolean {
  return kind === 'rule'
    ? todo.rules.some((id) => `rule ${id}` === place)
    : todo.comparisons.some((one) => one.place === place);
}

function without(decision: DecisionCoverage, known: readonly PlaceOutOfReach[]): DecisionCoverage {
  const { todo } = decision;
  const isKnown = (kind: PlaceOutOfReach['kind'], place: string) =>
    known.some(
      (one) => one.decision === decision.decision && one.kind === kind && one.place === place,
    );
  return {
    ...decision,
    todo: {
      rules: todo.rules.filter((id) => !isKnown('rule', `rule ${id}`)),
      comparisons: todo.comparisons.filter(({ place }) => !isKnown('comparison', place)),
    },
  };
}
