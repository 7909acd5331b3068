import type { Json } from '../base/json.js';
import { isGeneralFunction } from '../rule/functions.js';
import type { Plan, PlannedDerivation } from '../rule/plan.js';

/** A value; undefined where it is not known. */
export type Slot = Json | undefined;

/** What was not computed yet for the present values. */
const UNREAD: unique symbol = Symbol('unread');

/**
 * The values of the names of a plan, a slot for each. Derivations are computed when they are first
 * read, and once for the same values.
 */
export class Slots {
  readonly #plan: Plan;
  readonly #values: (Slot | typeof UNREAD)[] = [];
  readonly #index = new Map<string, number>();
  readonly #readers = new Map<string, () => Slot>();
  /** The slots of what is computed. */
  readonly #computed: number[] = [];

  constructor(plan: Plan) {
    this.#plan = plan;
    for (const [name, value] of plan.parameters) this.set(this.indexOf(name), value);
  }

  /** The slot of a name. */
  indexOf(name: string): number {
    const known = this.#index.get(name);
    if (known !== undefined) return known;
    const index = this.#values.push(undefined) - 1;
    this.#index.set(name, index);
    return index;
  }

  /** True for a name that has a slot. */
  has(name: string): boolean {
    return this.#index.has(name);
  }

  /** A function that reads the value of a name. */
  reader(name: string): () => Slot {
    const known = this.#readers.get(name);
    if (known !== undefined) return known;
    const reader = this.#readerOf(name);
    this.#readers.set(name, reader);
    return reader;
  }

  /** A function that computes something once for the present values. */
  once<T extends Json>(compute: () => T | undefined): () => T | undefined {
    const values = this.#values;
    const index = values.push(UNREAD) - 1;
    this.#computed.push(index);
    return () => {
      const before = values[index];
      if (before !== UNREAD) return before as T | undefined; // set below only
      const value = compute();
      values[index] = value;
      return value;
    };
  }

  set(index: number, value: Slot): void {
    this.#values[index] = value;
  }

  /** Forgets what was computed: other values follow. */
  clear(): void {
    const values = this.#values;
    const computed = this.#computed;
    for (let i = 0; i < computed.length; i++) values[computed[i] ?? 0] = UNREAD;
  }

  #readerOf(name: string): () => Slot {
    const derivation = this.#plan.derivations.get(name);
    if (derivation !== undefined) return this.once(this.#computing(derivation));
    const values = this.#values;
    const index = this.indexOf(name);
    return () => values[index] as Slot; // only what is computed is ever unread
  }

  /**
   * Computes a derivation. For functions that every edition has, the list of arguments is the same
   * one for all requests; others might keep it.
   */
  #computing({ args, functionName, function: f }: PlannedDerivation): () => Slot {
    const readers = args.map((arg) => this.reader(arg));
    const values: Json[] = args.map(() => null);
    const isOwn = !isGeneralFunction(functionName);
    return () => {
      for (let i = 0; i < readers.length; i++) {
        const value = readers[i]?.();
        if (value === undefined) return undefined;
        values[i] = value;
      }
      return f.compute(isOwn ? [...values] : values);
    };
  }
}
