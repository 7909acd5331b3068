import type { Json } from '../../base/json.js';
import { closeDifferences } from '../../diagram/differences.js';
import type { Pool } from '../../diagram/merge-pools.js';
import { nothingRead, type Reading } from '../../diagram/name-reading.js';
import { type Readings, readingsOf } from '../../diagram/reading.js';
import { resolveAsOf } from '../../rule/period.js';
import { planAt } from '../../rule/plan.js';
import type { Policy } from '../../rule/policy.js';
import { sourceOf } from '../ask.js';
import type { ProcessDefinition } from '../definition.js';
import { singlesIn } from '../guard.js';
import { fieldName } from '../question.js';
import { changesIn, guardsIn } from './reads.js';

/** The assumptions of an exploration: its time, its switches, and what invariants read. */
export interface Circumstances {
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
  /** Facts that invariants read, with the constants they are compared with. */
  readonly watched?: Readonly<Record<string, readonly Json[]>>;
}

/**
 * The partitions of a process: those of all its decisions, guards and invariants, merged by the
 * names of the case and of payloads.
 */
export function mergedReadings(
  policy: Policy,
  definition: ProcessDefinition,
  circumstances: Circumstances,
): Readings {
  const byName = new Map<string, Reading>();
  const of = (name: string): Reading => {
    const reading = byName.get(name) ?? nothingRead();
    byName.set(name, reading);
    return reading;
  };
  const each = Object.keys(definition.asks).map((decision) => {
    const found = readingsIn(policy, decision, circumstances);
    return renamed(found, (name) => nameIn(definition, decision, name));
  });
  for (const [name, reading] of each.flatMap((one) => [...one.byName])) readAlso(of(name), reading);
  for (const guard of guardsIn(definition).flatMap(singlesIn)) {
    if ('fact' in guard) readConstant(of(guard.fact), guard.is);
    if ('payload' in guard) readConstant(of(fieldName(guard.payload)), guard.is);
  }
  for (const [name, at] of Object.entries(circumstances.watched ?? {})) {
    for (const value of at) readConstant(of(name), value);
  }
  const pools = each.flatMap((one) => one.pools).reduce(joined, []);
  const spans = each.flatMap((one) => one.spans);
  const differences = each.flatMap((one) => one.differences);
  closeDifferences(differences, of);
  return { byName, pools: linkCopies(definition, of, pools), spans, differences };
}

const NO_READINGS: Readings = { byName: new Map(), pools: [], spans: [], differences: [] };

/** The partitions that a decision makes of its facts. */
function readingsIn(policy: Policy, decision: string, at: Circumstances): Readings {
  const ruleSet = policy.ruleSets.get(decision);
  const time = ruleSet && resolveAsOf(ruleSet.guide, at.asOf);
  if (ruleSet === undefined || time?.ok !== true) return NO_READINGS;
  const plan = planAt(ruleSet, time.value.epoch, 'late');
  const known = (name: string) =>
    plan.parameters.get(name) ?? at.switches[name] ?? ruleSet.switches.get(name)?.default;
  // Constraints must be satisfiable, but need no finer partition of their own.
  const readings = readingsOf({ ...plan, constraints: [] }, known);
  const byName = new Map(readings.byName);
  for (const [name, { sizesOf }] of readingsOf(plan, known).byName) {
    byName.set(name, { ...(byName.get(name) ?? nothingRead()), sizesOf });
  }
  return { ...readings, byName };
}

function renamed(
  { byName, pools, spans, differences }: Readings,
  called: (name: string) => string,
): Readings {
  const named = [...byName].map(([name, reading]) => {
    const sizesOf = new Set([...reading.sizesOf].map(called));
    return [called(name), { ...reading, sizesOf }] as const;
  });
  return {
    byName: new Map(named),
    pools: pools.map((pool) => ({ ...pool, names: new Set([...pool.names].map(called)) })),
    spans: spans.map((span) => ({ ...span, from: called(span.from), to: called(span.to) })),
    differences: differences.map((one) => ({ ...one, names: one.names.map(called) })),
  };
}

/** The name of a decision's fact in the process; a name of its own where the fact is translated. */
function nameIn(definition: ProcessDefinition, decision: string, name: string): string {
  const source = sourceOf(definition, decision, name);
  if ('payload' in source) return fieldName(source.payload);
  // A value that is translated, or that only follows from a fact, is not compared with that fact.
  const same = 'case' in source && source.as === undefined && source.after === undefined;
  if (same && source.case in definition.facts) return source.case;
  return `${decision} ${name}`;
}

/** Both ends of a copy between facts have the same partition. */
function linkCopies(
  definition: ProcessDefinition,
  of: (name: string) => Reading,
  pools: readonly Pool[],
): readonly Pool[] {
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
  const linked = touched.map((pair): Pool => ({ sort: 'exact', names: new Set(pair), tokens: [] }));
  return linked.reduce(joined, [...pools]);
}

function joined(pools: readonly Pool[], pool: Pool): Pool[] {
  const touching = pools.filter(({ names }) => [...pool.names].some((n) => names.has(n)));
  const all = [pool, ...touching];
  const alike = all.every(({ sort }) => sort === pool.sort);
  return [
    ...pools.filter((p) => !touching.includes(p)),
    {
      sort: alike ? pool.sort : 'both',
      names: new Set(all.flatMap(({ names }) => [...names])),
      tokens: all.flatMap(({ tokens }) => tokens),
    },
  ];
}

function readAlso(into: Reading, from: Reading): void {
  for (const key of ['constants', 'numbers', 'steps', 'members', 'sizes', 'sizesOf'] as const) {
    const set: Set<Json> = into[key] as Set<Json>; // sets of JSON values, whichever they are
    for (const value of from[key]) set.add(value);
  }
  into.copied ||= from.copied;
  into.distinct ||= from.distinct;
  into.ordered ||= from.ordered;
}

function readConstant(reading: Reading, constant: Json): void {
  reading.constants.add(constant);
  if (typeof constant !== 'number') return;
  reading.numbers.add(constant);
  reading.steps.add(constant).add(constant + 1);
}
