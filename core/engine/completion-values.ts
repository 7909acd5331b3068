import { type Json, textsOf } from '../base/json.js';
import { DAYS, INSTANTS } from '../rule/calendar.js';
import type { FactSpec } from '../rule/signature.js';
import { conforms, isList, isNumeric } from '../rule/value-type.js';
import type { RelatedNames } from './related-names.js';

/** Lists are not longer than this, whatever their length is compared with. */
const LONGEST = 6;

/**
 * Values of an unknown fact, by enumeration: everything near the constants that its values meet,
 * in every spelling, and more fresh values than there are facts to differ in. Deliberately without
 * the partitions of `core/diagram`, whose mistakes the reference is to find.
 * @param related the names that the fact's values meet
 * @param open all unknown facts among them
 */
export function completionValues(
  fact: FactSpec,
  related: RelatedNames,
  open: readonly FactSpec[],
): readonly Json[] {
  const values = valuesOf(fact, related, open).filter((value) => accepts(fact, value));
  const texts = new Map(values.map((value) => [JSON.stringify(value), value]));
  if (fact.nullable === true) texts.set('null', null);
  return [...texts.values()];
}

function valuesOf(fact: FactSpec, related: RelatedNames, open: readonly FactSpec[]): Json[] {
  const brought = broughtAlong(fact, related);
  if (brought.opaque.length > 0) return brought.opaque;
  if (fact.type === 'boolean') return [false, true];
  if (isNumeric(fact)) return numbers(fact, related, open);
  if (fact.type === 'date' || fact.type === 'instant') return moments(fact, related, open);
  if (isList(fact)) {
    const named = [...textsOf(related.constants), ...tokensOf(open), ...brought.members];
    const members = fact.values ?? [...spelled(fact, named), ...fresh(open)];
    const fitting = members.filter((member) => accepts(fact, [member]));
    return lists(fitting, longest(related), fact.type === 'set');
  }
  if (fact.values !== undefined && fact.open !== true) return [...fact.values];
  const named = [...textsOf(related.constants), ...tokensOf(open), ...brought.texts];
  return [...spelled(fact, named), ...fresh(open)];
}

function accepts(fact: FactSpec, value: Json): boolean {
  return fact.open === true ? conforms(fact, value) : fact.schema.safeParse(value).success;
}

/** The samples that functions bring along for a fact, where only they know its classes. */
function broughtAlong({ name }: FactSpec, { derivations, constants, known }: RelatedNames) {
  const found = { texts: [] as string[], members: [] as string[], opaque: [] as Json[] };
  for (const { args, function: f } of derivations) {
    const uses = f.read({ constants, copied: true }, args.map(known));
    args.forEach((arg, i) => {
      const use = uses[i];
      if (arg !== name || use === undefined) return;
      if (use.reads === 'values') found.texts.push(...use.at);
      if (use.reads === 'members') found.members.push(...use.at);
      if (use.reads === 'whole') found.opaque.push(...use.at);
    });
  }
  return found;
}

/** Numbers around the constants, and around what is as far from these as constants are. */
function numbers(
  { type, min, max }: FactSpec,
  { constants, lengths, derivations }: RelatedNames,
  open: readonly FactSpec[],
): number[] {
  const isCounted = derivations.some(({ functionName }) => functionName === 'countAtMost');
  const ends = open.flatMap((other) => [other.min ?? [], other.max ?? []].flat());
  const own = constants.filter((value) => typeof value === 'number');
  const counted = isCounted ? [0, 1, 2, ...lengths] : [];
  let near = [...own, ...ends, ...counted, min ?? 0, ...(max === undefined ? [] : [max])];
  if (derivations.some(({ functionName }) => functionName === 'difference')) {
    for (const _ of open)
      near = [...new Set(near.flatMap((n) => [n, ...own.flatMap((c) => [n - c, n + c])]))];
  }
  const beside = near.flatMap((n) => [n - 2, n - 1, n, n + 1, n + 2]);
  return type === 'number' ? [...beside, ...near.flatMap((n) => [n - 0.5, n + 0.5])] : beside;
}

/** Dates or instants at which a function that counts between two of them changes its result. */
function moments(
  { type }: FactSpec,
  { constants, derivations }: RelatedNames,
  open: readonly FactSpec[],
): string[] {
  const scale = type === 'date' ? DAYS : INSTANTS;
  const known = textsOf(constants).flatMap((text) => scale.read(text) ?? []);
  const steps = constants.filter((value) => typeof value === 'number');
  const counts = derivations.flatMap(({ function: { span } }) => span ?? []);
  let all = known.length > 0 ? known : [scale.usual];
  for (const _ of open.slice(known.length > 0 ? 0 : 1)) {
    const reached = all.flatMap((moment) =>
      counts.flatMap(({ count }) =>
        steps.flatMap((n) =>
          [n, n + 1].flatMap((step) => [
            firstOf(scale, (other) => count(moment, other) >= step),
            firstOf(scale, (other) => count(other, moment) < step),
          ]),
        ),
      ),
    );
    all = [...new Set([...all, ...reached.flatMap((moment) => [moment - 1, moment])])];
  }
  const beside = known.length > 0 ? known : [scale.usual];
  return [...all, ...beside.flatMap((moment) => [moment - 1, moment + 1])]
    .filter((moment) => moment >= scale.first && moment <= scale.last)
    .map(scale.write);
}

/** The first number at which a monotone property holds, by bisection. */
function firstOf(
  { first, last }: Pick<typeof DAYS, 'first' | 'last'>,
  holds: (number: number) => boolean,
): number {
  let [low, high] = [first, last + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function tokensOf(open: readonly FactSpec[]): readonly string[] {
  return open.flatMap(({ values = [] }) => values);
}

/** Texts in every spelling that functions may take for the same. */
function spelled(fact: FactSpec, written: readonly string[]): string[] {
  const isBlind = fact.type === 'email' || fact.type === 'country' || isList(fact);
  return isBlind
    ? written.flatMap((text) => [text, text.toUpperCase(), text.toLowerCase()])
    : [...written];
}

/** Texts that no rule names, of each form that some of the facts have: one for each fact and one more. */
function fresh(open: readonly FactSpec[]): string[] {
  const types = new Set(open.map((fact) => (isList(fact) ? 'email' : fact.type)));
  return [undefined, ...open].flatMap((_, n) => {
    const letter = String.fromCharCode('a'.charCodeAt(0) + n);
    return [...types].map((type) => {
      if (type === 'email') return `fresh-${letter}@example.org`;
      if (type === 'country') return `X${letter.toUpperCase()}`;
      return type === 'locale' ? `x${letter}_XX` : `fresh ${letter}`;
    });
  });
}

function longest({ constants, lengths }: RelatedNames): number {
  const numbers = constants.filter((value) => typeof value === 'number');
  return Math.min(LONGEST, Math.max(1, ...lengths, ...numbers.map(Math.ceil)) + 1);
}

/** Lists of members: without repetition in order, and for other lists than sets with a member twice. */
function lists(members: readonly string[], most: number, isSet: boolean): Json[] {
  const each = [...new Set(members)];
  let found: string[][] = [[]];
  const all = [...found];
  for (let size = 1; size <= most; size++) {
    found = found.flatMap((list) => {
      const from = list.length === 0 ? 0 : each.indexOf(list.at(-1) ?? '') + 1;
      return each.slice(from).map((member) => [...list, member]);
    });
    all.push(...found);
  }
  return isSet
    ? all
    : [...all, ...all.flatMap((list) => [list.toReversed(), [...list, ...list.slice(0, 1)]])];
}
