import type { Scale } from '../rule/calendar.js';
import type { DateSpan } from '../rule/date-derivations.js';

/** A cell of a partition of numbers: an interval in which every comparison has one result. */
export interface DateCell {
  holds(value: number): boolean;
  /** Up to `count` numbers of the cell, spaced apart from each other and from its ends. */
  some(count: number): readonly number[];
}

/** The cells of a scale between cuts. A cut is the first number of its cell. */
export function cellsOf(scale: Scale, cuts: readonly number[]): readonly DateCell[] {
  const inside = cuts.filter((cut) => cut > scale.first && cut <= scale.last);
  const starts = [scale.first, ...new Set(inside)].sort((a, b) => a - b);
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? scale.last + 1;
    return {
      holds: (value) => value >= start && value < end,
      some: (count) => numbersIn(scale, [start, end], count),
    };
  });
}

// In a cell without an end the numbers are taken near its other end.
function numbersIn(
  { first, last, usual, far }: Scale,
  [start, end]: readonly [number, number],
  count: number,
): readonly number[] {
  const open = start === first && end === last + 1;
  const from = start > first ? start : Math.max(start, (open ? usual : end) - far * (count + 1));
  const to = end <= last ? end : Math.min(end, from + far * (count + 1));
  const step = (to - from) / (count + 1);
  const numbers = Array.from({ length: count }, (_, i) => from + Math.floor(step * (i + 1)));
  if (to - from > count) return [...new Set(numbers)];
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/**
 * The number at which what a span counts reaches a step; found by bisection, since a span is
 * monotone in both dates.
 * @param at which date is fixed, its value, and the step
 * @returns the first `to` at which the step is reached, or the first `from` at which it no longer
 * is; undefined where there is no such number on the scale
 */
export function cutFrom(
  { scale, count }: DateSpan,
  {
    side,
    value,
    step,
  }: {
    readonly side: 'from' | 'to';
    readonly value: number;
    readonly step: number;
  },
): number | undefined {
  const isBeyond = (other: number) =>
    side === 'from' ? count(value, other) >= step : count(other, value) < step;
  let [low, high] = [scale.first, scale.last];
  if (isBeyond(low) || !isBeyond(high)) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isBeyond(middle)) high = middle;
    else low = middle;
  }
  return high;
}
