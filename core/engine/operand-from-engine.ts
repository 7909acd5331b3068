import { isRecord } from '../base/json.js';
import { shown } from '../base/shown.js';
import { isNamed } from '../rule/plan.js';
import type { Notes } from './notes.js';
import type { Translated } from './translated.js';

const BY_SIZE = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const OF_LISTS = ['in', 'notIn'];

interface Written {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

/**
 * Translates a comparison to one with an operand that rule sets accept.
 * @param comparison with one of json-rules-engine's own operators
 * @param parameters the names that an operand may refer to
 * @param notes at the operand's place
 * @returns undefined where it has no translation; the notes say why
 */
export function comparisonFromEngine(
  comparison: Written,
  parameters: ReadonlySet<string>,
  notes: Notes,
): Translated | undefined {
  const { operator, value } = comparison;
  if (isNamed(value)) return namedOperand(comparison, parameters, notes);
  if (OF_LISTS.includes(operator)) return inList(comparison, notes);
  if (!isScalar(value)) {
    notes.lost('operand', `\`${operator}\` takes a single value, not ${quoted(value)}`);
    return undefined;
  }
  return BY_SIZE.includes(operator) ? bySize(comparison, notes) : said(comparison);
}

function said({ fact, operator, value }: Written): Translated {
  return { condition: { fact, operator, value } };
}

function namedOperand(
  comparison: Written,
  parameters: ReadonlySet<string>,
  notes: Notes,
): Translated | undefined {
  const { value } = comparison;
  const { fact, ...more } = isRecord(value) ? value : {};
  const further = Object.keys(more);
  for (const key of further) {
    const code = key === 'path' || key === 'params' ? key : 'extra-key';
    notes.at(key).lost(code, `an operand names a parameter, without \`${key}\``);
  }
  if (further.length > 0) return undefined;
  if (parameters.has(String(fact))) return said(comparison);
  const message = `\`${String(fact)}\` is no parameter; two facts are compared by a derivation`;
  notes.lost('fact-operand', message);
  return undefined;
}

function inList(comparison: Written, notes: Notes): Translated | undefined {
  const { operator, value } = comparison;
  if (!Array.isArray(value) || !value.every(isScalar)) {
    notes.lost('operand', `\`${operator}\` takes a list of single values, not ${quoted(value)}`);
    return undefined;
  }
  if (value.length > 0) return said(comparison);
  const always = operator === 'notIn';
  const message = `\`${operator}\` an empty list ${always ? 'always' : 'never'} holds`;
  notes.kept('empty-list', `${message}, so the comparison is left out`);
  return { always };
}

// JavaScript compares a number with anything else as a number: null as 0, true as 1, '5' as 5.
function bySize(comparison: Written, notes: Notes): Translated {
  const { fact, operator, value } = comparison;
  if (typeof value === 'number') {
    const message = `\`${fact}\` counts as a number there when it is a text such as '7'; here it has to be a number`;
    notes.kept('coercion', message);
    return said(comparison);
  }
  const number = Number(value);
  if (Number.isNaN(number)) {
    notes.kept('coercion', `\`${operator}\` ${quoted(value)} never holds for a number`);
    return { always: false };
  }
  notes.kept('coercion', `${quoted(value)} counts as ${number} there; here it is written so`);
  return said({ fact, operator, value: number });
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function quoted(value: unknown): string {
  return `\`${shown(value)}\``;
}
