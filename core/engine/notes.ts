import { pointer } from '../base/problem.js';
import type { Deviation, DeviationCode } from './deviation.js';

/** Collects deviations at one place of the input. */
export class Notes {
  readonly #into: Deviation[];
  readonly #rule: string | null;
  readonly #place: readonly PropertyKey[];

  /**
   * @param into the list that collects all deviations
   * @param rule the id of the rule that the notes are about, if there is one
   * @param place keys and indexes that lead to the place
   */
  constructor(into: Deviation[], rule: string | null, place: readonly PropertyKey[]) {
    this.#into = into;
    this.#rule = rule;
    this.#place = place;
  }

  /** Notes at a place within this one. */
  at(...further: readonly PropertyKey[]): Notes {
    return new Notes(this.#into, this.#rule, [...this.#place, ...further]);
  }

  /** Notes a deviation that does not change decisions. */
  kept(code: DeviationCode, message: string): void {
    this.#note(code, message, true);
  }

  /** Notes a deviation that does. */
  lost(code: DeviationCode, message: string): void {
    this.#note(code, message, false);
  }

  #note(code: DeviationCode, message: string, kept: boolean): void {
    this.#into.push({ code, rule: this.#rule, at: pointer(this.#place), message, kept });
  }
}
