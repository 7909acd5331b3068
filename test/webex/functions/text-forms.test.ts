import { describe, expect, it } from 'vitest';
import { TEXT_FUNCTIONS } from '../../../core/webex/functions/text-forms.js';

const { isHexId } = TEXT_FUNCTIONS;

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
