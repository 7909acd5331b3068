import { stated } from './finding.js';
import type { Narration } from './narration.js';
import type { NarratedAssumption } from './narrative.js';
import { filled } from './wording.js';

/** The assumptions that mattered, each with the gap in the guide that it fills. */
export function assumedSentences(narration: Narration): readonly NarratedAssumption[] {
  const { record, edition, engine } = narration;
  return record.assumptions.map(({ id, switch: key, value = null, isDefault = true }) => {
    const told = filled(narration, edition.assumptions[id] ?? `\`${id}\``);
    if (key === undefined) return { id, text: told };
    const set = { key, value, isDefault };
    if (isDefault) return { id, text: told, switch: set };
    const other = filled(narration, engine.reasons.otherSetting, {
      text: stated(narration, key, value),
    });
    return { id, text: `${told} ${other}`, switch: set };
  });
}
