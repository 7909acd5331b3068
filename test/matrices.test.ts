import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { restrictedModePage } from '../cli/print/restricted-mode-page.js';
import { shippedPolicy } from './shipped.js';

it('docs/restricted-mode.md is what the rules decide', () => {
  expect(readFileSync('docs/restricted-mode.md', 'utf8')).toBe(restrictedModePage(shippedPolicy()));
});
