import { deepFreeze, type Json } from '../base/json.js';
import { formatProblem } from '../base/problem.js';
import type { DerivationFunction } from '../rule/derivation.js';
import type { Guide } from '../rule/guide.js';
import { resolveAsOf } from '../rule/period.js';
import type { OutcomeValues } from './compiled-plan.js';
import type { Slot } from './slots.js';

/**
 * What the modules call that `provisim compile` generates. Each of them takes what it needs, and a
 * bundler leaves out the rest.
 */

/** What was not computed yet for the present facts. */
export const UNREAD: unique symbol = /* @__PURE__ */ Symbol('unread');

const NOTHING: readonly string[] = /* @__PURE__ */ Object.freeze([]);

/** An outcome in which every output is certain. */
export interface SettledOutcome {
  readonly status: 'DECIDED';
  readonly outcome: OutcomeValues;
  readonly missing: readonly string[];
}

/**
 * The value of a fact for which null is a value, or whose null is its absence.
 * @param value of the declared type, unchecked; `{ unknown: true }` where it is not known
 * @param absent what the absence of the fact means
 */
export function given(value: unknown, absent: Slot): Slot {
  if (value === undefined) return absent;
  // An object, where facts are scalars and lists: `{ unknown: true }`.
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? undefined : (value as Json); // of the declared type
}

/** The value of a fact where null means the same as leaving it out; otherwise as `given`. */
export function sent(value: unknown, absent: Slot): Slot {
  return value === null ? absent : given(value, absent);
}

/** A list without repeated elements, or a single value as one; undefined where it is not known. */
export function asSet(value: Slot): Slot {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? [...new Set(value)] : [value];
}

/** A list of values; undefined where one of them is not known. */
export function listed(values: readonly Slot[]): Slot {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

/** Adds the members of a list, or a single value, to a set. */
export function addAll(members: Set<Json>, value: Json): void {
  if (Array.isArray(value)) for (const one of value) members.add(one);
  else members.add(value);
}

/** At most this number of sets that rules give together are kept for each output. */
const MOST_SETS = 10_000;

/**
 * The sets that rules of constant values give together: equal bits, the same frozen set.
 * @param otherwise the value where no rule gives any
 * @param given the members that each rule gives, by its bit
 * @returns the set by the bits of the rules that hold
 */
export function sharedSets(
  otherwise: Json,
  given: readonly (readonly [bit: number, members: readonly Json[]])[],
): (held: number) => Json {
  const known = new Map<number, Json>([[0, otherwise]]);
  return (held) => {
    const before = known.get(held);
    if (before !== undefined) return before;
    const holding = given.filter(([bit]) => (held & bit) !== 0);
    const set = deepFreeze([...new Set(holding.flatMap(([, members]) => members))]);
    if (known.size < MOST_SETS) known.set(held, set);
    return set;
  };
}

/** A node of the trie of outcomes, by the values of the outputs in their order. */
interface SharedNode {
  readonly next: Map<Slot, SharedNode>;
  result: SettledOutcome | undefined;
}

/** The nodes of a trie of outcomes. */
const MOST_NODES = 20_000;

/** The outcomes of a decision with few of them: equal ones are one frozen object. */
export class SharedOutcomes {
  readonly root: SharedNode = { next: new Map(), result: undefined };
  #nodes = 0;

  /** The node for a further output; undefined where there are too many. */
  next(node: SharedNode | undefined, value: Slot): SharedNode | undefined {
    const known = node?.next.get(value);
    if (known !== undefined || node === undefined || this.#nodes >= MOST_NODES) return known;
    this.#nodes += 1;
    const made: SharedNode = { next: new Map(), result: undefined };
    node.next.set(value, made);
    return made;
  }

  /** Keeps an outcome at the node of its values. */
  keep(node: SharedNode | undefined, outcome: OutcomeValues): SettledOutcome {
    const result = decided(outcome);
    if (node !== undefined) node.result = result;
    return result;
  }
}

/**
 * The result of an outcome, frozen.
 * @param outcome its lists may be those of the request, which are copied
 */
export function decided(outcome: OutcomeValues): SettledOutcome {
  const own: Record<string, Json> = {};
  for (const [name, value] of Object.entries(outcome)) {
    own[name] = Array.isArray(value) && !Object.isFrozen(value) ? [...value] : value;
  }
  return Object.freeze({ status: 'DECIDED', outcome: deepFreeze(own), missing: NOTHING });
}

/** Makes something when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * The epoch of a time, for modules that know all of them.
 * @param asOf a date or an epoch; the newest epoch where there is none
 * @throws RangeError for a text that is no time of the guide, such as a date before its first epoch
 */
export function epochOf(
  guide: Pick<Guide, 'edition' | 'epochs'>,
  asOf: string | null | undefined,
): string {
  const time = resolveAsOf(guide, asOf ?? null);
  if (!time.ok) throw new RangeError(time.problems.map(formatProblem).join('; '));
  return time.value.epoch;
}

/**
 * The value of a switch, for modules that know all of them.
 * @param values its default, then all its values
 * @throws RangeError for another value
 */
export function switchValue(
  given: Readonly<Record<string, unknown>> | undefined,
  key: string,
  [otherwise = null, ...values]: readonly Json[],
): Json {
  const value = given?.[key];
  if (value === undefined) return otherwise;
  const known = values.find((one) => one === value);
  if (known === undefined) {
    throw new RangeError(
      `\`${key}\` is one of ${values.map((one) => JSON.stringify(one)).join(', ')}`,
    );
  }
  return known;
}

/** The function of an edition of one's own, for modules that import its policy. */
export function ownFunction(
  editions: readonly {
    readonly id: string;
    readonly functions?: Readonly<Record<string, DerivationFunction>>;
  }[],
  edition: string,
  name: string,
): DerivationFunction {
  const found = editions.find(({ id }) => id === edition)?.functions?.[name];
  if (found === undefined) throw new Error(`the policy has no function ${name} any more`);
  return found;
}
