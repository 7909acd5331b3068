import { it } from 'vitest';

/** `npm test` alone is a short run of every law: a quarter of the figures that stand in the tests. */
const SHORT = 0.25;
const factor = Number(process.env.PROVISIM_RUNS ?? SHORT);

/** How many runs a law gets: `PROVISIM_RUNS=4 npm test` gives each four times the figure. */
export function runs(figure: number): number {
  return Math.ceil(figure * factor);
}

/** Those of many alike cases that a run tries: in a short one every fourth, else all. */
export function sampled<T>(cases: readonly T[]): readonly T[] {
  return factor < 1 ? cases.filter((_, i) => i % Math.round(1 / factor) === 0) : cases;
}

/** Time enough for that many runs, in milliseconds. */
export const PATIENCE = 60_000 * Math.max(1, factor);

/** A test that `npm test` alone skips, beside others of its kind; a run of all figures has it. */
export const inDepth = it.skipIf(factor < 1);
