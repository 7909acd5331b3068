import type { Json, Result } from '../../core/index.js';
import {
  fileWithParameters,
  inForce,
  isRecord,
  ok,
  type ParameterEdit,
  type RuleSet,
} from '../../core/studio.js';
import type { Edit } from '../state/page-state.js';
import { diffBetween, isSameJson, withDiff } from './json-diff.js';

/** An edit of anything but a value of a parameter. */
export type RuleSetEdit = Exclude<Edit, ParameterEdit>;

/** A rule set as somebody edits it. */
export interface EditedRules {
  /** The content of its file, with the rules that are switched off. */
  readonly whole: Json;
  /** The ids of the rules that are switched off. */
  readonly off: readonly string[];
}

/** Whether an edit is of a value of a parameter. */
export function isOfParameter(edit: Edit): edit is Extract<Edit, ParameterEdit> {
  return 'parameter' in edit;
}

const contents = new WeakMap<RuleSet['file'], Json>();

/** The content of the file of a rule set, without shared files: everything is written out. */
export function contentOf({ file }: Pick<RuleSet, 'file'>): Json {
  const known = contents.get(file);
  if (known !== undefined) return known;
  const made: Readonly<Record<string, Json>> = JSON.parse(JSON.stringify(file));
  const keys = [...KEYS, ...Object.keys(made).filter((key) => !KEYS.includes(key))];
  const content = Object.fromEntries(
    keys.flatMap((key) => {
      const value = made[key];
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
  contents.set(file, content);
  return content;
}

/** The keys of a rule file as somebody would write them: what is declared before the rules. */
const KEYS: readonly string[] = [
  ...['$schema', 'version', 'id', 'question', 'parameters', 'switches', 'defaults'],
  ...['derive', 'conditions', 'accepted', 'tables'],
];

/**
 * A rule set with the edits of its decision.
 * @returns problems `edit/…`, `as-of/…` where the edits were made to other rules
 */
export function rulesUnder(ruleSet: RuleSet, edits: readonly Edit[]): Result<EditedRules> {
  const own = edits.filter(({ decision }) => decision === ruleSet.id);
  const base = fileWithParameters(ruleSet, own.filter(isOfParameter));
  if (!base.ok) return base;
  let whole = contentOf({ file: base.value });
  let off: readonly string[] = [];
  for (const edit of own) {
    if (isOfParameter(edit)) continue;
    const next = edit.file === undefined ? ok(whole) : withDiff(whole, edit.file);
    if (!next.ok) return next;
    whole = next.value;
    off = edit.off ?? [];
  }
  return ok({ whole, off });
}

/**
 * The edits that make a rule set what somebody has made of it; none where it is that of the guide.
 * Values of parameters are edits by themselves.
 */
export function editsOf(ruleSet: RuleSet, { whole, off }: EditedRules): readonly Edit[] {
  const decision = ruleSet.id;
  const values = changedValues(ruleSet, whole);
  const base = fileWithParameters(ruleSet, values);
  const from = base.ok ? contentOf({ file: base.value }) : contentOf(ruleSet);
  const file = diffBetween(from, whole);
  const there = new Set(ruleIds(whole));
  const switchedOff = [...new Set(off)].filter((id) => there.has(id));
  const others: Edit = {
    decision,
    ...(file && { file }),
    ...(switchedOff.length > 0 && { off: switchedOff }),
  };
  const isEmpty = file === undefined && switchedOff.length === 0;
  return [...(base.ok ? values : []), ...(isEmpty ? [] : [others])];
}

/** The content of the rule file: without the rules that are switched off. */
export function withoutRules(whole: Json, off: readonly string[]): Json {
  if (off.length === 0) return whole;
  return withTables(whole, (rules) => rules.filter((rule) => !off.includes(idOf(rule) ?? '')));
}

/**
 * Puts the rules that are switched off back where they were.
 * @param content of the rule file, as somebody has edited it without them
 * @param before with them
 */
export function withRulesOff(content: Json, before: EditedRules): EditedRules {
  const there = new Set(ruleIds(content));
  const off = before.off.filter((id) => !there.has(id));
  const whole = withTables(content, (rules, name) => {
    const found = [...rules];
    const old = tablesOf(before.whole).find((table) => table.name === name)?.rules ?? [];
    old.forEach((rule, i) => {
      if (!off.includes(idOf(rule) ?? '')) return;
      const ids = found.map(idOf);
      const last = old.slice(0, i).findLast((one) => ids.includes(idOf(one)));
      found.splice(last === undefined ? 0 : ids.indexOf(idOf(last)) + 1, 0, rule);
    });
    return found;
  });
  const kept = new Set(ruleIds(whole));
  return { whole, off: off.filter((id) => kept.has(id)) };
}

/** A table of a rule file, of whatever form. */
export interface FoundTable {
  readonly name: string;
  readonly rules: readonly Json[];
}

/** The tables of a rule file, of whatever form it is. */
export function tablesOf(content: Json): readonly FoundTable[] {
  const tables = isRecord(content) ? content.tables : undefined;
  if (!Array.isArray(tables)) return [];
  const list: readonly Json[] = tables;
  return list.flatMap((table) => {
    const { name, rules } = isRecord(table) ? table : {};
    return typeof name === 'string' && Array.isArray(rules) ? [{ name, rules }] : [];
  });
}

/** The id of a rule, if it has one. */
export function idOf(rule: Json): string | undefined {
  const id = isRecord(rule) ? rule.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function ruleIds(content: Json): readonly string[] {
  return tablesOf(content).flatMap(({ rules }) => rules.flatMap((rule) => idOf(rule) ?? []));
}

/** A rule file with other rules in its tables. */
export function withTables(
  content: Json,
  change: (rules: readonly Json[], table: string) => readonly Json[],
): Json {
  if (!isRecord(content) || !Array.isArray(content.tables)) return content;
  const tables: readonly Json[] = content.tables;
  const changed = tables.map((table): Json => {
    if (!isRecord(table) || typeof table.name !== 'string') return table;
    const { rules, name } = table;
    return Array.isArray(rules) ? { ...(table as object), rules: change(rules, name) } : table;
  });
  return { ...(content as object), tables: changed };
}

/** The values of parameters that alone differ from those of the guide. */
function changedValues(ruleSet: RuleSet, whole: Json): readonly ParameterEdit[] {
  const written = isRecord(whole) && isRecord(whole.parameters) ? whole.parameters : {};
  return Object.entries(ruleSet.file.parameters ?? {}).flatMap(([parameter, known]) => {
    const found = Object.hasOwn(written, parameter) ? written[parameter] : undefined;
    const values = isRecord(found) ? found.values : undefined;
    if (!Array.isArray(values) || values.length !== known.values.length) return [];
    const list: readonly Json[] = values;
    return list.flatMap((one, i): readonly ParameterEdit[] => {
      const value = isRecord(one) ? (one as Readonly<Record<string, Json>>).value : undefined;
      const old = known.values[i]?.value;
      const asOf = timeOf(ruleSet, parameter, i);
      if (value === undefined || old === undefined || asOf === undefined) return [];
      return isSameJson(value, old) ? [] : [{ decision: ruleSet.id, parameter, asOf, value }];
    });
  });
}

/** A time at which one of the values of a parameter is in force: the newest, where it can be. */
function timeOf(
  { guide, file }: RuleSet,
  parameter: string,
  at: number,
): string | null | undefined {
  const values = file.parameters?.[parameter]?.values ?? [];
  const holding = guide.epochs.filter(
    ({ id }) => values.findIndex((one) => inForce(guide, one.inForce, id)) === at,
  );
  const last = holding.at(-1)?.id;
  return last === guide.epochs.at(-1)?.id ? null : last;
}
