import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toolWords } from '../../playground/words/tools/index.js';
import { inDepth } from '../decide/runs.js';
import { expectNoBarriers } from './axe.js';
import { site } from './site.js';
import { answer, goTo, tabTo } from './steps.js';

const page = site();
const { tools, history, answers, regions } = toolWords.en;

/** Since this epoch a threshold calls for an approval. */
const THRESHOLD_SINCE = 'P-1.31';
const BEFORE_IT = 'P-1.30';

async function openHistory(tab: Page, decision: string) {
  await goTo(tab, 'Decision');
  await tab.getByLabel('Decision').first().selectOption(decision);
  await tab.getByRole('button', { name: tools.history }).click();
}

describe('what has changed', () => {
  it('since an earlier edition is said in words, each with a case that opens', async () => {
    const tab = await page.open();
    await openHistory(tab, 'wholesale.attach.decision');
    const line = tab.locator('.epochs li', { hasText: THRESHOLD_SINCE });
    await line.getByText(/rules? (is|are) new/).waitFor();
    await line.getByRole('button').click();
    await expect.poll(() => tab.getByLabel(history.choose).inputValue()).toBe(BEFORE_IT);
    await tab
      .getByRole('button', { name: new RegExp(`^${regions.open}`) })
      .first()
      .click();
    const before = tab.getByRole('region', { name: `As of ${BEFORE_IT}` });
    const now = tab.getByRole('region', { name: answers.now, exact: true });
    await now.waitFor();
    expect(await before.textContent()).not.toBe(await now.textContent());
    await answer(tab).waitFor();
  });

  it('is nothing, and proven so, where only words are others', async () => {
    const tab = await page.open();
    await openHistory(tab, 'wholesale.rpl.screen');
    await tab.getByLabel(history.choose).selectOption('P-1.37f');
    await tab.locator('.found .badge.good').waitFor();
    expect(await tab.locator('.region').count()).toBe(0);
  });

  inDepth('has no earlier edition to compare with where one is known', async () => {
    const tab = await page.open();
    await openHistory(tab, 'broadworks.attach.decision');
    await tab.getByText(history.one).waitFor();
  });

  it('is in the link, is reached without a mouse, has no barriers, and speaks Czech', async () => {
    const tab = await page.open();
    await openHistory(tab, 'wholesale.attach.decision');
    const compare = tab.locator('.epochs li button').first();
    await tabTo(tab, compare);
    await tab.keyboard.press('Enter');
    await tab.locator('.found[aria-busy="false"] .region').first().waitFor();
    await expectNoBarriers(tab);
    const { hash } = new URL(tab.url());
    const other = await page.open({ hash, locale: 'cs' });
    await other.locator('.found[aria-busy="false"] .region').first().waitFor();
    await other.getByRole('heading', { name: toolWords.cs.tools.history }).waitFor();
  });
});
