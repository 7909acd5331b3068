import { describe, expect, it } from 'vitest';
import { inDepth } from '../decide/runs.js';
import { site } from './site.js';
import { answer, factField, goTo, tabTo } from './steps.js';

const page = site();

describe('a matrix', () => {
  it('opens the case of a cell as a decision', async () => {
    const tab = await page.open();
    await goTo(tab, 'Matrices');
    const row = tab.getByRole('row', { name: 'COMPANY_NAME' });
    await row.getByRole('button', { name: 'read only' }).first().click();
    await answer(tab).getByText('controlEffect: READ_ONLY').waitFor();
    const role = factField(tab, 'actorRole').getByRole('combobox');
    await expect.poll(() => role.inputValue()).toBe('is CUSTOMER_ADMIN');
  });

  inDepth('is walked with the arrow keys', async () => {
    const tab = await page.open();
    await goTo(tab, 'Matrices');
    const cell = (place: string) => tab.locator(`[data-cell="${place}"]`);
    await cell('24/0').waitFor();
    await tabTo(tab, cell('0/0'));
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('ArrowRight');
    await expect
      .poll(() => cell('1/2').evaluate((element) => element.matches(':focus')))
      .toBe(true);
    await tab.keyboard.press('Enter');
    await answer(tab).getByText('controlEffect: EDITABLE').waitFor();
  });

  inDepth('takes an offer as given for all of its cells', async () => {
    const tab = await page.open();
    await goTo(tab, 'Matrices');
    await tab.getByLabel('Matrix').selectOption('wholesale.restrictedMode');
    const off = tab
      .getByRole('row', { name: 'LOCATION_CALL_RECORDING' })
      .getByRole('button')
      .nth(2);
    await off.waitFor();
    const wholesale = await off.textContent();
    await tab.getByLabel('Offer').selectOption({ label: 'hybrid offer, toggle off' });
    await expect.poll(() => off.textContent()).toMatch('editable');
    expect(wholesale).not.toMatch('editable');
  });

  inDepth('shows the locale by what is requested and the country of the template', async () => {
    const tab = await page.open();
    await goTo(tab, 'Matrices');
    await tab.getByLabel('Matrix').selectOption('wholesale.locale');
    const english = tab.getByRole('row', { name: /^en / });
    await english.getByRole('button', { name: 'en_GB' }).click();
    await answer(tab).getByText('path: COUNTRY_EXPANDED').waitFor();
  });
});
