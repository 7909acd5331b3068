import type { Json } from '../base/json.js';

/** The latest results by what they were asked with, up to a number of them. */
export class Recent<T> {
  readonly #most: number;
  readonly #results = new Map<string, T>();

  /** @param most how many are kept: the one that was asked for longest ago goes first */
  constructor(most: number) {
    this.#most = most;
  }

  /** The result for a key; computed where it is not kept, or there is no key. Undefined is never kept. */
  of(key: string | undefined, compute: () => T): T {
    if (key === undefined) return compute();
    const known = this.#results.get(key);
    const result = known ?? compute();
    this.#results.delete(key);
    if (result !== undefined) this.#results.set(key, result);
    const [oldest] = this.#results.keys();
    if (this.#results.size > this.#most && oldest !== undefined) this.#results.delete(oldest);
    return result;
  }
}

/**
 * A key of the names that are known, with their values.
 * @returns undefined where a value is none of JSON
 */
export function keyOfKnown(
  values: Iterable<readonly [string, Json | undefined]>,
): string | undefined {
  const known: (string | Json)[] = [];
  for (const [name, value] of values) {
    if (value === undefined) continue;
    if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
    known.push(name, value);
  }
  return JSON.stringify(known);
}
