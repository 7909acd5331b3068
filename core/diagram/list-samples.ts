import type { Json } from '../base/json.js';
import { conforms, type ValueType } from '../rule/value-type.js';
import { freshTexts, type GroupTexts } from './group-texts.js';
import type { Partition } from './partition.js';

/** Lists that hold any few of the texts that matter, at every length that matters. */
export function lists(type: ValueType, partition: Partition, shared: GroupTexts): Json[] {
  const possible = (text: string) => conforms(type, [text]);
  const matter = [...new Set([...partition.members, ...shared.texts])].filter(possible);
  // Where a number is compared with the length, the list may be the longer one of the two also
  // in the region above a cut.
  const steps = partition.distinct ? [-1, 0, 1, 2] : [-1, 0, 1];
  const sizes = [...partition.sizes].flatMap((n) => steps.map((s) => n + s)).filter((n) => n >= 0);
  const longest = Math.max(0, ...sizes);
  // Lists that are put together may have few or many of their members in common; a list of tokens
  // that all matter has no others to be long with.
  const apart = shared.lists > 1 || type.values !== undefined ? longest : 0;
  const most = partition.members.size + shared.scalars + Math.max(apart, betweenLists(shared));
  const count = longest + 1;
  const others = othersFor(type, matter, partition.ordered ? 2 * count : count);
  const all = { type, partition, held: subsets(matter, most), sizes };
  const found = listsOf(all, others.slice(0, count));
  if (!partition.ordered) return found;
  // The same lists the other way round, with others: at no place they need hold the same.
  return [...found, ...listsOf(all, others.slice(count)).map((list) => list.toReversed())];
}

interface Wanted {
  readonly type: ValueType;
  readonly partition: Partition;
  /** The texts that matter, a few at a time. */
  readonly held: readonly (readonly string[])[];
  readonly sizes: readonly number[];
}

function listsOf({ type, partition, held: all, sizes }: Wanted, others: readonly string[]) {
  return all.flatMap((held) => {
    const lengths = new Set([held.length, held.length + 1, ...sizes]);
    return [...lengths].flatMap((length): readonly string[][] => {
      const counts = partition.distinct ? [...lengths] : [length, held.length + 1, held.length];
      const found = counts.flatMap((count) => listOf(type, [held, others], { length, count }));
      return partition.distinct ? found : found.slice(0, 1);
    });
  });
}

/**
 * How many members tell how lists stand to each other: one that two have in common and one that only
 * the one has, for every other list. A list that stands alone may be compared with itself.
 */
function betweenLists({ scalars, lists: count }: GroupTexts): number {
  if (count > 1) return 2 * (count - 1);
  return count === 1 && scalars === 0 ? 1 : 0;
}

/**
 * The list of a length that holds some texts and others, so many different ones in all: none, where
 * that cannot be. What is left of the length is filled by standing twice.
 */
function listOf(
  type: ValueType,
  [held, others]: readonly [readonly string[], readonly string[]],
  { length, count }: { readonly length: number; readonly count: number },
): string[][] {
  const more = count - held.length;
  if (more < 0 || more > others.length || count > length) return [];
  const different = [...held, ...others.slice(0, more)];
  const last = different.at(-1);
  if (count === length) return [different];
  if (last === undefined || type.type === 'set') return [];
  return [[...different, ...Array.from({ length: length - count }, () => last)]];
}

/** Members that no rule asks for: tokens that are left, else texts nobody else has. */
function othersFor(type: ValueType, matter: readonly string[], count: number): readonly string[] {
  const { keyed } = type;
  if (keyed !== undefined) {
    const keys = freshTexts({ type: 'string' }, count, new Set());
    return keys.map((key, i) => `${key}=${keyed[i % keyed.length]}`);
  }
  if (type.values === undefined) return freshTexts(type, count, new Set(matter));
  return type.values.filter((token) => !matter.includes(token));
}

function subsets(of: readonly string[], most: number): string[][] {
  const found: string[][] = [[]];
  for (const text of of) {
    const grown = found.filter((subset) => subset.length < most).map((s) => [...s, text]);
    found.push(...grown);
  }
  return found;
}
