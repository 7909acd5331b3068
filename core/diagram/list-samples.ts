import type { Json } from '../base/json.js';
import { conforms, type ValueType } from '../rule/value-type.js';
import { type Budget, UNBOUNDED } from './budget.js';
import { freshTexts, type GroupTexts } from './group-texts.js';
import type { Partition } from './partition.js';

/** Representative lists: every small subset of the relevant texts, at every relevant length. */
export function lists(
  type: ValueType,
  partition: Partition,
  shared: GroupTexts,
  budget: Budget = UNBOUNDED,
): Json[] {
  const possible = (text: string) => conforms(type, [text]);
  const matter = [...new Set([...partition.members, ...shared.texts])].filter(possible);
  // Where a number is compared with the length of the list, a list is also needed that is longer by
  // more than the next cut.
  const steps = partition.distinct ? [-1, 0, 1, 2] : [-1, 0, 1];
  const sizes = [...partition.sizes].flatMap((n) => steps.map((s) => n + s)).filter((n) => n >= 0);
  const longest = Math.max(0, ...sizes);
  // Lists that are compared with each other may share few or many members, so they may need members
  // beyond their lengths. If the tokens are fixed and all of them are relevant, there are no
  // irrelevant ones to fill a list with.
  const apart = shared.lists > 1 || type.values !== undefined ? longest : 0;
  const most = partition.members.size + shared.scalars + Math.max(apart, betweenLists(shared));
  const count = longest + 1;
  const others = othersFor(type, matter, partition.ordered ? 2 * count : count);
  const all = { type, partition, held: subsets(matter, most, budget), sizes, budget };
  const found = listsOf(all, others.slice(0, count));
  if (!partition.ordered) return found;
  // The same lists reversed and with other texts, so that two lists may differ at every position.
  return [...found, ...listsOf(all, others.slice(count)).map((list) => list.toReversed())];
}

interface Wanted {
  readonly type: ValueType;
  readonly partition: Partition;
  /** The subsets of the relevant texts. */
  readonly held: readonly (readonly string[])[];
  readonly sizes: readonly number[];
  readonly budget: Budget;
}

function listsOf({ type, partition, held: all, sizes, budget }: Wanted, others: readonly string[]) {
  return all.flatMap((held) => {
    const lengths = new Set([held.length, held.length + 1, ...sizes]);
    return [...lengths].flatMap((length): readonly string[][] => {
      const counts = partition.distinct ? [...lengths] : [length, held.length + 1, held.length];
      const found = counts.flatMap((count) => {
        budget.spend(length);
        return listOf(type, [held, others], { length, count });
      });
      return partition.distinct ? found : found.slice(0, 1);
    });
  });
}

/**
 * How many members are needed to relate a list to the others: for every other list one that both
 * have and one that only the first has. A single list without scalars may be compared with itself.
 */
function betweenLists({ scalars, lists: count }: GroupTexts): number {
  if (count > 1) return 2 * (count - 1);
  return count === 1 && scalars === 0 ? 1 : 0;
}

/**
 * The list of a given length with the given texts, filled up with others to a number of distinct
 * members, and then by repeating the last one. Empty where there is no such list.
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

/**
 * Members that no rule asks for: the remaining tokens, or fresh texts where any text is possible.
 */
function othersFor(type: ValueType, matter: readonly string[], count: number): readonly string[] {
  const { keyed } = type;
  if (keyed !== undefined) {
    const keys = freshTexts({ type: 'string' }, count, new Set());
    return keys.map((key, i) => `${key}=${keyed[i % keyed.length]}`);
  }
  if (type.values === undefined) return freshTexts(type, count, new Set(matter));
  return type.values.filter((token) => !matter.includes(token));
}

function subsets(of: readonly string[], most: number, budget: Budget): string[][] {
  const found: string[][] = [[]];
  for (const text of of) {
    const grown = found.filter((subset) => subset.length < most).map((s) => [...s, text]);
    budget.spend(grown.length);
    for (const subset of grown) found.push(subset);
  }
  return found;
}
