import { type Json, textsOf } from '../base/json.js';
import type { Diagrams, Mdd } from './diagram.js';
import type { Element, SymbolicValue } from './symbolic-value.js';

/** A set, or a known list, with the condition of each element. */
interface Members {
  readonly members: readonly Element[];
  readonly absent: Mdd;
}

/**
 * A function of sets, computed element by element without listing subsets.
 * @returns undefined where the function, or one of its arguments, has no such form
 */
export function setFunction(
  d: Diagrams,
  functionName: string,
  values: readonly SymbolicValue[],
): Mdd | undefined {
  const [one, list] = values;
  if (functionName === 'memberOf' && one?.kind === 'value' && list?.kind === 'set') {
    return isMember(d, one.node, list.members);
  }
  const sets = values.flatMap((value) => membersOf(d, value) ?? []);
  const [first, second] = sets;
  if (first === undefined || sets.length < values.length) return undefined;
  if (!values.some(({ kind }) => kind === 'set')) return undefined;
  if (functionName === 'isSent') return d.not(first.absent);
  if (functionName === 'count') return size(d, first.members);
  if (second === undefined) return undefined;
  const has = whereIn(d, second);
  const some = (where: (member: Element) => Mdd) =>
    first.members.reduce(
      (any, member) => d.or(any, d.and(member.when, where(member))),
      d.leaf(false),
    );
  if (functionName === 'sharesMember') return some(has);
  return functionName === 'hasOthers' ? some((member) => d.not(has(member))) : undefined;
}

function membersOf(d: Diagrams, value: SymbolicValue): Members | undefined {
  if (value.kind === 'set') {
    // As in the functions: only texts count as elements.
    const texts = value.members.filter(({ member }) => typeof member === 'string');
    return { members: texts, absent: value.absent ?? d.leaf(false) };
  }
  const list = d.constant(value.node);
  if (list === null) return { members: [], absent: d.leaf(true) };
  if (!Array.isArray(list)) return undefined;
  const texts = [...new Set(textsOf(list))];
  const members = texts.map((member) => ({ member, when: d.leaf(true) }));
  return { members, absent: d.leaf(false) };
}

function whereIn(d: Diagrams, { members }: Members): (member: Element) => Mdd {
  const where = new Map(members.map(({ member, when }) => [member, when]));
  return ({ member }) => where.get(member) ?? d.leaf(false);
}

function isMember(d: Diagrams, text: Mdd, members: readonly Element[]): Mdd {
  return members.reduce(
    (any, { member, when }) =>
      d.or(
        any,
        d.and(
          when,
          d.map([text], ([one]) => one === member),
        ),
      ),
    d.leaf(false),
  );
}

/**
 * The size of a set as far as a comparison with numbers distinguishes sizes: beyond the largest of
 * them all are counted as one.
 * @param value the set
 * @param expected what its size is compared with
 * @returns undefined where the value is no set with one condition for each element
 */
export function sizeUpTo(d: Diagrams, value: SymbolicValue, expected: Json): Mdd | undefined {
  if (value.kind !== 'set') return undefined;
  const numbers = (Array.isArray(expected) ? expected : [expected]).map(Number);
  const most = Math.max(0, Math.floor(Math.max(...numbers)) + 1);
  const members = membersOf(d, value)?.members;
  return members && size(d, members, Number.isFinite(most) ? most : undefined);
}

/** @param most larger sizes are counted as this one */
function size(d: Diagrams, members: readonly Element[], most = Number.MAX_SAFE_INTEGER): Mdd {
  return members.reduce(
    (sum, { when }) =>
      d.map([sum, when], ([n, w]) => Math.min(most, Number(n) + (w === true ? 1 : 0))),
    d.leaf(0),
  );
}
