/** Chance that is repeatable: the same seed gives the same numbers on every machine. */
export class SeededRandom {
  #state: number;

  /** @param seed a whole number of 0 or more */
  constructor(seed: number) {
    // Both halves of a seed beyond 32 bits count.
    this.#state = (seed ^ Math.imul(Math.floor(seed / 2 ** 32), 0x9e3779b1)) >>> 0;
  }

  /** A number from 0 up to, but not including, 1: the generator Mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    const a = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    const b = a ^ (a + Math.imul(a ^ (a >>> 7), a | 61));
    return ((b ^ (b >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to, but not including, `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** The index of one of some weights, drawn in proportion to them; undefined where all are 0. */
  weighted(weights: readonly number[]): number | undefined {
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    let left = this.next() * all;
    let last: number | undefined;
    for (const [i, weight] of weights.entries()) {
      if (weight <= 0) continue;
      last = i;
      left -= weight;
      if (left < 0) return i;
    }
    return last;
  }
}
