import type { Problem } from '../../base/problem.js';
import type { Draft } from '../draft.js';
import { inForce } from '../period.js';
import type { RuleFile } from '../rule-set.js';

/**
 * A rule without conditions is the last of a FIRST table, where no later rule could hold, or in a
 * COLLECT table.
 */
export function placementCheck(draft: Draft): Problem[] {
  return draft.file.tables.flatMap(({ hitPolicy, rules }) => {
    if (hitPolicy === 'FIRST') return unreached(draft, rules);
    return hitPolicy === 'STRICTEST' ? unconditional(draft, rules) : [];
  });
}

function unreached({ guide, pointers: places }: Draft, rules: readonly RuleFile[]): Problem[] {
  const together = (a: RuleFile, b: RuleFile) =>
    guide.epochs.some(({ id }) => [a, b].every((rule) => inForce(guide, rule.inForce, id)));
  return rules.flatMap((rule, i) => {
    const later = rules.slice(i + 1).find((other) => together(rule, other));
    if (rule.conditions !== undefined || later === undefined) return [];
    return [
      {
        code: 'rule-set/unreachable-rule',
        message: `\`${rule.id}\` always holds, so \`${later.id}\` after it is never reached`,
        hint: 'put the rule without conditions last',
        at: places.of(rule),
      },
    ];
  });
}

function unconditional({ pointers: places }: Draft, rules: readonly RuleFile[]): Problem[] {
  return rules
    .filter(({ conditions }) => conditions === undefined)
    .map((rule) => ({
      code: 'rule-set/missing-conditions',
      message: `\`${rule.id}\` always holds, in a table that takes the strictest value`,
      hint: 'say when it holds, or make its value the `default` of the output',
      at: places.of(rule),
    }));
}
