import fc from 'fast-check';

/**
 * The same cases on every run, so that a test fails because of a change and not by chance.
 * `PROVISIM_SEED=<number>` selects others, `PROVISIM_RUNS=<factor>` more.
 */
fc.configureGlobal({ seed: Number(process.env.PROVISIM_SEED ?? 20240821) });
