import type { Bound, BoundComparison, Plan, PlannedRule } from '../rule/plan.js';

/** A part of a condition, with the rules that it is in. */
export interface ConditionPart {
  /** Where it is written: the same in every epoch. */
  readonly key: string;
  /** The key of the part that it is in; undefined for a whole condition. */
  readonly within: string | undefined;
  readonly node: Bound;
  readonly rules: Set<PlannedRule>;
}

/** The parts of all conditions of the rules in force; those of a named condition once. */
export function partsOf(plan: Plan): ReadonlyMap<string, ConditionPart> {
  const found = new Map<string, ConditionPart>();
  const walk = (node: Bound, key: string, within: string | undefined, rule: PlannedRule): void => {
    const part = found.get(key) ?? { key, within, node, rules: new Set() };
    if (part.rules.has(rule)) return;
    part.rules.add(rule);
    found.set(key, part);
    if (node.kind === 'not') walk(node.part, `${key}/not`, key, rule);
    if (node.kind === 'named') walk(node.part, `condition ${node.name}`, undefined, rule);
    if (node.kind === 'all' || node.kind === 'any') {
      for (const [i, inner] of node.parts.entries()) walk(inner, `${key}/${i}`, key, rule);
    }
  };
  for (const rule of plan.tables.flatMap(({ rules }) => rules)) {
    if (rule.condition !== undefined) walk(rule.condition, rule.rule.id, undefined, rule);
  }
  return found;
}

/** A condition in words, short enough for a line. */
export function conditionText(node: Bound): string {
  switch (node.kind) {
    case 'comparison':
      return comparisonText(node);
    case 'named':
      return `\`${node.name}\``;
    case 'not':
      return `not (${conditionText(node.part)})`;
    default: {
      const all = node.parts.map(conditionText).join(node.kind === 'all' ? ' and ' : ' or ');
      return all.length > 160 ? `${all.slice(0, 160)} …` : all;
    }
  }
}

const SIGNS: Readonly<Record<BoundComparison['operator'], string>> = {
  equal: 'is',
  notEqual: 'is not',
  lessThan: '<',
  lessThanInclusive: '≤',
  greaterThan: '>',
  greaterThanInclusive: '≥',
  in: 'is one of',
  notIn: 'is none of',
  contains: 'contains',
  doesNotContain: 'does not contain',
};

function comparisonText({ name, operator, expected, parameter }: BoundComparison): string {
  return `\`${name}\` ${SIGNS[operator]} ${parameter === undefined ? JSON.stringify(expected) : `\`${parameter}\``}`;
}
