import { describe, expect, it } from 'vitest';
import { fromFragment } from '../../playground/state/fragment.js';
import { words } from '../../playground/words/index.js';
import { inDepth } from '../decide/runs.js';
import { site } from './site.js';
import { answer, choose, EXAMPLES, factField, goTo, tabTo } from './steps.js';

const page = site();
const { whatIf, fact } = words.en;

const users = 'existingOrgUserCount';
/** The heading of the facts that are folded. */
const UNIMPORTANT = 'do not matter to this outcome';
/** A button that applies a change of the users: the guide has them attached silently below 100. */
const FEWER_USERS = /^Try it: The existing organization has 99 users/;

describe('what would change an answer', () => {
  it('is found without being asked for, tried with one press and undone with another', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
    await answer(tab).getByRole('button', { name: FEWER_USERS }).click();
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
    const field = factField(tab, users).getByRole('spinbutton');
    await expect.poll(() => field.inputValue()).toBe('99');
    const undo = answer(tab).page().getByRole('button', { name: whatIf.undo });
    await expect.poll(() => undo.evaluate((button) => button.matches(':focus'))).toBe(true);
    await undo.press('Enter');
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
    await expect.poll(() => field.inputValue()).toBe('100');
    await expect.poll(() => undo.count()).toBe(0);
    await expect
      .poll(() => tab.getByRole('region', { name: 'Answer' }).evaluate((e) => e.matches(':focus')))
      .toBe(true);
  });

  inDepth('follows the facts, and a link holds nothing of it but them', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await answer(tab).getByRole('button', { name: FEWER_USERS }).click();
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
    const more = answer(tab).getByRole('button', {
      name: /The existing organization has 100 users/,
    });
    await answer(tab)
      .getByRole('button', { name: /other answers? could/ })
      .click();
    const further = answer(tab).getByRole('button', { name: /more ways? to/ });
    while ((await further.count()) > 0) await further.first().click();
    await more.waitFor();
    await expect.poll(() => new URL(tab.url()).hash.length).toBeGreaterThan(1);
    const held = await fromFragment(new URL(tab.url()).hash.slice(1));
    expect(held).toMatchObject({ ok: true, value: { question: { facts: { [users]: 99 } } } });
    expect(JSON.stringify(held)).not.toContain('tried');
  });

  inDepth('of which the page gives up says so in words', async () => {
    const tab = await page.open();
    await choose(tab, 'a whole month without a change');
    await tab.getByText(whatIf.tooMuch).waitFor();
  });

  inDepth('says so where the browser has no worker, and still decides', async () => {
    const tab = await page.open();
    await tab.addInitScript('delete globalThis.Worker');
    await tab.reload();
    await choose(tab, EXAMPLES.threshold);
    await answer(tab).getByText(whatIf.noWorker).waitFor();
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
  });

  inDepth('of an outcome that is certain changes it, though other outputs are open', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    const verified = factField(tab, 'existingOrgHasVerifiedDomain');
    await tab.getByText(UNIMPORTANT).click();
    await verified.getByLabel('not known').check();
    await answer(tab).getByText('Needs input').waitFor();
    await answer(tab).getByRole('heading', { name: whatIf.change }).waitFor();
    await verified.getByLabel('no', { exact: true }).check();
    await factField(tab, users).getByRole('spinbutton').fill('');
    await answer(tab).getByRole('heading', { name: whatIf.settle }).waitFor();
  });

  inDepth('is computed beside the page, which goes on painting', async () => {
    const tab = await page.open();
    await goTo(tab, 'Decision');
    await tab.evaluate(`(() => {
      let last = performance.now();
      globalThis.longestPause = 0;
      const frame = (now) => {
        globalThis.longestPause = Math.max(globalThis.longestPause, now - last);
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    })()`);
    // Of all decisions one of those that take longest.
    await tab.getByLabel('Decision').first().selectOption('wholesale.subPartner.list');
    const began = performance.now();
    await tab.locator('.whatif[aria-busy="true"]').waitFor();
    await tab.locator('.whatif[aria-busy="false"]').waitFor();
    const pause = await tab.evaluate<number>('globalThis.longestPause');
    expect(pause).toBeGreaterThan(0);
    expect(pause).toBeLessThan((performance.now() - began) / 2);
  });
});

describe('another outcome', () => {
  it('is chosen, with what is in its way and the cheapest change, which can be tried', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await answer(tab).getByText(whatIf.whyNot).click();
    const select = answer(tab).getByLabel(whatIf.whyNot);
    await select.selectOption({
      label: 'The organization is attached automatically, without an approval.',
    });
    const whyNot = tab.locator('.whynot');
    await whyNot.getByText('comes after another rule that holds: Without any reason').waitFor();
    await whyNot.getByRole('button', { name: FEWER_USERS }).click();
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
  });
});

describe('what is still possible', () => {
  it('is listed with what no longer is, and its shortest completion is tried', async () => {
    const tab = await page.open();
    await goTo(tab, 'Decision');
    await factField(tab, users).getByRole('spinbutton').fill('112');
    const verified = factField(tab, 'existingOrgHasVerifiedDomain');
    await verified.getByLabel('yes', { exact: true }).check();
    const chip = (name: RegExp) => answer(tab).locator('.chip', { hasText: name });
    await chip(/error 2017/).waitFor();
    await expect
      .poll(() => chip(/attached automatically/).getAttribute('class'))
      .toContain('excluded');
    await chip(/error 2017/).click();
    await expect.poll(() => chip(/error 2017/).getAttribute('aria-expanded')).toBe('true');
    await tab.locator('.completion').getByRole('button', { name: whatIf.tryIt }).click();
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
    expect(await factField(tab, users).locator('input').inputValue()).toBe('112');
  });

  inDepth('of a set are its elements', async () => {
    const tab = await page.open();
    await goTo(tab, 'Decision');
    await answer(tab).getByText('outputs are open').click();
    const reasons = answer(tab).locator('.prospects', { hasText: 'approvalReasons' });
    await reasons.getByRole('button', { name: 'too many users' }).click();
    await reasons.getByRole('button', { name: /^Try it/ }).click();
    await answer(tab).getByText('USER_COUNT_GE_100').first().waitFor();
  });
});

describe('the facts', () => {
  const groupOf = (field: ReturnType<typeof factField>) =>
    field.evaluate((row) => {
      const group = row.closest('details, section')?.querySelector('h3, summary');
      return group?.textContent ?? '';
    });

  it('are grouped by what they do here, and stay where they are while somebody is in the form', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    const count = factField(tab, users);
    await expect.poll(() => groupOf(count)).toBe(fact.groups.alone);
    const claimed = factField(tab, 'existingOrgHasClaimedDomain');
    await expect.poll(() => groupOf(claimed)).toContain(UNIMPORTANT);
    expect(await claimed.isVisible()).toBe(false);
    await count.getByRole('spinbutton').fill('99');
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
    await tab.locator('.whatif[aria-busy="false"]').waitFor();
    expect(await groupOf(claimed)).toContain(UNIMPORTANT);
    expect(await count.locator(':focus').count()).toBe(1);
    await tab.getByRole('heading', { level: 1 }).click();
    await expect.poll(() => groupOf(claimed)).toBe(fact.groups.alone);
  });

  inDepth('that are missing come first, and a link to a folded one unfolds it', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    const claimed = factField(tab, 'existingOrgHasClaimedDomain');
    await expect.poll(() => groupOf(claimed)).toContain(UNIMPORTANT);
    await tab.getByText(UNIMPORTANT).click();
    await claimed.getByLabel('not known').check();
    await tab.getByText(UNIMPORTANT).click();
    await answer(tab)
      .getByRole('button', { name: 'Existing organization has a claimed domain' })
      .click();
    await expect.poll(() => claimed.locator(':focus').count()).toBe(1);
    await tab.getByRole('heading', { level: 1 }).click();
    await expect.poll(() => groupOf(claimed)).toBe(fact.groups.matters);
  });
});

describe('other facts', () => {
  inDepth('are tried without a mouse', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    const button = answer(tab).getByRole('button', { name: FEWER_USERS });
    await button.waitFor();
    await tabTo(tab, button);
    await tab.keyboard.press('Enter');
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
    await tab.keyboard.press('Enter');
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
  });

  inDepth('are told in Czech', async () => {
    const tab = await page.open({ locale: 'cs' });
    const { cs } = words;
    await choose(tab, EXAMPLES.threshold);
    await answer(tab).getByRole('heading', { name: cs.whatIf.change }).waitFor();
    await answer(tab)
      .getByRole('button', { name: /^Vyzkoušet: .*99/ })
      .click();
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
    await tab.getByRole('button', { name: cs.whatIf.undo }).click();
    await answer(tab).getByText('APPROVAL_REQUIRED_2017').waitFor();
    await tab.getByText(cs.fact.groups.alone).waitFor();
  });
});
