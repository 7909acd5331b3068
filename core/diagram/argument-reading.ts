import type { Json } from '../base/json.js';
import type { ArgumentReading } from '../rule/derivation.js';
import type { PlannedDerivation } from '../rule/plan.js';
import type { Reading } from './name-reading.js';

interface Names {
  of(name: string): Reading;
  known(name: string): Json | undefined;
}

/**
 * Records how a derived name's use of its arguments partitions them.
 * @param reading the partition of the derived name; what it is compared with flows back to its
 * arguments
 * @returns the use of each argument, in order
 */
export function readDerivation(
  { args, function: f }: PlannedDerivation,
  reading: Reading,
  { of, known }: Names,
): readonly ArgumentReading[] {
  const constants = [...reading.constants, ...reading.numbers];
  const reads = f.read({ constants, copied: reading.copied }, args.map(known));
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
  reads: readonly ArgumentReading[],
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
  how: ArgumentReading,
  { args, of }: { readonly args: readonly string[]; of(name: string): Reading },
): void {
  const reading = of(arg);
  if (how.reads === 'size') addAll(reading.sizes, how.at);
  if (how.reads === 'members') addAll(reading.members, how.at);
  if (how.reads === 'places') readPlaces(reading, how.upTo);
  if (how.reads === 'values') for (const value of how.at) addSpellings(reading, value);
  if (how.reads === 'number') for (const number of how.at) addNumber(reading, number);
  if (how.reads === 'whole') for (const one of how.at) reading.whole.set(JSON.stringify(one), one);
  if (how.reads === 'sizeOf') {
    const list = args[how.argument] ?? arg;
    reading.sizesOf.add(list);
    of(list).distinct = true;
  }
}

function addAll<T>(set: Set<T>, values: readonly T[]): void {
  for (const value of values) set.add(value);
}

function readPlaces(reading: Reading, upTo: number): void {
  for (let size = 0; size <= upTo; size++) reading.sizes.add(size);
  reading.ordered = true;
}

// The function may treat texts as equal that are not identical, such as e-mails; elsewhere the same
// text may be compared exactly. So both spellings become constants.
function addSpellings({ constants }: Reading, text: string): void {
  const capitals = text.toUpperCase();
  constants.add(text).add(capitals === text ? text.toLowerCase() : capitals);
}

/**
 * Adds a number that values are compared with, and the whole numbers at which such a comparison
 * changes its result.
 */
export function addNumber({ numbers, steps }: Reading, number: number): void {
  numbers.add(number);
  steps.add(Math.ceil(number)).add(Math.floor(number) + 1);
}
