import type { SlowMessage } from './what-if.js';

/** In a worker: answers each request with what was found, one after the other. */
export function answerRequests(): void {
  addEventListener('message', ({ data }: MessageEvent<SlowMessage>) => {
    void import('./shipped-what-if.js').then(({ findSlowly }) =>
      postMessage(findSlowly(data.request, data.edits)),
    );
  });
}
