import * as z from 'zod/mini';
import { openPage } from './open-page.js';

// INVARIANT: set before any schema is created. Zod would otherwise try `new Function`, which the
// page's Content-Security-Policy blocks and reports.
z.config({ jitless: true });

await openPage(async (root) => {
  const isShipped = document.querySelector('meta[name="provisim-policy"]') === null;
  const wish = isShipped && location.hash === '' ? await showFirst(root) : undefined;
  const { mount } = await import('./app.js');
  await mount(root, wish);
  if (isShipped) await (await import('./work-offline.js')).workOffline();
});

/**
 * The rest of the page is asked for when the answer is there, so that nothing delays it. Without a network there
 * is only the rest, which has all of it.
 */
async function showFirst(element: Element) {
  try {
    const { showFirstAnswer } = await import('./first-page.js');
    return await showFirstAnswer(element);
  } catch {
    return undefined;
  }
}
