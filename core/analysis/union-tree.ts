import type { Diagrams, Mdd } from '../diagram/diagram.js';

/**
 * The unions of all halves of a list of functions, and of halves of these: so that the members that
 * meet another function are found without asking each of the others.
 */
export class UnionTree {
  readonly #d: Diagrams;
  readonly #size: number;
  /** The union of a whole at index 1; of the halves of index `i` at `2i` and `2i + 1`. */
  readonly #unions: Mdd[];

  /** @param functions to true and false */
  constructor(d: Diagrams, functions: readonly Mdd[]) {
    this.#d = d;
    let size = 1;
    while (size < functions.length) size *= 2;
    this.#size = size;
    this.#unions = Array.from({ length: 2 * size }, () => d.leaf(false));
    functions.forEach((one, i) => {
      this.#unions[size + i] = one;
    });
    for (let i = size - 1; i > 0; i--) {
      this.#unions[i] = d.or(this.#union(2 * i), this.#union(2 * i + 1));
    }
  }

  /**
   * The indexes of members that are true somewhere where a function is, in order.
   * @param first members before this index are left out
   */
  meeting(node: Mdd, first: number): readonly number[] {
    const found: number[] = [];
    const walk = (at: number, from: number, length: number): void => {
      if (from + length <= first) return;
      if (this.#d.constant(this.#d.and(node, this.#union(at))) === false) return;
      if (length === 1) found.push(from);
      else {
        walk(2 * at, from, length / 2);
        walk(2 * at + 1, from + length / 2, length / 2);
      }
    };
    walk(1, 0, this.#size);
    return found;
  }

  #union(at: number): Mdd {
    return this.#unions[at] ?? this.#d.leaf(false);
  }
}
