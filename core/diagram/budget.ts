/**
 * The work that may be spent on something, counted and not timed: the same input is answered alike
 * on every machine.
 */
export class Budget {
  readonly #most: number;
  #left: number;

  /** @param most units of work: a step of a diagram, an element that a function reads */
  constructor(most: number) {
    this.#most = most;
    this.#left = most;
  }

  /** The units of work that were counted. */
  get spent(): number {
    return this.#most - this.#left;
  }

  /** Counts work; ends `withinBudget` where there was too much of it. */
  spend(work: number): void {
    this.#left -= work;
    if (this.#left < 0) throw new Exhausted('beyond its budget');
  }
}

/** No bound. */
export const UNBOUNDED = new Budget(Number.POSITIVE_INFINITY);

/** INVARIANT: caught in `withinBudget` and nowhere else. */
class Exhausted extends Error {}

/**
 * Computes something within a budget.
 * @param most units of work
 * @returns undefined where the budget does not suffice
 */
export function withinBudget<T>(most: number, compute: (budget: Budget) => T): T | undefined {
  try {
    return compute(new Budget(most));
  } catch (error) {
    if (error instanceof Exhausted) return undefined;
    throw error;
  }
}

/** The work of reading a value: its elements, and a unit for some characters. */
export function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'string' ? value.length >> 6 : 0;
}
