import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FRONT } from '../../playground/gallery/front-questions.js';
import { words } from '../../playground/words/index.js';
import { inDepth } from '../decide/runs.js';
import { site } from './site.js';
import { answer, factField, goTo } from './steps.js';

const page = site();
const USERS = 'Users of the existing organization';
const PAGE = fileURLToPath(new URL('../../dist/playground', import.meta.url));

describe('the front door', () => {
  it('answers its question at each key press, and says what would change the answer', async () => {
    const tab = await page.open();
    const first = tab.getByRole('region', { name: words.en.gallery.first });
    await first.getByText('APPROVAL_REQUIRED_2017').waitFor();
    await first.getByRole('spinbutton', { name: USERS }).fill('112');
    await first.getByRole('combobox').selectOption({ label: 'a verified domain' });
    await first.getByText('VERIFIED_DOMAIN').waitFor();
    await first.getByRole('button', { name: /^Try it: .* 99 users .*; .*no verified/ }).click();
    await first.getByText('AUTO_ATTACH').waitFor();
    await expect.poll(() => first.getByRole('spinbutton').inputValue()).toBe('99');
    await first.getByRole('button', { name: words.en.whatIf.undo }).click();
    await first.getByText('VERIFIED_DOMAIN').waitFor();
    await expect.poll(() => first.evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  inDepth(
    'takes what is filled in before the rest of the page is there, and leaves the focus',
    async () => {
      const tab = await page.open();
      let release = () => {};
      const isReleased = new Promise<void>((resolve) => {
        release = resolve;
      });
      await tab.route('**/app-*.js', async (route) => {
        await isReleased;
        await route.continue();
      });
      await tab.reload();
      const users = tab.getByRole('spinbutton', { name: USERS });
      await users.fill('7');
      await answer(tab).getByText('AUTO_ATTACH').waitFor();
      await tab.locator('#page[data-loading]').waitFor({ state: 'attached' });
      release();
      await answer(tab).getByRole('heading', { name: words.en.whatIf.change }).waitFor();
      expect(await users.inputValue()).toBe('7');
      expect(await users.evaluate((element) => element.matches(':focus'))).toBe(true);
    },
  );

  inDepth('is found again as it was left, and opens with all facts', async () => {
    const tab = await page.open();
    await tab.getByRole('spinbutton', { name: USERS }).fill('7');
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
    await goTo(tab, 'Matrices');
    await goTo(tab, 'Examples');
    await expect.poll(() => tab.getByRole('spinbutton').inputValue()).toBe('7');
    await tab.getByRole('button', { name: words.en.gallery.change }).click();
    const users = factField(tab, 'existingOrgUserCount');
    await expect.poll(() => users.locator('input').inputValue()).toBe('7');
    const email = factField(tab, 'firstSubscriberEmail').locator('input');
    expect(await email.inputValue()).toBe('anna@acme.example');
  });

  it.each(['en', 'cs'] as const)(
    'has a certain answer to each of its questions: %s',
    async (lang) => {
      const tab = await page.open({ locale: lang });
      const first = tab.getByRole('region', { name: words[lang].gallery.first });
      for (const { decision } of FRONT) {
        const { name } = words[lang].front.questions[decision];
        await first.getByRole('button', { name, exact: true }).click();
        await answer(tab).getByText(words[lang].record.decided, { exact: true }).waitFor();
        await first.getByRole('heading', { name: words[lang].whatIf.change }).waitFor();
        const blanks = words[lang].front.questions[decision].sentence.match(/\{/g) ?? [];
        expect(await first.locator('.sentence :is(input, select)').count()).toBe(blanks.length);
      }
    },
  );
});

describe('the first answer', () => {
  /** Kilobytes, compressed, that may be fetched for it. */
  const MOST = 120;

  it(`comes with at most ${MOST} KB`, async () => {
    const tab = await page.open();
    const fetched = await tab.evaluate<[string, number][]>(
      `performance.getEntriesByType('resource').map(({ name, startTime }) => [name, startTime])`,
    );
    // The rest of the page is asked for when the answer is there.
    const rest = fetched.find(([name]) => /\/app-/.test(name))?.[1] ?? 0;
    const paths = fetched.filter(([, at]) => at < rest).map(([name]) => new URL(name).pathname);
    const sizes = ['/index.html', ...paths].map(
      (path) => gzipSync(readFileSync(PAGE + path)).length,
    );
    expect(paths.some((path) => path.includes('one-decision'))).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST * 1000);
  });
});
