import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inDepth, sampled } from '../decide/runs.js';
import { site } from './site.js';
import { answer, choose, EXAMPLES, goTo } from './steps.js';

const page = site();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const VIEWS: Readonly<Record<string, (tab: Page) => Promise<void>>> = {
  gallery: async () => {},
  decision: (tab) => choose(tab, EXAMPLES.threshold),
  'decision with facts missing': (tab) => goTo(tab, 'Decision'),
  'decision with other outcomes': async (tab) => {
    await choose(tab, EXAMPLES.threshold);
    await answer(tab).getByText('Why not another outcome?').click();
    await tab.locator('.whynot select').selectOption({ index: 1 });
    await answer(tab)
      .getByRole('button', { name: /other answers? could/ })
      .click();
    await answer(tab)
      .getByRole('button', { name: /^Try it/ })
      .first()
      .click();
    await answer(tab).locator('.way').first().waitFor();
    await tab.getByText('do not matter to this outcome').click();
  },
  'decision with what is still possible': async (tab) => {
    await goTo(tab, 'Decision');
    await answer(tab).locator('.chip').first().click();
    await tab.locator('.completion .way').waitFor();
    await answer(tab).getByText('outputs are open').click();
  },
  palette: async (tab) => {
    await tab.keyboard.press('Control+k');
    await tab.keyboard.type('domain');
    await tab.getByRole('option').first().waitFor();
  },
  process: async (tab) => {
    await choose(tab, EXAMPLES.thirdTry);
    for (let i = 0; i < 5; i++) await tab.getByRole('button', { name: 'Forward' }).click();
    await tab.getByText('Other events').click();
    await tab.getByText('Facts of the case').click();
  },
  'process that waits': async (tab) => {
    await choose(tab, EXAMPLES.nobodyDecides);
    await tab.getByText('Other events').click();
    await tab.getByRole('button', { name: 'Forward' }).click();
    await tab.getByRole('button', { name: 'Wait', exact: true }).click();
  },
  'process with two runs': async (tab) => {
    await choose(tab, EXAMPLES.oldAccount);
    for (let i = 0; i < 5; i++) await tab.getByRole('button', { name: 'Forward' }).click();
    await tab.getByRole('button', { name: /^Go on in/ }).click();
  },
  'process with a way to a state': async (tab) => {
    await choose(tab, EXAMPLES.thirdTry);
    await tab.getByRole('heading', { name: 'How do I get to' }).click();
    await tab.locator('.way-there select').selectOption('attached.ready');
    await tab.locator('.way-steps').waitFor();
  },
  'matrix of controls': async (tab) => {
    await goTo(tab, 'Matrices');
    await tab.locator('[data-cell="24/0"]').waitFor();
  },
  'matrix of locales': async (tab) => {
    await goTo(tab, 'Matrices');
    await tab.getByLabel('Matrix').selectOption('wholesale.locale');
    await tab.locator('[data-cell="20/0"]').waitFor();
  },
};

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** Of a long matrix the first rows: the others are made in the same way. */
const ALIKE_LEFT_OUT = JSON.stringify({
  exclude: [{ fromShadowDom: ['provisim-matrix', 'tbody tr:nth-child(n+12)'] }],
});

/** What axe finds: by all of its rules, or by one of them. */
async function violations(tab: Page, rule?: string): Promise<string[]> {
  await tab.evaluate(axe);
  const options = JSON.stringify(rule === undefined ? {} : { runOnly: [rule] });
  const found = (await tab.evaluate(
    `axe.run(${ALIKE_LEFT_OUT}, ${options}).then((r) => r.violations)`,
  )) as Violation[]; // axe's own
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  );
}

const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
describe('the page', () => {
  it.each(sampled(Object.entries(VIEWS)))('has no barriers and fits: %s', async (_, go) => {
    const tab = await page.open();
    await go(tab);
    for (const size of Object.values(sizes)) {
      await tab.setViewportSize(size);
      await tab.emulateMedia({ colorScheme: 'light' });
      expect(await violations(tab)).toEqual([]);
      // Only colours differ in the dark.
      await tab.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(tab, 'color-contrast')).toEqual([]);
      const beyond = await tab.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(beyond).toBeLessThanOrEqual(0);
    }
  });

  it('has no barriers in Czech either', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await tab.getByLabel(/^Language/).selectOption('cs');
    expect(await violations(tab)).toEqual([]);
  });

  it('has no barriers where a link is broken', async () => {
    expect(await violations(await page.open({ hash: '#broken' }))).toEqual([]);
  });

  inDepth('is dark where the system is, unless it is set', async () => {
    const tab = await page.open({ colorScheme: 'dark' });
    const ground = () => tab.evaluate('getComputedStyle(document.body).backgroundColor');
    const dark = await ground();
    await tab.getByLabel('Colours').selectOption('light');
    await expect.poll(ground).not.toBe(dark);
    await tab.getByLabel('Colours').selectOption('dark');
    await expect.poll(ground).toBe(dark);
  });

  it('brings somebody with a small screen from the facts to the answer', async () => {
    const tab = await page.open({ viewport: sizes.phone });
    await choose(tab, EXAMPLES.threshold);
    await tab.getByRole('button', { name: /Decided.*approv/i }).click();
    await expect
      .poll(() =>
        answer(tab)
          .boundingBox()
          .then((box) => box?.y),
      )
      .toBeLessThan(200);
  });

  inDepth('prints the answer with its whole explanation, and not the form', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await tab.emulateMedia({ media: 'print' });
    await expect.poll(() => tab.getByRole('region', { name: 'Facts' }).isVisible()).toBe(false);
    await expect.poll(() => answer(tab).isVisible()).toBe(true);
    const comparison = tab.locator('provisim-explanation').getByText('existingOrgUserCount ≥ 100');
    await expect.poll(() => comparison.isVisible()).toBe(true);
  });
});
