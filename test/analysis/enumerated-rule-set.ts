import type { AnalysisFinding, FindingKind } from '../../core/analysis/findings.js';
import type { ShownCase } from '../../core/analysis/shown-case.js';
import type { Json } from '../../core/base/json.js';
import { check, type Evaluation, evaluate, type Value } from '../../core/decide/evaluate.js';
import { readFacts } from '../../core/decide/inputs.js';
import { type Bound, type Plan, type PlannedRule, planAt } from '../../core/rule/plan.js';
import type { RuleSet } from '../../core/rule/policy.js';
import { asCompared, bruteForce } from '../decide/brute-force.js';
import { type RawDomain, rawDomain } from '../decide/raw-domain.js';

interface RuleState {
  holds: boolean;
  wins: boolean;
  matters: boolean;
}

/** What enumeration says of a part of a condition. */
export interface EnumeratedPart {
  readonly rules: Set<string>;
  readonly isComparison: boolean;
  readonly seen: { true: boolean; false: boolean };
  readonly matters: { true: boolean; false: boolean };
}

/** What all cases of all epochs and switches say of a rule set, by plain evaluation. */
export interface Enumerated {
  readonly rules: ReadonlyMap<string, RuleState>;
  readonly parts: ReadonlyMap<string, EnumeratedPart>;
  readonly unused: ReadonlyMap<string, { readonly kind: FindingKind; readonly isUnused: boolean }>;
  /** `gap <table>`, `overlap <rule> <rule>` and `no-answer` where a case shows it. */
  readonly existing: ReadonlySet<string>;
  /** Whether a case shows a finding. */
  shows(finding: AnalysisFinding, shown: ShownCase): boolean;
}

/** Values of facts and switches. */
export type Inputs = ReadonlyMap<string, Value>;

/** Undefined where an epoch has more cases than so many. */
export function enumerated(ruleSet: RuleSet, most: number): Enumerated | undefined {
  const domain = new Map([
    ...rawDomain(ruleSet, []),
    ...[...ruleSet.switches].map(([key, { values }]) => [key, values] as const),
  ]);
  const cases = allInputs(domain, most);
  if (cases === undefined) return undefined;
  const found = {
    rules: new Map<string, RuleState>(),
    parts: new Map<string, EnumeratedPart>(),
    existing: new Set<string>(),
  };
  const used = new Set<string>();
  for (const plan of plansOf(ruleSet)) {
    const possible = cases.filter((inputs) => isPossible(plan, inputs));
    for (const inputs of possible)
      for (const key of existingIn(plan, inputs)) found.existing.add(key);
    const outcomes = possible.map((inputs) => outcomeOf(plan, inputs));
    const seen: SeenPlan = {
      ...{ plan, possible },
      changes: (other) =>
        possible.some(
          (inputs, i) => outcomeOf(other, inputs) !== outcomes[i] || isConflicting(other, inputs),
        ),
    };
    seeRules(seen, found.rules);
    seeParts(seen, found.parts);
    const unknown = new Map([...domain.keys()].map((name) => [name, undefined]));
    for (const name of bruteForce(plan, unknown, domain).missing) used.add(name);
    for (const name of besideOutputs(plan)) used.add(name);
  }
  const unused = [...domain.keys()].map((name) => {
    const kind: FindingKind = ruleSet.facts.has(name) ? 'unused-fact' : 'unused-switch';
    return [name, { kind, isUnused: !used.has(name) }] as const;
  });
  return {
    ...{ ...found, unused: new Map(unused) },
    shows: (finding, shown) => shows(ruleSet, finding, shown),
  };
}

interface SeenPlan {
  readonly plan: Plan;
  readonly possible: readonly Inputs[];
  /** True where another plan has another outcome in a possible case, or conflicting rules. */
  changes(other: Plan): boolean;
}

function seeRules({ plan, possible, changes }: SeenPlan, found: Map<string, RuleState>): void {
  for (const rule of plan.tables.flatMap((table) => table.rules)) {
    const { id } = rule.rule;
    const state = found.get(id) ?? { holds: false, wins: false, matters: false };
    found.set(id, state);
    state.holds ||= possible.some((inputs) => holds(plan, rule, inputs));
    state.wins ||= possible.some((inputs) => winsIn(plan, inputs).has(rule));
    state.matters ||= changes(without(plan, rule));
  }
}

function seeParts({ plan, possible, changes }: SeenPlan, found: Map<string, EnumeratedPart>): void {
  for (const [key, { node, of }] of partsIn(plan)) {
    const state = found.get(key) ?? {
      ...{ rules: new Set(), isComparison: node.kind === 'comparison' },
      ...{ seen: { true: false, false: false }, matters: { true: false, false: false } },
    };
    found.set(key, state);
    for (const id of of) state.rules.add(id);
    for (const inputs of possible) {
      const { truth } = check(node, evaluate(plan, inputs).value);
      state.seen[truth === true ? 'true' : 'false'] = true;
    }
    if (!state.isComparison) continue;
    state.matters.true ||= changes(replaced(plan, node, true));
    state.matters.false ||= changes(replaced(plan, node, false));
  }
}

/** Every choice of values; undefined where there are more than so many. */
export function allInputs(domain: RawDomain, most: number): readonly Inputs[] | undefined {
  const count = [...domain.values()].reduce((product, { length }) => product * length, 1);
  if (count > most) return undefined;
  return [...domain].reduce<ReadonlyMap<string, Json>[]>(
    (all, [name, values]) =>
      all.flatMap((one) => values.map((value) => new Map(one).set(name, value))),
    [new Map()],
  );
}

function plansOf(ruleSet: RuleSet): readonly Plan[] {
  const plans = ruleSet.guide.epochs.map(({ id }) => planAt(ruleSet, id));
  const keyOf = ({ tables, parameters }: Plan) =>
    JSON.stringify([tables.map(({ rules }) => rules.map(({ rule }) => rule.id)), [...parameters]]);
  return [...new Map(plans.map((plan) => [keyOf(plan), plan])).values()];
}

/** True where the constraints hold. */
export function isPossible(plan: Plan, inputs: Inputs): boolean {
  const { value } = evaluate(plan, inputs);
  return plan.constraints.every(({ condition }) => check(condition, value).truth === true);
}

function outcomeOf(plan: Plan, inputs: Inputs): string {
  return JSON.stringify(outputsOf(plan, evaluate(plan, inputs)));
}

function outputsOf({ ruleSet }: Plan, { value }: Evaluation): Readonly<Record<string, Json>> {
  const listed = [...ruleSet.outputs.values()].filter((output) => output.listed);
  return asCompared(ruleSet, Object.fromEntries(listed.map(({ name }) => [name, value(name)])));
}

/** True where two rules of a COLLECT table give a single output different values. */
function isConflicting(plan: Plan, inputs: Inputs): boolean {
  return evaluate(plan, inputs).tables.some(({ table, rules }) => {
    if (table.hitPolicy !== 'COLLECT') return false;
    const holding = rules.filter((rule) => rule.holds === true);
    return table.sets.some(({ name, type }) => {
      const given = holding.map(({ planned }) => JSON.stringify(planned.rule.event.params[name]));
      return type !== 'set' && new Set(given.filter((one) => one !== undefined)).size > 1;
    });
  });
}

function holds(plan: Plan, { condition }: PlannedRule, inputs: Inputs): boolean {
  return condition === undefined || check(condition, evaluate(plan, inputs).value).truth === true;
}

function winsIn(plan: Plan, inputs: Inputs): ReadonlySet<PlannedRule> {
  const rules = evaluate(plan, inputs).tables.flatMap((table) => table.rules);
  const winning = rules.filter((rule) => rule.holds === true && rule.reached === true);
  return new Set(winning.map(({ planned }) => planned));
}

function without(plan: Plan, rule: PlannedRule): Plan {
  const tables = plan.tables.map((table) => {
    if (!table.rules.includes(rule)) return table;
    const rules = table.rules.filter((other) => other !== rule);
    const silent = table.sets.map((one) => (one.listed ? { ...one, default: null } : one));
    return { ...table, rules, sets: rules.length === 0 ? silent : table.sets };
  });
  return { ...plan, tables };
}

function replaced(plan: Plan, target: Bound, by: boolean): Plan {
  const inside = (node: Bound): Bound => {
    if (node === target) return { kind: by ? 'all' : 'any', parts: [] };
    if (node.kind === 'comparison') return node;
    if (node.kind === 'not' || node.kind === 'named') return { ...node, part: inside(node.part) };
    return { ...node, parts: node.parts.map(inside) };
  };
  const tables = plan.tables.map((table) => ({
    ...table,
    rules: table.rules.map((rule) => ({
      ...rule,
      condition: rule.condition === undefined ? undefined : inside(rule.condition),
    })),
  }));
  return { ...plan, tables };
}

/** Every part of a condition by its place, with the ids of the rules that it is in. */
function partsIn(plan: Plan): ReadonlyMap<string, { node: Bound; of: Set<string> }> {
  const found = new Map<string, { node: Bound; of: Set<string> }>();
  const walk = (node: Bound, key: string, id: string): void => {
    const known = found.get(key) ?? { node, of: new Set() };
    found.set(key, known);
    known.of.add(id);
    if (node.kind === 'not') walk(node.part, `${key}/not`, id);
    if (node.kind === 'named') walk(node.part, `condition ${node.name}`, id);
    if (node.kind === 'all' || node.kind === 'any')
      for (const [i, part] of node.parts.entries()) walk(part, `${key}/${i}`, id);
  };
  for (const { rule, condition } of plan.tables.flatMap((table) => table.rules)) {
    if (condition !== undefined) walk(condition, rule.id, rule.id);
  }
  return found;
}

/** The gaps, overlaps and lacking answers that one case shows. */
function existingIn(plan: Plan, inputs: Inputs): readonly string[] {
  const found: string[] = [];
  const evaluation = evaluate(plan, inputs);
  plan.tables.forEach((table, index) => {
    if (table.hitPolicy !== 'FIRST' || table.rules.length === 0) return;
    const holding = table.rules.filter((rule) => holds(plan, rule, inputs));
    const settings = plan.ruleSet.file.tables[index]?.sets ?? [];
    const undeclared = table.sets.filter(
      ({ name, listed, type }) =>
        listed &&
        type !== 'set' &&
        settings.some(
          (one) =>
            one === name || (typeof one !== 'string' && one.name === name && !('default' in one)),
        ),
    );
    if (holding.length === 0 && undeclared.length > 0) found.push(`gap ${table.name}`);
    const [first, ...later] = holding;
    if (first === undefined) return;
    const given = (rule: PlannedRule) => {
      const alone = [{ ...rule, condition: undefined }];
      const tables = plan.tables.map((one, i) => (i === index ? { ...one, rules: alone } : one));
      const { value } = evaluate({ ...plan, tables }, inputs);
      const outputs = Object.fromEntries(table.sets.map(({ name }) => [name, value(name)]));
      return JSON.stringify(asCompared(plan.ruleSet, outputs));
    };
    for (const other of later) {
      const differ = other.condition !== undefined && given(first) !== given(other);
      if (differ) found.push(`overlap ${first.rule.id} ${other.rule.id}`);
    }
  });
  const listed = [...plan.ruleSet.outputs.values()].filter((output) => output.listed);
  const isRuled = listed.every(({ table }) => plan.tables[table]?.rules.length !== 0);
  const isSilent = Object.values(outputsOf(plan, evaluation)).every(
    (value) => value === null || JSON.stringify(value) === '[]',
  );
  if (isRuled && isSilent && listed.length > 0) found.push('no-answer');
  return found;
}

/** Facts and switches that a record shows beside its outputs. */
function besideOutputs(plan: Plan): ReadonlySet<string> {
  const text = JSON.stringify(
    plan.tables.flatMap(({ rules }) =>
      rules.map(({ rule, assumes }) => [
        Object.values(rule.event.params)
          .flat()
          .filter((item) => typeof item === 'object' && item !== null && 'id' in item),
        assumes.map(({ when }) => when),
      ]),
    ),
  );
  const found = new Set<string>();
  const see = (name: string): void => {
    found.add(name);
    for (const arg of plan.derivations.get(name)?.args ?? []) see(arg);
  };
  for (const [, name] of text.matchAll(/"(?:fact|name)":"(\w+)"/g))
    if (name !== undefined) see(name);
  return found;
}

function shows(ruleSet: RuleSet, finding: AnalysisFinding, shown: ShownCase): boolean {
  const plan = planAt(ruleSet, shown.asOf);
  const read = readFacts(ruleSet, shown.facts);
  if (!read.ok) return false;
  const defaults = [...ruleSet.switches].map(([key, one]) => [key, one.default] as const);
  const switches = new Map<string, Value>([...defaults, ...Object.entries(shown.switches)]);
  const inputs: Inputs = new Map([...read.value.values, ...switches]);
  const rule = plan.tables
    .flatMap((table) => table.rules)
    .find((one) => one.rule.id === finding.rules[0]);
  const [kind, rest] = [finding.kind, finding.rules.join(' ')];
  if (kind === 'gap') return existingIn(plan, inputs).includes(`gap ${finding.name}`);
  if (kind === 'overlap') return existingIn(plan, inputs).includes(`overlap ${rest}`);
  if (kind === 'no-answer') return existingIn(plan, inputs).includes('no-answer');
  if (rule === undefined) return false;
  if (kind === 'shadowed') return holds(plan, rule, inputs) && !winsIn(plan, inputs).has(rule);
  if (kind === 'redundant') return winsIn(plan, inputs).has(rule);
  const part = partsIn(plan).get(finding.at ?? '');
  if (part === undefined) return false;
  const truth = check(part.node, evaluate(plan, inputs).value).truth;
  return truth === !finding.text.includes('could as well be true');
}
