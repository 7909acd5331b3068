import fc from 'fast-check';

/**
 * The same cases on every run, so that a test fails for a change and not by chance.
 * `PROVISIM_SEED=<number>` looks elsewhere, `PROVISIM_RUNS=<factor>` looks longer.
 */
fc.configureGlobal({ seed: Number(process.env.PROVISIM_SEED ?? 20240821) });
