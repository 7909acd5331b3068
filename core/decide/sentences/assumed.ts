import { stated } from './finding.js';
import type { ToldAssumption } from './story.js';
import type { Telling } from './telling.js';
import { filled } from './wording.js';

/** The assumptions that mattered, each with the gap in the guide that it fills. */
export function assumedSentences(telling: Telling): readonly ToldAssumption[] {
  const { record, edition, engine } = telling;
  return record.assumptions.map(({ id, switch: key, value = null, isDefault = true }) => {
    const told = filled(telling, edition.assumptions[id] ?? `\`${id}\``);
    if (key === undefined) return { id, text: told };
    const set = { key, value, isDefault };
    if (isDefault) return { id, text: told, switch: set };
    const other = filled(telling, engine.reasons.otherSetting, {
      text: stated(telling, key, value),
    });
    return { id, text: `${told} ${other}`, switch: set };
  });
}
