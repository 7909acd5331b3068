import type { Json } from '../base/json.js';
import { untilStable } from '../base/until-stable.js';
import type { DateSpan } from '../rule/date-derivations.js';
import { copiedNames } from '../rule/dependencies.js';
import {
  type BoundComparison,
  conditionsOf,
  eachBoundComparison,
  type Plan,
} from '../rule/plan.js';
import { addNumber, readDerivation } from './argument-uses.js';
import { closeDifferences, type DifferenceConstraint, differencesOf } from './differences.js';
import {
  type EqualityGroup,
  equalityGroupOf,
  mergeEqualityGroups,
  type OpenEqualityGroup,
} from './equality-groups.js';
import { type CopyEdge, constantsGiven, copyEdges } from './flow.js';
import { tokensOf } from './group-tokens.js';
import { cutOrdered, type OrderConstraint, orderConstraintsOf } from './order-constraints.js';
import { emptyPartition, type Partition, refine } from './partition.js';

/**
 * The partitions of all names that a rule set reads, and how names are compared with each other.
 */
export interface Partitions {
  /** The partition of each name; a name that nothing reads is missing. */
  readonly byName: ReadonlyMap<string, Partition>;
  readonly pools: readonly EqualityGroup[];
  /** Pairs of dates or instants between which something is counted. */
  readonly spans: readonly SpanConstraint[];
  /** Pairs of numbers whose difference is compared. */
  readonly differences: readonly DifferenceConstraint[];
}

/** Two dates or instants, with the thresholds that the count between them is compared with. */
export interface SpanConstraint {
  readonly from: string;
  readonly to: string;
  readonly span: DateSpan;
  /** Whole numbers at which a comparison of the count changes its result. */
  readonly steps: ReadonlySet<number>;
  /** The count flows into an output unchanged. */
  readonly copied: boolean;
}

/**
 * Computes how the rules in force partition facts, derivations and outputs, and which names they
 * compare with each other. A fixpoint: constants flow backwards from derivations and outputs to
 * what these are made of.
 *
 * See docs/decisions/0001-representatives-of-regions.md.
 * @param plan the rule set at its epoch
 * @param known the value of a name, or undefined where it is not known
 */
export function partitionsOf(plan: Plan, known: (name: string) => Json | undefined): Partitions {
  const byName = new Map<string, Partition>();
  const of = (name: string): Partition => {
    const partition = byName.get(name) ?? emptyPartition();
    byName.set(name, partition);
    return partition;
  };
  readConditions(plan, of);
  for (const name of shownNames(plan)) of(name).copied = true;
  const edges = copyEdges(plan);
  const given = constantsGiven(plan);
  let pools: OpenEqualityGroup[] = [];
  // A name's partition depends on the partitions of all that is derived or copied from it, so
  // iterate until nothing is added.
  const readAll = () => {
    untilStable(
      () => sizeOf(byName),
      () => {
        const constraints: OrderConstraint[] = [];
        pools = [...plan.derivations.values()].flatMap((derivation) => {
          const partition = byName.get(derivation.name);
          const reads =
            partition === undefined ? [] : readDerivation(derivation, partition, { of, known });
          constraints.push(...orderConstraintsOf(plan, derivation, reads));
          return equalityGroupOf(reads, derivation.args);
        });
        cutOrdered(constraints, { plan, edges: edges, given, known, of });
        for (const copy of edges) readAlike(of(copy.from), byName.get(copy.to), given.get(copy.to));
      },
    );
  };
  readAll();
  const differences = differencesOf(plan, byName, known);
  closeDifferences(differences, of);
  if (differences.length > 0) readAll();
  for (const [name, reading] of byName) {
    for (const constant of given.get(name) ?? []) reading.constants.add(constant);
  }
  const merged = mergeEqualityGroups(pools, linksOf(edges, byName));
  const withTokens = merged.map((group) => ({
    ...group,
    tokens: [...group.names].flatMap((name) => tokensOf(name, { plan, byName, known })),
  }));
  return { byName, pools: withTokens, spans: spansOf(plan, byName), differences };
}

function spansOf(plan: Plan, byName: ReadonlyMap<string, Partition>): SpanConstraint[] {
  return [...plan.derivations.values()].flatMap(({ name, args: [from, to], function: f }) => {
    const partition = byName.get(name);
    if (f.span === undefined || partition === undefined) return [];
    if (from === undefined || to === undefined) return [];
    const { steps, copied } = partition;
    return [{ from, to, span: f.span, steps, copied }];
  });
}

function readConditions(plan: Plan, of: (name: string) => Partition): void {
  for (const condition of conditionsOf(plan)) {
    eachBoundComparison(condition, (comparison) => {
      const partition = of(comparison.name);
      readComparison(partition, comparison.expected);
      for (const step of stepsOf(comparison)) partition.steps.add(step);
    });
  }
}

/** The whole numbers at which a comparison changes its result. */
function stepsOf({ operator, expected }: BoundComparison): number[] {
  const numbers = (Array.isArray(expected) ? expected : [expected]).filter(
    (value): value is number => typeof value === 'number',
  );
  return numbers.flatMap((number) => {
    const at = Math.ceil(number);
    const beyond = Math.floor(number) + 1;
    if (operator === 'lessThan' || operator === 'greaterThanInclusive') return [at];
    if (operator === 'greaterThan' || operator === 'lessThanInclusive') return [beyond];
    return [at, beyond];
  });
}

function shownNames(plan: Plan): string[] {
  const rules = plan.tables.flatMap((table) => table.rules);
  return rules.flatMap(({ rule }) => copiedNames(rule.event.params));
}

/**
 * Partitions the source of a copy at least as finely as its target, and by the constants that other
 * rules assign to the target.
 */
function readAlike(
  from: Partition,
  to: Partition | undefined,
  given: ReadonlySet<Json> = new Set(),
): void {
  for (const value of given) {
    readComparison(from, value);
    if (typeof value === 'number') addNumber(from, value);
  }
  if (to === undefined) return;
  refine(from, to);
  for (const value of to.members) from.constants.add(value);
  // A set may collect its members from several lists, so each list may have any length up to that
  // of the set.
  for (const size of to.sizes) for (let n = 0; n < size; n++) from.sizes.add(n);
}

function readComparison(partition: Partition, expected: Json): void {
  for (const constant of Array.isArray(expected) ? (expected as Json[]) : [expected]) {
    partition.constants.add(constant);
    if (typeof constant === 'number') partition.numbers.add(constant);
    if (typeof constant === 'string') partition.members.add(constant);
  }
}

/**
 * The copy edges whose targets are read: the source is then compared with what the target is
 * compared with.
 */
function linksOf(edges: readonly CopyEdge[], byName: ReadonlyMap<string, Partition>): string[][] {
  return edges.filter(({ to }) => byName.has(to)).map(({ from, to }) => [from, to]);
}

function sizeOf(readings: ReadonlyMap<string, Partition>): number {
  const sizes = [...readings.values()].map(
    (r) =>
      r.constants.size +
      r.numbers.size +
      r.steps.size +
      r.members.size +
      r.sizes.size +
      r.sizesOf.size +
      r.whole.size,
  );
  return readings.size + sizes.reduce((a, b) => a + b, 0);
}
