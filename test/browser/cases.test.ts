import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toolWords } from '../../playground/words/tools/index.js';
import { attachFacts } from '../cli/attach-facts.js';
import { inDepth } from '../decide/runs.js';
import { expectNoBarriers } from './axe.js';
import { site } from './site.js';
import { choose, EXAMPLES, tabTo } from './steps.js';

const page = site();
const { tools, bar, cases } = toolWords.en;

const others = Object.entries(attachFacts).filter(([name]) => name !== 'existingOrgUserCount');
const cell = (value: unknown) => (Array.isArray(value) ? value.join(';') : String(value));
const HEADER = ['id', 'existingOrgUserCount', ...others.map(([name]) => name), 'remark'].join(',');
const row = (id: string | number, users: number) =>
  [id, users, ...others.map(([, value]) => cell(value)), '"a, b"'].join(',');

async function openCases(tab: Page) {
  await choose(tab, EXAMPLES.threshold);
  await tab.getByRole('button', { name: tools.cases }).click();
  await tab.getByText(cases.private).waitFor();
}

async function decide(tab: Page, text: string, output = 'approvalReasons') {
  await tab.getByLabel(cases.paste, { exact: true }).fill(text);
  await tab.getByLabel(cases.count).selectOption(output);
  await tab.getByRole('button', { name: cases.decide }).click();
}

describe('many cases', () => {
  it('are pasted, decided, counted and saved', async () => {
    const tab = await page.open();
    await openCases(tab);
    await decide(tab, [HEADER, row('acme', 20), row('bolt', 120), row('core', -1)].join('\n'));
    await tab.getByText('2 rows are decided').waitFor();
    await tab.getByText('1 row cannot be decided').waitFor();
    const bolt = tab.getByRole('row', { name: /^bolt/ });
    await bolt.getByText('too many users').waitFor();
    expect(await tab.locator('.groupbars svg').count()).toBeGreaterThan(0);
    const saved = tab.waitForEvent('download');
    await tab.getByRole('button', { name: cases.save }).click();
    const lines = (await readFile(await (await saved).path(), 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toMatch(/^bolt,.*USER_COUNT_GE_100/);
    await tab.getByText(cases.matched).click();
    await tab.getByText(`remark → ${cases.ignored}`).waitFor();
  });

  inDepth(
    'are told not to be decided where the worker fails, in place of waiting for ever',
    async () => {
      const tab = await page.open();
      await openCases(tab);
      const contentType = 'text/javascript';
      const body = 'throw new Error("broken");';
      await tab.route('**/what-if-worker.js', (route) => route.fulfill({ contentType, body }));
      await decide(tab, [HEADER, row('acme', 20)].join('\n'));
      await tab.getByText('there is no worker').waitFor();
      expect(await tab.getByRole('button', { name: cases.decide }).isEnabled()).toBe(true);
    },
  );

  it('say who goes otherwise by a changed rule, and by which', async () => {
    const tab = await page.open();
    await openCases(tab);
    await tab.getByRole('button', { name: tools.change }).click();
    await tab.getByLabel('approvalUserCount: value').fill('150');
    await tab.getByRole('region', { name: bar.label }).waitFor();
    await tab.getByRole('button', { name: tools.cases }).click();
    await decide(tab, [HEADER, row('acme', 20), row('bolt', 120)].join('\n'));
    await tab.getByText('1 row goes otherwise with the change').waitFor();
    await tab.getByText('no longer: 100 or more users').waitFor();
    await tab.getByText('rows bolt').waitFor();
    await expectNoBarriers(tab);
    await tab.getByRole('button', { name: bar.undo, exact: true }).click();
    await tab.getByText(cases.outdated).waitFor();
  });

  inDepth('are a hundred thousand from a file, with progress, and are cancelled', async () => {
    const tab = await page.open();
    await openCases(tab);
    const text = [HEADER, ...Array.from({ length: 100_000 }, (_, i) => row(i, i + 2))].join('\n');
    const chooser = tab.waitForEvent('filechooser');
    await tab.getByText(cases.open).click();
    const file = { name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await (await chooser).setFiles(file);
    await tab.getByText(/^customers\.csv, /).waitFor();
    const start = tab.getByRole('button', { name: cases.decide });
    await start.click();
    await tab.getByText(/^[\d,]+ of 100,000 rows$/).waitFor();
    await tab.getByRole('button', { name: cases.cancel }).click();
    await expect.poll(() => tab.getByRole('progressbar').count()).toBe(0);
    await start.click();
    await tab.getByText('100,000 rows are decided').waitFor({ timeout: 100_000 });
  });

  it('are those of the examples at a press, also without a mouse', async () => {
    const tab = await page.open();
    await openCases(tab);
    await tabTo(tab, tab.getByRole('button', { name: cases.example }));
    await tab.keyboard.press('Enter');
    await tabTo(tab, tab.getByRole('button', { name: cases.decide }));
    await tab.keyboard.press('Enter');
    await tab.getByText(/rows are decided/).waitFor();
    await tab.getByRole('row', { name: /^exactly at the threshold/ }).waitFor();
  });

  inDepth('that cannot be read say why', async () => {
    const tab = await page.open();
    await openCases(tab);
    await decide(tab, 'existingOrgUserCounts\n12');
    await tab.getByText('did you mean').waitFor();
  });

  inDepth('are decided in the page where the browser has no worker, and in Czech', async () => {
    const tab = await page.open({ locale: 'cs' });
    await tab.addInitScript('delete globalThis.Worker');
    await tab.reload();
    const { cs } = toolWords;
    await choose(tab, EXAMPLES.threshold);
    await tab.getByRole('button', { name: cs.tools.cases }).click();
    await tab.getByRole('button', { name: cs.cases.example }).click();
    await tab.getByRole('button', { name: cs.cases.decide }).click();
    await tab.getByText(/řádků je rozhodnuto/).waitFor();
  });
});
