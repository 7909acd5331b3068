/** The number of runs of a law: `PROVISIM_RUNS=4 npm test` multiplies it by four. */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(process.env.PROVISIM_RUNS ?? 1));
}

/** Time enough for that many runs, in milliseconds. */
export const PATIENCE = 60_000 * Math.max(1, Number(process.env.PROVISIM_RUNS ?? 1));
