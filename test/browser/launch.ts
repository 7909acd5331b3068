import { access } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser of this system where there is one, else the one that a package carries. */
export async function launch(): Promise<Browser> {
  const executablePath = (await systemBrowser()) ?? (await packedBrowser());
  return chromium.launch({ executablePath, args: ARGS, headless: true });
}

async function systemBrowser(): Promise<string | undefined> {
  const found = await Promise.all(
    SYSTEM.map((path) =>
      access(path).then(
        () => path,
        () => undefined,
      ),
    ),
  );
  return found.find((path) => path !== undefined);
}

async function packedBrowser(): Promise<string> {
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
