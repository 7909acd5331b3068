import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  block,
  gap,
  layOut,
  plainStyle,
  type Style,
  type Tone,
} from '../../core/decide/sentences/layout.js';

const tones: readonly Tone[] = ['plain', 'heading', 'strong', 'quiet', 'warning'];
const word = fc.stringMatching(/^[a-zá]{1,12}$/);
const span = fc.record({
  text: fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
  tone: fc.constantFrom(...tones),
});
const blocks = fc.array(
  fc
    .tuple(fc.array(span, { minLength: 1, maxLength: 4 }), fc.nat(8), fc.nat(8))
    .map(([spans, indent, hang]) => block(indent, spans, hang)),
  { minLength: 1, maxLength: 4 },
);
const marked: Style = {
  plain: (text) => text,
  heading: (text) => `#${text}#`,
  strong: (text) => `*${text}*`,
  quiet: (text) => `_${text}_`,
  warning: (text) => `!${text}!`,
};

describe('paragraphs laid out in lines', () => {
  test.prop([blocks, fc.integer({ min: 24, max: 80 })])(
    'keep every word in order, and no line is too wide',
    (given, width) => {
      const lines = layOut(given, { style: plainStyle, width });
      const words = given.flatMap(({ spans }) => spans.flatMap(({ text }) => text.split(' ')));
      expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(words);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    },
  );

  test.prop([blocks, fc.integer({ min: 24, max: 80 })])(
    'break at the same places whatever the style',
    (given, width) => {
      const styled = layOut(given, { style: marked, width });
      const unmarked = styled.map((line) => line.replaceAll(/[#*_!]/g, ''));
      expect(unmarked).toEqual(layOut(given, { style: plainStyle, width }));
    },
  );

  it('show no-break spaces as blanks that hold together, and no control characters', () => {
    const lines = layOut([block(0, ['one two\u{A0}three', 'f\u{7}our']), gap], {
      style: plainStyle,
      width: 12,
    });
    expect(lines).toEqual(['one', 'two three', 'f\u{FFFD}our', '']);
  });
});
