import type { Narrative } from '../../core/index.js';
import type { Tone } from '../elements/index.js';
import refusals from './refusals.json' with { type: 'json' };

/** By decision and output, the tokens that refuse what was asked or say that it fails. */
export const REFUSALS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> =
  refusals;

/** How the badge of an answer looks: that there is an answer does not make it a good one. */
export function toneOf({ decision, headline }: Narrative): Tone {
  const bad = headline.some(({ name, value }) =>
    REFUSALS[decision]?.[name]?.some((token) => token === value),
  );
  return bad ? 'bad' : 'none';
}
