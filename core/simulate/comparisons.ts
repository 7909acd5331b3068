import type { Json } from '../base/json.js';
import type { ExplainedCondition, Explanation } from '../decide/record.js';
import type { Condition } from '../rule/condition.js';
import { isNamed } from '../rule/plan.js';
import type { RuleSet } from '../rule/policy.js';

/** A comparison with its place in a rule set. */
export interface PlacedComparison {
  /**
   * `rule many-users /all/0`: a rule or a named condition, and the path to the comparison in it.
   */
  readonly place: string;
  /** `existingOrgUserCount greaterThanInclusive approvalUserCount`. */
  readonly text: string;
}

/** Every comparison of a rule set; those of a named condition count once. */
export function comparisonsOf({ file }: RuleSet): readonly PlacedComparison[] {
  const rules = file.tables.flatMap((table) => table.rules);
  return [
    ...Object.entries(file.conditions ?? {}).flatMap(([name, condition]) =>
      within(condition, `condition ${name} `),
    ),
    ...rules.flatMap(({ id, conditions }) =>
      conditions === undefined ? [] : within(conditions, `rule ${id} `),
    ),
  ];
}

/** The truth values of the comparisons of a record: of those that were reached and are certain. */
export function comparedIn({
  tables,
}: Explanation): readonly { readonly place: string; readonly is: boolean }[] {
  return tables.flatMap(({ rules }) =>
    rules.flatMap(({ rule, condition }) =>
      condition === undefined ? [] : foundIn(condition, `rule ${rule} `),
    ),
  );
}

function within(condition: Condition, at: string): PlacedComparison[] {
  if ('all' in condition) return condition.all.flatMap((part, i) => within(part, `${at}/all/${i}`));
  if ('any' in condition) return condition.any.flatMap((part, i) => within(part, `${at}/any/${i}`));
  if ('not' in condition) return within(condition.not, `${at}/not`);
  if ('condition' in condition) return [];
  const { fact, operator, value } = condition;
  const operand = isNamed(value) ? value.fact : JSON.stringify(value satisfies Json);
  return [{ place: at.trimEnd(), text: `${fact} ${operator} ${operand}` }];
}

function foundIn(
  condition: ExplainedCondition,
  at: string,
): { readonly place: string; readonly is: boolean }[] {
  if (condition.kind === 'comparison') {
    const { verdict } = condition;
    const isCertain = verdict === 'HELD' || verdict === 'NOT_HELD';
    return isCertain ? [{ place: at.trimEnd(), is: verdict === 'HELD' }] : [];
  }
  const { kind, name, parts } = condition;
  if (kind === 'named') return parts.flatMap((part) => foundIn(part, `condition ${name} `));
  if (kind === 'not') return parts.flatMap((part) => foundIn(part, `${at}/not`));
  return parts.flatMap((part, i) => foundIn(part, `${at}/${kind}/${i}`));
}
