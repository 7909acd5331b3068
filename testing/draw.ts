import * as fc from 'fast-check';

/** A source of choices; the first alternative is what a failing case shrinks to. */
export interface Draw {
  /** A whole number from 0 up to, but not including, `count`. */
  below(count: number): number;
  /** True with a probability in percent. */
  chance(percent: number): boolean;
  /** One of some values, of which there is at least one. */
  pick<T>(values: readonly T[]): T;
  /** Some of the values, in their order: at least `least` of them, at most `most`. */
  some<T>(values: readonly T[], least: number, most: number): T[];
}

/**
 * An arbitrary for anything made by a sequence of choices, each of which may depend on earlier
 * ones.
 */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  // A generator reads from a copy of the random source: without a number drawn before it, the next
  // value that a filter asks for would be the same one again.
  const moved = fc.noShrink(fc.nat());
  return fc.tuple(moved, fc.gen()).map(([, g]) => make(drawWith((count) => g(upTo, count - 1))));
}

/** Choices by numbers drawn in advance; after the last one, always the first alternative. */
export function drawBy(numbers: readonly number[]): Draw {
  let next = 0;
  return drawWith((count) => (numbers[next++] ?? 0) % count);
}

const upTo = (max: number) => fc.nat(max);

function drawWith(below: (count: number) => number): Draw {
  return {
    below,
    chance: (percent) => below(100) >= 100 - percent,
    pick: (values) => {
      const index = below(values.length);
      if (index >= values.length) throw new Error('nothing to pick from');
      return values[index] as (typeof values)[number]; // the index is in range
    },
    some: (values, least, most) => {
      const count = Math.min(values.length, least + below(most - least + 1));
      const left = values.map((_, i) => i);
      while (left.length > count) left.splice(below(left.length), 1);
      return values.filter((_, i) => left.includes(i));
    },
  };
}
