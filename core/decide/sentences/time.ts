import { isOfOtherText } from '../../rule/cites-at.js';
import type { Narration } from './narration.js';
import { filled, formOf } from './wording.js';

/** Sentences on the edition of the guide that was applied, and how certain that is. */
export function timeSentences(narration: Narration): readonly string[] {
  const { record, engine, ruleSet, list } = narration;
  const { requested, epoch, couldAlsoBe, contentKnown } = record.asOf;
  const given = { guide: ruleSet.guide.title, epoch, date: requested ?? '' };
  const say = (key: keyof typeof engine.time, count: number, more = {}): string =>
    filled(narration, formOf(narration, engine.time[key], count), { ...given, ...more });
  const asked = requested === null ? 'newest' : requested === epoch ? 'label' : 'date';
  const others = { epochs: list.format(couldAlsoBe) };
  return [
    say(asked, 1),
    ...(couldAlsoBe.length === 0 ? [] : [say('couldAlsoBe', couldAlsoBe.length, others)]),
    ...(contentKnown ? [] : [say('notesOnly', 1)]),
    ...(record.fired.some(({ cites }) => cites.some(isOfOtherText)) ? [say('otherText', 1)] : []),
  ];
}
