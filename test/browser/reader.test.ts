import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FIRST_STATE } from '../../playground/state/page-state.js';
import { words } from '../../playground/words/index.js';
import { processViewWords } from '../../playground/words/process/index.js';
import { inDepth } from '../decide/runs.js';
import { site } from './site.js';
import { answer, choose, EXAMPLES, factField, goTo } from './steps.js';

const page = site();

const language = (tab: Page) => tab.locator('html').getAttribute('lang');
const theme = (tab: Page) => tab.locator('html').getAttribute('data-theme');

describe('a reader', () => {
  it('is greeted in the language of the browser, and keeps what was chosen at the next visit', async () => {
    const tab = await page.open({ locale: 'cs-CZ' });
    expect(await language(tab)).toBe('cs');
    await tab.getByLabel(/^Jazyk/).selectOption('en');
    await tab.getByLabel('Colours').selectOption('dark');
    await tab.goto(tab.url().replace(/#.*/, ''));
    await tab.reload();
    await expect.poll(() => language(tab)).toBe('en');
    await expect.poll(() => theme(tab)).toBe('dark');
  });

  inDepth(
    'reads a link in the own language and colours, also an older one that carries others',
    async () => {
      const old = JSON.stringify({ ...FIRST_STATE, view: 'decision', lang: 'cs', theme: 'dark' });
      const tab = await page.open({ hash: `#${deflateRawSync(old).toString('base64url')}` });
      await answer(tab).getByText('Needs input').waitFor();
      expect([await language(tab), await theme(tab)]).toEqual(['en', 'auto']);
    },
  );

  inDepth('gets along where the browser keeps nothing', async () => {
    const tab = await page.open();
    await tab.addInitScript(
      "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })",
    );
    await tab.reload();
    await tab.getByLabel(/^Language/).selectOption('cs');
    const entries = () => tab.evaluate<number>('history.length');
    const before = await entries();
    await tab.getByRole('button', { name: 'Matice' }).click();
    await expect.poll(entries).toBe(before + 1);
    await expect.poll(() => language(tab)).toBe('cs');
    await tab.goBack();
    await expect.poll(() => language(tab)).toBe('cs');
  });

  inDepth('meets what this is, and a question with its answer, at the bare address', async () => {
    const tab = await page.open();
    const first = tab.getByRole('region', { name: words.en.gallery.first });
    await first.getByText('The attempt fails with error 2017').first().waitFor();
    await first.getByRole('spinbutton', { name: 'Users of the existing organization' }).waitFor();
    await first.getByRole('button', { name: words.en.gallery.change }).click();
    await factField(tab, 'existingOrgUserCount').waitFor();
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
  });
});

describe('every view', () => {
  it.each(['en', 'cs'] as const)(
    'says what the page is, and has one visible heading and a title of its own: %s',
    async (lang) => {
      const { views, tagline } = words[lang];
      const tab = await page.open({ locale: lang });
      const titles: string[] = [];
      const look = async (expected: string) => {
        await expect.poll(() => tab.title()).toContain(expected);
        await tab.getByText(tagline, { exact: true }).waitFor();
        const headings = tab.getByRole('heading', { level: 1 });
        // A view may be loaded first.
        await expect.poll(() => headings.count()).toBe(1);
        expect((await headings.boundingBox())?.width).toBeGreaterThan(100);
        titles.push(await tab.title());
      };
      await look(views.gallery);
      await choose(tab, EXAMPLES.threshold);
      await look('2017');
      await factField(tab, 'existingOrgUserCount').getByRole('spinbutton').fill('5');
      await look(lang === 'en' ? 'attached automatically' : 'automaticky');
      await goTo(tab, views.process);
      await look('provisim');
      await goTo(tab, views.gallery);
      await choose(tab, EXAMPLES.thirdTry);
      await look('0');
      await tab.getByRole('button', { name: processViewWords[lang].process.forward }).click();
      await look('1');
      await goTo(tab, views.matrix);
      await look('BroadWorks');
      expect(new Set(titles).size).toBe(7);
      expect(titles.filter((title) => !title.endsWith(' · provisim'))).toEqual([]);
    },
  );
});
