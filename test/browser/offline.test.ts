import { describe, expect, it } from 'vitest';
import { site } from './site.js';
import { answer, choose, EXAMPLES, goTo } from './steps.js';

const page = site();
const CHANGE = '99 users (2 to 99)';

describe('the page, once it was opened', () => {
  it('opens without a network, also by a link, with everything that it has', async () => {
    const tab = await page.open({ serviceWorkers: 'allow' });
    // It is kept when the page itself is there: that takes its time.
    await tab.waitForFunction('navigator.serviceWorker.ready.then(() => true)');
    await choose(tab, EXAMPLES.threshold);
    // What would change the answer is found by the worker.
    await expect.poll(() => answer(tab).textContent()).toContain(CHANGE);
    const link = tab.url();
    const context = tab.context();
    await context.setOffline(true);
    const offline = await context.newPage();
    await offline.goto(link);
    await expect.poll(() => answer(offline).textContent()).toContain(CHANGE);
    await goTo(offline, 'Process');
    await expect.poll(() => offline.locator('provisim-machine').isVisible()).toBe(true);
    await goTo(offline, 'Matrices');
    await offline.locator('[data-cell="4/0"]').waitFor();
    // Without a link, too: what comes first online is not kept, but the rest has all of it.
    const front = await context.newPage();
    await front.goto(link.replace(/#.*/, ''));
    await front.getByRole('heading', { level: 1 }).waitFor();
    await front.locator('#page:not([data-loading])').waitFor({ state: 'attached' });
    await expect.poll(() => front.locator('#page').textContent()).toMatch(/approval|attached/);
    await context.setOffline(false);
  });
});
