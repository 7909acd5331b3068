/** A map whose keys are known and whose values are made when they are first asked for. */
export class LazyMap<K, V> implements ReadonlyMap<K, V> {
  readonly #makers: ReadonlyMap<K, () => V>;
  readonly #made = new Map<K, V>();

  /** @param makers what makes each value, in the order of the map; each is called at most once */
  constructor(makers: Iterable<readonly [K, () => V]>) {
    this.#makers = new Map(makers);
  }

  get size(): number {
    return this.#makers.size;
  }

  has(key: K): boolean {
    return this.#makers.has(key);
  }

  get(key: K): V | undefined {
    const make = this.#makers.get(key);
    if (make === undefined) return undefined;
    if (!this.#made.has(key)) this.#made.set(key, make());
    return this.#made.get(key);
  }

  keys(): MapIterator<K> {
    return this.#makers.keys();
  }

  values(): MapIterator<V> {
    return this.#whole().values();
  }

  entries(): MapIterator<[K, V]> {
    return this.#whole().entries();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.#whole()) visit(value, key, this);
  }

  /** Every value, in the order of the keys. */
  #whole(): Map<K, V> {
    const whole = new Map<K, V>();
    for (const [key, make] of this.#makers) {
      const value = this.#made.has(key) ? (this.#made.get(key) as V) : make(); // it has one
      this.#made.set(key, value);
      whole.set(key, value);
    }
    return whole;
  }
}
