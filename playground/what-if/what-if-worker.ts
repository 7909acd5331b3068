import * as z from 'zod/mini';
import type { WhatIfRequest } from './what-if.js';

// INVARIANT: set before any schema is created, as in the page itself.
z.config({ jitless: true });

// Answers each request with what was found, one after the other.
addEventListener('message', ({ data }: MessageEvent<WhatIfRequest>) => {
  void import('./shipped-what-if.js').then(({ pageWhatIf }) => postMessage(pageWhatIf(data)));
});
