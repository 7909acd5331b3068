import { LIMITS } from '../base/input-limits.js';
import { deepFreeze, type Json } from '../base/json.js';
import { unreachable } from '../base/unreachable.js';
import { citesAt } from '../rule/cites-at.js';
import type { Plan, PlannedRule, PlannedTable } from '../rule/plan.js';
import type { Answer } from './answer.js';
import type { Checked, EvaluatedRule, Truth, Value } from './evaluate.js';
import type { Inputs } from './inputs.js';
import type {
  DecisionRecord,
  ExplainedCondition,
  ExplainedRule,
  Explanation,
  Verdict,
} from './record.js';

/**
 * The explanation of an answer: every fact, parameter and derivation that was read, and every rule
 * in force with its verdict.
 */
export function explain(plan: Plan, inputs: Inputs, answer: Answer): Explanation {
  const evaluation = answer.evaluation();
  const read = [...evaluation.read];
  return {
    facts: read.filter((name) => inputs.origins.has(name)).map((n) => factOf(plan, inputs, n)),
    parameters: parametersOf(plan),
    derivations: read.flatMap((name) => {
      const derivation = plan.derivations.get(name);
      if (derivation === undefined) return [];
      const args = derivation.args.map((arg) => ({ name: arg, value: shown(answer.value(arg)) }));
      const result = shown(answer.value(name));
      return [{ name, function: derivation.functionName, arguments: args, result }];
    }),
    tables: evaluation.tables.map(({ table, rules }) => {
      const listed = listedRules(rules);
      const unlisted = rules.length - listed.length;
      return {
        table: table.name,
        hitPolicy: table.hitPolicy,
        rules: listed.map((rule) => ruleOf(plan, rule, { table, verdicts: answer.verdicts })),
        ...(unlisted === 0 ? {} : { unlisted }),
      };
    }),
  };
}

/**
 * The rules of a table that an explanation lists, in their order: all, or at most
 * `LIMITS.explainedRules`, first of all those that hold or may hold.
 */
function listedRules(rules: readonly EvaluatedRule[]): readonly EvaluatedRule[] {
  const most = LIMITS.explainedRules;
  if (rules.length <= most) return rules;
  const matters = ({ holds, reached }: EvaluatedRule) => holds !== false && reached !== false;
  const first = rules.filter(matters).slice(0, most);
  const others = rules.filter((rule) => !matters(rule)).slice(0, most - first.length);
  const listed = new Set([...first, ...others]);
  return rules.filter((rule) => listed.has(rule));
}

/** A title with the parameters that it names in braces replaced by their values. */
export function titleOf(plan: Plan, title: string): string {
  if (!title.includes('{')) return title;
  return title.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = plan.parameters.get(name);
    return value === undefined ? whole : String(value);
  });
}

/** Citations as of the epoch of a plan. */
export function citesOf({ ruleSet, epoch }: Plan, cites: readonly string[]): string[] {
  return [...citesAt(ruleSet.guide, cites, epoch)];
}

function factOf(plan: Plan, { values, origins }: Inputs, fact: string): Explanation['facts'][0] {
  const from = origins.get(fact) ?? 'unknown';
  const { defaults, usual } = plan.ruleSet.file;
  const written = from === 'default' ? defaults?.[fact] : undefined;
  const source = written && { implements: written.implements, cites: citesOf(plan, written.cites) };
  const normal = from === 'usual' ? usual?.[fact] : undefined;
  const cites = normal && { cites: citesOf(plan, normal.cites) };
  return { fact, value: shown(values.get(fact)), from, ...source, ...cites };
}

const parameterEntries = new WeakMap<Plan, Explanation['parameters']>();

/** The parameters of a plan; one list for all explanations, frozen. */
function parametersOf(plan: Plan): Explanation['parameters'] {
  const known = parameterEntries.get(plan);
  if (known !== undefined) return known;
  const entries = [...plan.parameters].map(([parameter, value]) => {
    const unit = plan.ruleSet.file.parameters?.[parameter]?.unit;
    const cites = citesOf(plan, plan.parameterCites.get(parameter) ?? []);
    return { parameter, value, ...(unit === undefined ? {} : { unit }), cites };
  });
  parameterEntries.set(plan, deepFreeze(entries));
  return entries;
}

function ruleOf(
  plan: Plan,
  { planned, holds, reached, checked }: EvaluatedRule,
  of: { readonly table: PlannedTable; readonly verdicts: ReadonlyMap<PlannedRule, Verdict> },
): ExplainedRule {
  const open = holds === true && reached === undefined;
  const plain = reached === false ? 'NOT_REACHED' : open ? 'OPEN' : verdictOf(holds);
  const verdict = of.verdicts.get(planned) ?? plain;
  const entry = { table: of.table, planned, verdict };
  if (checked === undefined) return unevaluatedRule(plan, entry);
  return explainedRule(plan, entry, conditionOf(checked, new Set()));
}

/** A rule of a table with its verdict. */
interface RuleVerdict {
  readonly table: PlannedTable;
  readonly planned: PlannedRule;
  readonly verdict: Verdict;
}

const unevaluated = new WeakMap<PlannedRule, Map<Verdict, ExplainedRule>>();

/** A rule whose condition was not evaluated; one for all explanations, frozen. */
function unevaluatedRule(plan: Plan, entry: RuleVerdict): ExplainedRule {
  const { planned, verdict } = entry;
  const all = unevaluated.get(planned) ?? new Map<Verdict, ExplainedRule>();
  unevaluated.set(planned, all);
  const rule = all.get(verdict) ?? deepFreeze(explainedRule(plan, entry));
  all.set(verdict, rule);
  return rule;
}

function explainedRule(
  plan: Plan,
  { table, planned, verdict }: RuleVerdict,
  condition?: ExplainedCondition,
): ExplainedRule {
  const { rule, title, implements: ids, cites } = firedEntry(plan, planned);
  const shared = plan.ruleSet.uses.find(({ tables }) => tables.includes(table.name))?.name;
  return {
    rule,
    ...(shared === undefined ? {} : { shared }),
    title,
    implements: ids,
    cites,
    verdict,
    sets: planned.rule.event.params as Record<string, Json>, // JSON, read from the rule set file
    ...(condition === undefined ? {} : { condition }),
  };
}

type FiredEntry = DecisionRecord['fired'][number];

const firedEntries = new WeakMap<PlannedRule, FiredEntry>();

/** A rule as an entry of `fired`; one for all records, frozen. */
export function firedEntry(plan: Plan, planned: PlannedRule): FiredEntry {
  const known = firedEntries.get(planned);
  if (known !== undefined) return known;
  const { rule } = planned;
  const entry = deepFreeze({
    rule: rule.id,
    implements: rule.implements,
    title: titleOf(plan, rule.title),
    cites: citesOf(plan, rule.cites),
  });
  firedEntries.set(planned, entry);
  return entry;
}

/** @param told named conditions that are explained already: each has its parts where it comes first */
function conditionOf(
  { node, truth, parts, actual }: Checked,
  told: Set<string>,
): ExplainedCondition {
  const verdict = verdictOf(truth);
  const inner = () => parts.map((part) => conditionOf(part, told));
  switch (node.kind) {
    case 'comparison': {
      const { name: fact, operator, expected, parameter } = node;
      const from = parameter === undefined ? {} : { parameter };
      return { kind: node.kind, fact, operator, expected, ...from, actual: shown(actual), verdict };
    }
    case 'named': {
      const isTold = told.has(node.name);
      told.add(node.name);
      return { kind: node.kind, name: node.name, verdict, parts: isTold ? [] : inner() };
    }
    case 'all':
    case 'any':
    case 'not':
      return { kind: node.kind, verdict, parts: inner() };
    default:
      return unreachable(node);
  }
}

function verdictOf(truth: Truth): 'HELD' | 'NOT_HELD' | 'OPEN' {
  if (truth === undefined) return 'OPEN';
  return truth ? 'HELD' : 'NOT_HELD';
}

function shown(value: Value): Json {
  return value === undefined ? { unknown: true } : value;
}
