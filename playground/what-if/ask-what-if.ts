import { fail } from '../../core/studio.js';
import { own } from '../shipped-system.js';
import type { WhatIfRequest, WhatIfResult } from './what-if.js';

/** A request that is being worked on. */
export interface Asking {
  readonly found: Promise<WhatIfResult>;
  /** Nobody waits for it any more. */
  cancel(): void;
}

interface Waiting {
  readonly request: WhatIfRequest;
  readonly resolve: (result: WhatIfResult) => void;
}

/**
 * Whether asking takes the time of the page itself, so that somebody has to want it: a worker cannot
 * load a policy of somebody's own, which needs the page's import map.
 */
export const TAKES_TIME = own !== undefined;

/** Asks what other facts would lead to. Several requests are worked on one after the other. */
export function askWhatIf(request: WhatIfRequest): Asking {
  if (TAKES_TIME) return { found: inPage(request), cancel: () => {} };
  let cancel = () => {};
  const found = new Promise<WhatIfResult>((resolve) => {
    const waiting = { request, resolve };
    queue = [...queue, waiting];
    cancel = () => leave(waiting);
  });
  proceed();
  return { found, cancel };
}

async function inPage(request: WhatIfRequest): Promise<WhatIfResult> {
  // What is waiting is painted first.
  await new Promise((done) => setTimeout(done, 50));
  const { pageWhatIf } = await import('./shipped-what-if.js');
  return pageWhatIf(request);
}

const NO_WORKER = fail([{ code: 'what-if/no-worker', message: 'there is no worker' }]);

/** Those that wait; the first one is being worked on. */
let queue: readonly Waiting[] = [];
let busy: Waiting | undefined;
let worker: Worker | undefined;

function proceed(): void {
  const [first] = queue;
  if (first === undefined || busy !== undefined) return;
  busy = first;
  try {
    worker ??= started();
    worker.postMessage(first.request);
  } catch {
    settle(NO_WORKER);
  }
}

/** A computation cannot be interrupted: whoever works on what nobody wants is replaced. */
function leave(waiting: Waiting): void {
  queue = queue.filter((one) => one !== waiting);
  if (busy !== waiting) return;
  worker?.terminate();
  worker = undefined;
  busy = undefined;
  proceed();
}

function started(): Worker {
  const made = new Worker(new URL('what-if-worker.js', document.baseURI), { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<WhatIfResult>) => settle(data);
  made.onerror = () => {
    made.terminate();
    worker = undefined;
    settle(NO_WORKER);
  };
  return made;
}

function settle(result: WhatIfResult): void {
  const done = busy;
  busy = undefined;
  queue = queue.filter((one) => one !== done);
  done?.resolve(result);
  proceed();
}
