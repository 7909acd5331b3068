import type { ShownCase } from '../../core/studio.js';

/** A case on one line, in the options that ask it. */
export function shownCaseLine({ facts, switches, asOf, outcome }: ShownCase): string {
  const set = Object.entries(switches).map(
    ([key, value]) =>
      ` --switch ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return `--facts '${JSON.stringify(facts)}' --as-of ${asOf}${set.join('')}: ${JSON.stringify(outcome)}`;
}
