import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { words } from '../../playground/words/index.js';
import { inDepth } from '../decide/runs.js';
import { site } from './site.js';
import { answer } from './steps.js';

const library = fileURLToPath(new URL('../../examples/library/policy.mjs', import.meta.url));

describe('the page with a policy of somebody’s own', () => {
  const { open } = site(library);

  inDepth('shows its examples, decisions and processes, and no matrices', async () => {
    const page = await open();
    await page.getByRole('heading', { name: 'House rules of the lending library' }).waitFor();
    const views = await page.getByRole('navigation').getByRole('button').allInnerTexts();
    expect(views).toEqual(['Examples', 'Decision', 'Process']);
  });

  it('decides by its rules, in its own words', async () => {
    const page = await open();
    await page.getByRole('navigation').getByRole('button', { name: 'Decision' }).click();
    await page.locator('label', { hasText: 'REFERENCE' }).first().click();
    await answer(page).getByText('The book is not lent: it is a reference book').first().waitFor();
  });

  inDepth(
    'finds out what would change an answer when somebody wants to know, and undoes it',
    async () => {
      const page = await open();
      await page.getByRole('navigation').getByRole('button', { name: 'Decision' }).click();
      await page.locator('label', { hasText: 'REFERENCE' }).first().click();
      await answer(page)
        .getByText('The book is not lent: it is a reference book')
        .first()
        .waitFor();
      await page.getByRole('button', { name: words.en.whatIf.find }).click();
      await page
        .getByRole('button', { name: /^Try it/ })
        .first()
        .click();
      await page.getByRole('button', { name: words.en.whatIf.undo }).click();
      await answer(page)
        .getByText('The book is not lent: it is a reference book')
        .first()
        .waitFor();
    },
  );

  inDepth('is found by name', async () => {
    const page = await open();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('loan.decision');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('library.loan.decision').first().waitFor();
  });

  it('plays its process', async () => {
    const page = await open({ hash: '#example=renewed-once' });
    await page.getByText('Loan of a book').first().waitFor({ state: 'attached' });
    await page
      .locator('provisim-machine')
      .getByRole('img', { name: /^The book stands on its shelf/ })
      .waitFor();
  });
});
