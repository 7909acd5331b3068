import { LIMITS } from '../../base/input-limits.js';
import { asJson, isRecord, type Json } from '../../base/json.js';
import { decideUnknown } from '../../decide/decide.js';
import type { DecisionRecord } from '../../decide/record.js';
import { type Budget, withinBudget } from '../../diagram/budget.js';
import type { Mdd } from '../../diagram/diagram.js';
import { type Domains, domainsOver } from '../../diagram/domains.js';
import { type Symbolic, symbolicOver } from '../../diagram/symbolic.js';
import { outputsRead } from '../../rule/dependencies.js';
import { isNamed, type Plan, type PlannedRule, planAt } from '../../rule/plan.js';
import { type OutputSpec, type Policy, RECORD_LISTS, type RuleSet } from '../../rule/policy.js';
import { sameValue } from '../goal.js';
import { caseIn } from '../shown-case.js';
import { plansOf, settingsOf } from '../whole-space.js';
import { comparingPlan, isComparable } from './copied-values.js';
import { fewestFacts, type RequestFacts } from './fewest-facts.js';
import { differsOn, membersOf } from './outcome-changes.js';
import { PlanMeaning, type PlanSide } from './plan-meaning.js';
import { type OutputPair, type ProductPlan, productPlan } from './product-plan.js';

/** A case that two versions of a rule set decide differently. */
export interface DistinguishingCase {
  readonly decision: string;
  /** The id of an epoch. */
  readonly asOf: string;
  /** The switches that do not have their defaults. */
  readonly switches: Readonly<Record<string, Json>>;
  readonly facts: RequestFacts;
  /** The outputs that both decide for certain, and differently. */
  readonly outputs: readonly string[];
  readonly from: DecisionRecord['outcome'];
  readonly to: DecisionRecord['outcome'];
}

/**
 * Why it is open whether two versions are equivalent: it takes more than `LIMITS.analysisWork`, an
 * output is calculated with results that cannot be listed, only arguments of entries differ, what
 * is possible differs, or the case that was found is not decided as the diagrams say.
 */
export type OpenReason = 'work' | 'values' | 'arguments' | 'constraints' | 'unconfirmed';

/** Whether two versions of a rule set decide every case alike. */
export type Distinction =
  /** Every case of every epoch, under all switches, has the same outputs and entries of lists. */
  | { readonly kind: 'equivalent' }
  | { readonly kind: 'different'; readonly witness: DistinguishingCase }
  | { readonly kind: 'open'; readonly why: OpenReason };

/**
 * Whether two versions of the rules of a decision, which differ in conditions, rules and parameters,
 * decide every case of every epoch alike, or a case that they do not: with the fewest switches off
 * their defaults, of the newest epoch in which there is one, and with the fewest facts there.
 *
 * See docs/decisions/0032-faults-that-change-nothing.md.
 * @param from the policy of the earlier version
 * @param to the policy of the later version, with the same signatures, defaults and guides
 */
export function distinguish(from: Policy, to: Policy, decision: string): Distinction {
  const [before, after] = [from.ruleSets.get(decision), to.ruleSets.get(decision)];
  if (before === undefined || after === undefined) throw new Error(`no rule set of ${decision}`);
  const found = withinBudget(LIMITS.analysisWork, (budget) =>
    new Distinguisher({ from, to, before, after }, budget).run(),
  );
  return found ?? { kind: 'open', why: 'work' };
}

interface Versions {
  readonly from: Policy;
  readonly to: Policy;
  readonly before: RuleSet;
  readonly after: RuleSet;
}

/** Two plans of one epoch under the same switches. */
interface ComparedSides {
  readonly before: PlanSide;
  readonly after: PlanSide;
  readonly switches: Readonly<Record<string, Json>>;
}

class Distinguisher {
  readonly #versions: Versions;
  readonly #budget: Budget;

  constructor(versions: Versions, budget: Budget) {
    this.#versions = versions;
    this.#budget = budget;
  }

  run(): Distinction {
    let open: OpenReason | undefined;
    const seen = new Set<string>();
    for (const sides of this.#sides()) {
      const key = meaningOf(sides);
      if (key === undefined || seen.has(key)) continue;
      seen.add(key);
      const found = this.#compare(sides);
      if (found.kind === 'different') return found;
      if (found.kind === 'open') open ??= found.why;
    }
    return open === undefined ? { kind: 'equivalent' } : { kind: 'open', why: open };
  }

  /** Both versions, usual switches first, then newest epochs. */
  *#sides(): Generator<ComparedSides> {
    const { before, after } = this.#versions;
    const choices = new Map([...before.switches].map(([key, { values }]) => [key, values]));
    const settings = settingsOf(choices).map((all) => {
      const set = [...all].filter(([key, value]) => before.switches.get(key)?.default !== value);
      return { all, set };
    });
    settings.sort((a, b) => a.set.length - b.set.length);
    const plans = [...plansOf(before)].reverse();
    for (const { all, set } of settings) {
      for (const { plan } of plans) {
        const later = planAt(after, plan.epoch);
        yield {
          before: { plan, constants: new Map([...plan.parameters, ...all]) },
          after: { plan: later, constants: new Map([...later.parameters, ...all]) },
          switches: Object.fromEntries(set),
        };
      }
    }
  }

  #compare(sides: ComparedSides): Distinction {
    const { before, after } = sides;
    if (constraintsOf(before.plan) !== constraintsOf(after.plan)) {
      return { kind: 'open', why: 'constraints' };
    }
    const product = productPlan(before, after);
    if (!product.pairs.every((pair) => isComparable(product.plan, pair))) {
      return { kind: 'open', why: 'values' };
    }
    const s = this.#diagrams(product);
    const differs = anyDiffers(s, product.pairs);
    if (s.diagrams.constant(s.diagrams.and(s.space, differs)) !== false) {
      return this.#witness(sides, { product, s, differs });
    }
    return this.#compareEntries(sides);
  }

  /** Compares what records list besides the outcome, of two plans with equal outcomes. */
  #compareEntries({ before, after }: ComparedSides): Distinction {
    const [a, b] = [withEntries(before), withEntries(after)];
    if (a === undefined || b === undefined) return { kind: 'open', why: 'arguments' };
    const product = productPlan(a, b);
    const lists = product.pairs.filter(({ name }) => isRecordList(name));
    if (lists.length === 0) return { kind: 'equivalent' };
    const s = this.#diagrams(product);
    const isSame = s.diagrams.constant(s.diagrams.and(s.space, anyDiffers(s, lists))) === false;
    return isSame ? { kind: 'equivalent' } : { kind: 'open', why: 'arguments' };
  }

  #diagrams({ plan, pairs, shared }: ProductPlan): Symbolic {
    const facts = [...plan.ruleSet.facts.keys()];
    const unknown = new Map(facts.map((name): [string, undefined] => [name, undefined]));
    const domains = domainsOver(comparingPlan({ plan, pairs, shared }), [unknown], this.#budget);
    const budget = this.#budget;
    return symbolicOver(plan, unknown, withDefaults(domains, plan.ruleSet), { budget });
  }

  #witness(
    { before, switches }: ComparedSides,
    found: {
      readonly product: ProductPlan;
      readonly s: Symbolic;
      readonly differs: Mdd;
    },
  ): Distinction {
    const { product, s, differs } = found;
    const ruleSet = this.#versions.before;
    const asOf = before.plan.epoch;
    const changes = product.pairs.map((pair) => changeBetween(s, pair));
    const fewest = fewestFacts(ruleSet, s, changes);
    const whole = caseIn(ruleSet, s, differs)?.facts;
    for (const facts of [fewest, whole]) {
      if (facts === undefined) continue;
      const witness = decidedDifferently(this.#versions, {
        decision: ruleSet.id,
        asOf,
        switches,
        facts,
      });
      if (witness !== undefined) return { kind: 'different', witness };
    }
    return { kind: 'open', why: 'unconfirmed' };
  }
}

/** A request, decided by two policies; undefined where no output is certain in both and differs. */
export function decidedDifferently(
  { from, to }: Pick<Versions, 'from' | 'to'>,
  request: Pick<DistinguishingCase, 'decision' | 'asOf' | 'switches' | 'facts'>,
): DistinguishingCase | undefined {
  const [one, other] = [decideUnknown(from, request), decideUnknown(to, request)];
  if (!one.ok || !other.ok) return undefined;
  const [a, b] = [one.value.outcome, other.value.outcome];
  const outputs = Object.entries(a).flatMap(([name, value]) => {
    const later = b[name];
    return later === undefined || sameValue(value, later) ? [] : [name];
  });
  return outputs.length === 0 ? undefined : { ...request, outputs, from: a, to: b };
}

function anyDiffers(s: Symbolic, pairs: readonly OutputPair[]): Mdd {
  const { diagrams: d } = s;
  return pairs.reduce<Mdd>((any, pair) => d.or(any, differsOn(s, pair)), d.leaf(false));
}

/** The two values of an output where they differ, as a record; null where they do not. */
function changeBetween(s: Symbolic, pair: OutputPair): Mdd {
  const { diagrams: d } = s;
  const ends = [valueNode(s, pair.name), valueNode(s, pair.later)];
  return d.map([differsOn(s, pair), ...ends], ([is, from = null, to = null]) =>
    is === true ? { from, to } : null,
  );
}

/** An output as a function to its value; a set as a list of its members. */
function valueNode(s: Symbolic, name: string): Mdd {
  const { diagrams: d } = s;
  const value = s.value(name);
  if (value.kind === 'value') return value.node;
  return [...membersOf(value)].reduce<Mdd>(
    (list, [member, when]) =>
      d.map([list, when], ([all = null, is]) =>
        is === true && Array.isArray(all) ? [...all, member].sort() : all,
      ),
    d.leaf([]),
  );
}

/** The domains with the defaults of facts among their values. */
function withDefaults({ values, sets }: Domains, { facts, file }: RuleSet): Domains {
  const defaultOf = (name: string): Json | undefined =>
    facts.get(name)?.absent === 'default' ? file.defaults?.[name]?.value : undefined;
  return {
    values: new Map(
      [...values].map(([name, all]): [string, readonly Json[]] => {
        const value = defaultOf(name);
        const text = JSON.stringify(value);
        const has = value === undefined || all.some((one) => JSON.stringify(one) === text);
        return [name, has ? all : [...all, value]];
      }),
    ),
    sets: sets.map((set) => {
      const value = defaultOf(set.name);
      const more = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
      return { ...set, members: [...new Set([...set.members, ...more])] };
    }),
  };
}

function isRecordList(name: string): boolean {
  return RECORD_LISTS.some((list) => list === name);
}

function constraintsOf({ constraints }: Plan): string {
  return JSON.stringify(constraints.map(({ condition }) => condition));
}

/** What both sides decide and list, as a digest; undefined where it is the same. */
function meaningOf({ before, after }: ComparedSides): string | undefined {
  const [a, b] = [before, after].map((side) => {
    const meaning = new PlanMeaning(withEntries(side) ?? side);
    const given = [...side.plan.ruleSet.outputs.values()].filter(
      ({ name, listed }) => listed || isRecordList(name),
    );
    const names = withEntries(side) === undefined ? [JSON.stringify(side.plan.tables)] : [];
    return [...names, ...given.map(({ name }) => meaning.of(name)), constraintsOf(side.plan)].join(
      ' ',
    );
  });
  return a === b ? undefined : `${a} | ${b}`;
}

/**
 * A side in which the record's lists are outputs of the catalogue whose elements have their
 * arguments in their names.
 * @returns undefined where a rule reads such a list: it would not find what it asks for
 */
function withEntries(side: PlanSide): PlanSide | undefined {
  const { plan } = side;
  const rules = plan.tables.flatMap((table) => table.rules);
  if (rules.some((rule) => outputsRead(plan, rule).some(isRecordList))) return undefined;
  const meaning = new PlanMeaning(side);
  const output = (one: OutputSpec): OutputSpec =>
    isRecordList(one.name) ? { ...one, listed: true } : one;
  const rule = (planned: PlannedRule): PlannedRule => {
    const params = Object.entries(planned.rule.event.params).map(([name, given]) => [
      name,
      isRecordList(name) && Array.isArray(given)
        ? given.map((item) => spelled(item, meaning))
        : given,
    ]);
    return { ...planned, rule: { ...planned.rule, event: { params: Object.fromEntries(params) } } };
  };
  const tables = plan.tables.map((table) => ({
    ...table,
    sets: table.sets.map(output),
    rules: table.rules.map(rule),
  }));
  const outputs = new Map(
    [...plan.ruleSet.outputs].map(([name, one]) => [name, output(one)] as const),
  );
  return { ...side, plan: { ...plan, tables, ruleSet: { ...plan.ruleSet, outputs } } };
}

/** An entry as a text that is the same for the same id and arguments that mean the same. */
function spelled(item: unknown, meaning: PlanMeaning): unknown {
  if (!isRecord(item) || typeof item.id !== 'string' || !isRecord(item.args)) return item;
  const args = Object.entries(item.args).map(
    ([name, arg]): Json => [name, isNamed(arg) ? { meaning: meaning.of(arg.fact) } : asJson(arg)],
  );
  return `${item.id} ${JSON.stringify(args)}`;
}
