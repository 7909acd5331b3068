import type { TopLevelCondition } from 'json-rules-engine';
import type { Condition } from '../rule/condition.js';

/** The name of a fact that is true; no rule set can give that name to anything else. */
export const ALWAYS = 'provisim:always';

/** A condition that always holds: json-rules-engine takes no rule without conditions. */
const ALWAYS_HOLDS: TopLevelCondition = {
  all: [{ fact: ALWAYS, operator: 'equal', value: true }],
};

type Nested = TopLevelCondition | { fact: string; operator: string; value: unknown };

/**
 * A condition as json-rules-engine takes it at the root of a rule or under a name, where it
 * refuses a bare comparison.
 * @param condition what has to hold; undefined: nothing
 */
export function conditionToEngine(condition: Condition | undefined): TopLevelCondition {
  if (condition === undefined) return ALWAYS_HOLDS;
  const whole = nested(condition);
  return 'fact' in whole ? { all: [whole] } : whole;
}

// Copied part by part: the engine writes into what it is given.
function nested(condition: Condition): Nested {
  if ('all' in condition) return { all: condition.all.map(nested) };
  if ('any' in condition) return { any: condition.any.map(nested) };
  if ('not' in condition) return { not: nested(condition.not) };
  if ('condition' in condition) return { condition: condition.condition };
  const { fact, operator, value } = condition;
  return { fact, operator, value };
}
