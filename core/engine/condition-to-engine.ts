import type { TopLevelCondition } from 'json-rules-engine';
import type { Condition } from '../rule/condition.js';

/** The name of a fact that is always true; no rule set can use that name for anything else. */
export const ALWAYS = 'provisim:always';

/** A condition that always holds: json-rules-engine takes no rule without conditions. */
const ALWAYS_HOLDS: TopLevelCondition = {
  all: [{ fact: ALWAYS, operator: 'equal', value: true }],
};

type Nested = TopLevelCondition | { fact: string; operator: string; value: unknown };

/**
 * A condition in the form that json-rules-engine accepts at the root of a rule or under a name,
 * where a bare comparison is not allowed.
 * @param condition the condition; undefined: always true
 */
export function conditionToEngine(condition: Condition | undefined): TopLevelCondition {
  if (condition === undefined) return ALWAYS_HOLDS;
  const whole = nested(condition);
  return 'fact' in whole ? { all: [whole] } : whole;
}

// Copied deeply, because the engine mutates its input.
function nested(condition: Condition): Nested {
  if ('all' in condition) return { all: condition.all.map(nested) };
  if ('any' in condition) return { any: condition.any.map(nested) };
  if ('not' in condition) return { not: nested(condition.not) };
  if ('condition' in condition) return { condition: condition.condition };
  const { fact, operator, value } = condition;
  return { fact, operator, value };
}
