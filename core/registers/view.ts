import { fail, ok, problemsOf, type Result } from '../base/result.js';
import { meant } from '../base/suggest.js';
import { type LanguageWords, languageWords } from '../decide/sentences/narration.js';
import type { Texts } from '../decide/sentences/texts.js';
import { filled } from '../decide/sentences/wording.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { Guide } from '../rule/guide.js';
import { inForce, resolveAsOf } from '../rule/period.js';
import type { Period } from '../rule/rule-set.js';

/** A guide, and the time at which it is read. */
export interface GuideAt {
  readonly guide: Guide;
  /** The id of one of its epochs. */
  readonly epoch: string;
  /** False: everything is listed, in force at that time or not. */
  readonly isAsked: boolean;
}

/** The policy that registers are read from, with a language and the guides to list. */
export interface RegisterView {
  readonly policy: LoadedPolicy;
  readonly texts: Texts;
  /** A language of `texts`. */
  readonly lang: string;
  /** By edition; others are left out. */
  readonly guides: ReadonlyMap<string, GuideAt>;
}

/**
 * The guides of a policy at a time.
 * @param asked an edition, left out: all; and a date or an epoch, left out: the newest one. Editions
 *   whose guide does not know that time are left out, unless the edition is named
 * @returns problems `edition/unknown`, and `as-of/…` where no guide knows the time
 */
export function guidesAt(
  { guides }: LoadedPolicy,
  { edition, asOf }: { readonly edition?: string | undefined; readonly asOf?: string | undefined },
): Result<ReadonlyMap<string, GuideAt>> {
  if (edition !== undefined && !guides.has(edition)) {
    const message = `\`${edition}\` is not an edition`;
    return fail([{ code: 'edition/unknown', message, hint: meant(edition, guides.keys()) }]);
  }
  const wanted = [...guides].filter(([id]) => edition === undefined || id === edition);
  const times = wanted.map(([id, guide]) => ({
    id,
    guide,
    time: resolveAsOf(guide, asOf ?? null),
  }));
  const found = times.flatMap(({ id, guide, time }): [string, GuideAt][] =>
    time.ok ? [[id, { guide, epoch: time.value.epoch, isAsked: asOf !== undefined }]] : [],
  );
  if (found.length > 0) return ok(new Map(found));
  return fail(problemsOf(...times.map(({ time }) => time)));
}

/** Those in force at the time that was asked for; all of them where there was none. */
export function inForceThen<T extends { readonly inForce?: Period | undefined }>(
  { guides }: RegisterView,
  edition: string,
  items: readonly T[],
): readonly T[] {
  const at = guides.get(edition);
  if (at?.isAsked !== true) return items;
  return items.filter((item) => inForce(at.guide, item.inForce, at.epoch));
}

/** The words of the view's language about one edition. */
export function wordsOf({ texts, lang }: RegisterView, edition: string): LanguageWords {
  const spoken = texts[lang];
  if (spoken === undefined) throw new Error(`the texts have the language \`${lang}\``);
  return languageWords({ texts: spoken, lang }, edition);
}

/** Periods in words: `from edition P-1.3 on`; of none, that it holds in every edition. */
export function periodInWords(words: LanguageWords, periods: readonly Period[]): string {
  const { register } = words.engine;
  if (periods.length === 0) return register.always;
  const each = periods.map(({ from, until }) => {
    const key = until === undefined ? 'since' : from === undefined ? 'before' : 'between';
    return filled(words, register[key], { from: from ?? '', until: until ?? '' });
  });
  return each.join('; ');
}
