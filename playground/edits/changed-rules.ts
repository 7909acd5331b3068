import type { Json } from '../../core/index.js';
import { isRecord } from '../../core/studio.js';
import { isSameJson } from './json-diff.js';
import { type EditedRules, idOf, tablesOf } from './rule-edits.js';

/** What became of a rule: `moved` where only its place in its table is another. */
export type RuleChange = 'added' | 'changed' | 'removed' | 'off' | 'moved';

/** What an edited rule set has that its guide's has not. */
export interface ChangedRules {
  /** By the id of the rule. */
  readonly rules: ReadonlyMap<string, RuleChange>;
  /** Whether something beside rules differs: derivations, conditions, outputs. */
  readonly isMore: boolean;
}

/** What differs between the rules of the guide and edited ones. */
export function changedRules(guide: Json, { whole, off }: EditedRules): ChangedRules {
  const [before, after] = [rulesOf(guide), rulesOf(whole)];
  const rules = new Map<string, RuleChange>();
  for (const [id, { rule }] of after) {
    const old = before.get(id);
    if (off.includes(id)) rules.set(id, 'off');
    else if (old === undefined) rules.set(id, 'added');
    else if (!isSameJson(old.rule, rule)) rules.set(id, 'changed');
  }
  for (const id of before.keys()) if (!after.has(id)) rules.set(id, 'removed');
  for (const id of movedRules(before, after)) if (!rules.has(id)) rules.set(id, 'moved');
  return { rules, isMore: !isSameJson(frameOf(guide), frameOf(whole)) };
}

interface PlacedRule {
  readonly rule: Json;
  readonly table: string;
}

function rulesOf(content: Json): ReadonlyMap<string, PlacedRule> {
  const found = tablesOf(content).flatMap(({ name, rules }) =>
    rules.flatMap((rule) => {
      const id = idOf(rule);
      return id === undefined ? [] : [[id, { rule, table: name }] as const];
    }),
  );
  return new Map(found);
}

type PlacedRules = ReadonlyMap<string, PlacedRule>;

/** The rules in another table, and the fewest that have to be moved to get the others into order. */
function movedRules(before: PlacedRules, after: PlacedRules): readonly string[] {
  const both = [...after].filter(([id]) => before.has(id));
  const elsewhere = both.filter(([id, { table }]) => before.get(id)?.table !== table);
  const there = new Set(elsewhere.map(([id]) => id));
  const rest = both.filter(([id]) => !there.has(id));
  const places = new Map([...before.keys()].map((id, i) => [id, i]));
  const tables = new Set(rest.map(([, { table }]) => table));
  const moved = [...tables].flatMap((table) => {
    const own = rest.filter((one) => one[1].table === table).map(([id]) => id);
    const kept = longestRise(own.map((id) => places.get(id) ?? 0));
    return own.filter((id) => !kept.has(places.get(id) ?? 0));
  });
  return [...there, ...moved];
}

/** The members of a longest rising part of different numbers. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  if (numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? number))) {
    return new Set(numbers);
  }
  const best: number[][] = [];
  for (const [i, number] of numbers.entries()) {
    const before = best.filter((_, j) => (numbers[j] ?? number) < number);
    const longest = before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
    best[i] = [...longest, number];
  }
  return new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []));
}

/** A rule file without its rules and without the values of its parameters. */
function frameOf(content: Json): Json {
  if (!isRecord(content)) return content;
  const { tables, parameters: _, ...rest } = content as Readonly<Record<string, Json>>;
  const list: readonly Json[] = Array.isArray(tables) ? tables : [];
  const frames = list.map((table): Json => {
    if (!isRecord(table)) return table;
    const { rules: __, ...frame } = table as Readonly<Record<string, Json>>;
    return frame;
  });
  return { ...rest, tables: frames };
}
