import { pointer } from '../base/problem.js';

/** A place below a part of a file. */
export type AssembledPlace = readonly [part: object, ...keys: PropertyKey[]];

/** JSON pointers to the objects and arrays of a file. */
export class Pointers {
  /** The parent and key of every part. */
  readonly #at = new WeakMap<object, { readonly within: object | undefined; key: PropertyKey }>();

  readonly #assembled = new WeakMap<object, Readonly<Record<string, AssembledPlace>>>();

  constructor(root: unknown) {
    this.#walk(root, undefined, '');
  }

  /** Takes another value in, with all that is in it, as a part of this one. */
  graft(value: unknown, within: object, key: PropertyKey): void {
    this.#walk(value, within, key);
  }

  /** The place of a part of the file; `''` for the whole of it. */
  of(part: unknown, ...further: readonly PropertyKey[]): string {
    const [key, ...rest] = further;
    const elsewhere = this.#elsewhere(part, key);
    if (elsewhere !== undefined) return elsewhere + pointer(rest);
    const path: PropertyKey[] = [...further];
    let place = typeof part === 'object' && part !== null ? this.#at.get(part) : undefined;
    while (place?.within !== undefined) {
      path.unshift(place.key);
      place = this.#at.get(place.within);
    }
    return pointer(path);
  }

  /**
   * Assigns several places to an assembled object.
   * @param keys the place of each of its keys: a part, and the keys below it
   */
  assembled<T extends object>(part: T, keys: Readonly<Record<string, AssembledPlace>>): T {
    this.#assembled.set(part, keys);
    return part;
  }

  /** Assigns the place of an original to its changed copy. */
  same<T extends object>(copy: T, original: object): T {
    this.#at.set(copy, this.#at.get(original) ?? { within: undefined, key: '' });
    const keys = this.#assembled.get(original);
    if (keys !== undefined) this.#assembled.set(copy, keys);
    return copy;
  }

  #elsewhere(part: unknown, key: PropertyKey | undefined): string | undefined {
    if (typeof part !== 'object' || part === null || key === undefined) return undefined;
    const place = this.#assembled.get(part)?.[String(key)];
    return place && this.of(...place);
  }

  #walk(value: unknown, within: object | undefined, key: PropertyKey): void {
    if (typeof value !== 'object' || value === null) return;
    this.#at.set(value, { within, key });
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        this.#walk(item, value, i);
      });
    } else {
      for (const [name, item] of Object.entries(value)) this.#walk(item, value, name);
    }
  }
}
