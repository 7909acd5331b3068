import type { Json } from '../base/json.js';
import type { Period } from '../rule/rule-set.js';
import type { Source } from './definition.js';
import { carriedValue } from './emit.js';
import { EventLookups, sourceOf } from './event-lookups.js';
import type { GuardScope } from './guard.js';
import { type Answerer, type EventOccurrence, fieldName, UNKNOWN } from './query.js';

/**
 * The event context of a step: what guards and effects read, with a log of what was wanted on the
 * way. A decision is asked only when one of its outputs is read.
 */
export class EventContext implements GuardScope {
  readonly #occurrence: EventOccurrence;
  readonly #lookups: EventLookups;
  readonly #wanted: string[] = [];
  readonly #assumed: string[] = [];

  constructor(occurrence: EventOccurrence, answerer: Answerer) {
    this.#occurrence = occurrence;
    this.#lookups = new EventLookups(occurrence, answerer);
  }

  /** Names whose values are needed for an output that was read. */
  get wanted(): readonly string[] {
    return this.#wanted;
  }

  /** Unknown names that are not needed, but that constraints relate to known ones. */
  get tied(): readonly string[] {
    return this.#lookups.answers.asked.flatMap(({ decision, answer }) =>
      (answer?.tied ?? []).flatMap((fact) => {
        const source = this.#source(decision, fact);
        if ('payload' in source) return [fieldName(source.payload)];
        return 'case' in source ? [source.case] : [];
      }),
    );
  }

  /** The assumptions behind the process's switches that were read. */
  get assumed(): readonly string[] {
    return this.#assumed;
  }

  payload(field: string): Json | undefined {
    const value = this.#lookups.payload(field);
    if (this.#occurrence.field(field) === UNKNOWN) this.#want(fieldName(field));
    return value;
  }

  fact(name: string): Json | undefined {
    if (this.#lookups.isOpen(name)) this.#want(name);
    return this.#lookups.fact(name);
  }

  answer(decision: string, output: string): Json | undefined {
    const value = this.#lookups.answer(decision, output);
    if (value === undefined) {
      const missing = this.#lookups.answers.ask(decision)?.missing(output) ?? [];
      for (const fact of missing) this.#wantFor(this.#source(decision, fact), fact);
    }
    return value;
  }

  switch(key: string): Json | undefined {
    const assumed = this.#occurrence.definition.switches[key]?.assumes;
    if (assumed !== undefined && !this.#assumed.includes(assumed)) this.#assumed.push(assumed);
    return this.#lookups.switch(key);
  }

  progress(name: string): Json | undefined {
    return this.#lookups.progress(name);
  }

  child(): string | null {
    return this.#lookups.child();
  }

  inForce(period: Period): boolean {
    return this.#lookups.inForce(period);
  }

  #source(decision: string, fact: string): Source {
    return sourceOf(this.#occurrence.definition, decision, fact);
  }

  #want(name: string): void {
    if (!this.#wanted.includes(name)) this.#wanted.push(name);
  }

  /**
   * Logs what a decision's fact is taken from: a fact of the case or a field of the payload.
   * @param fact its name, where it is taken from nothing that can be given
   */
  #wantFor(source: Source, fact: string): void {
    if ('payload' in source) this.#want(fieldName(source.payload));
    // What another answer depends on, or the fact that this one is derived from.
    else if ('answer' in source) this.answer(...source.answer);
    else if (!('case' in source)) this.#want(fact);
    else {
      const change = source.after?.[this.#occurrence.event];
      if (change === undefined) this.#want(source.case);
      else carriedValue(change, this);
    }
  }
}
