/** A hash table from tuples of small numbers to a number, by open addressing. */
export class TupleTable {
  readonly #arity: number;
  /** Slots of `arity + 1` numbers: the tuple and its value plus one; 0 where a slot is free. */
  #slots: Int32Array;
  #mask: number;
  #used = 0;

  /**
   * @param arity how many numbers a tuple has
   * @param capacity how many slots there are at first; a power of two
   */
  constructor(arity: number, capacity = 16) {
    this.#arity = arity;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity * (arity + 1));
  }

  /** The value of a tuple, or -1. */
  get(tuple: readonly number[]): number {
    return (this.#slots[this.#slotOf(tuple) + this.#arity] ?? 0) - 1;
  }

  /** The value of a pair, or -1; of a table of pairs. */
  getPair(a: number, b: number): number {
    return (this.#slots[this.#slotOfPair(a, b) + 2] ?? 0) - 1;
  }

  /** @param value a number from 0 */
  setPair(a: number, b: number, value: number): void {
    if (2 * this.#used >= this.#mask) this.#grow();
    const slot = this.#slotOfPair(a, b);
    if (this.#slots[slot + 2] === 0) this.#used += 1;
    this.#slots[slot] = a;
    this.#slots[slot + 1] = b;
    this.#slots[slot + 2] = value + 1;
  }

  #slotOfPair(a: number, b: number): number {
    const slots = this.#slots;
    for (let i = mixed(mixed(SEED, a), b) & POSITIVE; ; i++) {
      const slot = (i & this.#mask) * 3;
      if (slots[slot + 2] === 0 || (slots[slot] === a && slots[slot + 1] === b)) return slot;
    }
  }

  /** @param value a number from 0 */
  set(tuple: readonly number[], value: number): void {
    if (2 * this.#used >= this.#mask) this.#grow();
    const slot = this.#slotOf(tuple);
    if (this.#slots[slot + this.#arity] === 0) this.#used += 1;
    for (let i = 0; i < this.#arity; i++) this.#slots[slot + i] = tuple[i] ?? 0;
    this.#slots[slot + this.#arity] = value + 1;
  }

  /** The start of the slot that has the tuple, or of the free one where it belongs. */
  #slotOf(tuple: readonly number[]): number {
    const arity = this.#arity;
    const slots = this.#slots;
    for (let i = hashOf(tuple, arity); ; i++) {
      const slot = (i & this.#mask) * (arity + 1);
      if (slots[slot + arity] === 0 || holds(slots, slot, tuple, arity)) return slot;
    }
  }

  #grow(): void {
    const old = this.#slots;
    const arity = this.#arity;
    const width = arity + 1;
    // Small tables grow faster: what is moved costs more than what is free.
    this.#mask = (this.#mask < LARGE ? 4 : 2) * (this.#mask + 1) - 1;
    this.#slots = new Int32Array((this.#mask + 1) * width);
    for (let at = 0; at < old.length; at += width) {
      if (old[at + arity] === 0) continue;
      let i = hashOf(old, arity, at);
      while (this.#slots[(i & this.#mask) * width + arity] !== 0) i += 1;
      const slot = (i & this.#mask) * width;
      for (let k = 0; k < width; k++) this.#slots[slot + k] = old[at + k] ?? 0;
    }
  }
}

/** @param at where the tuple begins */
function hashOf(tuple: ArrayLike<number>, arity: number, at = 0): number {
  let hash = SEED;
  for (let i = 0; i < arity; i++) hash = mixed(hash, tuple[at + i] ?? 0);
  return hash & POSITIVE;
}

/** The slots from which on a table only doubles. */
const LARGE = 2 ** 18;
const SEED = 0x811c9dc5;
const POSITIVE = 0x3fffffff;

function mixed(hash: number, next: number): number {
  const product = Math.imul(hash ^ next, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function holds(slots: Int32Array, slot: number, tuple: readonly number[], arity: number): boolean {
  for (let i = 0; i < arity; i++) if (slots[slot + i] !== tuple[i]) return false;
  return true;
}
