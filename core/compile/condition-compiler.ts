import type { Json } from '../base/json.js';
import { unreachable } from '../base/unreachable.js';
import { compare } from '../rule/operator.js';
import type { Bound, BoundComparison } from '../rule/plan.js';
import type { Slot, Slots } from './slots.js';

/** Truth values of Kleene's logic, in the order of truth. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
/** One of them. */
export type Kleene = typeof FALSE | typeof UNKNOWN | typeof TRUE;

/** Evaluates a condition over the present values. */
export type KleeneTest = () => Kleene;

/** The number of constants from which on a set is faster than a list. */
const MANY = 8;

/** Compiles conditions into closures over the same values. */
export class ConditionCompiler {
  readonly #slots: Slots;
  /** Named conditions, each compiled once. */
  readonly #named = new Map<Bound, KleeneTest>();

  /** @param slots the values that they read */
  constructor(slots: Slots) {
    this.#slots = slots;
  }

  compile(node: Bound): KleeneTest {
    switch (node.kind) {
      case 'all':
        return least(node.parts.map((part) => this.compile(part)));
      case 'any':
        return greatest(node.parts.map((part) => this.compile(part)));
      case 'not': {
        const part = this.compile(node.part);
        return () => (TRUE - part()) as Kleene; // the difference mirrors the three values
      }
      case 'named': {
        const known = this.#named.get(node);
        if (known !== undefined) return known;
        const part = this.#slots.once(this.compile(node.part));
        const test: KleeneTest = () => part() ?? UNKNOWN;
        this.#named.set(node, test);
        return test;
      }
      case 'comparison':
        return compileComparison(node, this.#slots);
      default:
        return unreachable(node);
    }
  }
}

/** Conjunction: the least of the truth values. */
function least(parts: readonly KleeneTest[]): KleeneTest {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  return () => {
    let truth: Kleene = TRUE;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]?.() ?? TRUE;
      if (part === FALSE) return FALSE;
      if (part < truth) truth = part;
    }
    return truth;
  };
}

/** Disjunction: the greatest of the truth values. */
function greatest(parts: readonly KleeneTest[]): KleeneTest {
  return () => {
    let truth: Kleene = FALSE;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]?.() ?? FALSE;
      if (part === TRUE) return TRUE;
      if (part > truth) truth = part;
    }
    return truth;
  };
}

function compileComparison(
  { name, operator, expected }: BoundComparison,
  slots: Slots,
): KleeneTest {
  const read = slots.reader(name);
  const on = (test: (value: Json) => boolean): KleeneTest => {
    return () => {
      const value = read();
      return value === undefined ? UNKNOWN : test(value) ? TRUE : FALSE;
    };
  };
  if (operator === 'equal') return equality(read, expected, TRUE);
  if (operator === 'notEqual') return equality(read, expected, FALSE);
  if (Array.isArray(expected) && expected.length >= MANY) {
    const constants = new Set<Json>(expected);
    if (operator === 'in') return on((value) => constants.has(value));
    if (operator === 'notIn') return on((value) => !constants.has(value));
  }
  return on((value) => compare(operator, value, expected));
}

function equality(read: () => Slot, expected: Json, same: typeof TRUE | typeof FALSE): KleeneTest {
  const other = same === TRUE ? FALSE : TRUE;
  return () => {
    const value = read();
    return value === expected ? same : value === undefined ? UNKNOWN : other;
  };
}
