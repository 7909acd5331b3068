import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** Of a long matrix the first rows: the others are made in the same way. */
const ALIKE_LEFT_OUT = JSON.stringify({
  exclude: [{ fromShadowDom: ['provisim-matrix', 'tbody tr:nth-child(n+12)'] }],
});

/** What axe finds: by all of its rules, or by one of them. */
export async function violations(tab: Page, rule?: string): Promise<string[]> {
  await tab.evaluate(axe);
  const options = JSON.stringify(rule === undefined ? {} : { runOnly: [rule] });
  const found = (await tab.evaluate(
    `axe.run(${ALIKE_LEFT_OUT}, ${options}).then((r) => r.violations)`,
  )) as Violation[]; // axe's own
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  );
}

/** The screens on which everything has to fit. */
export const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 360, height: 740 },
} as const;

/** No barriers, in light and dark, and nothing beyond the edge of a desktop or a phone. */
export async function expectNoBarriers(tab: Page): Promise<void> {
  for (const size of Object.values(SIZES)) {
    await tab.setViewportSize(size);
    await tab.emulateMedia({ colorScheme: 'light' });
    expect(await violations(tab)).toEqual([]);
    // Only colours differ in the dark.
    await tab.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(tab, 'color-contrast')).toEqual([]);
    const beyond = await tab.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(beyond).toBeLessThanOrEqual(0);
  }
}
