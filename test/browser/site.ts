import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { type Served, serve } from '../../cli/serve.js';
import { formatProblem } from '../../core/base/problem.js';
import { launch } from './launch.js';

/** The built page, served and opened in a real browser. */
export interface Site {
  /** Opens the page in a profile of its own, at the fragment of an address. */
  open(options?: BrowserContextOptions & { readonly hash?: string }): Promise<Page>;
}

const PAGE = fileURLToPath(new URL('../../dist/playground', import.meta.url));

/**
 * Serves the page for the tests of a file. After each test: nothing was asked of another origin,
 * and nothing complained in the console, the Content-Security-Policy included.
 * @param module a policy module that the page shows in place of the shipped policy
 */
export function site(module?: string): Site {
  vi.setConfig({ testTimeout: 120_000 });
  const faults: string[] = [];
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    const result = await serve({ folder: PAGE, port: 0, io: quietIo(), ...(module && { module }) });
    if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
    served = result.value;
    browser = await launch();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    async open({ hash = '', ...options } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
        // A profile is used once: nothing has to be kept for the next visit.
        serviceWorkers: 'block',
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      watch(page, served.address, faults);
      await page.goto(`${served.address}${hash}`);
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
      // The first answer is there before the rest of the page.
      await page.locator('#page:not([data-loading])').waitFor({ state: 'attached' });
      return page;
    },
  };
}

/** What the browser is told where a profile keeps nothing. */
const BLOCKED = /^Service Worker registration blocked/;

function watch(page: Page, address: string, faults: string[]): void {
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) faults.push(`asked for ${request.url()}`);
  });
  page.on('console', (message) => {
    const isFault = ['error', 'warning'].includes(message.type());
    if (isFault && !BLOCKED.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
}

function quietIo() {
  const writer = { isTerminal: false, columns: undefined, write: () => Promise.resolve() };
  const { signal } = new AbortController();
  return { stdin: Readable.from([]), stdout: writer, stderr: writer, env: {}, signal };
}
