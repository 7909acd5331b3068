import type { Json } from '../../base/json.js';
import { unreachable } from '../../base/unreachable.js';
import { compare } from '../../rule/operator.js';
import type { Bound, BoundComparison } from '../../rule/plan.js';
import { indented } from './code-scope.js';
import type { ValuesCode } from './value-code.js';

/** Truth values in generated code, so that `&` and `|` are Kleene's conjunction and disjunction. */
const FALSE = 0;
const UNKNOWN = 1;
const TRUE = 3;
/** One of them. */
export type TruthConstant = typeof FALSE | typeof UNKNOWN | typeof TRUE;

/** A truth value that is the same for all facts, or an expression for it. */
export type TruthCode = TruthConstant | string;

/** The number of constants from which on a set is faster than comparisons. */
const MANY = 8;

/** Generates expressions of conditions in Kleene's logic. They assign the variables `k1`, `k2`… and `v`. */
export class TruthsCode {
  readonly #values: ValuesCode;
  /** Named conditions: how often each is written, and its call where that is often. */
  readonly #written = new Map<Bound, number>();
  readonly #named = new Map<Bound, TruthCode>();

  /** @param conditions all that will be asked for */
  constructor(values: ValuesCode, conditions: readonly Bound[]) {
    this.#values = values;
    for (const condition of conditions) this.#count(condition);
  }

  /** A condition that is not part of another one. */
  of(condition: Bound): TruthCode {
    return this.#truth(condition, false, 1);
  }

  /** The variables that code uses. */
  static variables(code: string): string[] {
    return [...new Set(code.match(/\b(?:k\d+|v)\b/g) ?? [])].sort();
  }

  #count(node: Bound): void {
    if (node.kind === 'all' || node.kind === 'any') for (const p of node.parts) this.#count(p);
    else if (node.kind === 'not') this.#count(node.part);
    else if (node.kind === 'named') {
      const before = this.#written.get(node) ?? 0;
      this.#written.set(node, before + 1);
      if (before === 0) this.#count(node.part);
    }
  }

  /** @param isNegated the opposite is meant; @param depth of the variables that are free */
  #truth(node: Bound, isNegated: boolean, depth: number): TruthCode {
    switch (node.kind) {
      case 'all':
      case 'any': {
        const parts = node.parts.map((part) => this.#truth(part, isNegated, depth + 1));
        return (node.kind === 'all') === !isNegated ? every(parts, depth) : some(parts, depth);
      }
      case 'not':
        return this.#truth(node.part, !isNegated, depth);
      case 'named':
        return this.#ofNamed(node, isNegated, depth);
      case 'comparison':
        return this.#comparison(node, isNegated);
      default:
        return unreachable(node);
    }
  }

  #ofNamed(node: Bound & { kind: 'named' }, isNegated: boolean, depth: number): TruthCode {
    if ((this.#written.get(node) ?? 0) < 2) return this.#truth(node.part, isNegated, depth);
    const known = this.#named.get(node) ?? this.#once(node);
    this.#named.set(node, known);
    if (!isNegated) return known;
    if (typeof known !== 'string') return opposite(known);
    return `((k${depth} = ${known}) === 1 ? 1 : 3 - k${depth})`;
  }

  #once({ name, part }: Bound & { kind: 'named' }): TruthCode {
    const truth = this.#truth(part, false, 1);
    if (typeof truth !== 'string') return truth;
    return this.#values.once(name, (variable) => {
      const used = TruthsCode.variables(truth);
      const declared = used.length === 0 ? [] : [`let ${used.join(', ')};`];
      return [...declared, `${variable} = ${truth};`];
    });
  }

  #comparison(comparison: BoundComparison, isNegated: boolean): TruthCode {
    const { name, operator, expected } = comparison;
    const value = this.#values.of(name);
    const [yes, no] = isNegated ? ([FALSE, TRUE] as const) : ([TRUE, FALSE] as const);
    if (value.kind === 'constant') return compare(operator, value.value, expected) ? yes : no;
    if (value.code === 'undefined') return UNKNOWN;
    const result = { read: readOf(value.code), yes, no };
    switch (operator) {
      case 'equal':
      case 'in':
        return this.#among(comparison, result);
      case 'notEqual':
      case 'notIn':
        return this.#among(comparison, { ...result, yes: no, no: yes });
      case 'contains':
      case 'doesNotContain': {
        const { again } = result.read;
        const has = `${again}.includes(${this.#literal(expected)})`;
        return tested(
          `Array.isArray(${again}) && ${operator === 'contains' ? '' : '!'}${has}`,
          result,
        );
      }
      default: {
        const { again } = result.read;
        const test = `typeof ${again} === 'number' && ${again} ${ORDER[operator]} ${expected}`;
        return tested(typeof expected === 'number' ? test : undefined, result);
      }
    }
  }

  /** Whether a value is one of some constants; for `notEqual` and `notIn` with the results exchanged. */
  #among({ name, operator, expected }: BoundComparison, result: ResultCode): TruthCode {
    const { read, yes, no } = result;
    const isOfOne = operator === 'equal' || operator === 'notEqual';
    // Of anything but a list nothing is inside, and nothing outside.
    if (!isOfOne && !Array.isArray(expected)) {
      return tested(undefined, operator === 'in' ? result : { ...result, no: yes });
    }
    const constants = isOfOne ? [expected] : Array.isArray(expected) ? expected : [];
    const scalars = constants.filter((one) => typeof one !== 'object' || one === null);
    if (scalars.length === 0) return tested(undefined, result);
    const codes = scalars.map((one) => this.#literal(one));
    if (scalars.length >= MANY) {
      const set = `/* @__PURE__ */ new Set([${codes.join(', ')}])`;
      return tested(
        `${this.#values.scope.constant(`${name}Among`, set)}.has(${read.again})`,
        result,
      );
    }
    const tests = codes.map((code, i) => `${i === 0 ? read.first : read.again} === ${code}`);
    return `(${tests.join(' || ')} ? ${yes} : ${read.again} === undefined ? 1 : ${no})`;
  }

  #literal(value: Json): string {
    return this.#values.scope.value(value, 'expected');
  }
}

/** How a value is read the first time in an expression, and after that: a call is made once. */
function readOf(code: string): ResultCode['read'] {
  return code.endsWith(')') ? { first: `(v = ${code})`, again: 'v' } : { first: code, again: code };
}

/** What a comparison gives. */
interface ResultCode {
  readonly read: { readonly first: string; readonly again: string };
  /** Where it is true, and where it is false. */
  readonly yes: TruthConstant;
  readonly no: TruthConstant;
}

/** A comparison by a test of a known value; undefined: it is false of every one. */
function tested(test: string | undefined, { read, yes, no }: ResultCode): TruthCode {
  const known = test === undefined ? `${no}` : `${test} ? ${yes} : ${no}`;
  return `(${read.first} === undefined ? 1 : ${known})`;
}

const ORDER = {
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
} as const;

function opposite(truth: TruthConstant): TruthConstant {
  return truth === UNKNOWN ? UNKNOWN : truth === TRUE ? FALSE : TRUE;
}

/** Conjunction: of what is false, the rest is not evaluated. */
function every(parts: readonly TruthCode[], depth: number): TruthCode {
  if (parts.includes(FALSE)) return FALSE;
  const open = parts.filter((part) => part !== TRUE);
  const [first, ...more] = open;
  if (first === undefined) return TRUE;
  if (more.length === 0) return first;
  const k = `k${depth}`;
  const steps = open.map((part, i) => {
    if (i === 0) return `(${k} = ${part}) &&`;
    return i < open.length - 1 ? `(${k} &= ${part}) &&` : `${k} & ${part}`;
  });
  return `(\n${indented(steps).join('\n')}\n)`;
}

/** Disjunction: of what is true, the rest is not evaluated. */
function some(parts: readonly TruthCode[], depth: number): TruthCode {
  if (parts.includes(TRUE)) return TRUE;
  const open = parts.filter((part) => part !== FALSE);
  const [first, ...more] = open;
  if (first === undefined) return FALSE;
  if (more.length === 0) return first;
  const k = `k${depth}`;
  const steps = open.map((part, i) => {
    if (i === 0) return `(${k} = ${part}) === 3 ? 3 :`;
    return i < open.length - 1 ? `(${k} |= ${part}) === 3 ? 3 :` : `${k} | ${part}`;
  });
  return `(\n${indented(steps).join('\n')}\n)`;
}
