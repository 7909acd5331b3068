import { deepFreeze } from '../base/json.js';
import type { DecisionRecord, Explanation } from './record.js';

/** Lets a class that extends it add private fields to an object that exists. */
class Existing {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the fields are added to what is returned
    return object;
  }
}

/** A record that makes its explanation when it is first read. */
class LazilyExplained extends Existing {
  readonly #make: () => Explanation;
  #made: Explanation | undefined;

  constructor(record: object, make: () => Explanation) {
    super(record);
    this.#make = make;
  }

  /** Of a record; undefined of what is none, such as an object that inherits from one. */
  static explanationOf(record: object): Explanation | undefined {
    if (!(#make in record)) return undefined;
    record.#made ??= deepFreeze(record.#make());
    return record.#made;
  }
}

/**
 * The accessor of all records. With one for each, every record would have a shape of its own, which
 * takes as long to make as all the rest.
 */
const EXPLANATION: PropertyDescriptor & ThisType<object> = {
  enumerable: true,
  get() {
    return LazilyExplained.explanationOf(this);
  },
};

/**
 * Completes a record by its explanation, which is made when it is first read, and freezes it.
 * @param record all else, not frozen yet
 * @param make called at most once
 */
export function withExplanation(
  record: Omit<DecisionRecord, 'explanation'>,
  make: () => Explanation,
): DecisionRecord {
  for (const part of Object.values(record)) deepFreeze(part);
  Object.defineProperty(record, 'explanation', EXPLANATION);
  new LazilyExplained(record, make);
  return Object.freeze(record as DecisionRecord); // with its explanation
}
