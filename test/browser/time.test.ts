import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inDepth } from '../decide/runs.js';
import { site } from './site.js';
import { choose, EXAMPLES, lit, send, tabTo } from './steps.js';

const page = site();

const timeline = (tab: Page) => tab.getByRole('region', { name: 'Timeline' });
const clock = (tab: Page) => tab.getByRole('region', { name: 'Time', exact: true });
const places = (tab: Page) => timeline(tab).locator('ol > li');

async function state(tab: Page): Promise<string | null> {
  return lit(tab).first().getAttribute('data-state');
}

async function waiting(): Promise<Page> {
  const tab = await page.open();
  await choose(tab, EXAMPLES.nobodyDecides);
  await tab.getByRole('button', { name: 'Forward' }).click();
  await clock(tab).getByText('due in 72 h 1 s').waitFor();
  return tab;
}

async function saved(tab: Page): Promise<{ name: string; text: string }> {
  const download = tab.waitForEvent('download');
  await tab.getByRole('button', { name: 'Save' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

async function open(tab: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await tab.getByLabel('Open …').setInputFiles({ name, mimeType: 'application/json', buffer });
}

describe('a process that waits', () => {
  it('lets time pass, goes back in time, and waits again', async () => {
    const tab = await waiting();
    await clock(tab).getByLabel('hours').fill('70');
    await clock(tab).getByLabel('minutes').fill('30');
    await clock(tab).getByRole('button', { name: 'Wait', exact: true }).click();
    await clock(tab).getByText('The clock stands at 70 h 30 min').waitFor();
    await clock(tab).getByText('due in 1 h 30 min 1 s').waitFor();
    await clock(tab).getByRole('button', { name: 'Wait until it is due' }).click();
    await expect.poll(() => state(tab)).toBe('failed');
    const report = tab.getByRole('region', { name: 'Last step' });
    await report.getByText('set off by a timer: the review of a match').waitFor();
    await timeline(tab).getByText('REVIEW_TIMEOUT').waitFor();
    await places(tab).nth(1).getByRole('button').click();
    await clock(tab).getByText('The clock stands at 0 s').waitFor();
    await expect.poll(() => state(tab)).toBe('pendingRplReview');
    await send(tab, 'REVIEW_TIMEOUT');
    await clock(tab).getByText('The clock stands at 72 h 1 s').waitFor();
    await expect.poll(() => state(tab)).toBe('failed');
  });

  inDepth('says of an event that comes with a timer why it cannot be sent', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.nobodyDecides);
    await tab.getByText('Other events').click();
    const event = tab.getByRole('button', { name: /REVIEW_TIMEOUT.*Only when its timer is due/ });
    await expect.poll(() => event.isDisabled()).toBe(true);
  });

  it('keeps a case in a file, and continues it where it was', async () => {
    const tab = await waiting();
    await clock(tab).getByRole('button', { name: 'Wait', exact: true }).click();
    await clock(tab).getByText('The clock stands at 1 h').waitFor();
    const { name, text } = await saved(tab);
    expect(name).toBe('wholesale.rplReview.json');
    const other = await page.open();
    await other.getByRole('button', { name: 'Process' }).click();
    await open(other, name, text);
    await other.getByText(`Opened: ${name}`).waitFor();
    await clock(other).getByText('due in 71 h 1 s').waitFor();
    expect((await saved(other)).text).toBe(text);
    await clock(other).getByRole('button', { name: 'Wait until it is due' }).click();
    await expect.poll(() => state(other)).toBe('failed');
  });

  inDepth('says everything that is wrong with a file, and keeps what was there', async () => {
    const tab = await waiting();
    const { text } = await saved(tab);
    await open(tab, 'case.json', text.replaceAll('"SCREEN_RESULT"', '"SCREEN_RESULTS"'));
    await tab.getByText('there is no event SCREEN_RESULTS by now').waitFor();
    await open(tab, 'case.json', '{');
    await tab.getByText('not JSON').waitFor();
    await open(tab, 'case.json', `${'['.repeat(8000)}${']'.repeat(8000)}`);
    await tab.getByText('more than 100 deep').waitFor();
    await expect.poll(() => state(tab)).toBe('pendingRplReview');
  });

  inDepth('can be waited for without a mouse', async () => {
    const tab = await waiting();
    const button = clock(tab).getByRole('button', { name: 'Wait until it is due' });
    await tabTo(tab, button);
    await tab.keyboard.press('Enter');
    await expect.poll(() => state(tab)).toBe('failed');
  });

  inDepth('is in the link with the time that has passed', async () => {
    const tab = await waiting();
    await clock(tab).getByRole('button', { name: 'Wait', exact: true }).click();
    await clock(tab).getByText('The clock stands at 1 h').waitFor();
    await expect.poll(() => new URL(tab.url()).hash.length).toBeGreaterThan(1);
    await tab.waitForTimeout(200);
    const copy = await page.open({ hash: new URL(tab.url()).hash });
    await clock(copy).getByText('The clock stands at 1 h').waitFor();
  });
});

describe('a process that hands over', () => {
  inDepth('continues in the other one, and both can be shown', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.oldAccount);
    for (let i = 0; i < 5; i++) await tab.getByRole('button', { name: 'Forward' }).click();
    await expect.poll(() => state(tab)).toBe('consentMove');
    await tab.getByRole('button', { name: /^Go on in Move a user/ }).click();
    const runs = tab.getByRole('navigation', { name: 'Runs' });
    await expect.poll(() => runs.getByRole('button').count()).toBe(2);
    await expect.poll(() => state(tab)).not.toBe('consentMove');
    await runs.getByRole('button').first().click();
    await expect.poll(() => state(tab)).toBe('consentMove');
    // The move is not done yet, so nobody can say that it is.
    await send(tab, 'MOVE_DONE');
    await expect.poll(() => state(tab)).toBe('consentMove');
    await runs.getByRole('button').nth(1).click();
    for (const event of ['SIGN_IN_OK', 'PRESS_DELETE', 'OLD_DELETED', 'BACKGROUND_DONE']) {
      await send(tab, event);
    }
    await expect.poll(() => state(tab)).toBe('done');
    await runs.getByRole('button').first().click();
    await send(tab, 'MOVE_DONE');
    await expect.poll(() => state(tab)).not.toBe('consentMove');
    await places(tab).nth(6).getByRole('button').click();
    await expect
      .poll(() => runs.getByRole('button').nth(1).getAttribute('aria-current'))
      .toBe('true');
  });
});
