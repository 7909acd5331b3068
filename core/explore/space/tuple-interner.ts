const SMALLEST = 64;

/**
 * Interns tuples of numbers: equal tuples, and only these, have equal numbers. A tuple is looked up
 * item by item; numbers are 1, 2, 3 … in order of first lookup.
 */
export class TupleInterner {
  // A hash table of pairs with open addressing: three numbers for each slot, all 0 where it is
  // free.
  #slots = new Int32Array(3 * SMALLEST);
  #mask = SMALLEST - 1;
  #size = 0;

  /**
   * The number of a tuple extended by an item.
   * @param before the number of the tuple so far; 0 for the empty one
   * @param item the next item: a whole number, not negative
   */
  next(before: number, item: number): number {
    const slots = this.#slots;
    let slot = hash(before, item) & this.#mask;
    for (;;) {
      const number = slots[3 * slot + 2];
      if (number === 0) break;
      if (slots[3 * slot] === before && slots[3 * slot + 1] === item) return number ?? 0;
      slot = (slot + 1) & this.#mask;
    }
    this.#size += 1;
    this.#put(slot, before, item, this.#size);
    if (2 * this.#size > this.#mask) this.#grow();
    return this.#size;
  }

  #put(slot: number, before: number, item: number, number: number): void {
    this.#slots[3 * slot] = before;
    this.#slots[3 * slot + 1] = item;
    this.#slots[3 * slot + 2] = number;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    this.#mask = 2 * this.#mask + 1;
    for (let i = 0; i < old.length; i += 3) {
      const [before = 0, item = 0, number = 0] = old.subarray(i, i + 3);
      if (number === 0) continue;
      let slot = hash(before, item) & this.#mask;
      while (this.#slots[3 * slot + 2] !== 0) slot = (slot + 1) & this.#mask;
      this.#put(slot, before, item, number);
    }
  }
}

function hash(before: number, item: number): number {
  const mixed = Math.imul(before, 0x9e3779b1) ^ Math.imul(item, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
