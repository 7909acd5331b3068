import type { Json } from '../../core/index.js';
import { type Comparison, isRecord, OPERATORS } from '../../core/studio.js';
import { changedRules } from './changed-rules.js';
import { idOf, withTables } from './rule-edits.js';

/** A rule as it is written, of whatever form. */
export type WrittenRule = Readonly<Record<string, Json>>;

/** A table of rules: a column for each name that they compare, and for each output. */
export interface RuleTable {
  readonly name: string;
  readonly hitPolicy: string;
  readonly compared: readonly string[];
  readonly outputs: readonly string[];
  /** Whether some rule has a condition that is more than comparisons, all of which have to hold. */
  readonly hasFurther: boolean;
  readonly rules: readonly TableRule[];
}

/** A rule in a table. */
export interface TableRule {
  readonly id: string;
  readonly written: WrittenRule;
  /** Its comparisons by the name that they compare. */
  readonly compared: ReadonlyMap<string, readonly Comparison[]>;
  /** Its conditions that no column holds. */
  readonly further: readonly Json[];
  readonly outputs: Readonly<Record<string, Json>>;
}

/** The tables of a rule file, of whatever form it is. */
export function ruleTables(content: Json): readonly RuleTable[] {
  const tables = isRecord(content) && Array.isArray(content.tables) ? content.tables : [];
  const list: readonly Json[] = tables;
  return list.flatMap((table) => (isRecord(table) ? (tableOf(table as WrittenRule) ?? []) : []));
}

function tableOf({ name, hitPolicy, sets, rules }: WrittenRule): RuleTable | undefined {
  if (typeof name !== 'string' || !Array.isArray(rules)) return undefined;
  const list: readonly Json[] = rules;
  const found = list.flatMap((rule) => ruleOf(rule) ?? []);
  const settings: readonly Json[] = Array.isArray(sets) ? sets : [];
  const outputs = settings.flatMap((one) => {
    const output = isRecord(one) ? one.name : one;
    return typeof output === 'string' ? [output] : [];
  });
  return {
    name,
    hitPolicy: String(hitPolicy),
    compared: [...new Set(found.flatMap(({ compared }) => [...compared.keys()]))],
    outputs,
    hasFurther: found.some(({ further }) => further.length > 0),
    rules: found,
  };
}

function ruleOf(rule: Json): TableRule | undefined {
  const id = idOf(rule);
  if (id === undefined || !isRecord(rule)) return undefined;
  const written = rule as WrittenRule;
  const compared = new Map<string, readonly Comparison[]>();
  const further: Json[] = [];
  for (const part of partsOf(written.conditions)) {
    if (isComparison(part)) compared.set(part.fact, [...(compared.get(part.fact) ?? []), part]);
    else further.push(part);
  }
  return { id, written, compared, further, outputs: paramsOf(written) };
}

/** The conditions all of which have to hold. */
function partsOf(conditions: Json | undefined): readonly Json[] {
  if (conditions === undefined) return [];
  if (!isRecord(conditions) || !Array.isArray(conditions.all)) return [conditions];
  return conditions.all;
}

function isComparison(part: Json): part is Json & Comparison {
  if (!isRecord(part)) return false;
  const { fact, operator } = part;
  const operators: readonly unknown[] = OPERATORS;
  return typeof fact === 'string' && operators.includes(operator) && 'value' in part;
}

function paramsOf({ event }: WrittenRule): Readonly<Record<string, Json>> {
  const params = isRecord(event) ? event.params : undefined;
  return isRecord(params) ? (params as Readonly<Record<string, Json>>) : {};
}

/** A rule with another comparison of a name; undefined: it compares the name no longer. */
export function withComparison(
  rule: WrittenRule,
  name: string,
  comparison: Comparison | undefined,
): WrittenRule {
  const { conditions, ...rest } = rule;
  const parts = partsOf(conditions);
  const at = parts.findIndex((part) => isComparison(part) && part.fact === name);
  const next = comparison === undefined ? [] : [comparison as unknown as Json];
  const changed = at < 0 ? [...parts, ...next] : parts.toSpliced(at, 1, ...next);
  const [only] = changed;
  if (only === undefined) return rest;
  // Keeps its place among the keys of the rule.
  return { ...rule, conditions: changed.length === 1 ? only : { all: changed } };
}

/** A rule that gives an output another value; undefined: it gives none. */
export function withOutput(rule: WrittenRule, name: string, value: Json | undefined): WrittenRule {
  const { [name]: _, ...others } = paramsOf(rule);
  const params = value === undefined ? others : { ...paramsOf(rule), [name]: value };
  const event = isRecord(rule.event) ? rule.event : {};
  return { ...rule, event: { ...event, params } };
}

/** What can be done with a rule in its table. */
export type RowAction = 'up' | 'down' | 'duplicate' | 'delete';

/** A rule file in which one rule is another. */
export function withRule(content: Json, id: string, rule: WrittenRule): Json {
  return withTables(content, (rules) => rules.map((one) => (idOf(one) === id ? rule : one)));
}

/** A rule file after one of its rules was moved, duplicated or deleted. */
export function withAction(content: Json, id: string, action: RowAction): Json {
  return withTables(content, (rules) => {
    const at = rules.findIndex((rule) => idOf(rule) === id);
    const rule = rules[at];
    if (rule === undefined) return rules;
    const others = rules.toSpliced(at, 1);
    switch (action) {
      case 'delete':
        return others;
      case 'duplicate':
        return rules.toSpliced(at + 1, 0, { ...(rule as object), id: freshId(content, id) });
      default: {
        const to = action === 'up' ? at - 1 : at + 1;
        return to < 0 || to >= rules.length ? rules : others.toSpliced(to, 0, rule);
      }
    }
  });
}

/** A rule file with a rule as that of the guide: where it was, or no longer where it was not. */
export function withGuideRule(content: Json, guide: Json, id: string): Json {
  const tables = ruleTables(guide);
  const home = tables.find(({ rules }) => rules.some((rule) => rule.id === id));
  const rule = home?.rules.find((one) => one.id === id)?.written;
  const before =
    home?.rules.slice(
      0,
      home.rules.findIndex((one) => one.id === id),
    ) ?? [];
  const { rules: changes } = changedRules(guide, { whole: content, off: [] });
  return withTables(content, (rules, table) => {
    const others = rules.filter((one) => idOf(one) !== id);
    if (rule === undefined || table !== home?.name) return others;
    // A rule that was moved itself says nothing about where this one was.
    const placed = before.filter((one) => changes.get(one.id) !== 'moved');
    const last = placed.findLast((one) => others.some((other) => idOf(other) === one.id));
    const at = others.findIndex((other) => idOf(other) === last?.id) + 1;
    return others.toSpliced(last === undefined ? 0 : at, 0, rule);
  });
}

/** An id that no rule of a file has yet. */
function freshId(content: Json, id: string): string {
  const ids = new Set(ruleTables(content).flatMap(({ rules }) => rules.map((rule) => rule.id)));
  const stem = id.replace(/-\d+$/, '');
  let n = 2;
  while (ids.has(`${stem}-${n}`)) n += 1;
  return `${stem}-${n}`;
}
