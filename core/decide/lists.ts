import { isNamed, type Plan } from '../rule/plan.js';
import { RECORD_LISTS } from '../rule/policy.js';
import type { Assignment, ListItem } from '../rule/rule-set.js';
import type { Value } from './evaluate.js';
import type { ListEntry } from './record.js';

/** Where the entries of the lists come from. */
export interface ListSource {
  /** Whether a rule, by the indexes of its table and itself, certainly wins. */
  wins(table: number, rule: number): boolean;
  /** The value of a name where it is certain. */
  value(name: string): Value;
}

/** The record's lists of effects, notifications, warnings and confirmations. */
export function listEntries(
  plan: Plan,
  source: ListSource,
): ReadonlyMap<string, readonly ListEntry[]> {
  const lists = new Map<string, ListEntry[]>(RECORD_LISTS.map((list) => [list, []]));
  plan.tables.forEach(({ rules }, t) => {
    rules.forEach(({ rule }, r) => {
      if (!source.wins(t, r)) return;
      for (const [name, entries] of lists) {
        const given = rule.event.params[name];
        if (given !== undefined) entries.push(...entriesOf(given, rule.id, source));
      }
    });
  });
  return lists;
}

function entriesOf(given: Assignment, rule: string, source: ListSource): ListEntry[] {
  const items: readonly (ListItem | Assignment)[] = Array.isArray(given) ? given : [given];
  return items.flatMap((item) => {
    if (isNamed(item)) {
      const value = source.value(item.fact);
      const ids = Array.isArray(value) ? value : value === undefined ? [] : [value];
      return ids.map((id) => ({ id: String(id), args: {}, rule }));
    }
    if (typeof item !== 'object' || item === null || !('id' in item)) {
      return [{ id: String(item), args: {}, rule }];
    }
    const args = Object.entries(item.args ?? {}).map(([name, arg]) => [
      name,
      isNamed(arg) ? (source.value(arg.fact) ?? { unknown: true }) : arg,
    ]);
    return [{ id: item.id, args: Object.fromEntries(args), rule }];
  });
}
