import { loadPolicy } from 'provisim';
import { rules, texts } from 'provisim/rules';
import { describe, expect, it } from 'vitest';
import {
  type AnswerTone,
  TONE_MARKS,
  type Tones,
  toneOfAnswer,
  toneOfValue,
} from '../../core/decide/sentences/answer-tone.js';
import { tokensOf, toneProblems } from '../../core/define/tone-problems.js';
import type { RuleSet } from '../../core/rule/policy.js';

const loaded = loadPolicy(rules);
if (!loaded.ok) throw new Error('the shipped rules load');
const policy = loaded.value;
const ruleSets = [...policy.ruleSets.values()];
const tones: Tones = texts.en?.tones ?? {};

/** The first output that an answer shows of which a value can have a tone. */
function firstOutput({ outputs }: RuleSet) {
  return [...outputs.values()].find(
    ({ listed, type }) => listed && (type === 'enum' || type === 'boolean'),
  );
}

const toned = ruleSets.flatMap((ruleSet) => {
  const output = firstOutput(ruleSet);
  return output === undefined ? [] : [{ id: ruleSet.id, output }];
});

/** Names that can only mean one thing for the one who asks. */
const TELLING: readonly (readonly [RegExp, AnswerTone])[] = [
  [/^(REJECTED|REFUSED|DENIED|BLOCKED|NOT_SUPPORTED)/, 'refused'],
  [/^(NEEDS_CONFIRMATION|APPROVAL_REQUIRED|CONSENT_REQUIRED)/, 'caution'],
  [/^(ALLOWED|ACCEPTED|GRANTED|VALID|READY)$/, 'good'],
];

describe('the tones of the shipped decisions', () => {
  it('name no decision, output, token and tone that there is not', () => {
    expect(toneProblems(tones, policy)).toEqual([]);
  });

  it('are the same in every language', () => {
    expect(Object.values(texts).map((language) => language.tones)).toEqual([tones, tones]);
  });

  it('cover nearly every decision', () => {
    expect(ruleSets.length).toBe(115);
    expect(toned.length).toBeGreaterThan(95);
  });

  it.each(toned)('cover every token of the first output of $id', ({ id, output }) => {
    const { name } = output;
    const lacking = tokensOf(output).filter(
      (value) => toneOfValue(tones, { decision: id, output: name, value }) === undefined,
    );
    expect(lacking).toEqual([]);
  });

  it('cover every token of the other outputs that have any', () => {
    const lacking = Object.entries(tones).flatMap(([id, outputs]) =>
      Object.entries(outputs).flatMap(([name, ofTokens]) => {
        const output = policy.ruleSets.get(id)?.outputs.get(name);
        const tokens = output === undefined ? [name] : tokensOf(output);
        return tokens.filter((token) => !(token in ofTokens)).map((token) => [id, name, token]);
      }),
    );
    expect(lacking).toEqual([]);
  });

  it.each(TELLING)('of tokens like %s are %s', (pattern, tone) => {
    const all = Object.values(tones).flatMap((outputs) =>
      Object.values(outputs).flatMap((ofTokens) => Object.entries(ofTokens)),
    );
    const named = all.filter(([token]) => pattern.test(token));
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter(([, other]) => other !== tone)).toEqual([]);
  });
});

describe('the tone of an answer', () => {
  const own: Tones = { d: { a: { X: 'good', Y: 'refused' }, b: { true: 'caution' } } };
  const said = (name: string, value: string | boolean) => ({ text: '', name, value });

  it('is the gravest of its values', () => {
    expect(toneOfAnswer(own, 'd', [said('a', 'X'), said('b', true)])).toBe('caution');
    expect(toneOfAnswer(own, 'd', [said('a', 'Y'), said('b', true)])).toBe('refused');
    expect(toneOfAnswer(own, 'd', [said('a', 'X'), said('b', false)])).toBe('good');
  });

  it('is neutral where nothing says otherwise', () => {
    expect(toneOfAnswer(own, 'd', [])).toBe('neutral');
    expect(toneOfAnswer(own, 'e', [said('a', 'Y')])).toBe('neutral');
    expect(toneOfAnswer(undefined, 'd', [said('a', 'Y')])).toBe('neutral');
    expect(toneOfAnswer(own, 'd', [said('a', 'toString')])).toBe('neutral');
  });

  it('has a mark of its own for each tone', () => {
    expect(new Set(Object.values(TONE_MARKS)).size).toBe(4);
  });
});

describe('tones that are brought', () => {
  const id = 'broadworks.attach.decision';

  it.each([
    [
      'tones/unknown-decision',
      { 'broadworks.attach.decide': {} },
      '/tones/broadworks.attach.decide',
    ],
    ['tones/unknown-output', { [id]: { attachDecisions: {} } }, `/tones/${id}/attachDecisions`],
    [
      'tones/unknown-token',
      { [id]: { attachDecision: { AUTO_ATACH: 'good' } } },
      `/tones/${id}/attachDecision/AUTO_ATACH`,
    ],
    [
      'tones/unknown-tone',
      { [id]: { attachDecision: { AUTO_ATTACH: 'fine' } } },
      `/tones/${id}/attachDecision/AUTO_ATTACH`,
    ],
    ['tones/shape', { [id]: { attachDecision: 'good' } }, `/tones/${id}/attachDecision`],
  ])('are refused: %s', (code, brought, at) => {
    expect(toneProblems(brought, policy)).toMatchObject([{ code, at }]);
  });
});
