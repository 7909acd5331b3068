import type { Period } from '../../rule/rule-set.js';
import type { Asking } from '../ask.js';
import type { Seen } from '../guard.js';

/** Looks only when something looks: many transitions ask nothing. */
export class LazyEyes implements Seen {
  readonly #make: () => Asking;
  #asking: Asking | undefined;

  constructor(make: () => Asking) {
    this.#make = make;
  }

  /** The first thing that has to be known; undefined where all that was looked at is. */
  get wanted(): string | undefined {
    return this.#asking?.wanted[0];
  }

  get #seen(): Seen {
    this.#asking ??= this.#make();
    return this.#asking.seen;
  }

  answer(decision: string, output: string) {
    return this.#seen.answer(decision, output);
  }
  payload(field: string) {
    return this.#seen.payload(field);
  }
  switch(key: string) {
    return this.#seen.switch(key);
  }
  progress(name: string) {
    return this.#seen.progress(name);
  }
  fact(name: string) {
    return this.#seen.fact(name);
  }
  child() {
    return this.#seen.child();
  }
  inForce(period: Period) {
    return this.#seen.inForce(period);
  }
}
