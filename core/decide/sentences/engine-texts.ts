import type { Tones } from './answer-tone.js';
import type { EditionTexts, EngineTexts, Texts } from './texts.js';
import cs from './words/cs.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

/**
 * The engine's own words, by language: shared by the narratives of every policy.
 * @example
 * ```ts
 * import { ENGINE_TEXTS } from 'provisim/define';
 *
 * console.log(Object.keys(ENGINE_TEXTS).join()); // cs,en
 * ```
 */
export const ENGINE_TEXTS: Readonly<Record<string, EngineTexts>> = { cs, en };

/**
 * The sentences that a policy is printed in: the engine's own words, and those about its editions.
 * @param texts by language, then by edition; a language that is left out has English titles only
 * @param tones what each answer means for the one who asks; one that is left out is neutral
 * @example
 * ```ts
 * import { textsWith } from 'provisim/define';
 *
 * const values = { entry: { LET_IN: 'come in' } };
 * const texts = textsWith({ en: { park: { decisions: {}, values, assumptions: {} } } });
 * console.log(Object.keys(texts.en?.editions ?? {}).join()); // park
 * ```
 */
export function textsWith(
  texts: Readonly<Record<string, Readonly<Record<string, EditionTexts>>>> = {},
  tones: Tones = {},
): Texts {
  return Object.fromEntries(
    Object.entries(ENGINE_TEXTS).map(([lang, engine]) => [
      lang,
      { engine, editions: texts[lang] ?? {}, tones },
    ]),
  );
}
