import type { Locator, Page } from 'playwright-core';

/** The examples that the journeys begin with. */
export const EXAMPLES = {
  threshold: 'exactly at the threshold',
  thirdTry: 'A large organization is attached at the third try',
  nobodyDecides: 'Nobody decides for three days',
  oldAccount: 'The person has a consumer account, and the organization exists',
} as const;

/** Chooses an example from the gallery. */
export async function choose(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title }).first().click();
}

/** Opens a view of the page. */
export async function goTo(page: Page, view: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: view }).click();
}

/** The field of a fact. */
export function factField(page: Page, name: string): Locator {
  return page.locator(`[id="fact-${name}"]`);
}

/** Sends an event that the state reacts to, from the list. */
export async function send(page: Page, event: string): Promise<void> {
  await page
    .getByRole('region', { name: 'What can happen now' })
    .getByRole('button', { name: event })
    .click();
}

/** Presses Tab until the element has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator, most = 300): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element.matches(':focus'))) return;
  }
  throw new Error(`${target} cannot be reached with ${most} times Tab`);
}

/** The answer of the decision view. */
export function answer(page: Page): Locator {
  return page.locator('provisim-record');
}

/** The state that is lit in the machine: the innermost ones. */
export function lit(page: Page): Locator {
  return page.locator('provisim-machine [aria-current="step"]');
}
