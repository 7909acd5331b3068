import type { Json } from '../base/json.js';
import { MANY, type Mdd, NOWHERE, type Terminal } from '../diagram/diagram.js';
import type { Operator } from '../rule/condition.js';
import type { Bound, Plan, PlannedRule, PlannedTable } from '../rule/plan.js';
import type { Around } from './around.js';

/** What is wanted of an output: a value, or any certain value but the present one. */
export type Target =
  | { readonly value: Json }
  /** A set that has this element. */
  | { readonly member: Json }
  /** Undefined where the output is not certain at present: any certain value will do. */
  | { readonly other: Json | undefined };

/** True where a certain value of an output is wanted; sets are compared without order. */
export function isWanted(wanted: Target, value: Json): boolean {
  if ('value' in wanted) return sameValue(wanted.value, value);
  if ('member' in wanted) return Array.isArray(value) && value.includes(wanted.member);
  return wanted.other === undefined || !sameValue(wanted.other, value);
}

/** Equality of JSON values; lists are equal in any order of their members. */
export function sameValue(a: Json, b: Json): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(value: Json): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify([...new Set(value.map((member) => JSON.stringify(member)))].sort());
}

/**
 * The function that is true where an output is certain and has a wanted value.
 * @param around a rule set over its facts; those that may stay unknown get a last branch for that
 * @param output the name of the output
 */
export function goalOf(
  { s, unknown, hidden }: Pick<Around, 's' | 'unknown' | 'hidden'>,
  output: string,
  wanted: Target,
): Mdd {
  const { diagrams: d } = s;
  const certain = (node: Mdd) => d.withUnknown(d.merge(d.within(s.space, node), hidden), unknown);
  const value = s.value(output);
  if (value.kind === 'value') {
    return d.test(certain(value.node), (leaf) => isCertain(leaf) && isWanted(wanted, leaf));
  }
  if ('member' in wanted) {
    const found = value.members.find(({ member }) => member === wanted.member);
    return found === undefined
      ? d.leaf(false)
      : d.test(certain(found.when), (leaf) => leaf === true);
  }
  const target = 'value' in wanted ? wanted.value : wanted.other;
  const members = value.members.map(({ member, when }) => ({ member, node: certain(when) }));
  const settled = members
    .map(({ node }) => d.test(node, isCertain))
    .reduce((a, b) => d.and(a, b), d.test(certain(d.leaf(true)), isCertain));
  if (target === undefined) return settled;
  const has = (member: Json) => Array.isArray(target) && target.includes(member);
  const same = members.map(({ member, node }) => d.test(node, (leaf) => leaf === has(member)));
  const known = new Set(members.map(({ member }) => member));
  const reachable = Array.isArray(target) && target.every((member) => known.has(member));
  const equal = reachable ? same.reduce((a, b) => d.and(a, b), d.leaf(true)) : d.leaf(false);
  return d.and(settled, 'value' in wanted ? equal : d.not(equal));
}

/**
 * The plan with a table more, whose rule compares the output with the wanted value: so a fact that is
 * copied to the output can have that value, too.
 */
export function planWith(plan: Plan, output: string, wanted: Target): Plan {
  if (!('value' in wanted)) return plan;
  const { value } = wanted;
  const comparison = (operator: Operator, expected: Json): Bound => ({
    ...{ kind: 'comparison', name: output, operator, expected },
  });
  const condition: Bound = Array.isArray(value)
    ? { kind: 'all', parts: value.map((member) => comparison('contains', member)) }
    : comparison('equal', value);
  if (condition.kind === 'all' && condition.parts.length === 0) return plan;
  const rule: PlannedRule = {
    rule: { id: 'wanted', implements: [], title: '', cites: [], event: { params: {} } },
    ...{ condition, assumes: [] },
  };
  const table: PlannedTable = {
    ...{ name: 'wanted', hitPolicy: 'COLLECT', sets: [], order: [], rules: [rule] },
  };
  return { ...plan, tables: [...plan.tables, table] };
}

function isCertain(leaf: Terminal): leaf is Json {
  return leaf !== MANY && leaf !== NOWHERE;
}
