import * as fc from 'fast-check';
import type { Json } from '../../core/base/json.js';
import type { Diagrams, Mdd } from '../../core/diagram/diagram.js';

/** A function of three variables by its table: one result for each of `POINTS`. */
export type Table = readonly Json[];

/** How many values the variables have; a value is its index. */
const SIZES = [2, 3, 2] as const;

/** All assignments of the variables. */
export const POINTS = pointsOf(SIZES);

/** The tables with these results. */
export function tablesOf(...results: readonly Json[]): fc.Arbitrary<Table> {
  const count = POINTS.length;
  return fc.array(fc.constantFrom(...results), { minLength: count, maxLength: count });
}

/** The table with a result for every row. */
export function each(result: (row: number) => Json): Table {
  return POINTS.map((_, row) => result(row));
}

/** The function of a table, built by choosing its results row by row. */
export function build(d: Diagrams, table: Table): Mdd {
  const variables = SIZES.map((size, level) =>
    d.variable(
      level,
      Array.from({ length: size }, (_, i) => i),
    ),
  );
  return POINTS.reduce((node, point, row) => {
    const here = variables
      .map((variable, level) => d.map([variable], ([value]) => value === point[level]))
      .reduce((a, b) => d.and(a, b));
    return d.ite(here, d.leaf(table[row] ?? null), node);
  }, d.leaf(null));
}

/** The rows whose points agree with that of a row, except for the eliminated variables. */
export function alike(row: number, away: readonly number[]): number[] {
  const kept = (point: readonly number[]) => point.filter((_, i) => !away.includes(i)).join();
  return POINTS.flatMap((point, i) => (kept(point) === kept(POINTS[row] ?? []) ? [i] : []));
}

function pointsOf(sizes: readonly number[]): readonly (readonly number[])[] {
  const [size, ...rest] = sizes;
  if (size === undefined) return [[]];
  return Array.from({ length: size }, (_, i) => i).flatMap((i) =>
    pointsOf(rest).map((point) => [i, ...point]),
  );
}
