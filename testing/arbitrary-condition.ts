import type { Json } from '../core/index.js';
import {
  type Comparison,
  type Condition,
  conforms,
  isList,
  isNumeric,
  type Operator,
  type ValueType,
} from '../core/studio.js';
import { COUNTRIES, EMAILS, NUMBERS, TEXTS, TOKENS } from './alphabet.js';
import type { Draw } from './draw.js';
import type { Named } from './named.js';

/** The names that a condition may use. */
export interface Scope {
  readonly names: readonly Named[];
  /** Values of parameters by name: all values over time. */
  readonly parameters: Readonly<Record<string, readonly Json[]>>;
  /** Named conditions. */
  readonly conditions: readonly string[];
}

/**
 * A condition of bounded depth.
 * @param depth the bound
 * @returns undefined where there is nothing to compare
 */
export function drawCondition(draw: Draw, scope: Scope, depth: number): Condition {
  const form = depth === 0 ? 0 : draw.below(10);
  const inner = () => drawCondition(draw, scope, depth - 1);
  const several = () => Array.from({ length: 1 + draw.below(3) }, inner);
  if (form < 4) return drawComparison(draw, scope);
  if (form < 6) return { all: several() };
  if (form < 8) return { any: several() };
  if (form < 9 || scope.conditions.length === 0) return { not: inner() };
  return { condition: draw.pick(scope.conditions) };
}

/** A comparison of one of the names with a constant or a parameter. */
export function drawComparison(draw: Draw, scope: Scope): Comparison {
  const { name, type } = draw.pick(scope.names);
  const operator = draw.pick(operatorsFor(type));
  const many = operator === 'in' || operator === 'notIn';
  const fits = (v: Json) => (isList(type) ? conforms(type, [v]) : conforms(type, v));
  const suits = (v: Json) => (many ? Array.isArray(v) && v.every(fits) : fits(v));
  const parameters = Object.keys(scope.parameters).filter(
    (p) => type.type !== 'email' && scope.parameters[p]?.every(suits),
  );
  if (parameters.length > 0 && draw.chance(30)) {
    return { fact: name, operator, value: { fact: draw.pick(parameters) } };
  }
  return { fact: name, operator, value: drawOperand(draw, type, many) };
}

function drawOperand(draw: Draw, type: ValueType, many: boolean): Json {
  if (type.type === 'email') return null;
  const constants = constantsOf(type);
  if (many) return draw.some(draw.chance(10) ? [...constants, null] : constants, 1, 2);
  if (!isList(type) && draw.chance(8)) return null;
  return draw.pick(constants);
}

function operatorsFor(type: ValueType): readonly Operator[] {
  if (isList(type)) return ['contains', 'doesNotContain'];
  if (type.type === 'email') return ['equal', 'notEqual'];
  if (!isNumeric(type)) return ['equal', 'notEqual', 'in', 'notIn'];
  const bySize = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const;
  return [...bySize, 'equal', 'notEqual', 'in', 'notIn'];
}

/** Constants of a type, or of the members of a list: at least one. */
export function constantsOf(type: ValueType): readonly Json[] {
  if (type.type === 'boolean') return [true, false];
  if (isNumeric(type)) {
    const numbers = NUMBERS.filter((n) => conforms(type, n));
    return numbers.length > 0 ? numbers : [type.min ?? 0];
  }
  if (type.values !== undefined && type.values.length > 0) {
    return type.open === true ? [...type.values, 'X'] : type.values;
  }
  if (type.type === 'email') return EMAILS;
  if (type.type === 'set') return TOKENS;
  if (type.type === 'country') return COUNTRIES;
  return isList(type) ? EMAILS : TEXTS;
}
