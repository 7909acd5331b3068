import * as z from 'zod/mini';

// INVARIANT: set before any schema is made. Zod would otherwise try `new Function`, which the
// page's Content-Security-Policy refuses and reports.
z.config({ jitless: true });

const { mount } = await import('./app.js');
await mount(document.body.querySelector('#page') ?? document.body);
