import type { Json } from '../base/json.js';
import { copiedNames } from '../rule/dependencies.js';
import type { ArgumentUse } from '../rule/derivation.js';
import { emailKey } from '../rule/derived-values.js';
import {
  type Bound,
  conditionsOf,
  eachBoundComparison,
  type Plan,
  type PlannedDerivation,
} from '../rule/plan.js';
import type { CopyEdge } from './flow.js';
import type { Partition } from './partition.js';

/** An order constraint: names whose numbers, or lengths, are compared with each other by order. */
export interface OrderConstraint {
  readonly numbers: readonly string[];
  readonly lists: readonly string[];
  /** A derived number that equals one of them, such as their minimum. */
  readonly result?: string;
}

/** What is known when order constraints are propagated. */
export interface OrderSource {
  readonly plan: Plan;
  readonly edges: readonly CopyEdge[];
  readonly given: ReadonlyMap<string, ReadonlySet<Json>>;
  known(name: string): Json | undefined;
  of(name: string): Partition;
}

/** The order constraints between the arguments of a derivation. */
export function orderConstraintsOf(
  plan: Plan,
  { name, args }: PlannedDerivation,
  reads: readonly ArgumentUse[],
): OrderConstraint[] {
  const numbers = args.filter((_, i) => reads[i]?.reads === 'number');
  const limits = args.filter((_, i) => reads[i]?.reads === 'sizeOf');
  const lists = reads.flatMap((how) => (how.reads === 'sizeOf' ? (args[how.argument] ?? []) : []));
  const tied = numbers.length > 1 ? [{ numbers, lists: [], result: name }] : [];
  return lists.length === 0 || isUpheldOnly(plan, name)
    ? tied
    : [...tied, { numbers: limits, lists }];
}

/**
 * Propagates order constraints: cuts every number, and every list by length, wherever another of
 * the same constraint is cut or bounded. Within a common region either may be the greater.
 */
export function cutOrdered(constraints: readonly OrderConstraint[], source: OrderSource): void {
  for (const { numbers, lists, result } of constraints) {
    const names = result === undefined ? numbers : [...numbers, result];
    const ends = names.flatMap((name) => cutsOf(name, source));
    // Many names are cut at the same numbers.
    const cuts = [...new Set([...ends, ...lists.flatMap((list) => lengthsOf(list, source))])];
    for (const name of names) cutAt(source.of(name), cuts);
    const lengths = cuts.filter((cut) => cut >= 0).map(Math.floor);
    for (const list of lists) addTo(source.of(list).sizes, lengths);
  }
}

function cutAt({ numbers, steps }: Partition, cuts: readonly number[]): void {
  addTo(numbers, cuts);
  addTo(
    steps,
    cuts.flatMap((cut) => [Math.ceil(cut), Math.floor(cut) + 1]),
  );
}

function addTo(set: Set<number>, values: readonly number[]): void {
  for (const value of values) set.add(value);
}

function cutsOf(name: string, { plan, edges: copies, given, known, of }: OrderSource): number[] {
  const sources = copies.filter(({ to }) => to === name).map(({ from }) => from);
  const all = [name, ...sources].flatMap((one): (Json | undefined)[] => {
    const type = plan.ruleSet.names.get(one);
    const { numbers } = of(one);
    return [
      ...numbers,
      type?.min,
      type?.max,
      knownValue(one, plan, known),
      ...(given.get(one) ?? []),
    ];
  });
  return all.filter((value): value is number => typeof value === 'number');
}

/** The lengths of a known list; for an unknown one the lengths that its members may give it. */
function lengthsOf(name: string, { plan, known, of, given }: OrderSource): number[] {
  const list = knownValue(name, plan, known);
  if (Array.isArray(list)) return [list.length, new Set(list.map((t) => emailKey(String(t)))).size];
  const { members, sizes } = of(name);
  const most = Math.max(members.size, given.get(name)?.size ?? 0);
  return [...sizes, ...Array.from({ length: most + 2 }, (_, n) => n)];
}

function knownValue(name: string, plan: Plan, known: OrderSource['known']): Json | undefined {
  const derivation = plan.derivations.get(name);
  if (derivation === undefined) return known(name);
  const args = derivation.args.map((arg) => knownValue(arg, plan, known));
  const complete = args.filter((arg) => arg !== undefined);
  return complete.length < args.length ? undefined : derivation.function.compute(complete);
}

/**
 * True for a derivation that is read only by constraints which require it to be true. A shorter
 * list is then possible wherever a longer one is, so lengths need not be distinguished.
 */
function isUpheldOnly(plan: Plan, name: string): boolean {
  const upheld = new Set<Bound>(
    plan.constraints.map(({ condition }) => condition).filter((c) => upholds(c, name)),
  );
  const conditions = conditionsOf(plan).filter((condition) => !upheld.has(condition));
  const rules = plan.tables.flatMap((table) => table.rules);
  const given = rules.flatMap(({ rule }) => copiedNames(rule.event.params));
  const args = [...plan.derivations.values()].flatMap((derivation) => derivation.args);
  const reads = (condition: Bound) => {
    let found = false;
    eachBoundComparison(condition, (c) => {
      if (c.name === name) found = true;
    });
    return found;
  };
  return !conditions.some(reads) && ![...given, ...args].includes(name);
}

function upholds(condition: Bound, name: string): boolean {
  if (condition.kind !== 'comparison') return false;
  return condition.name === name && condition.operator === 'equal' && condition.expected === true;
}
