import { isRecord } from '../base/json.js';
import { pointer } from '../base/problem.js';

/** Tells where in its file an object or array stands, as a JSON pointer. */
export class Places {
  readonly #at = new WeakMap<object, string>();

  constructor(root: unknown) {
    this.#walk(root, []);
  }

  /** The place of a part of the file; `''` for the whole of it. */
  of(part: unknown, ...further: readonly PropertyKey[]): string {
    const base = typeof part === 'object' && part !== null ? (this.#at.get(part) ?? '') : '';
    return base + pointer(further);
  }

  /** Makes a changed copy stand where its original stands. */
  same<T extends object>(copy: T, original: object): T {
    this.#at.set(copy, this.#at.get(original) ?? '');
    return copy;
  }

  #walk(value: unknown, path: readonly PropertyKey[]): void {
    if (Array.isArray(value)) {
      this.#at.set(value, pointer(path));
      value.forEach((item, i) => {
        this.#walk(item, [...path, i]);
      });
    } else if (isRecord(value)) {
      this.#at.set(value, pointer(path));
      for (const [key, item] of Object.entries(value)) this.#walk(item, [...path, key]);
    }
  }
}
