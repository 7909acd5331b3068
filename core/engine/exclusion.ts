import { isRecord, type Json } from '../base/json.js';
import { OPERATORS, type Operator } from '../rule/condition.js';
import { compare } from '../rule/operator.js';

/**
 * True where two conditions cannot hold together because of what they say of one fact. False says
 * nothing: only the parts of a conjunction that compare a single fact with constants are read.
 * @param one a condition of a rule set; undefined: it always holds
 */
export function excludeEachOther(one: unknown, other: unknown): boolean {
  const parts = [...conjuncts(one), ...conjuncts(other)].flatMap((part) => {
    const comparisons = comparisonsOf(part);
    const [fact, ...more] = new Set(comparisons?.map((comparison) => comparison.fact));
    if (comparisons === undefined || fact === undefined || more.length > 0) return [];
    return [{ fact, part, comparisons }];
  });
  return [...new Set(parts.map(({ fact }) => fact))].some((fact) => {
    const about = parts.filter((part) => part.fact === fact);
    const comparisons = about.flatMap((part) => part.comparisons);
    const asked = comparisons.filter(({ operator }) => OF_MEMBERS.includes(operator));
    if (asked.length > MOST_MEMBERS) return false;
    return !samples(comparisons).some((value) => about.every(({ part }) => holds(part, value)));
  });
}

const OF_MEMBERS: readonly Operator[] = ['contains', 'doesNotContain'];
/** The number of lists to be tried doubles with every member. */
const MOST_MEMBERS = 8;

interface Constant {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Json;
}

function conjuncts(condition: unknown): readonly unknown[] {
  if (!isRecord(condition)) return [];
  return Array.isArray(condition.all) ? condition.all.flatMap(conjuncts) : [condition];
}

/** The comparisons of a condition; undefined where it has other parts than these. */
function comparisonsOf(condition: unknown): Constant[] | undefined {
  if (isConstant(condition)) return [condition];
  const found = partsOf(condition)?.map(comparisonsOf);
  return found?.every((one) => one !== undefined) === true ? found.flat() : undefined;
}

function partsOf(condition: unknown): readonly unknown[] | undefined {
  if (!isRecord(condition)) return undefined;
  if ('not' in condition) return [condition.not];
  const list = condition.all ?? condition.any;
  return Array.isArray(list) ? list : undefined;
}

function isConstant(condition: unknown): condition is Constant {
  if (!isRecord(condition) || typeof condition.fact !== 'string') return false;
  return OPERATORS.some((o) => o === condition.operator) && !isRecord(condition.value);
}

function holds(condition: unknown, value: Json): boolean {
  if (isConstant(condition)) return compare(condition.operator, value, condition.value);
  const parts = partsOf(condition) ?? [];
  if (isRecord(condition) && 'not' in condition) return !parts.some((part) => holds(part, value));
  const isAll = isRecord(condition) && 'all' in condition;
  return isAll ? parts.every((part) => holds(part, value)) : parts.some((p) => holds(p, value));
}

/** Values that represent all: each constant, one between any two, one that is none, and lists. */
function samples(comparisons: readonly Constant[]): Json[] {
  const constants = comparisons.flatMap(({ value }) => value);
  const numbers = constants.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const between = numbers.map((n, i) => (n + (numbers[i + 1] ?? n + 2)) / 2);
  const below = numbers.slice(0, 1).map((n) => n - 1);
  const unnamed = `${constants.join('')}+`;
  return [...constants, ...between, ...below, null, true, false, unnamed, ...lists(comparisons)];
}

/** Lists with and without each member that is asked for. */
function lists(comparisons: readonly Constant[]): Json[] {
  const asked = comparisons.filter(({ operator }) => OF_MEMBERS.includes(operator));
  const members = new Set(asked.map(({ value }) => value));
  return [...members].reduce<Json[][]>((all, one) => all.flatMap((l) => [l, [...l, one]]), [[]]);
}
