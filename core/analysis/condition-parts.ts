import { fill } from '../base/fill.js';
import type { Bound, BoundComparison, Plan, PlannedRule } from '../rule/plan.js';
import type { StudioWords } from './studio-words.js';

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
export function conditionText(node: Bound, words: StudioWords['conditions']): string {
  switch (node.kind) {
    case 'comparison':
      return comparisonText(node, words);
    case 'named':
      return `\`${node.name}\``;
    case 'not':
      return fill(words.not, { condition: conditionText(node.part, words) });
    default: {
      const all = node.parts.map((part) => conditionText(part, words)).join(words[node.kind]);
      return all.length > 160 ? `${all.slice(0, 160)} …` : all;
    }
  }
}

function comparisonText(
  { name, operator, expected, parameter }: BoundComparison,
  words: StudioWords['conditions'],
): string {
  const value = parameter === undefined ? JSON.stringify(expected) : `\`${parameter}\``;
  return `\`${name}\` ${words[operator]} ${value}`;
}
