const factor = Number(process.env.PROVISIM_RUNS ?? 1);

/** How many runs a law gets: `PROVISIM_RUNS=4 npm test` gives each four times as many. */
export function runs(usual: number): number {
  return Math.ceil(usual * factor);
}

/** Time enough for that many runs, in milliseconds. */
export const PATIENCE = 60_000 * Math.max(1, factor);
