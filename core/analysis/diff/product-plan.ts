import { isRecord } from '../../base/json.js';
import { outputsRead } from '../../rule/dependencies.js';
import {
  type Bound,
  isNamed,
  type Plan,
  type PlannedConstraint,
  type PlannedDerivation,
  type PlannedRule,
  type PlannedTable,
} from '../../rule/plan.js';
import type { NameSpec, OutputSpec } from '../../rule/policy.js';
import type { RuleFile } from '../../rule/rule-set.js';
import { PlanMeaning, type PlanSide } from './plan-meaning.js';

/** An output of the catalogue under its name on each side of a product plan. */
export interface OutputPair {
  /** Its name in the catalogue, and on the earlier side. */
  readonly name: string;
  /** Its name on the later side. */
  readonly later: string;
}

/**
 * Two versions of the rules of a decision in one plan, over the same facts: what both have alike is
 * in it once, and everything else of the later version has another name.
 *
 * See docs/decisions/0028-one-plan-for-two-versions.md.
 */
export interface ProductPlan {
  readonly plan: Plan;
  /** The outputs of the catalogue that may differ; those that are decided alike are left out. */
  readonly pairs: readonly OutputPair[];
  /** The outputs and intermediates that both versions decide alike. */
  readonly shared: ReadonlySet<string>;
}

/** What a name of the later version is called where it differs from the earlier one's. */
export function laterName(name: string): string {
  return `${name}@later`;
}

/** True for a name of the later version, and what it is called there. */
export function isLater(name: string): boolean {
  return name.endsWith('@later');
}

/** A name without what marks it as one of the later version. */
export function ownName(name: string): string {
  return isLater(name) ? name.slice(0, -'@later'.length) : name;
}

/**
 * The product plan of two versions, with the tables that the outputs which may differ depend on.
 * @param from the earlier version
 * @param to the later one, of a decision with the same facts and outputs
 */
export function productPlan(from: PlanSide, to: PlanSide): ProductPlan {
  const meanings = { from: new PlanMeaning(from), to: new PlanMeaning(to) };
  const has = ({ plan, constants }: PlanSide, name: string) =>
    constants.has(name) ||
    plan.derivations.has(name) ||
    plan.ruleSet.outputs.has(name) ||
    plan.ruleSet.facts.has(name);
  const rename = (name: string) =>
    has(from, name) && meanings.from.of(name) === meanings.to.of(name) ? name : laterName(name);
  const pairs = [...from.plan.ruleSet.outputs.values()]
    .filter(({ name, listed }) => listed && rename(name) !== name)
    .map(({ name }) => ({ name, later: laterName(name) }));
  const later = renamed(to, rename);
  const isAlike = (table: PlannedTable) => table.sets.every(({ name }) => !isLater(name));
  const all = [...from.plan.tables, ...later.tables.filter((table) => !isAlike(table))].map(bare);
  const outputs = [...from.plan.ruleSet.outputs.values(), ...later.outputs];
  const constants = new Map([...from.constants, ...later.constants]);
  const derivations = new Map([...from.plan.derivations, ...later.derivations]);
  const names = new Map<string, NameSpec>([...from.plan.ruleSet.names, ...later.names]);
  const indexOf = (name: string) => all.findIndex(({ sets }) => sets.some((s) => s.name === name));
  const facts = new Map([...from.plan.ruleSet.facts].filter(([name]) => !constants.has(name)));
  const ruleSet = {
    ...from.plan.ruleSet,
    ...{ facts, names, switches: new Map() },
    outputs: new Map(outputs.map((one) => [one.name, { ...one, table: indexOf(one.name) }])),
  };
  const whole: Plan = {
    ...from.plan,
    ...{ ruleSet, parameters: constants, parameterCites: new Map(), derivations },
    ...{ tables: all, constraints: distinct([...from.plan.constraints, ...later.constraints]) },
  };
  const shared = [...to.plan.ruleSet.outputs.keys()].filter((name) => rename(name) === name);
  return { plan: onlyFor(whole, pairs), pairs, shared: new Set(shared) };
}

/** The plan with the tables that outputs depend on. */
function onlyFor(plan: Plan, pairs: readonly OutputPair[]): Plan {
  const needed = new Set(pairs.flatMap(({ name, later }) => [name, later]));
  const tables = [...plan.tables].reverse().filter((table) => {
    if (!table.sets.some(({ name }) => needed.has(name))) return false;
    for (const rule of table.rules) for (const name of outputsRead(plan, rule)) needed.add(name);
    return true;
  });
  tables.reverse();
  const outputs = new Map(
    tables.flatMap(({ sets }, table) => sets.map((one) => [one.name, { ...one, table }] as const)),
  );
  return { ...plan, tables, ruleSet: { ...plan.ruleSet, outputs } };
}

/** A table without what its rules assume: that changes no output. */
function bare(table: PlannedTable): PlannedTable {
  return { ...table, rules: table.rules.map((rule) => ({ ...rule, assumes: [] })) };
}

type Rename = (name: string) => string;

/** The parts of a version under other names. */
function renamed({ plan, constants }: PlanSide, rename: Rename) {
  const output = (one: OutputSpec): OutputSpec => ({ ...one, name: rename(one.name) });
  const named = new Map<Bound, Bound>();
  const condition = (one: Bound) => renamedCondition(one, rename, named);
  const rule = ({ rule: file, condition: holds }: PlannedRule): PlannedRule => ({
    rule: renamedRule(file, rename),
    condition: holds && condition(holds),
    assumes: [],
  });
  return {
    constants: [...constants].map(([name, value]) => [rename(name), value] as const),
    derivations: [...plan.derivations.values()].map((one): [string, PlannedDerivation] => {
      const name = rename(one.name);
      return [name, { ...one, name, args: one.args.map(rename) }];
    }),
    names: [...plan.ruleSet.names].map(([name, spec]) => [rename(name), spec] as const),
    outputs: [...plan.ruleSet.outputs.values()].map(output).filter(({ name }) => isLater(name)),
    tables: plan.tables.map(
      (table): PlannedTable => ({
        ...table,
        name: laterName(table.name),
        sets: table.sets.map(output),
        rules: table.rules.map(rule),
      }),
    ),
    constraints: plan.constraints.map(
      (one): PlannedConstraint => ({ ...one, condition: condition(one.condition) }),
    ),
  };
}

function renamedCondition(condition: Bound, rename: Rename, named: Map<Bound, Bound>): Bound {
  const inner = (part: Bound) => renamedCondition(part, rename, named);
  switch (condition.kind) {
    case 'comparison':
      return { ...condition, name: rename(condition.name) };
    case 'not':
      return { ...condition, part: inner(condition.part) };
    case 'named': {
      const known = named.get(condition) ?? { ...condition, part: inner(condition.part) };
      named.set(condition, known);
      return known;
    }
    default:
      return { ...condition, parts: condition.parts.map(inner) };
  }
}

function renamedRule(rule: RuleFile, rename: Rename): RuleFile {
  const params = Object.entries(rule.event.params).map(([name, given]) => [
    ...[rename(name), renamedValue(given, rename)],
  ]);
  return { ...rule, event: { params: Object.fromEntries(params) } };
}

function renamedValue(value: unknown, rename: Rename): unknown {
  if (isNamed(value)) return { fact: rename(value.fact) };
  if (Array.isArray(value)) return value.map((item) => renamedValue(item, rename));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, renamedValue(item, rename)]);
  return Object.fromEntries(entries);
}

/** Constraints of both sides; one that reads the same on both is there once. */
function distinct(constraints: readonly PlannedConstraint[]): readonly PlannedConstraint[] {
  const byText = new Map<string, PlannedConstraint>();
  for (const one of constraints) byText.set(JSON.stringify(one.condition), one);
  return [...byText.values()];
}
