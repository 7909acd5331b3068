import type { Json } from '../base/json.js';
import type { ArgumentReading } from '../rule/derivation.js';
import { eachBoundComparison, type Plan, type PlannedDerivation } from '../rule/plan.js';
import { givenOn } from '../rule/reads.js';

/** Where the values of one name have to be told apart. */
export interface Reading {
  /** Values it is compared with for equality. */
  readonly constants: Set<Json>;
  /** Numbers it is compared with by size. */
  readonly numbers: Set<number>;
  /** Members that a list is asked for. */
  readonly members: Set<string>;
  /** Lengths at which a list is told apart. */
  readonly sizes: Set<number>;
  /** Lists whose length the number is compared with. */
  readonly sizesOf: Set<string>;
  /** The value itself becomes the value of an output. */
  copied: boolean;
}

/** Names that are compared with each other for equality. */
export interface Pool {
  readonly sort: 'exact' | 'email';
  readonly names: ReadonlySet<string>;
}

/** How a rule set reads its names. */
export interface Readings {
  /** By name; a name that nothing reads is missing. */
  readonly byName: ReadonlyMap<string, Reading>;
  readonly pools: readonly Pool[];
}

/**
 * How the rules in force read facts, derivations and outputs: the constants at which domains are
 * cut, and which names are compared with each other.
 * @param plan the rule set at its epoch
 * @param known the value of a name, or undefined where it is not known
 */
export function readingsOf(plan: Plan, known: (name: string) => Json | undefined): Readings {
  const byName = new Map<string, Reading>();
  const of = (name: string): Reading => {
    const reading = byName.get(name) ?? nothingRead();
    byName.set(name, reading);
    return reading;
  };
  readConditions(plan, of);
  const copies = copiesOf(plan);
  for (const { from } of copies) of(from).copied = true;
  let pools: Pool[] = [];
  // What reads a name is known once all that is made of it is: go on until nothing is added.
  for (let size = -1; size !== sizeOf(byName); ) {
    size = sizeOf(byName);
    pools = [...plan.derivations.values()].flatMap((derivation) =>
      readDerivation(derivation, byName.get(derivation.name), of, known),
    );
    for (const { from, to } of copies) readAlike(of(from), byName.get(to));
  }
  for (const { to, constants } of givenConstants(plan)) {
    const reading = byName.get(to);
    if (reading !== undefined) for (const constant of constants) reading.constants.add(constant);
  }
  const links = copies.filter(({ to }) => byName.has(to)).map(({ from, to }) => [from, to]);
  return { byName, pools: mergePools(pools, links) };
}

/** Reads the arguments as the function does, and says which of them are compared with each other. */
function readDerivation(
  { args, function: f }: PlannedDerivation,
  reading: Reading | undefined,
  of: (name: string) => Reading,
  known: (name: string) => Json | undefined,
): Pool[] {
  if (reading === undefined) return [];
  const constants = [...reading.constants, ...reading.numbers];
  const reads = f.read({ constants, copied: reading.copied }, args.map(known));
  reads.forEach((how, index) => {
    const arg = args[index];
    if (arg !== undefined) readArgument(of(arg), how, args);
  });
  return poolOf(reads, args);
}

function readConditions(plan: Plan, of: (name: string) => Reading): void {
  const rules = plan.tables.flatMap((table) => table.rules);
  const conditions = [
    ...plan.constraints.map(({ condition }) => condition),
    ...rules.flatMap(({ condition, assumes }) => [condition, ...assumes.map(({ when }) => when)]),
  ];
  for (const condition of conditions) {
    if (condition === undefined) continue;
    eachBoundComparison(condition, ({ name, expected }) => {
      readComparison(of(name), expected);
    });
  }
}

/** Which names are given on to which outputs. */
function copiesOf(plan: Plan): { from: string; to: string }[] {
  const rules = plan.tables.flatMap((table) => table.rules);
  return rules.flatMap(({ rule }) =>
    Object.entries(rule.event.params).flatMap(([to, given]) =>
      givenOn(given).map((from) => ({ from, to })),
    ),
  );
}

/** The constants that rules give to outputs. */
function givenConstants(plan: Plan): { to: string; constants: Json[] }[] {
  const rules = plan.tables.flatMap((table) => table.rules);
  return rules.flatMap(({ rule }) =>
    Object.entries(rule.event.params).map(([to, given]) => ({
      to,
      constants: (Array.isArray(given) ? (given as Json[]) : [given as Json]).filter(
        (value) => typeof value !== 'object' || value === null,
      ),
    })),
  );
}

/** A value that is given on is read as what it is given to is. */
function readAlike(from: Reading, to: Reading | undefined): void {
  if (to === undefined) return;
  for (const key of ['constants', 'numbers', 'members', 'sizes', 'sizesOf'] as const) {
    const into: Set<Json> = from[key] as Set<Json>; // sets of JSON values, whichever they are
    for (const value of to[key]) into.add(value);
  }
}

function sizeOf(readings: ReadonlyMap<string, Reading>): number {
  const sizes = [...readings.values()].map(
    (r) => r.constants.size + r.numbers.size + r.members.size + r.sizes.size + r.sizesOf.size,
  );
  return readings.size + sizes.reduce((a, b) => a + b, 0);
}

function nothingRead(): Reading {
  return {
    constants: new Set(),
    numbers: new Set(),
    members: new Set(),
    sizes: new Set(),
    sizesOf: new Set(),
    copied: false,
  };
}

function readComparison(reading: Reading, expected: Json): void {
  for (const constant of Array.isArray(expected) ? (expected as Json[]) : [expected]) {
    reading.constants.add(constant);
    if (typeof constant === 'number') reading.numbers.add(constant);
    if (typeof constant === 'string') reading.members.add(constant);
  }
}

function readArgument(reading: Reading, how: ArgumentReading, args: readonly string[]): void {
  if (how.reads === 'size') for (const size of how.at) reading.sizes.add(size);
  if (how.reads === 'values') for (const value of how.at) reading.constants.add(value);
  if (how.reads === 'number') for (const number of how.at) reading.numbers.add(number);
  if (how.reads === 'sizeOf') {
    const list = args[how.argument];
    if (list !== undefined) reading.sizesOf.add(list);
  }
}

function poolOf(reads: readonly ArgumentReading[], args: readonly string[]): Pool[] {
  const names = args.filter((_, i) => reads[i]?.reads === 'same');
  const first = reads.find((how) => how.reads === 'same');
  return first?.reads === 'same' ? [{ sort: first.sort, names: new Set(names) }] : [];
}

// Names that share a partner are in one pool, and so is what a value of the pool is given on to.
function mergePools(pools: readonly Pool[], links: readonly (readonly string[])[]): Pool[] {
  const merged: Pool[] = [];
  const linked = links.map((names): Pool => ({ sort: 'exact', names: new Set(names) }));
  for (const pool of [...pools, ...(pools.length === 0 ? [] : linked)]) {
    const touching = merged.filter(({ names }) => [...pool.names].some((n) => names.has(n)));
    for (const other of touching) merged.splice(merged.indexOf(other), 1);
    const all = [pool, ...touching];
    merged.push({
      sort: all.some(({ sort }) => sort === 'email') ? 'email' : 'exact',
      names: new Set(all.flatMap(({ names }) => [...names])),
    });
  }
  return merged;
}
