import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decide } from '../../core/index.js';
import { shippedPolicy } from '../shipped.js';
import { launch } from './launch.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

const snippet = readFileSync('README.md', 'utf8').match(/```html\n(.*?)```/s)?.[1] ?? '';
const answer = decide(shippedPolicy(), {
  decision: 'broadworks.attach.rights',
  facts: { attachDecision: 'AUTO_ATTACH', existingOrgLicenceStates: ['ACTIVE', 'SUSPENDED'] },
});

it('an element of the file that holds everything shows a record on a bare page', async () => {
  const tab = await browser.newPage({ viewport: { width: 760, height: 620 } });
  const faults: string[] = [];
  tab.on('pageerror', ({ message }) => faults.push(message));
  const files: Record<string, readonly [type: string, body: string]> = {
    '/': ['text/html', `<!doctype html><meta charset="utf-8">${snippet}`],
    '/elements.standalone.js': [
      'text/javascript',
      readFileSync('dist/elements.standalone.js', 'utf8'),
    ],
    '/record.json': ['application/json', JSON.stringify(answer.ok ? answer.value : null)],
  };
  const asked: string[] = [];
  await tab.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    const [contentType, body] = files[pathname] ?? ['text/plain', ''];
    await route.fulfill({ contentType, body });
  });
  await tab.goto('http://bare.example/');
  await tab.getByText('partnerRightsGranted: PROVISIONING_ADMIN').waitFor();
  const { PROVISIM_SHOT: path } = process.env;
  if (path !== undefined) await tab.screenshot({ path });
  expect(faults).toEqual([]);
  expect(asked.filter((file) => !(file in files) && file !== '/favicon.ico')).toEqual([]);
});
