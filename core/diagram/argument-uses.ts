import type { Json } from '../base/json.js';
import type { ArgumentUse } from '../rule/derivation.js';
import type { PlannedDerivation } from '../rule/plan.js';
import type { Partition } from './partition.js';

interface Names {
  of(name: string): Partition;
  known(name: string): Json | undefined;
}

/**
 * Records how a derived name's use of its arguments partitions them.
 * @param partition the partition of the derived name; what it is compared with flows back to its
 * arguments
 * @returns the use of each argument, in order
 */
export function readDerivation(
  { args, function: f }: PlannedDerivation,
  partition: Partition,
  { of, known }: Names,
): readonly ArgumentUse[] {
  const constants = [...partition.constants, ...partition.numbers];
  const reads = f.read({ constants, copied: partition.copied }, args.map(known));
  reads.forEach((how, index) => {
    const arg = args[index];
    if (arg !== undefined) readArgument(arg, how, { args, of });
  });
  const sought = args.filter((_, i) => reads[i]?.reads === 'same');
  for (const text of textsInPlaces(args, reads, known)) {
    for (const name of sought) of(name).constants.add(text);
  }
  return reads;
}

/**
 * The texts of known lists in which a text is searched for: it may equal any of them, each at a
 * position of its own.
 */
function textsInPlaces(
  args: readonly string[],
  reads: readonly ArgumentUse[],
  known: Names['known'],
): readonly Json[] {
  return args.flatMap((arg, i) => {
    const how = reads[i];
    const texts = how?.reads === 'places' && how.sort !== undefined ? known(arg) : undefined;
    return Array.isArray(texts) ? texts : [];
  });
}

function readArgument(
  arg: string,
  how: ArgumentUse,
  { args, of }: { readonly args: readonly string[]; of(name: string): Partition },
): void {
  const partition = of(arg);
  if (how.reads === 'size') addAll(partition.sizes, how.at);
  if (how.reads === 'members') addAll(partition.members, how.at);
  if (how.reads === 'places') readPlaces(partition, how.upTo);
  if (how.reads === 'values') for (const value of how.at) addSpellings(partition, value);
  if (how.reads === 'number') for (const number of how.at) addNumber(partition, number);
  if (how.reads === 'whole')
    for (const one of how.at) partition.whole.set(JSON.stringify(one), one);
  if (how.reads === 'sizeOf') {
    const list = args[how.argument] ?? arg;
    partition.sizesOf.add(list);
    of(list).distinct = true;
  }
}

function addAll<T>(set: Set<T>, values: readonly T[]): void {
  for (const value of values) set.add(value);
}

function readPlaces(partition: Partition, upTo: number): void {
  for (let size = 0; size <= upTo; size++) partition.sizes.add(size);
  partition.ordered = true;
}

// The function may treat texts as equal that are not identical, such as e-mails; elsewhere the same
// text may be compared exactly. So both spellings become constants.
function addSpellings({ constants }: Partition, text: string): void {
  const capitals = text.toUpperCase();
  constants.add(text).add(capitals === text ? text.toLowerCase() : capitals);
}

/**
 * Adds a number that values are compared with, and the whole numbers at which such a comparison
 * changes its result.
 */
export function addNumber({ numbers, steps }: Partition, number: number): void {
  numbers.add(number);
  steps.add(Math.ceil(number)).add(Math.floor(number) + 1);
}
