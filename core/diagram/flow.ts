import { isRecord, type Json } from '../base/json.js';
import { copiedNames } from '../rule/dependencies.js';
import type { Plan } from '../rule/plan.js';

/** A name whose value the rules in force give on to an output. */
export interface CopyEdge {
  readonly from: string;
  readonly to: string;
}

/** Which names are given on to which outputs. */
export function copyEdges(plan: Plan): readonly CopyEdge[] {
  return assignments(plan).flatMap(({ to, given }) =>
    copiedNames(membersOf(given)).map((from) => ({ from, to })),
  );
}

/** The constants that outputs may have, by output: what rules give and what holds without a rule. */
export function constantsGiven(plan: Plan): ReadonlyMap<string, ReadonlySet<Json>> {
  const defaults = [...plan.ruleSet.outputs.values()].map(({ name, default: given }) => ({
    to: name,
    given,
  }));
  const found = new Map<string, Set<Json>>();
  for (const { to, given } of [...defaults, ...assignments(plan)]) {
    const values = found.get(to) ?? new Set();
    for (const value of constantsIn(given)) values.add(value);
    found.set(to, values);
  }
  return found;
}

function constantsIn(given: unknown): Json[] {
  const items: unknown[] = Array.isArray(given) ? given : [given];
  const values = items.map((item) => (isRecord(item) ? item.id : item));
  return values.filter((value) => value !== undefined) as Json[]; // scalars, by their schema
}

function assignments(plan: Plan): { readonly to: string; readonly given: unknown }[] {
  const rules = plan.tables.flatMap((table) => table.rules);
  return rules.flatMap(({ rule }) =>
    Object.entries(rule.event.params).map(([to, given]) => ({ to, given })),
  );
}

// The arguments of a member are shown with it, but are no part of the output's value.
function membersOf(given: unknown): unknown {
  return Array.isArray(given) ? given.filter((item) => !isRecord(item) || 'fact' in item) : given;
}
