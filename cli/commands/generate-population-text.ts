import type { Policy, Result } from '../../core/index.js';
import { generatePopulation, ok, type Share } from '../../core/studio.js';
import { jsonLine } from '../print/escape.js';
import type { Arguments } from '../read/arguments.js';
import { jsonOrText } from '../read/common-options.js';
import { requestSwitches } from './decide-one.js';
import type { Written } from './generate-cases-text.js';

/** A population, a line for each case. */
export function populationText(args: Arguments, policy: Policy): Result<Written> {
  const drawn = generatePopulation(policy, {
    decision: args.positionals[0] ?? '',
    asOf: args.one('as-of') ?? null,
    switches: requestSwitches(args),
    ...{ n: Number(args.one('n')), seed: Number(args.one('seed')) },
    shares: args.all('share').flatMap((text) => readShare(text) ?? []),
  });
  if (!drawn.ok) return drawn;
  return ok({ text: Array.from(drawn.value, jsonLine).join(''), notes: [] });
}

/** A share as it is written: `fact=value:0.3`; undefined where it is of another form. */
export function readShare(text: string): Share | undefined {
  const [, fact, value, share] = /^([^=]+)=([\s\S]*):([^:]+)$/.exec(text) ?? [];
  if (fact === undefined || value === undefined || Number.isNaN(Number(share))) return undefined;
  return { fact, value: jsonOrText(value), share: Number(share) };
}
