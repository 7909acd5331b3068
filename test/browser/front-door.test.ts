import { describe, expect, it } from 'vitest';
import { FRONT } from '../../playground/gallery/front-questions.js';
import { words } from '../../playground/words/index.js';
import { site } from './site.js';
import { answer, factField, goTo } from './steps.js';

const page = site();
const USERS = 'Users of the existing organization';

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

  it('is found again as it was left, and opens with all facts', async () => {
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
