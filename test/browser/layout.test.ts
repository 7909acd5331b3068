import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runs, sampled } from '../decide/runs.js';
import { site } from './site.js';
import { goTo } from './steps.js';

const page = site();

const WIDTHS = [960, 961, 1280, 1440, 1920];
/** Of all decisions, each of this many: they differ in the height of form, answer and explanation. */
const EVERY = 8;

/** Scrolls the page from its top to its end; the largest area that the answer covers of the explanation. */
const COVERED = `(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const height = document.documentElement.scrollHeight - innerHeight;
  let most = 0, steps = 0;
  for (let y = 0; y <= height + 160; y += 160, steps += 1) {
    scrollTo(0, y);
    await frame();
    const a = document.querySelector('.answer').getBoundingClientRect();
    const b = document.querySelector('.how').getBoundingClientRect();
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    most = Math.max(most, wide > 0 && high > 0 ? Math.round(wide * high) : 0);
  }
  return { most, steps };
})()`;

async function covered(tab: Page): Promise<{ readonly most: number; readonly steps: number }> {
  return (await tab.evaluate(COVERED)) as { most: number; steps: number }; // what the script returns
}

describe('the answer of a decision', () => {
  it.each(WIDTHS)(
    'covers nothing of its explanation, wherever one scrolls, at %i px',
    async (width) => {
      const tab = await page.open({ viewport: { width, height: 800 } });
      await goTo(tab, 'Decision');
      const select = tab.getByLabel('Decision').first();
      const ids = await select
        .locator('option')
        .evaluateAll((options) => options.map((o) => o.getAttribute('value') ?? ''));
      const some = sampled(ids.filter((_, i) => i % EVERY === 0));
      let steps = 0;
      for (const id of some) {
        await select.selectOption(id);
        const seen = await covered(tab);
        expect.soft(seen.most, id).toBe(0);
        steps += seen.steps;
      }
      expect(some.length).toBeGreaterThan(runs(10));
      expect(steps).toBeGreaterThan(some.length);
    },
  );
});

describe('the header', () => {
  /** The rows that its parts stand in: parts whose middles are close share one. */
  const ROWS = `(() => {
    const parts = document.querySelectorAll('.top :is(.brand, button, select)');
    const middles = [...parts].map((part) => part.getBoundingClientRect())
      .filter((r) => r.width > 0).map((r) => (r.top + r.bottom) / 2).sort((a, b) => a - b);
    return middles.filter((y, i) => i === 0 || y - middles[i - 1] > 12).length;
  })()`;

  it.each([
    { lang: 'en', width: 1280, most: 1 },
    { lang: 'cs', width: 1280, most: 1 },
    { lang: 'en', width: 390, most: 2 },
    { lang: 'cs', width: 390, most: 2 },
    { lang: 'cs', width: 360, most: 2 },
  ])('takes at most $most rows at $width px in $lang', async ({ lang, width, most }) => {
    const tab = await page.open({ viewport: { width, height: 800 } });
    await tab.getByLabel(/^Language/).selectOption(lang);
    await expect.poll(() => tab.evaluate('document.documentElement.lang')).toBe(lang);
    expect(await tab.evaluate(ROWS)).toBeLessThanOrEqual(most);
    const beyond = await tab.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(beyond).toBeLessThanOrEqual(0);
  });
});
