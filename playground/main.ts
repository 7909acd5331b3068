import * as z from 'zod/mini';

// INVARIANT: set before any schema is created. Zod would otherwise try `new Function`, which the
// page's Content-Security-Policy blocks and reports.
z.config({ jitless: true });

const { mount } = await import('./app.js');
await mount(document.body.querySelector('#page') ?? document.body);
