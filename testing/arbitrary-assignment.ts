import {
  type Assignment,
  isList,
  isNumeric,
  type ListItem,
  type ValueType,
} from '../core/studio.js';
import { constantsOf } from './arbitrary-condition.js';
import type { Output } from './arbitrary-output.js';
import type { Draw } from './draw.js';
import type { Named } from './named.js';

/** What assignments are generated from. */
interface Given {
  /** Names that the rule's table may read. */
  readonly names: readonly Named[];
  /** The values are ranked: neither null nor a token outside the order. */
  readonly strictly: boolean;
}

/** The right-hand side of an assignment: a constant, or a name of the same type. */
export function drawAssignment(draw: Draw, output: Output, { names, strictly }: Given): Assignment {
  const constant = () => draw.pick(constantsOf(output.type)) as string; // constants are scalars
  if (isList(output.type)) return drawMembers(draw, output, names);
  const suiting = names.filter(({ type }) => suits(output.type, type, strictly));
  if (suiting.length > 0 && draw.chance(40)) return { fact: draw.pick(suiting).name };
  return !strictly && draw.chance(8) ? null : constant();
}

function drawMembers(draw: Draw, output: Output, names: readonly Named[]): Assignment {
  const single: ValueType =
    output.type.values === undefined
      ? { type: 'string' }
      : { type: 'enum', values: output.type.values };
  const singles = names.filter(({ type }) => suits(single, type, true));
  const lists = names.filter(({ type }) => isList(type) && tokensWithin(output.type, type));
  if (lists.length > 0 && draw.chance(25)) return { fact: draw.pick(lists).name };
  if (singles.length > 0 && draw.chance(10)) return { fact: draw.pick(singles).name };
  return Array.from({ length: 1 + draw.below(2) }, (): ListItem => {
    if (singles.length > 0 && draw.chance(40)) return { fact: draw.pick(singles).name };
    const id = draw.pick(constantsOf(output.type)) as string; // members are texts
    if (draw.chance(80)) return id;
    const read = names.filter(({ type }) => !isList(type));
    return read.length === 0 ? { id } : { id, args: { of: { fact: draw.pick(read).name } } };
  });
}

/** Whether values of one type can be copied to another. */
function suits(wanted: ValueType, type: ValueType, strictly: boolean): boolean {
  if (isList(type) || (strictly && type.nullable === true)) return false;
  if (wanted.type === 'enum') return type.type === 'enum' && tokensWithin(wanted, type);
  if (isNumeric(wanted)) return isNumeric(type);
  if (wanted.type === 'string') return !isNumeric(type) && type.type !== 'boolean';
  return wanted.type === type.type;
}

function tokensWithin(wanted: ValueType, { values, open }: ValueType): boolean {
  if (wanted.values === undefined) return true;
  return open !== true && values?.every((v) => wanted.values?.includes(v)) === true;
}
