import type { Json } from '../../base/json.js';

/**
 * What an answer means for the one who asks: it goes as wished, it takes something more, it does not
 * go; or none of these, for an answer that only says how things are.
 */
export type AnswerTone = 'good' | 'caution' | 'refused' | 'neutral';

/** The tones of outputs, by decision and output, then by token (`true`, `false` of a boolean). */
export type Tones = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, AnswerTone>>>>>
>;

/** The mark of each tone: colour is never its only carrier. */
export const TONE_MARKS: Readonly<Record<AnswerTone, string>> = {
  good: '✓',
  caution: '!',
  refused: '✕',
  neutral: '•',
};

/** The tone of a value of an output; undefined where it has none. */
export function toneOfValue(
  tones: Tones | undefined,
  { decision, output, value }: Readonly<Record<'decision' | 'output', string>> & { value: Json },
): AnswerTone | undefined {
  const ofOutput = tones?.[decision]?.[output];
  const token = String(value);
  return ofOutput !== undefined && Object.hasOwn(ofOutput, token) ? ofOutput[token] : undefined;
}

/** The tone of an answer: the gravest of its certain values. */
export function toneOfAnswer(
  tones: Tones | undefined,
  decision: string,
  headline: readonly { readonly name: string; readonly value: Json }[],
): AnswerTone {
  const found = new Set(
    headline.map(({ name, value }) => toneOfValue(tones, { decision, output: name, value })),
  );
  return GRAVEST_FIRST.find((tone) => found.has(tone)) ?? 'neutral';
}

const GRAVEST_FIRST = ['refused', 'caution', 'good'] as const;
