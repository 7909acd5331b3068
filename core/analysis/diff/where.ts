import type { Json } from '../../base/json.js';
import type { NamedAxis } from './axes.js';
import type { AxisBox } from './boxes.js';
import { joinedRanges, type NumberRange } from './number-classes.js';

/** What a name is within a region; several keys hold together, but `ranges` or `orNull`. */
export interface WhereValue {
  /** One of these values; null: not sent, or known to be absent. */
  readonly in?: readonly Json[];
  /** None of these values. */
  readonly notIn?: readonly Json[];
  /** A number in one of these ranges. */
  readonly ranges?: readonly NumberRange[];
  /** Beside `ranges`: or null. */
  readonly orNull?: true;
  /** A set or list that has these members. */
  readonly has?: readonly string[];
  /** A set or list that does not have these members. */
  readonly lacks?: readonly string[];
  /** The fact is left out, so that it has its default. */
  readonly leftOut?: true;
}

/** What holds in a region, by the names of facts and derivations; of all others any value will do. */
export type Where = Readonly<Record<string, WhereValue>>;

/** A box in the values of its axes; facts first. */
export function whereOf(axes: readonly NamedAxis[], box: AxisBox): Where {
  const found = new Map<string, WhereValue>();
  for (const [index, chosen] of [...box].reverse()) {
    const axis = axes[index];
    if (axis === undefined) continue;
    const before = found.get(axis.name) ?? {};
    found.set(axis.name, joined(before, valueOn(axis, chosen)));
  }
  return Object.fromEntries(found);
}

function joined(a: WhereValue, b: WhereValue): WhereValue {
  const lists = (key: 'has' | 'lacks') => [...(a[key] ?? []), ...(b[key] ?? [])];
  const [has, lacks] = [lists('has'), lists('lacks')];
  return {
    ...a,
    ...b,
    ...(has.length > 0 && { has }),
    ...(lacks.length > 0 && { lacks }),
  };
}

function valueOn({ asks, type, values }: NamedAxis, chosen: readonly number[]): WhereValue {
  const isTrue = chosen.includes(1);
  if (typeof asks === 'object') return isTrue ? { has: [asks.member] } : { lacks: [asks.member] };
  if (asks === 'sent') return isTrue ? { in: [null] } : { notIn: [null] };
  const inside = values.flatMap((own, i) => (chosen.includes(i) ? own : []));
  const outside = values.flatMap((own, i) => (chosen.includes(i) ? [] : own));
  const named = (all: typeof inside) => all.flatMap((one) => ('value' in one ? [one.value] : []));
  const ranges = inside.flatMap((one) => ('range' in one ? [one.range] : []));
  if (ranges.length > 0) {
    const isWhole = type.type === 'integer';
    const orNull = named(inside).includes(null);
    const all = joinedRanges(ranges, isWhole);
    const isAny = all.every((range) => Object.keys(range).length === 0);
    if (isAny && !orNull) return { notIn: [null] };
    return { ranges: all, ...(orNull && { orNull }) };
  }
  const hasOther = (all: typeof inside) => all.some((one) => 'other' in one);
  const [listed, rest] = [named(inside), named(outside)];
  const isShorter = !hasOther(outside) && rest.length < listed.length - 1;
  return hasOther(inside) || isShorter ? { notIn: rest } : { in: listed };
}
