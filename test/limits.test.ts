import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LIMITS } from '../core/base/input-limits.js';

it('docs/limits.md has every limit, with its number', () => {
  const page = readFileSync('docs/limits.md', 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| ([\d,]+) \|/gm)];
  const told = rows.map(([, name = '', most = '']) => [name, Number(most.replaceAll(',', ''))]);
  expect(Object.fromEntries(told)).toEqual(LIMITS);
  expect(told).toHaveLength(Object.keys(LIMITS).length);
});

it.each(['README.md', 'docs/formats.md'])('%s links to it', (page) => {
  expect(readFileSync(page, 'utf8')).toMatch(/\]\((docs\/)?limits\.md\)/);
});
