import type { Problem } from '../../base/problem.js';
import type { Draft } from '../draft.js';
import { inForce } from '../period.js';
import type { RuleFile } from '../rule-set.js';

/** A rule without conditions stands last in a FIRST table: nothing after it could hold. */
export function placementCheck({ file, guide, places }: Draft): Problem[] {
  const together = (a: RuleFile, b: RuleFile) =>
    guide.epochs.some(({ id }) => [a, b].every((rule) => inForce(guide, rule.inForce, id, 'late')));
  return file.tables
    .filter(({ hitPolicy }) => hitPolicy === 'FIRST')
    .flatMap(({ rules }) =>
      rules.flatMap((rule, i) => {
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
      }),
    );
}
