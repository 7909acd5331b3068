import type { Json } from '../../base/json.js';
import { planFor } from '../../decide/request.js';
import { closeDifferences } from '../../diagram/differences.js';
import type { EqualityGroup } from '../../diagram/equality-groups.js';
import { emptyPartition, type Partition, refine } from '../../diagram/partition.js';
import { type Partitions, partitionsOf } from '../../diagram/partitions.js';
import type { ProcessDefinition } from '../../process/definition.js';
import { sourceOf } from '../../process/event-lookups.js';
import { singlesIn } from '../../process/guard.js';
import { fieldName } from '../../process/query.js';
import type { Policy } from '../../rule/policy.js';
import { changesIn, guardsIn } from './liveness.js';

/** The assumptions of an exploration: its time, its switches, and what invariants read. */
export interface Assumptions {
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
  /** Facts that invariants read, with the constants they are compared with. */
  readonly watched?: Readonly<Record<string, readonly Json[]>>;
}

/**
 * The partitions of a process: those of all its decisions, guards and invariants, merged by the
 * names of the case and of payloads.
 */
export function mergedPartitions(
  policy: Policy,
  definition: ProcessDefinition,
  assumptions: Assumptions,
): Partitions {
  const byName = new Map<string, Partition>();
  const of = (name: string): Partition => {
    const partition = byName.get(name) ?? emptyPartition();
    byName.set(name, partition);
    return partition;
  };
  const each = Object.keys(definition.asks).map((decision) => {
    const found = readingsIn(policy, decision, assumptions);
    return renamed(found, (name) => nameIn(definition, decision, name));
  });
  for (const [name, reading] of each.flatMap((one) => [...one.byName])) readAlso(of(name), reading);
  for (const guard of guardsIn(definition).flatMap(singlesIn)) {
    if ('fact' in guard) readConstant(of(guard.fact), guard.is);
    if ('payload' in guard) readConstant(of(fieldName(guard.payload)), guard.is);
  }
  for (const [name, at] of Object.entries(assumptions.watched ?? {})) {
    for (const value of at) readConstant(of(name), value);
  }
  const pools = each.flatMap((one) => one.pools).reduce(joined, []);
  const spans = each.flatMap((one) => one.spans);
  const differences = each.flatMap((one) => one.differences);
  closeDifferences(differences, of);
  return { byName, pools: linkCopies(definition, of, pools), spans, differences };
}

const NO_READINGS: Partitions = { byName: new Map(), pools: [], spans: [], differences: [] };

/** The partitions that a decision makes of its facts. */
function readingsIn(policy: Policy, decision: string, at: Assumptions): Partitions {
  const found = planFor(policy, decision, at.asOf);
  if (!found.ok) return NO_READINGS;
  const plan = found.value;
  const known = (name: string) =>
    plan.parameters.get(name) ?? at.switches[name] ?? plan.ruleSet.switches.get(name)?.default;
  // Constraints must be satisfiable, but need no finer partition of their own.
  const partitions = partitionsOf({ ...plan, constraints: [] }, known);
  const byName = new Map(partitions.byName);
  for (const [name, { sizesOf }] of partitionsOf(plan, known).byName) {
    byName.set(name, { ...(byName.get(name) ?? emptyPartition()), sizesOf });
  }
  return { ...partitions, byName };
}

function renamed(
  { byName, pools, spans, differences }: Partitions,
  called: (name: string) => string,
): Partitions {
  const named = [...byName].map(([name, partition]) => {
    const sizesOf = new Set([...partition.sizesOf].map(called));
    return [called(name), { ...partition, sizesOf }] as const;
  });
  return {
    byName: new Map(named),
    pools: pools.map((group) => ({ ...group, names: new Set([...group.names].map(called)) })),
    spans: spans.map((span) => ({ ...span, from: called(span.from), to: called(span.to) })),
    differences: differences.map((one) => ({ ...one, names: one.names.map(called) })),
  };
}

/** The name of a decision's fact in the process; a name of its own where the fact is translated. */
function nameIn(definition: ProcessDefinition, decision: string, name: string): string {
  const source = sourceOf(definition, decision, name);
  if ('payload' in source) return fieldName(source.payload);
  // A value that is translated, kept, or that only follows from a fact, is not compared with that fact.
  const same =
    'case' in source &&
    source.as === undefined &&
    source.after === undefined &&
    source.kept === undefined;
  if (same && source.case in definition.facts) return source.case;
  return `${decision} ${name}`;
}

/** Both ends of a copy between facts have the same partition. */
function linkCopies(
  definition: ProcessDefinition,
  of: (name: string) => Partition,
  pools: readonly EqualityGroup[],
): readonly EqualityGroup[] {
  const copies = changesIn(definition).flatMap(([to, source]) => {
    if ('payload' in source) return [[to, fieldName(source.payload)] as const];
    return 'fact' in source ? [[to, source.fact] as const] : [];
  });
  for (const [to, from] of [...copies, ...copies]) {
    readAlso(of(to), of(from));
    readAlso(of(from), of(to));
  }
  const touched = copies.filter((pair) =>
    pools.some(({ names }) => pair.some((n) => names.has(n))),
  );
  const linked = touched.map(
    (pair): EqualityGroup => ({ sort: 'exact', names: new Set(pair), tokens: [] }),
  );
  return linked.reduce(joined, [...pools]);
}

function joined(pools: readonly EqualityGroup[], group: EqualityGroup): EqualityGroup[] {
  const touching = pools.filter(({ names }) => [...group.names].some((n) => names.has(n)));
  const all = [group, ...touching];
  const alike = all.every(({ sort }) => sort === group.sort);
  return [
    ...pools.filter((p) => !touching.includes(p)),
    {
      sort: alike ? group.sort : 'both',
      names: new Set(all.flatMap(({ names }) => [...names])),
      tokens: all.flatMap(({ tokens }) => tokens),
    },
  ];
}

function readAlso(into: Partition, from: Partition): void {
  refine(into, from);
  into.copied ||= from.copied;
  into.distinct ||= from.distinct;
  into.ordered ||= from.ordered;
}

function readConstant(partition: Partition, constant: Json): void {
  partition.constants.add(constant);
  if (typeof constant !== 'number') return;
  partition.numbers.add(constant);
  partition.steps.add(constant).add(constant + 1);
}
