import type { Json } from '../../base/json.js';
import type { LanguageWords } from './narration.js';
import { capital, shown } from './wording.js';

/** An effect, notification, warning or confirmation in words. */
export interface NarratedEmission {
  readonly id: string;
  readonly text: string;
  /** The arguments that the sentence does not name. */
  readonly args: Readonly<Record<string, Json>>;
}

/**
 * What was emitted, in the sentence that the texts of the edition have for it.
 * @param words those of a language; undefined where the texts lack it
 */
export function narratedEmission(
  { id, args }: Omit<NarratedEmission, 'text'>,
  words: LanguageWords | undefined,
): NarratedEmission {
  if (words === undefined) return { id, text: sentenceOf(id, undefined), args };
  const sentence = sentenceOf(id, words.edition.emissions);
  const named = new Set(Array.from(sentence.matchAll(NAMED), ([, name]) => name));
  return {
    id,
    text: sentence.replaceAll(NAMED, (_, name: string) => shown(words, args[name] ?? null)),
    args: Object.fromEntries(Object.entries(args).filter(([name]) => !named.has(name))),
  };
}

/** The sentence for an id, names in braces; one without a sentence is made readable. */
export function sentenceOf(
  id: string,
  sentences: Readonly<Record<string, string>> | undefined,
): string {
  return sentences !== undefined && Object.hasOwn(sentences, id)
    ? (sentences[id] ?? '')
    : `${capital(id.toLowerCase().replaceAll('_', ' '))}.`;
}

const NAMED = /\{(\w+)\}/g;
