import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inDepth, sampled } from '../decide/runs.js';
import { expectNoBarriers, SIZES, violations } from './axe.js';
import { site } from './site.js';
import { answer, choose, EXAMPLES, goTo } from './steps.js';

const page = site();

const VIEWS: Readonly<Record<string, (tab: Page) => Promise<void>>> = {
  decision: (tab) => choose(tab, EXAMPLES.threshold),
  gallery: async () => {},
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
  'process that is over': async (tab) => {
    await choose(tab, EXAMPLES.thirdTry);
    for (let i = 0; i < 7; i++) await tab.getByRole('button', { name: 'Forward' }).click();
    await tab.getByRole('region', { name: 'How it ended' }).waitFor();
    await tab.getByLabel('Who and when').check();
  },
  'process that is checked': async (tab) => {
    await choose(tab, EXAMPLES.nobodyDecides);
    await tab.getByRole('button', { name: 'Check this process' }).click();
    await tab.getByRole('heading', { name: 'What no example exercises' }).waitFor();
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

describe('the page', () => {
  it.each(sampled(Object.entries(VIEWS)))('has no barriers and fits: %s', async (_, go) => {
    const tab = await page.open();
    await go(tab);
    await expectNoBarriers(tab);
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
    const tab = await page.open({ viewport: SIZES.phone });
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
