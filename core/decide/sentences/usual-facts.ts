import { stated } from './finding.js';
import type { Narration } from './narration.js';
import type { Narrative } from './narrative.js';
import { sentence } from './wording.js';

/** The facts that have their usual values; undefined where there are none. */
export function usualSentences(narration: Narration): Narrative['usual'] {
  const { record, engine } = narration;
  if (record.usual === undefined) return undefined;
  const facts = record.usual.map(({ fact, value, cites }) => ({
    fact,
    text: sentence(stated(narration, fact, value)),
    cites,
  }));
  return { heading: engine.reasons.usual, facts };
}
