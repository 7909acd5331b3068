import { isRecord, type Json } from '../../base/json.js';
import { firing, type Logic } from '../../decide/fired.js';
import type { Budget } from '../../diagram/budget.js';
import type { Diagrams, Mdd, Terminal } from '../../diagram/diagram.js';
import { domainsOver } from '../../diagram/domains.js';
import { type Symbolic, symbolicOver } from '../../diagram/symbolic.js';
import { type AxisOrders, axesOf, type NamedAxis } from './axes.js';
import { type Cover, coveringBoxes } from './boxes.js';
import { comparingPlan, isComparable, withTerms } from './copied-values.js';
import {
  changeOf,
  differsOn,
  membersOf,
  type OutputChange,
  type OutputValue,
  said,
  sayable,
} from './outcome-changes.js';
import type { PlanSide } from './plan-meaning.js';
import {
  isLater,
  type OutputPair,
  ownName,
  type ProductPlan,
  productPlan,
} from './product-plan.js';
import { type Where, whereOf } from './where.js';

/** A region in which the outcome changes in one way. */
export interface RegionOfChange {
  readonly where: Where;
  /** The outputs that change, as they are on the earlier side. */
  readonly from: Readonly<Record<string, OutputValue>>;
  readonly to: Readonly<Record<string, OutputValue>>;
  /** True where it is only those of its cases in which `from` and `to` are not equal. */
  readonly whereDifferent: boolean;
  /** Ids of the rules that fire on each side in all its cases; where there are none, in some. */
  readonly rules: { readonly from: readonly string[]; readonly to: readonly string[] };
  readonly node: Mdd;
}

/** All differences between two versions of the rules of a decision. */
export interface FoundRegions {
  readonly s: Symbolic;
  readonly regions: readonly RegionOfChange[];
  /** All cases that change, and those of them that are in no region of the list. */
  readonly changed: Mdd;
  readonly left: Mdd;
}

/** The maximal number of regions that are listed. */
const MOST_REGIONS = 200;

/**
 * The regions in which two versions have different outcomes.
 * @returns undefined where they cannot be compared exactly
 */
export function regionsBetween(
  from: PlanSide,
  to: PlanSide,
  budget: Budget,
): FoundRegions | undefined {
  const product = productPlan(from, to);
  const { pairs } = product;
  if (!pairs.every((pair) => isComparable(product.plan, pair))) return undefined;
  const facts = [...product.plan.ruleSet.facts.keys()];
  const unknown = new Map(facts.map((name): [string, undefined] => [name, undefined]));
  const domains = domainsOver(comparingPlan(product), [unknown], budget);
  const plan = withTerms(product.plan);
  const s = symbolicOver(plan, unknown, domains, { budget });
  return new RegionSearch(product, s).run();
}

/** With more boxes of facts, a change is said by what is derived from them. */
const FEW_BOXES = 12;

/** Finds the regions of changes in the diagrams of two versions. */
class RegionSearch {
  readonly #s: Symbolic;
  readonly #outputs: readonly ComparedOutput[];
  readonly #axes: AxisOrders;
  readonly #fires: readonly FiringRule[];

  constructor(product: ProductPlan, s: Symbolic) {
    this.#s = s;
    this.#outputs = product.pairs.map((pair) => {
      return { pair, differs: differsOn(s, pair), changes: changeOf(s, pair) };
    });
    this.#axes = axesOf(product.plan, s, product.pairs);
    this.#fires = firingRules(product, s);
  }

  run(): FoundRegions | undefined {
    const { diagrams: d, space } = this.#s;
    const changed = d.and(
      space,
      any(
        d,
        this.#outputs.map(({ differs }) => differs),
      ),
    );
    const byCases = new Map<Mdd, RegionOfChange>();
    let left: Mdd = d.leaf(false);
    for (const output of this.#outputs) {
      for (const change of this.#changesOf(output)) {
        const found = this.#regionsOf(output, change, MOST_REGIONS - byCases.size);
        if (found === undefined) return undefined;
        for (const one of found.regions) if (!byCases.has(one.node)) byCases.set(one.node, one);
        left = d.or(left, found.left);
      }
    }
    return { s: this.#s, regions: [...byCases.values()], changed, left };
  }

  /** Every way in which an output changes. */
  #changesOf({ changes }: ComparedOutput): readonly Terminal[] {
    const { diagrams: d, space } = this.#s;
    return [...d.results(d.within(space, changes))].filter((leaf) => leaf !== null);
  }

  /** The regions in which an output changes in one way. */
  #regionsOf(
    { changes, differs }: ComparedOutput,
    change: Terminal,
    most: number,
  ): { readonly regions: readonly RegionOfChange[]; readonly left: Mdd } | undefined {
    const { diagrams: d, space } = this.#s;
    const target = d.and(
      space,
      d.test(changes, (leaf) => leaf === change),
    );
    const plain = this.#covered(target, space, most);
    // Whether two copied values are equal need not be a matter of what rules ask.
    const where = plain.isExact ? space : d.and(space, differs);
    const found = plain.isExact ? plain : this.#covered(target, where, most);
    if (!found.isExact) return undefined;
    const regions = found.boxes.map(({ box, node }): RegionOfChange => {
      const cases = d.and(where, node);
      return {
        where: whereOf(found.axes, box),
        ...this.#endsOf(cases),
        whereDifferent: !plain.isExact,
        rules: this.#rulesIn(cases),
        node: cases,
      };
    });
    return { regions, left: found.left };
  }

  /** Boxes of facts where few suffice, else of what is derived from them. */
  #covered(target: Mdd, space: Mdd, most: number): Cover & { readonly axes: readonly NamedAxis[] } {
    const { diagrams: d } = this.#s;
    const { byFacts, byDerivations } = this.#axes;
    const few = coveringBoxes(d, { target, space, axes: byFacts }, Math.min(FEW_BOXES, most));
    if (!few.isExact || d.constant(few.left) === false) return { ...few, axes: byFacts };
    return {
      ...coveringBoxes(d, { target, space, axes: byDerivations }, most),
      axes: byDerivations,
    };
  }

  /** The outputs that change in one way throughout a region. */
  #endsOf(cases: Mdd): Pick<RegionOfChange, 'from' | 'to'> {
    const { diagrams: d } = this.#s;
    const from: Record<string, OutputValue> = {};
    const to: Record<string, OutputValue> = {};
    for (const { pair, changes } of this.#outputs) {
      const [only, ...more] = d.results(d.within(cases, changes));
      if (only === undefined || only === null || more.length > 0) continue;
      const change = only as unknown as OutputChange; // as `changeOf` makes it
      from[pair.name] = this.#endOf(change, { side: 'from', name: pair.name, cases });
      to[pair.name] = this.#endOf(change, { side: 'to', name: pair.later, cases });
    }
    return { from, to };
  }

  #endOf(
    change: OutputChange,
    {
      side,
      name,
      cases,
    }: { readonly side: 'from' | 'to'; readonly name: string; readonly cases: Mdd },
  ): OutputValue {
    const { diagrams: d } = this.#s;
    const value = sayable(this.#s, name);
    if (value.kind === 'value') return 'from' in change ? withOwnNames(change[side]) : null;
    const members = [...membersOf(value)].map(([member, when]) => ({
      member: withOwnNames(said(member)),
      isIn: d.constant(d.and(cases, d.not(when))) === false,
      isOut: d.constant(d.and(cases, when)) === false,
    }));
    const always = members.filter(({ isIn }) => isIn).map(({ member }) => member);
    if (members.every(({ isIn, isOut }) => isIn || isOut)) return always;
    if ('from' in change) return { with: always, without: [] };
    const [lost, gained] = [change.lost.map(withOwnNames), change.gained.map(withOwnNames)];
    return side === 'from' ? { with: lost, without: gained } : { with: gained, without: lost };
  }

  #rulesIn(cases: Mdd): RegionOfChange['rules'] {
    const { diagrams: d } = this.#s;
    const some = this.#fires.filter(({ node }) => d.constant(d.and(cases, node)) !== false);
    const all = some.filter(({ node }) => d.constant(d.and(cases, d.not(node))) === false);
    const idsOf = (rules: readonly FiringRule[], side: 'from' | 'to') =>
      rules.flatMap((one) => (one.side === side || one.side === 'both' ? [one.id] : []));
    const of = (side: 'from' | 'to') => {
      const always = idsOf(all, side);
      return always.length > 0 ? always : idsOf(some, side);
    };
    return { from: of('from'), to: of('to') };
  }
}

/** A copied value under the name that it has on its side. */
function withOwnNames(value: Json): Json {
  return isRecord(value) && typeof value.fact === 'string' ? { fact: ownName(value.fact) } : value;
}

/** An output of the catalogue, compared. */
interface ComparedOutput {
  readonly pair: OutputPair;
  /** The function that is true where it differs. */
  readonly differs: Mdd;
  /** How it changes; null where it does not. */
  readonly changes: Mdd;
}

interface FiringRule {
  readonly id: string;
  readonly side: 'from' | 'to' | 'both';
  readonly node: Mdd;
}

/** When each rule of the two versions fires. */
function firingRules({ plan, shared }: ProductPlan, s: Symbolic): readonly FiringRule[] {
  const { diagrams: d } = s;
  const logic: Logic<Mdd> = {
    ...{ no: d.leaf(false), yes: d.leaf(true) },
    ...{ and: (a, b) => d.and(a, b), or: (a, b) => d.or(a, b) },
  };
  const fires = firing(
    plan,
    s.tables.map(({ wins }) => wins),
    logic,
  );
  return plan.tables.flatMap(({ sets, rules }) => {
    const isShared = sets.some(({ name }) => shared.has(name));
    const side = sets.some(({ name }) => isLater(name)) ? 'to' : isShared ? 'both' : 'from';
    return rules.map((planned) => {
      return { id: planned.rule.id, side, node: fires.get(planned) ?? d.leaf(false) };
    });
  });
}

function any(d: Diagrams, nodes: readonly Mdd[]): Mdd {
  return nodes.reduce<Mdd>((all, node) => d.or(all, node), d.leaf(false));
}

/** The number of cases among the representatives: the cells that both versions distinguish. */
export function casesIn({ diagrams: d, variables }: Symbolic, node: Mdd): number {
  const sizeAt = (level: number) => variables[level]?.values?.length ?? 2;
  const between = (from: number, to: number) => {
    let product = 1;
    for (let level = from; level < to; level++) product *= sizeAt(level);
    return product;
  };
  const memo = new Map<Mdd, number>();
  const levelOf = (one: Mdd) => d.inner(one)?.level ?? variables.length;
  const count = (one: Mdd): number => {
    const inner = d.inner(one);
    if (inner === undefined) return d.constant(one) === true ? 1 : 0;
    const known = memo.get(one);
    if (known !== undefined) return known;
    const { level, kids } = inner;
    const found = kids.reduce((sum, kid) => sum + count(kid) * between(level + 1, levelOf(kid)), 0);
    memo.set(one, found);
    return found;
  };
  return count(node) * between(0, levelOf(node));
}
