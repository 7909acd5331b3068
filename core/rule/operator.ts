import type { Json } from '../base/json.js';
import { unreachable } from '../base/unreachable.js';
import type { Operator } from './condition.js';

/**
 * Compares two known values, as json-rules-engine does: a comparison by order with null is false,
 * and so are both `contains` and `doesNotContain` on anything but a list.
 * @param operator the comparison
 * @param actual the value found; null where it was not sent
 * @param expected the constant or the value of the parameter
 */
export function compare(operator: Operator, actual: Json, expected: Json): boolean {
  switch (operator) {
    case 'equal':
      return actual === expected;
    case 'notEqual':
      return actual !== expected;
    case 'lessThan':
      return bySize(actual, expected, (a, b) => a < b);
    case 'lessThanInclusive':
      return bySize(actual, expected, (a, b) => a <= b);
    case 'greaterThan':
      return bySize(actual, expected, (a, b) => a > b);
    case 'greaterThanInclusive':
      return bySize(actual, expected, (a, b) => a >= b);
    case 'in':
      return Array.isArray(expected) && expected.includes(actual);
    case 'notIn':
      return Array.isArray(expected) && !expected.includes(actual);
    case 'contains':
      return Array.isArray(actual) && actual.includes(expected);
    case 'doesNotContain':
      return Array.isArray(actual) && !actual.includes(expected);
    default:
      return unreachable(operator);
  }
}

function bySize(a: Json, b: Json, holds: (a: number, b: number) => boolean): boolean {
  return typeof a === 'number' && typeof b === 'number' && holds(a, b);
}
