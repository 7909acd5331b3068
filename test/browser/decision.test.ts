import { describe, expect, it } from 'vitest';
import { inDepth } from '../decide/runs.js';
import { site } from './site.js';
import { answer, choose, EXAMPLES, factField, goTo, tabTo } from './steps.js';

const page = site();

describe('the decision view', () => {
  it('decides again with each key press', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    const text = answer(tab);
    await text.getByText('APPROVAL_REQUIRED_2017').waitFor();
    const badge = text.getByText('Decided', { exact: true });
    await expect.poll(() => badge.getAttribute('class')).toBe('badge caution');
    const users = factField(tab, 'existingOrgUserCount').getByRole('spinbutton');
    await users.press('End');
    await users.press('Backspace');
    await text.getByText('AUTO_ATTACH').waitFor();
    await expect.poll(() => badge.getAttribute('class')).toBe('badge good');
    await users.press('5');
    await text.getByText('APPROVAL_REQUIRED_2017').waitFor();
    await expect.poll(() => text.getByText('USER_COUNT_GE_100').count()).toBe(1);
  });

  it('lists what is missing and marks it in the form', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    const verified = factField(tab, 'existingOrgHasVerifiedDomain');
    await verified.getByLabel('not known').check();
    await expect.poll(() => verified.getByText('could still change the outcome').count()).toBe(1);
    await answer(tab).getByText('Needs input').waitFor();
    const missing = answer(tab).getByRole('button', {
      name: 'Existing organization has a verified e-mail domain',
    });
    await missing.click();
    await expect.poll(() => verified.locator(':focus').count()).toBe(1);
    await verified.getByLabel('yes').check();
    await answer(tab).getByText('VERIFIED_DOMAIN').waitFor();
  });

  inDepth('distinguishes a default, what was not sent and what is not known', async () => {
    const tab = await page.open();
    await goTo(tab, 'Decision');
    const toggle = factField(tab, 'templateExistingOrgToggle');
    await expect.poll(() => toggle.getByLabel('default: yes').isChecked()).toBe(true);
    await tab.getByLabel('Decision').first().selectOption('broadworks.attach.settings');
    const mode = factField(tab, 'existingOrgAuthenticationMode').getByRole('combobox');
    await expect.poll(() => mode.inputValue()).toBe('notSent');
    await expect
      .poll(() => mode.getByRole('option').allInnerTexts())
      .toEqual(['given', 'not sent', 'not known']);
  });

  inDepth('takes the empty text as an entry of a list', async () => {
    const tab = await page.open();
    await choose(tab, 'ten full days and half a day');
    const field = (name: string) => factField(tab, name).getByRole('textbox');
    await field('activeFrom').fill('2025-06-01T00:00:00Z, 2025-06-29T00:00:00Z');
    await field('activeTo').fill('2025-06-11T12:00:00Z, ""');
    await answer(tab).getByText('12.5').first().waitFor();
    await expect.poll(() => field('activeTo').inputValue()).toBe('2025-06-11T12:00:00Z, ""');
    await field('activeTo').fill('tomorrow');
    await tab.getByText('times such as').first().waitFor();
  });

  inDepth('flips the switch of an assumption', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await factField(tab, 'templateExistingOrgToggle').getByLabel('no', { exact: true }).check();
    await answer(tab).getByText('BLOCKED_TOGGLE_OFF').waitFor();
    const other = answer(tab).getByRole('button', { name: 'new organization' });
    await expect.poll(() => other.getAttribute('aria-pressed')).toBe('false');
    await other.click();
    await answer(tab).getByText('CREATE_NEW_ORG').waitFor();
    await expect.poll(() => other.getAttribute('aria-pressed')).toBe('true');
  });

  it('says what is wrong with a value at its field, and keeps the last good answer', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
    const users = factField(tab, 'existingOrgUserCount');
    await users.getByRole('spinbutton').fill('-5');
    await users.getByText('a whole number of 0 or more').waitFor();
    const pane = tab.getByRole('region', { name: 'Answer' });
    await pane.getByText('This cannot be decided').last().waitFor();
    await pane.getByText('The last answer, before that').waitFor();
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
    await tab.locator('provisim-explanation').getByText('100 or more users').waitFor();
    expect(await tab.locator('main').textContent()).not.toContain('/facts');
    await pane.getByRole('button', { name: 'Users of the existing organization' }).click();
    await expect.poll(() => users.locator(':focus').count()).toBe(1);
    await users.getByRole('spinbutton').fill('5');
    await pane.getByText('The last answer, before that').waitFor({ state: 'detached' });
  });

  inDepth('takes letters that make no number for a mistake, and not for nothing', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    const users = factField(tab, 'existingOrgUserCount');
    await users.getByRole('spinbutton').fill('');
    await answer(tab).getByText('Needs input').waitFor();
    await users.getByRole('spinbutton').pressSequentially('-');
    await users.getByText('a whole number of 0 or more').waitFor();
    await users.getByRole('spinbutton').press('Backspace');
    await users.getByRole('spinbutton').pressSequentially('7');
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
  });

  inDepth('keeps no answer of another decision', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
    await tab.getByLabel('Decision').first().selectOption('broadworks.attach.rights');
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor({ state: 'detached' });
  });

  it.each([
    ['an example', 'gallery'],
    ['a cell', 'matrix'],
  ])('begins at its top, with the header in sight, where %s was chosen', async (_, from) => {
    const tab = await page.open();
    if (from === 'gallery') await choose(tab, EXAMPLES.threshold);
    else {
      await goTo(tab, 'Matrices');
      await tab.locator('[data-cell="20/0"]').click();
    }
    await tab.getByRole('region', { name: 'Answer' }).waitFor();
    await tab.waitForTimeout(200);
    expect(await tab.evaluate('scrollY')).toBe(0);
    expect(await tab.locator('main').evaluate((main) => main.matches(':focus'))).toBe(true);
  });

  inDepth('decides by an older edition of the guide', async () => {
    const tab = await page.open();
    await goTo(tab, 'Decision');
    await tab.getByLabel('Decision').first().selectOption('wholesale.attach.decision');
    await tab.getByLabel('As of').selectOption('P-1.33');
    await answer(tab).getByText('edition P-1.33').waitFor();
    await tab.getByLabel('As of').selectOption('date');
    await tab.getByLabel('Day').fill('2024-12-18');
    await answer(tab).getByText('in force on 2024-12-18').waitFor();
  });

  it('opens and closes the rules of the explanation, down to what was compared', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    const tree = tab.locator('provisim-explanation');
    await tree.getByText('100 or more users').click();
    await tree.getByText('existingOrgUserCount ≥ 100 (approvalUserCount)').waitFor();
  });

  it('speaks Czech', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await tab.getByLabel(/^Language/).selectOption('cs');
    await tab.getByRole('heading', { name: 'Jak se k ní došlo' }).waitFor();
    await answer(tab).getByText('Rozhodnuto').waitFor();
    await expect.poll(() => tab.locator('html').getAttribute('lang')).toBe('cs');
  });

  it('can be used without a mouse', async () => {
    const tab = await page.open();
    await tabTo(tab, tab.getByRole('button', { name: EXAMPLES.threshold }));
    await tab.keyboard.press('Enter');
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
    await tabTo(tab, factField(tab, 'existingOrgUserCount').getByRole('spinbutton'));
    await tab.keyboard.press('ArrowDown');
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
    await tabTo(
      tab,
      factField(tab, 'existingOrgHasVerifiedDomain').getByLabel('no', { exact: true }),
    );
    await tab.keyboard.press('ArrowRight');
    await answer(tab).getByText('Needs input').waitFor();
  });
});
