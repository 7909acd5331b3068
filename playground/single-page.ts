import * as z from 'zod/mini';
import { openPage } from './open-page.js';
import { answerRequests } from './what-if/answer-requests.js';

// INVARIANT: set before any schema is created, as in `playground/main.ts`.
z.config({ jitless: true });

// The page in one file: its script is also that of its worker, which has no document.
if (globalThis.document === undefined) answerRequests();
else await openPage(async (root) => (await import('./app.js')).mount(root));
