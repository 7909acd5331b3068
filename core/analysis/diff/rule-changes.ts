import { asJson, canonicalText, type Json } from '../../base/json.js';
import type { PlannedRule } from '../../rule/plan.js';
import type { RuleFile } from '../../rule/rule-set.js';
import { PlanMeaning, type PlanSide } from './plan-meaning.js';

/** What kind of thing differs between two versions of the rules of a decision. */
export const EDITS = [
  'rules',
  'parameters',
  'defaults',
  'switches',
  'assumptions',
  'citations',
  'wording',
] as const;

/** One of `EDITS`. */
export type Edit = (typeof EDITS)[number];

/** A constant that has another value. */
export interface ChangedConstant {
  /** Of a parameter, a switch, or a fact that has a default. */
  readonly name: string;
  readonly from: Json;
  readonly to: Json;
}

/** What differs between two versions of the rules of a decision, as they are written. */
export interface RuleChanges {
  /** The kinds of what differs; empty: nothing does. */
  readonly edits: readonly Edit[];
  /** Ids of the rules that are in force in the later version only. */
  readonly added: readonly string[];
  /** Ids of the rules that are in force in the earlier version only. */
  readonly ended: readonly string[];
  /** Ids of the rules in both that differ, be it in their texts only. */
  readonly changed: readonly string[];
  readonly parameters: readonly ChangedConstant[];
  readonly defaults: readonly ChangedConstant[];
  readonly switches: readonly ChangedConstant[];
}

/** The rules in force on both sides, compared as they are written and as they are meant. */
export function ruleChanges(from: PlanSide, to: PlanSide): RuleChanges {
  const [before, after] = [rulesOf(from), rulesOf(to)];
  const added = [...after.keys()].filter((id) => !before.has(id));
  const ended = [...before.keys()].filter((id) => !after.has(id));
  const edits = new Set<Edit>(added.length + ended.length > 0 ? ['rules'] : []);
  const changed = [...before].flatMap(([id, one]) => {
    const other = after.get(id);
    if (other === undefined) return [];
    const found = editsBetween(one.rule, other.rule);
    for (const edit of found) edits.add(edit);
    return found.length > 0 || differ(one.meaning, other.meaning) ? [id] : [];
  });
  const parameters = changedConstants(from.plan.parameters, to.plan.parameters);
  const defaults = changedConstants(defaultsOf(from), defaultsOf(to));
  const switches = changedConstants(switchesOf(from), switchesOf(to));
  if (parameters.length > 0) edits.add('parameters');
  if (defaults.length > 0) edits.add('defaults');
  if (switches.length > 0) edits.add('switches');
  if (differ(frameOf(from), frameOf(to))) edits.add('rules');
  if (differ(citedIn(from), citedIn(to))) edits.add('citations');
  if (from.plan.ruleSet.file.question !== to.plan.ruleSet.file.question) edits.add('wording');
  return {
    edits: EDITS.filter((edit) => edits.has(edit)),
    ...{ added, ended, changed, parameters, defaults, switches },
  };
}

/** A rule in force, with what it decides. */
interface ReadRule {
  readonly rule: RuleFile;
  readonly meaning: Json;
}

function rulesOf(side: PlanSide): ReadonlyMap<string, ReadRule> {
  const meaning = new PlanMeaning(side, 'names');
  const rules = side.plan.tables.flatMap((table) => table.rules);
  return new Map(
    rules.map((planned: PlannedRule) => [
      planned.rule.id,
      { rule: planned.rule, meaning: meaning.rule(planned) },
    ]),
  );
}

/** The edits of one rule; not of what it reads, which are edits of their own. */
function editsBetween(a: RuleFile, b: RuleFile): readonly Edit[] {
  const found: readonly (readonly [Edit, boolean])[] = [
    ['rules', differ([a.conditions, a.event], [b.conditions, b.event])],
    ['assumptions', differ(a.assumes, b.assumes)],
    ['citations', differ([a.cites, a.implements, a.seeAlso], [b.cites, b.implements, b.seeAlso])],
    ['wording', differ([a.title, a.because], [b.title, b.because])],
  ];
  return found.flatMap(([edit, is]) => (is ? [edit] : []));
}

/** Everything but rules: the order and frame of tables, derivations, named conditions. */
function frameOf({ plan }: PlanSide): Json {
  const { derive = {}, conditions = {} } = plan.ruleSet.file;
  const tables = plan.tables.map(({ name, hitPolicy, order, sets, rules }) => ({
    ...{ name, hitPolicy, order, rules: rules.map(({ rule }) => rule.id) },
    sets: sets.map((output) => [output.name, output.type, output.values, output.default]),
  }));
  return asJson({ derive, conditions, tables });
}

function citedIn({ plan }: PlanSide): unknown {
  const defaults = Object.entries(plan.ruleSet.file.defaults ?? {}).map(([name, one]) => [
    ...[name, one.cites, one.implements],
  ]);
  return [[...plan.parameterCites], defaults];
}

function defaultsOf({ plan }: PlanSide): ReadonlyMap<string, Json> {
  const defaulted = [...plan.ruleSet.facts.values()].filter(({ absent }) => absent === 'default');
  return new Map(
    defaulted.map(({ name }) => [name, plan.ruleSet.file.defaults?.[name]?.value ?? null]),
  );
}

function switchesOf({ plan, constants }: PlanSide): ReadonlyMap<string, Json> {
  return new Map([...plan.ruleSet.switches.keys()].map((key) => [key, constants.get(key) ?? null]));
}

/** The names that are on both sides, with different values. */
function changedConstants(
  from: ReadonlyMap<string, Json>,
  to: ReadonlyMap<string, Json>,
): readonly ChangedConstant[] {
  return [...from].flatMap(([name, value]) => {
    const other = to.get(name);
    return other === undefined || !differ(value, other) ? [] : [{ name, from: value, to: other }];
  });
}

function differ(a: unknown, b: unknown): boolean {
  // Most are written alike, keys in the same order.
  if (JSON.stringify(a) === JSON.stringify(b)) return false;
  const text = (value: unknown) => (value === undefined ? '' : canonicalText(asJson(value)));
  return text(a) !== text(b);
}
