import * as z from 'zod/mini';

// INVARIANT: set before any schema is created. Zod would otherwise try `new Function`, which the
// page's Content-Security-Policy blocks and reports.
z.config({ jitless: true });

const root = document.body.querySelector('#page') ?? document.body;
try {
  const { mount } = await import('./app.js');
  await mount(root);
} catch (error) {
  // A policy of somebody's own may not be one: whoever opens the page has to see why.
  root.textContent = String(error);
  throw error;
}
