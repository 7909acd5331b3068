import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_FUNCTIONS } from '../../../core/webex/functions/text-forms.js';

const { isHexId, isHttpsUrl } = TEXT_FUNCTIONS;

describe('isHexId', () => {
  it.each([
    ['0f8f', 4, true],
    ['0F8F', 4, true],
    ['0f-8f', 4, true],
    ['0-f-8-f', 4, true],
    ['0f8', 4, false],
    ['0f8f0', 4, false],
    ['0f8g', 4, false],
    ['0f 8f', 4, false],
    ['----', 4, false],
    ['', 4, false],
    [null, 4, false],
  ])('of %s with %s digits is %s', (text, digits, is) => {
    expect(isHexId.compute([text, digits])).toBe(is);
  });

  it('is partitioned by texts of both kinds', () => {
    const [read] = isHexId.read(undefined, [undefined, 32]);
    const results = read.at.map((text) => isHexId.compute([text, 32]));
    expect(results).toEqual([true, false, true, false]);
  });
});

describe('isHttpsUrl', () => {
  it('takes the hosts and ports that URL takes', () => {
    const group = fc.stringMatching(/^[0-9a-fA-Fg]{1,5}$/);
    const groups = fc.array(group, { maxLength: 9 }).map((list) => list.join(':'));
    const address = fc
      .oneof(
        groups,
        fc.tuple(groups, groups).map((halves) => halves.join('::')),
        fc.constantFrom('::1', '::', '2001:db8::1', '1:2:3:4:5:6:7:8'),
      )
      .map((text) => `[${text}]`);
    const name = fc.stringMatching(/^[a-z]([a-z.-]{0,6}[a-z])?$/);
    // What begins so is encoded, which only URL decodes.
    const host = fc.oneof(
      address,
      name.filter((text) => !/xn--/.test(text)),
    );
    const port = fc.oneof(
      fc.constant(''),
      fc.nat(70_000).map((number) => `:${number}`),
    );
    const path = fc.constantFrom('', '/', '/a?b#c', '?a', '#a');
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.tuple(host, port, path), (parts) => {
        const text = `https://${parts.join('')}`;
        const is = URL.canParse(text);
        expect({ text, is: isHttpsUrl.compute([text]) }).toEqual({ text, is });
        seen[is ? 'taken' : 'refused'] += 1;
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(100);
  });

  it.each([
    'http://a.example/',
    'https:///a',
    'https://a@b.example/',
    'https://a b/',
    'https://[::1',
    'https://::1/',
    'https://a[1]/',
    '',
    null,
  ])('does not take %s', (text) => {
    expect(isHttpsUrl.compute([text])).toBe(false);
  });
});
