import { describe, expect, it } from 'vitest';
import { paletteWords } from '../../playground/words/palette/index.js';
import { inDepth } from '../decide/runs.js';
import { site } from './site.js';
import { answer, factField } from './steps.js';

const page = site();

describe('the palette', () => {
  it.each([
    ['a decision', 'activate with the link', 'May the user activate with the link'],
    ['a process', 'broadworks.usermove', 'Move a user with an existing account'],
  ])('goes to %s by the keyboard alone', async (_, typed, heading) => {
    const tab = await page.open();
    await tab.keyboard.press('Control+k');
    const field = tab.getByRole('combobox', { name: paletteWords.en.find });
    await expect.poll(() => field.evaluate((element) => element.matches(':focus'))).toBe(true);
    await tab.keyboard.type(typed);
    await tab.getByRole('option').first().waitFor();
    await tab.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: heading }).waitFor();
    await expect.poll(() => field.count()).toBe(0);
    expect(await tab.locator('main').evaluate((main) => main.matches(':focus'))).toBe(true);
  });

  inDepth('goes to an example, and with the arrow keys to another', async () => {
    const tab = await page.open();
    await tab.getByRole('button', { name: paletteWords.en.find, exact: true }).click();
    await tab.getByRole('combobox', { name: paletteWords.en.find }).fill('domain is verified');
    const options = tab.getByRole('option');
    await options.first().waitFor();
    await tab.keyboard.press('ArrowDown');
    await expect.poll(() => options.nth(1).getAttribute('aria-selected')).toBe('true');
    await tab.keyboard.press('ArrowUp');
    await tab.keyboard.press('Enter');
    await answer(tab).getByText('VERIFIED_DOMAIN').first().waitFor();
  });

  inDepth('goes to the field of a fact', async () => {
    const tab = await page.open();
    await tab.keyboard.press('Control+k');
    await tab.keyboard.type('existingOrgUserCount broadworks.attach.decision');
    await tab.getByRole('option').first().waitFor();
    await tab.keyboard.press('Enter');
    const users = factField(tab, 'existingOrgUserCount');
    await expect.poll(() => users.locator(':focus').count()).toBe(1);
  });

  it.each([['BW-ATT-02'], ['000:179']])(
    'goes to the decision of a rule or line of a guide: %s',
    async (typed) => {
      const tab = await page.open();
      await tab.keyboard.press('Control+k');
      await tab.keyboard.type(typed);
      const rule = tab.getByRole('option', { name: /BW-ATT-02/ });
      await rule.click();
      await tab.getByText('broadworks.attach.decision', { exact: true }).first().waitFor();
    },
  );

  it('is closed by Escape, which brings the focus back, and says where nothing is found', async () => {
    const tab = await page.open();
    const button = tab.getByRole('button', { name: paletteWords.en.find, exact: true });
    await button.press('Enter');
    await tab.keyboard.type('xyzzy');
    await tab.getByText(paletteWords.en.nothing).waitFor();
    await tab.keyboard.press('Escape');
    await expect.poll(() => tab.getByRole('dialog').count()).toBe(0);
    expect(await button.evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  inDepth('finds Czech texts, also those typed without accents', async () => {
    const tab = await page.open({ locale: 'cs' });
    const palette = paletteWords.cs;
    await tab.keyboard.press('Control+k');
    await tab.getByRole('combobox', { name: palette.find }).fill('pripoji');
    await tab
      .getByRole('option', { name: /Připojí se služba/ })
      .first()
      .waitFor();
  });
});
