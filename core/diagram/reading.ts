import type { Json } from '../base/json.js';
import type { ArgumentReading } from '../rule/derivation.js';
import { eachBoundComparison, type Plan } from '../rule/plan.js';
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
  const compared = (name: string, expected: Json) => readComparison(of(name), expected);
  for (const { condition } of plan.constraints) {
    eachBoundComparison(condition, (c) => compared(c.name, c.expected));
  }
  for (const rule of plan.tables.flatMap(({ rules }) => rules)) {
    for (const condition of [rule.condition, ...rule.assumes.map(({ when }) => when)]) {
      if (condition !== undefined) {
        eachBoundComparison(condition, (c) => compared(c.name, c.expected));
      }
    }
    for (const name of givenOn(rule.rule.event.params)) of(name).copied = true;
  }
  const pools: Pool[] = [];
  // A derivation may take earlier ones as arguments, so what reads it is known once the later are.
  for (const { name, args, function: f } of [...plan.derivations.values()].reverse()) {
    const reading = byName.get(name);
    if (reading === undefined) continue;
    const result = {
      constants: [...reading.constants, ...reading.numbers],
      copied: reading.copied,
    };
    const reads = f.read(result, args.map(known));
    reads.forEach((how, index) => {
      const arg = args[index];
      if (arg !== undefined) readArgument(of(arg), how, args);
    });
    pools.push(...poolOf(reads, args));
  }
  return { byName, pools: mergePools(pools) };
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

// Names that share a partner are in one pool; a pool with an e-mail in it compares e-mails.
function mergePools(pools: readonly Pool[]): Pool[] {
  const merged: Pool[] = [];
  for (const pool of pools) {
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
