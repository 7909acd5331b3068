import { describe, expect, it } from 'vitest';
import { traceLink } from '../../cli/print/trace-link.js';
import { examples } from '../../playground/gallery/example.js';
import { fromFragment } from '../../playground/state/fragment.js';
import { site } from './site.js';
import { answer, choose, EXAMPLES, factField, lit } from './steps.js';

const page = site();

describe('a link', () => {
  it('reopens the same view in a fresh profile', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await factField(tab, 'existingOrgUserCount').getByRole('spinbutton').fill('7');
    await answer(tab).getByText('AUTO_ATTACH').waitFor();
    await tab.getByLabel('Colours').selectOption('dark');
    await tab.getByRole('button', { name: 'Copy link' }).click();
    await tab.getByText('Link copied').waitFor();
    const link = await tab.evaluate('navigator.clipboard.readText()');
    const hash = new URL(String(link)).hash;
    const other = await page.open({ hash });
    await answer(other).getByText('AUTO_ATTACH').waitFor();
    expect(await other.locator('main').textContent()).toBe(await tab.locator('main').textContent());
    await expect.poll(() => other.locator('html').getAttribute('data-theme')).toBe('auto');
  });

  it('contains a game with its position', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.thirdTry);
    for (let i = 0; i < 3; i++) await tab.getByRole('button', { name: 'Forward' }).click();
    const held = async () => fromFragment(new URL(tab.url()).hash.slice(1));
    await expect.poll(held).toMatchObject({ ok: true, value: { game: { at: 3 } } });
    const other = await page.open({ hash: new URL(tab.url()).hash });
    await expect.poll(() => lit(other).getAttribute('data-state')).toBe('readyToRetry');
  });

  it('may name an example to begin with', async () => {
    const tab = await page.open({ hash: '#example=broadworks/attachment/customer-declines' });
    // With its full stop: without one it is also in the list of examples.
    await tab.getByText('The customer declines and the partner gives up.').waitFor();
    await expect.poll(() => lit(tab).getAttribute('data-state')).toBe('idle');
  });

  it('may contain a scenario, also one of several runs', async () => {
    const twoRuns = examples.find(({ scenario }) => 'others' in scenario && scenario.others);
    if (twoRuns === undefined) throw new Error('a scenario has two runs');
    const link = traceLink(twoRuns.scenario, 'http://localhost/');
    const tab = await page.open({ hash: new URL(link).hash });
    const runs = tab.getByRole('navigation', { name: 'Runs' }).getByRole('button');
    await expect.poll(() => runs.count()).toBe(2);
    for (let i = 0; i < 3; i++) await tab.getByRole('button', { name: 'Forward' }).click();
    await expect.poll(() => runs.nth(0).textContent()).toContain('attached.settling');
    await runs.nth(1).click();
    await expect.poll(() => lit(tab).getAttribute('data-state')).toBe('rejectedEnterpriseTied');
  });

  it.each(['#nonsense', '#example=no/such/example', '#q1YqS8wpTVWyUkpKzSlWqgUA'])(
    'that is broken gives a message: %s',
    async (hash) => {
      const tab = await page.open({ hash });
      await tab.getByRole('heading', { name: 'This link does not work' }).waitFor();
      await tab.getByRole('button', { name: 'Go to the examples' }).click();
      await tab.getByRole('heading', { name: 'Examples' }).waitFor();
    },
  );

  it('is what the back button goes back to', async () => {
    const tab = await page.open();
    await choose(tab, EXAMPLES.threshold);
    await expect.poll(() => new URL(tab.url()).hash).not.toBe('');
    await tab.goBack();
    await tab.getByRole('heading', { name: 'Examples' }).waitFor();
  });
});
