import { shown } from '../base/shown.js';
import { OPERATORS, type Operator } from '../rule/condition.js';
import { compare } from '../rule/operator.js';
import { isNamed } from '../rule/plan.js';
import type { Operands } from './compared-facts.js';
import type { Notes } from './notes.js';
import { comparisonFromEngine } from './operand-from-engine.js';
import { BY_SIZE } from './operators.js';
import { allOf, anyOf, notOf, type Translated } from './translated.js';

/** A comparison with an operator of json-rules-engine and its decorators, the outermost first. */
export interface Decorated {
  readonly fact: string;
  readonly decorators: readonly string[];
  readonly operator: Operator;
  readonly value: unknown;
}

const DECORATORS = ['not', 'swap', 'someFact', 'everyFact', 'someValue', 'everyValue'];

/** The operator and the decorators of a name such as `not:equal`; undefined: not the engine's own. */
export function readOperator(name: string): Omit<Decorated, 'fact' | 'value'> | undefined {
  const [last, ...before] = name.split(':').reverse();
  const operator = OPERATORS.find((known) => known === last);
  if (operator === undefined || !before.every((d) => DECORATORS.includes(d))) return undefined;
  return { operator, decorators: before.reverse() };
}

/**
 * Translates a comparison to a condition without decorators.
 * @param operands the names that an operand may refer to
 * @param notes at the operand's place
 * @returns undefined where it has no translation; the notes say why
 */
export function decoratedFromEngine(
  comparison: Decorated,
  operands: Operands,
  notes: Notes,
): Translated | undefined {
  const { decorators, value } = comparison;
  const [first, ...rest] = decorators;
  const inner = (operand: unknown) =>
    decoratedFromEngine({ ...comparison, decorators: rest, value: operand }, operands, notes);
  switch (first) {
    case undefined:
      return comparisonFromEngine(comparison, operands, notes);
    case 'not':
      return mapped(inner(value), notOf);
    case 'someValue':
      return mapped(eachOf(value, inner, notes), anyOf);
    case 'everyValue':
      return mapped(eachOf(value, inner, notes), allOf);
    default: {
      const plain = plainOf(first, { ...comparison, decorators: rest }, operands);
      if (plain === undefined) notes.lost('operator', noPlain(comparison));
      if (plain === undefined) return undefined;
      const parts = eachOf(
        plain.comparisons,
        (c: Plain) => comparisonFromEngine(c, operands, notes),
        notes,
      );
      return mapped(parts, plain.isAll ? allOf : anyOf);
    }
  }
}

function mapped<A, B>(value: A | undefined, map: (value: A) => B): B | undefined {
  return value === undefined ? undefined : map(value);
}

/** The translations for each member of a list; undefined where one has none. */
function eachOf<T>(
  list: unknown,
  translate: (member: T) => Translated | undefined,
  notes: Notes,
): Translated[] | undefined {
  if (!Array.isArray(list)) {
    notes.lost('operand', `here stands a list of values, not \`${shown(list)}\``);
    return undefined;
  }
  const parts = list.map(translate);
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function noPlain({ decorators, operator }: Decorated): string {
  const right = 'derive `hasOthers` of the list, or define a function of your own';
  return `no comparison here says \`${[...decorators, operator].join(':')}\` of this value: ${right}`;
}

type Plain = Omit<Decorated, 'decorators'>;
interface Resolved {
  readonly isAll: boolean;
  readonly comparisons: readonly Plain[];
}

/** What a comparison with `swap`, `someFact` or `everyFact` says without it. */
function plainOf(
  first: string,
  { decorators, ...c }: Decorated,
  operands: Operands,
): Resolved | undefined {
  if (decorators.some((decorator) => decorator !== 'not')) return undefined;
  const negated = decorators.length % 2 === 1;
  const operator = negated ? OPPOSITE[c.operator] : c.operator;
  if (operator === undefined) return undefined;
  const said = { ...c, operator };
  return first === 'swap' ? swapped(said, operands) : ofMembers(first, said);
}

/** The operators that hold exactly where another one does not, whatever the values are. */
const OPPOSITE: Partial<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
};

function ofMembers(first: string, { fact, operator, value }: Plain): Resolved | undefined {
  const isAll = first === 'everyFact';
  const [one, many]: readonly Operator[] = isAll ? ['notEqual', 'notIn'] : ['equal', 'in'];
  const values = operator === one ? [value] : operator === many ? value : undefined;
  // Of no values, every list holds but null does not.
  if (!Array.isArray(values) || (isAll && values.length === 0)) return undefined;
  const asked = isAll ? 'doesNotContain' : 'contains';
  return { isAll, comparisons: values.map((member) => ({ fact, operator: asked, value: member })) };
}

const MIRRORED: Readonly<Record<Operator, Operator>> = {
  equal: 'equal',
  notEqual: 'notEqual',
  lessThan: 'greaterThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThan: 'lessThan',
  greaterThanInclusive: 'lessThanInclusive',
  in: 'contains',
  notIn: 'doesNotContain',
  contains: 'in',
  doesNotContain: 'notIn',
};

function swapped({ fact, operator, value }: Plain, operands: Operands): Resolved | undefined {
  // The mirrored operator has another result where a list was not sent.
  if (isNamed(value) && !operands.parameters.has(value.fact) && Object.keys(value).length === 1) {
    return { isAll: false, comparisons: [{ fact: value.fact, operator, value: { fact } }] };
  }
  const mirrored = { fact, operator: MIRRORED[operator], value };
  if (!BY_SIZE.includes(operator)) return { isAll: false, comparisons: [mirrored] };
  if (typeof value !== 'number') return undefined;
  // On the right-hand side null counts as 0.
  const isNull = { fact, operator: 'equal', value: null } as const;
  const comparisons = compare(operator, value, 0) ? [mirrored, isNull] : [mirrored];
  return { isAll: false, comparisons };
}
