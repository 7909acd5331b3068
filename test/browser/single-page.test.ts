import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { words } from '../../playground/words/index.js';
import { run } from '../cli/in-process.js';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { inDepth } from '../decide/runs.js';
import { launch } from './launch.js';
import { answer, lit } from './steps.js';

const { en } = words;
/** What an e-mail may carry. */
const MOST_MEGABYTES = { file: 5, compressed: 1.2 };
const THRESHOLD = 'rules/broadworks/attach/decision.json';

describe('the page in one file, opened from the disk without a network', () => {
  vi.setConfig({ testTimeout: 120_000 });
  const folder = mkdtempSync(join(tmpdir(), 'provisim-page-'));
  const faults: string[] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a file; nothing but it is asked for, and nothing complains in the console. */
  async function open(file: string, hash = ''): Promise<Page> {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const address = pathToFileURL(file).href;
    page.on('request', (request) => {
      const url = request.url();
      // A worker is made of the page's own script.
      if (url.replace(/#.*/, '') !== address && !url.startsWith('blob:')) faults.push(url);
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${address}${hash}`);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    return page;
  }

  it('is written as a whole, and is small enough to be sent', async () => {
    const file = join(folder, 'new', 'page.html');
    const { code, out, err } = await run(['page', '--out', file, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { bytes, compressed } = JSON.parse(out);
    expect(readFileSync(file).length).toBe(bytes);
    expect(bytes / 1e6).toBeLessThan(MOST_MEGABYTES.file);
    expect(compressed / 1e6).toBeLessThan(MOST_MEGABYTES.compressed);
    const text = await run(['page', '--out', file]);
    expect(text.out).toBe(`${file}: ${mega(bytes)}, ${mega(compressed)} compressed\n`);
  });

  it('answers the first question, and finds what would change it', async () => {
    const page = await open(await made());
    await page.getByText('The attach fails with error 2017').first().waitFor();
    await page.getByLabel('Users of the existing organization', { exact: false }).first().fill('5');
    await page.getByText('attached automatically').first().waitFor();
    await page
      .getByRole('button', { name: /^Try it/ })
      .first()
      .waitFor();
  });

  inDepth('decides, keeps the state in its address, and plays a process', async () => {
    const file = await made();
    const page = await open(file);
    await page.getByRole('navigation').getByRole('button', { name: 'Decision' }).click();
    await page.locator('[id="fact-existingOrgUserCount"]').getByRole('spinbutton').fill('112');
    await answer(page).getByText('112').first().waitFor();
    // The address follows a little later.
    await expect
      .poll(async () => {
        const again = await open(file, new URL(page.url()).hash);
        const shown = answer(again).getByText('112').first().waitFor({ timeout: 3000 });
        return shown.then(
          () => true,
          () => false,
        );
      })
      .toBe(true);
    const story = await open(file, '#example=broadworks/attachment/customer-declines');
    await expect.poll(() => lit(story).getAttribute('data-state')).toBe('idle');
    await story.getByRole('button', { name: 'Forward' }).click();
    await expect.poll(() => lit(story).getAttribute('data-state')).not.toBe('idle');
  });

  inDepth('decides by changed rules that were put into it', async () => {
    const changed = readFileSync(THRESHOLD, 'utf8').replace('"value": 100', '"value": 50');
    const rules = temporaryFolder({ 'decision.json': changed });
    const page = await open(await made('--rules', rules));
    await page
      .getByLabel('Users of the existing organization', { exact: false })
      .first()
      .fill('60');
    await page.getByText('The attach fails with error 2017').first().waitFor();
    await page.getByRole('button', { name: en.whatIf.find }).first().click();
    await page.getByText('has 49 users', { exact: false }).first().waitFor();
  });

  it.each([
    [
      ['--policy', 'examples/library', '--switch', 'a=b'],
      ['`--out`', '`--policy`', '`--switch`'],
    ],
    [['--out', tmpdir()], ['there is a folder of this name']],
    [['--out', join(folder, 'none.html'), '--rules', 'nowhere'], ['nowhere']],
  ])('is refused in words: %j', async (argv, words) => {
    const { code, out, err } = await run(['page', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const part of words) expect(err).toContain(part);
  });

  let pages = 0;
  async function made(...options: readonly string[]): Promise<string> {
    pages += 1;
    const file = join(folder, `page-${pages}.html`);
    const { err } = await run(['page', '--out', file, ...options]);
    expect(err).toBe('');
    return file;
  }
});

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
