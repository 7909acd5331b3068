import { type Json, textsOf } from '../../base/json.js';
import type { Mdd } from '../../diagram/diagram.js';
import type { Symbolic } from '../../diagram/symbolic.js';
import { copiedNames, outputsRead } from '../../rule/dependencies.js';
import { compare } from '../../rule/operator.js';
import { type BoundComparison, eachBoundComparison, type Plan } from '../../rule/plan.js';
import { isList, isNumeric, type ValueType } from '../../rule/value-type.js';
import type { Axis } from './boxes.js';
import { sourcesOf } from './copied-values.js';
import { type NumberRange, rangesBetween } from './number-classes.js';
import type { OutputPair } from './product-plan.js';

/** Values of a class: one that is named, all numbers of a range, or all texts that are not named. */
export type ClassValue =
  | { readonly value: Json }
  | { readonly range: NumberRange }
  | { readonly other: true };

/** What rules ask of a name: its value, or of a set whether it has a member or was sent. */
export interface NamedAxis extends Axis {
  readonly name: string;
  readonly asks: 'value' | 'sent' | { readonly member: string };
  readonly type: ValueType;
  /** The values of each class. */
  readonly values: readonly (readonly ClassValue[])[];
}

/** Axes in two orders: those that come first are given up first where a region does not need them. */
export interface AxisOrders {
  /** Derivations come first, so that a region is said by facts where these suffice. */
  readonly byFacts: readonly NamedAxis[];
  /** Facts come first. */
  readonly byDerivations: readonly NamedAxis[];
}

/** What the rules of both sides ask of facts and derivations: all that an outcome depends on. */
export function axesOf(plan: Plan, s: Symbolic, pairs: readonly OutputPair[]): AxisOrders {
  const asked = comparisonsIn(plan);
  addCopied(plan, pairs, asked);
  const ranked = [...asked].flatMap(([name, comparisons]) => {
    const type = typeOf(plan, name);
    const rank = RANKS.indexOf(sortOf(plan, name));
    const of = { name, type: type ?? NO_TYPE, comparisons: [...comparisons.values()] };
    return type === undefined ? [] : axesFor(s, of).map((axis) => ({ axis, rank }));
  });
  const ordered = (weight: (rank: number) => number) =>
    [...ranked].sort((a, b) => weight(a.rank) - weight(b.rank)).map(({ axis }) => axis);
  const facts = RANKS.indexOf('fact');
  return {
    byFacts: ordered((rank) => rank),
    byDerivations: ordered((rank) => (rank === facts ? facts - 1.5 : rank)),
  };
}

/** Sorts of names: what depends on outputs is given up before what depends on facts alone. */
const RANKS = ['derived from outputs', 'output', 'derived from facts', 'fact'] as const;
const NO_TYPE: ValueType = { type: 'string' };

type ComparisonsByName = Map<string, Map<string, BoundComparison>>;

function comparisonsIn(plan: Plan): ComparisonsByName {
  const asked: ComparisonsByName = new Map();
  for (const { condition } of plan.tables.flatMap(({ rules }) => rules)) {
    if (condition !== undefined) eachBoundComparison(condition, (one) => add(asked, one));
  }
  return asked;
}

function add(asked: ComparisonsByName, { name, operator, expected }: BoundComparison): void {
  const own = asked.get(name) ?? new Map<string, BoundComparison>();
  asked.set(name, own);
  own.set(JSON.stringify([operator, expected]), { kind: 'comparison', name, operator, expected });
}

/** A copied value is asked which one it is; of values without a list: which of the constants. */
function addCopied(plan: Plan, pairs: readonly OutputPair[], asked: ComparisonsByName): void {
  const rules = plan.tables.flatMap((table) => table.rules);
  for (const name of rules.flatMap(({ rule }) => copiedNames(rule.event.params))) {
    const { type, values = [] } = typeOf(plan, name) ?? { type: 'string' };
    const all: readonly Json[] = type === 'boolean' ? [true, false] : values;
    askWhich(plan, name, { constants: [...all, null], asked });
  }
  for (const { name, later } of pairs) {
    const { facts, constants } = sourcesOf(plan, [name, later]);
    for (const fact of facts) askWhich(plan, fact, { constants: [...constants, null], asked });
  }
}

function askWhich(
  plan: Plan,
  name: string,
  { constants, asked }: { readonly constants: readonly Json[]; readonly asked: ComparisonsByName },
): void {
  const type = typeOf(plan, name);
  if (type === undefined) return;
  for (const expected of constants) {
    const ask = (operator: BoundComparison['operator']) =>
      add(asked, { kind: 'comparison', name, operator, expected });
    if (expected === null) ask('equal');
    else if (isList(type)) ask('contains');
    else if (isNumeric(type) !== (typeof expected === 'number')) continue;
    else ask('equal');
    if (isNumeric(type) && typeof expected === 'number') ask('lessThan');
  }
}

/** The type of a fact, a derivation, or an output that may be a copy; undefined for all others. */
function typeOf({ derivations, ruleSet, tables }: Plan, name: string): ValueType | undefined {
  const output = ruleSet.outputs.get(name);
  if (output === undefined) {
    return derivations.get(name)?.function.result ?? ruleSet.facts.get(name);
  }
  const rules = tables[output.table]?.rules ?? [];
  const isCopy = rules.some(({ rule }) => copiedNames(rule.event.params[name]).length > 0);
  return isCopy ? output : undefined;
}

function sortOf(plan: Plan, name: string): (typeof RANKS)[number] {
  if (plan.ruleSet.outputs.has(name)) return 'output';
  if (!plan.derivations.has(name)) return 'fact';
  const rule = { id: '', implements: [], title: '', cites: [], event: { params: {} } };
  const condition = { kind: 'comparison', name, operator: 'equal', expected: null } as const;
  const read = outputsRead(plan, { rule, condition, assumes: [] });
  return read.length > 0 ? 'derived from outputs' : 'derived from facts';
}

/** A name with all that is asked of it. */
interface AskedName {
  readonly name: string;
  readonly type: ValueType;
  readonly comparisons: readonly BoundComparison[];
}

function axesFor(s: Symbolic, asked: AskedName): readonly NamedAxis[] {
  const { name, type, comparisons } = asked;
  if (!isList(type)) return [valueAxis(s, asked)];
  const boolean = (asks: NamedAxis['asks'], one: BoundComparison): NamedAxis => {
    const truth = s.truth(one);
    const values = [[{ value: false }], [{ value: true }]];
    return { name, type, asks, classes: [s.diagrams.not(truth), truth], values };
  };
  const ask = (operator: BoundComparison['operator'], expected: Json): BoundComparison => {
    return { kind: 'comparison', name, operator, expected };
  };
  const members = new Set(textsOf(comparisons.map(({ expected }) => expected)));
  // A set that was not sent neither contains a member nor does not.
  return [
    ...[...members].map((member) => boolean({ member }, ask('contains', member))),
    ...(type.nullable === true ? [boolean('sent', ask('equal', null))] : []),
  ];
}

function valueAxis(s: Symbolic, { name, type, comparisons }: AskedName): NamedAxis {
  const { diagrams: d, space } = s;
  const truths = comparisons.map((one) => s.truth(one));
  const found = new Map<string, { node: Mdd; values: ClassValue[] }>();
  for (const { sample, shows } of candidates(type, comparisons)) {
    const holds = comparisons.map(({ operator, expected }) => compare(operator, sample, expected));
    const key = holds.join();
    const known = found.get(key);
    if (known !== undefined) {
      known.values.push(shows);
      continue;
    }
    const literals = truths.map((truth, i) => (holds[i] === true ? truth : d.not(truth)));
    const node = literals.reduce((a, b) => d.and(a, b), d.leaf(true));
    found.set(key, { node, values: [shows] });
  }
  const possible = [...found.values()].filter(
    ({ node }) => d.constant(d.and(space, node)) !== false,
  );
  return {
    ...{ name, type, asks: 'value' },
    classes: possible.map(({ node }) => node),
    values: possible.map(({ values }) => values),
  };
}

interface Candidate {
  readonly sample: Json;
  readonly shows: ClassValue;
}

/** A text that no rule names. */
const OTHER = '\u{E001}';

/** A value for each class that comparisons can distinguish, and more. */
function candidates(type: ValueType, comparisons: readonly BoundComparison[]): Candidate[] {
  const constants = comparisons.flatMap(({ expected }) => [expected].flat() as Json[]);
  const named = (value: Json): Candidate => ({ sample: value, shows: { value } });
  const none = type.nullable === true || constants.includes(null) ? [named(null)] : [];
  if (type.type === 'boolean') return [...none, named(false), named(true)];
  if (isNumeric(type)) {
    const cuts = constants.filter((one) => typeof one === 'number');
    const ranges = rangesBetween(type, cuts);
    return [...none, ...ranges.map(({ range, sample }) => ({ sample, shows: { range } }))];
  }
  const texts = constants.filter((one) => typeof one === 'string');
  const isOpen = type.values === undefined || type.open === true;
  const all = new Set([...(type.values ?? []), ...(isOpen ? texts : [])]);
  const others: Candidate[] = isOpen ? [{ sample: OTHER, shows: { other: true } }] : [];
  return [...none, ...[...all].map(named), ...others];
}
