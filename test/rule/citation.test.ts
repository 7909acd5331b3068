import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { citationFault } from '../../core/rule/citation.js';

const source = fc.constantFrom('000', '004', 'house', 'g.1', 'a:b');
const line = fc.oneof(fc.nat({ max: 12 }), fc.nat(), fc.maxSafeNat());
const prefix = fc.constantFrom('', 'cf. ');
const lines = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });

/** A guide with or without a number of lines, and what may be a citation of it. */
const cited = fc.record({ source, lines });

describe('a citation', () => {
  test.prop([cited, prefix, line, fc.option(line, { nil: undefined })])(
    'is sound exactly where its lines are there, the first of them first',
    (guide, before, first, last) => {
      const cite = `${before}${guide.source}:${first}${last === undefined ? '' : `-${last}`}`;
      const end = last ?? first;
      const isSound =
        1 <= first && first <= end && (guide.lines === undefined || end <= guide.lines);
      expect(citationFault(cite, guide)?.kind).toBe(isSound ? undefined : 'lines');
    },
  );

  test.prop([cited, prefix, line, line])(
    'that is turned round is named the other way, which is sound',
    (guide, before, first, last) => {
      fc.pre(first > last && last > 0 && first <= (guide.lines ?? first));
      const fault = citationFault(`${before}${guide.source}:${first}-${last}`, guide);
      const [, meant = ''] = /^did you mean `(.*)`\?$/.exec(fault?.hint ?? '') ?? [];
      expect(meant).toBe(`${before}${guide.source}:${last}-${first}`);
      expect(citationFault(meant, guide)).toBeUndefined();
    },
  );

  test.prop([cited, fc.string({ unit: fc.constantFrom('0', '1', '7', ':', '-', ' ', 'c', '\n') })])(
    'is written as `source:line` or `source:line-line`, and nothing else is one',
    (guide, rest) => {
      const isForm = /^\d+(-\d+)?$/.test(rest) && !rest.includes('\n');
      expect(citationFault(`${guide.source}:${rest}`, guide)?.kind === 'form').toBe(!isForm);
      expect(citationFault(`x${guide.source}:1`, guide)?.kind).toBe('form');
    },
  );
});
