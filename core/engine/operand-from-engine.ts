import { isRecord } from '../base/json.js';
import { shown } from '../base/shown.js';
import { isNamed } from '../rule/plan.js';
import type { Operands } from './compared-facts.js';
import type { Notes } from './notes.js';
import { BY_SIZE } from './operators.js';
import { isScalar } from './scalar.js';
import type { Translated } from './translated.js';

const OF_LISTS = ['in', 'notIn'];
const OF_MEMBERS = ['contains', 'doesNotContain'];

interface Written {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

/**
 * Translates a comparison to one with an operand that rule sets accept.
 * @param comparison with one of json-rules-engine's own operators
 * @param operands the names that an operand may refer to
 * @param notes at the operand's place
 * @returns undefined where it has no translation; the notes say why
 */
export function comparisonFromEngine(
  comparison: Written,
  operands: Operands,
  notes: Notes,
): Translated | undefined {
  const { operator, value } = comparison;
  if (isNamed(value)) return namedOperand(comparison, operands, notes);
  if (OF_LISTS.includes(operator)) return inList(comparison, notes);
  if (!isScalar(value)) {
    notes.lost('operand', `\`${operator}\` takes a single value, not ${quoted(value)}`);
    return undefined;
  }
  if (OF_MEMBERS.includes(operator) && typeof value !== 'string') {
    notes.lost('operand', `the members of a list are texts here, not ${quoted(value)}`);
    return undefined;
  }
  return BY_SIZE.includes(operator) ? bySize(comparison, notes) : said(comparison);
}

function said({ fact, operator, value }: Written): Translated {
  return { condition: { fact, operator, value } };
}

function namedOperand(
  comparison: Written,
  operands: Operands,
  notes: Notes,
): Translated | undefined {
  const { value } = comparison;
  const { fact: other, ...more } = isRecord(value) ? value : {};
  const further = Object.keys(more);
  for (const key of further) {
    const code = key === 'path' || key === 'params' ? key : 'extra-key';
    notes
      .at(key)
      .lost(
        code,
        `an operand is the name of a fact or parameter, without \`${key}\`: give what it finds as a fact`,
      );
  }
  if (further.length > 0) return undefined;
  if (typeof other === 'string') {
    if (operands.parameters.has(other)) return said(comparison);
    return operands.compared({ ...comparison, other }, notes);
  }
  notes.lost('fact-operand', `\`${shown(other)}\` is no name of a fact`);
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

// JavaScript compares a number with anything else as a number: null as 0, true as 1. Two texts it
// compares letter by letter, which rule sets do not do.
function bySize(comparison: Written, notes: Notes): Translated | undefined {
  const { fact, operator, value } = comparison;
  if (typeof value === 'string') {
    notes.lost('coercion', textBySize(fact, value));
    return undefined;
  }
  if (typeof value === 'number') {
    const message = `\`${fact}\` counts as a number there when it is a text such as '7'; here it has to be a number`;
    notes.kept('coercion', message);
    return said(comparison);
  }
  const number = Number(value);
  notes.kept('coercion', `${quoted(value)} counts as ${number} there; here it is written so`);
  return said({ fact, operator, value: number });
}

function textBySize(fact: string, value: string): string {
  const there = `by size a text is compared there with a text letter by letter, with a number as a number; here it is not compared`;
  if (value.trim() !== '' && Number.isFinite(Number(value))) {
    return `${there}: where \`${fact}\` is a number, write ${Number(value)} without quotes`;
  }
  if (Number.isNaN(Date.parse(value))) return `${there}: list the values in \`in\``;
  const derived = value.includes('T')
    ? '`hoursBetween` of two instants'
    : '`daysBetween` of two dates';
  return `${there}: make \`${fact}\` a date, give ${quoted(value)} as a parameter or fact, derive ${derived} and compare the number with 0`;
}

function quoted(value: unknown): string {
  return `\`${shown(value)}\``;
}
