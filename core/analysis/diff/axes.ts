import type { Json } from '../../base/json.js';
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

/**
 * What the rules of both sides ask of facts and derivations: all that an outcome depends on. What is
 * derived comes before facts, so that a region is said by its facts where these suffice.
 */
export function axesOf(plan: Plan, s: Symbolic, pairs: readonly OutputPair[]): readonly NamedAxis[] {
  const asked = comparisonsIn(plan);
  addCopied(plan, pairs, asked);
  const names = [...asked.keys()].sort((a, b) => rankOf(plan, a) - rankOf(plan, b));
  return names.flatMap((name) => {
    const type = typeOf(plan, name);
    const comparisons = [...(asked.get(name)?.values() ?? [])];
    return type === undefined ? [] : axesFor(s, { name, type, comparisons });
  });
}

type Asked = Map<string, Map<string, BoundComparison>>;

function comparisonsIn(plan: Plan): Asked {
  const asked: Asked = new Map();
  for (const { condition } of plan.tables.flatMap(({ rules }) => rules)) {
    if (condition !== undefined) eachBoundComparison(condition, (one) => add(asked, one));
  }
  return asked;
}

function add(asked: Asked, { name, operator, expected }: BoundComparison): void {
  const own = asked.get(name) ?? new Map<string, BoundComparison>();
  asked.set(name, own);
  own.set(JSON.stringify([operator, expected]), { kind: 'comparison', name, operator, expected });
}

/** A copied value is asked which one it is; of values without a list: which of the constants. */
function addCopied(plan: Plan, pairs: readonly OutputPair[], asked: Asked): void {
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
  { constants, asked }: { readonly constants: readonly Json[]; readonly asked: Asked },
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

/** What is to be given up first where it is not needed to say a region. */
function rankOf(plan: Plan, name: string): number {
  const derivation = plan.derivations.get(name);
  if (plan.ruleSet.outputs.has(name)) return 1;
  if (derivation === undefined) return 3;
  const rule = { id: '', implements: [], title: '', cites: [], event: { params: {} } };
  const condition = { kind: 'comparison', name, operator: 'equal', expected: null } as const;
  return outputsRead(plan, { rule, condition, assumes: [] }).length > 0 ? 0 : 2;
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
  return comparisons.flatMap((one): NamedAxis[] => {
    const truth = s.truth(one);
    const classes = [s.diagrams.not(truth), truth];
    const values = [[{ value: false }], [{ value: true }]];
    if (typeof one.expected === 'string' && one.operator === 'contains') {
      return [{ name, type, asks: { member: one.expected }, classes, values }];
    }
    if (typeof one.expected === 'string' && one.operator === 'doesNotContain') {
      const asks = { member: one.expected };
      // Of a set that was not sent neither is true.
      return [{ name, type, asks, classes: [...classes].reverse(), values }];
    }
    return one.expected === null ? [{ name, type, asks: 'sent', classes, values }] : [];
  });
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
