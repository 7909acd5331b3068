import type { Json } from '../../base/json.js';
import type { ExplainedCondition, Verdict } from '../record.js';
import { isUnknown, type Narration } from './narration.js';
import { capital, filled, shown, worded } from './wording.js';

/**
 * A comparison that determined the verdict on a condition; `negated` under an odd number of `not`.
 */
export type Settling = Extract<ExplainedCondition, { kind: 'comparison' }> & {
  readonly negated: boolean;
};

/**
 * The comparisons that determined the verdict on a condition. Of several that would each make an
 * `all` fail, the first.
 * @param wanted the verdict on the condition
 */
export function settling(
  condition: ExplainedCondition,
  wanted: Exclude<Verdict, 'NOT_REACHED'>,
  negated = false,
): readonly Settling[] {
  if (condition.kind === 'comparison') {
    return condition.verdict === wanted ? [{ ...condition, negated }] : [];
  }
  const within = condition.parts.map((part) =>
    condition.kind === 'not'
      ? settling(part, OPPOSITE[wanted], !negated)
      : settling(part, wanted, negated),
  );
  const some = within.filter((parts) => parts.length > 0);
  return condition.kind === 'all' && wanted === 'NOT_HELD' ? (some[0] ?? []) : some.flat();
}

/**
 * The words for what a comparison found: `the existing organization has 112 users (100 or more
 * required)`.
 */
export function finding(narration: Narration, comparison: Settling): string {
  const { engine, record } = narration;
  const text = stated(narration, comparison.fact, comparison.actual);
  const requirement = requirementOf(narration, comparison);
  const whole =
    requirement === undefined
      ? text
      : filled(narration, engine.reasons.required, { text, requirement });
  const origin = record.explanation.facts.find(({ fact }) => fact === comparison.fact)?.from;
  const { byDefault, byUsual } = engine.reasons;
  const remark = origin === 'default' ? byDefault : origin === 'usual' ? byUsual : undefined;
  return remark === undefined ? whole : filled(narration, remark, { text: whole });
}

/** The words for a value of a fact, derivation, switch or intermediate output. */
export function stated(narration: Narration, name: string, value: Json): string {
  const { engine, edition, decision } = narration;
  const wordings = edition.values[name] ?? decision.outputs[name];
  const words = isUnknown(value) ? undefined : worded(narration, wordings, value);
  if (words !== undefined) return words;
  if (value === null && narration.ruleSet.outputs.has(name)) return engine.reasons.unsettled;
  const title = titleOfName(narration, name);
  return filled(narration, engine.values.named, {
    title,
    value: shown(narration, value, wordings),
  });
}

/** The title of a fact; anything without a title is named as it is, in backticks. */
export function titleOfName({ edition, ruleSet }: Narration, name: string): string {
  const title = edition.facts?.[name] ?? ruleSet.facts.get(name)?.title;
  return title === undefined || title === '' ? `\`${name}\`` : capital(title);
}

const OPPOSITE = { HELD: 'NOT_HELD', NOT_HELD: 'HELD', OPEN: 'OPEN' } as const;

const INVERSE: Readonly<Record<string, string>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
};

// A comparison with a literal 0 asks whether there is anything at all; its words already say that.
function requirementOf(narration: Narration, comparison: Settling): string | undefined {
  const { operator, expected, parameter, negated } = comparison;
  if (typeof expected !== 'number') return undefined;
  if (expected === 0 && parameter === undefined) return undefined;
  const asked = negated ? INVERSE[operator] : operator;
  const words = narration.engine.requirements[asked ?? ''];
  return words && filled(narration, words, { value: shown(narration, expected) });
}
