import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toFragment } from '../../playground/state/fragment.js';
import { FIRST_STATE } from '../../playground/state/page-state.js';
import { checkWords } from '../../playground/words/check/index.js';
import { processViewWords } from '../../playground/words/process/index.js';
import { inDepth } from '../decide/runs.js';
import { expectNoBarriers, violations } from './axe.js';
import { site } from './site.js';
import { choose, EXAMPLES, lit } from './steps.js';

const page = site();
const { history, closing } = processViewWords.en.process;

const machine = (tab: Page) => tab.locator('provisim-machine');
const timeline = (tab: Page) => tab.getByRole('region', { name: 'Timeline' });
const steps = (tab: Page) => tab.locator('.timeline ol > li');

async function state(tab: Page): Promise<string | null> {
  return lit(tab).first().getAttribute('data-state');
}

/** The third try after its first step, drawn. */
async function afterOne(tab: Page): Promise<void> {
  await choose(tab, EXAMPLES.thirdTry);
  await machine(tab).locator('svg.chart').waitFor();
  await tab.getByRole('button', { name: 'Forward' }).click();
  await expect.poll(() => state(tab)).toBe('awaitingApproval');
}

/** A link to a process with its check open, and a threshold of the guide edited. */
async function checkOf(process: string, value: number): Promise<string> {
  const edit = { decision: 'wholesale.attach.decision', parameter: 'approvalUserCount' };
  const game = { ...FIRST_STATE.game, process };
  const edits = [{ ...edit, asOf: null, value }];
  return `#${await toFragment({ ...FIRST_STATE, view: 'process', game, tool: 'check', edits })}`;
}

describe('the drawing of a process', () => {
  it('is played by pressing a transition, and keeps what was there before beside it', async () => {
    const tab = await page.open();
    await afterOne(tab);
    const give = machine(tab).getByRole('button', { name: /PARTNER_ABANDONS.*→ The partner has/ });
    await give.focus();
    await machine(tab).locator('.pointed').getByText('The partner gives up').waitFor();
    await tab.keyboard.press('Enter');
    await expect.poll(() => state(tab)).toBe('abandoned');
    await tab.getByRole('region', { name: closing.title }).getByText('ERROR_2017').waitFor();
    await expect.poll(() => steps(tab).count()).toBe(3);
    const lines = tab.getByRole('navigation', { name: history.lines });
    await lines.getByRole('button', { name: new RegExp(`^${history.before}`) }).click();
    await expect.poll(() => steps(tab).count()).toBe(8);
    await expect.poll(() => state(tab)).toBe('awaitingApproval');
    await timeline(tab).getByRole('button', { name: history.undo }).click();
    await expect.poll(() => state(tab)).toBe('abandoned');
    await timeline(tab).getByLabel(history.lanes).check();
    await timeline(tab).getByText('partner · at 0 s').first().waitFor();
    await timeline(tab).getByLabel(history.told).check();
    await timeline(tab).getByText('The attempt ends with error 2017').waitFor();
    await tab.reload();
    await expect.poll(() => timeline(tab).getByLabel(history.told).isChecked()).toBe(true);
    // A link holds the line that is shown.
    await expect.poll(() => state(tab)).toBe('abandoned');
  });

  inDepth('opens the form of an event that brings something along', async () => {
    const tab = await page.open();
    await afterOne(tab);
    await machine(tab)
      .getByRole('button', { name: /CUSTOMER_ADMITS_EXTERNAL_ADMIN/ })
      .first()
      .click();
    const form = tab.locator('[id="event-CUSTOMER_ADMITS_EXTERNAL_ADMIN"]');
    await expect.poll(() => form.getAttribute('open')).not.toBeNull();
    await expect.poll(() => state(tab)).toBe('awaitingApproval');
  });

  inDepth('can be made larger and smaller, and is drawn to its width', async () => {
    const tab = await page.open();
    await afterOne(tab);
    const width = () =>
      machine(tab)
        .locator('svg.chart')
        .evaluate((svg) => svg.clientWidth);
    const before = await width();
    await machine(tab).getByRole('button', { name: 'Larger' }).click();
    await expect.poll(width).toBeGreaterThan(before);
    await machine(tab).getByRole('button', { name: 'Fit to width' }).click();
    const room = await machine(tab)
      .locator('.map')
      .evaluate((map) => map.clientWidth);
    await expect.poll(width).toBeLessThanOrEqual(room);
    await machine(tab).getByRole('button', { name: 'Boxes' }).click();
    await machine(tab).locator('li[aria-current]').getByText('RETRY').waitFor();
  });

  inDepth('fits on one screen of a desktop', async () => {
    const tab = await page.open({ viewport: { width: 1280, height: 800 } });
    await afterOne(tab);
    const beyond = await tab.evaluate('document.documentElement.scrollHeight - innerHeight');
    expect(beyond).toBeLessThanOrEqual(0);
  });

  inDepth('is boxes with their transitions on a phone, in Czech too', async () => {
    const tab = await page.open({ viewport: { width: 390, height: 844 }, locale: 'cs' });
    await choose(tab, EXAMPLES.thirdTry);
    const { forward } = processViewWords.cs.process;
    await tab.getByRole('button', { name: forward }).click();
    const here = machine(tab).locator('li[data-state="awaitingApproval"]');
    await here.getByText('Partner to vzdá').waitFor();
    await here.getByText('→').first().waitFor();
    expect(await machine(tab).locator('svg.chart').count()).toBe(0);
    expect(await violations(tab)).toEqual([]);
    const beyond = await tab.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(beyond).toBeLessThanOrEqual(0);
    await here.getByRole('button', { name: /PARTNER_ABANDONS/ }).click();
    await expect.poll(() => state(tab)).toBe('abandoned');
  });
});

describe('the check of a process', () => {
  const words = checkWords.en;

  it('finds what an edited rule breaks, and plays it', async () => {
    const tab = await page.open({ hash: await checkOf('wholesale.attachment', 101) });
    const check = tab.getByRole('region', { name: words.title, exact: true });
    await check.getByText('✕ broken').waitFor();
    await check.getByText('INV-ATT-4', { exact: true }).waitFor();
    await check.getByRole('button', { name: `${words.play}: INV-ATT-4` }).click();
    await expect.poll(() => state(tab)).not.toBe('idle');
    await tab
      .getByRole('region', { name: 'Last step' })
      .getByText('wholesale.attach.decision')
      .waitFor();
    await expectNoBarriers(tab);
  });

  inDepth('lists what no example exercises, each to play, in Czech too', async () => {
    const tab = await page.open({
      hash: await checkOf('broadworks.detachment', 100),
      locale: 'cs',
    });
    const { title, play, hole } = checkWords.cs;
    const check = tab.getByRole('region', { name: title, exact: true });
    await check.getByText(hole.addition).first().waitFor();
    const story = check.getByRole('button', { name: new RegExp(`^${play}: addition`) }).first();
    await story.click();
    await expect.poll(() => steps(tab).count()).toBeGreaterThan(1);
  });

  inDepth('says how far it is, and ends where somebody cancels it', async () => {
    const tab = await page.open({ hash: await checkOf('broadworks.attachment', 100) });
    const check = tab.getByRole('region', { name: words.title, exact: true });
    await check.getByRole('progressbar').waitFor();
    await check.getByRole('button', { name: words.cancel }).click();
    await check.getByRole('button', { name: words.start, exact: true }).waitFor();
    expect(await check.getByRole('progressbar').count()).toBe(0);
  });
});
