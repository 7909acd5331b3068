import { fail } from '../../core/studio.js';
import { isChanged } from '../shipped-system.js';
import type { ResultOf, SlowMessage, SlowRequest } from './what-if.js';

/** A request that is being worked on. */
export interface Asking<R extends SlowRequest> {
  readonly found: Promise<ResultOf<R>>;
  /** Nobody waits for it any more. */
  cancel(): void;
}

interface Waiting {
  readonly message: SlowMessage;
  readonly resolve: (result: ResultOf<SlowRequest>) => void;
}

/**
 * Whether asking takes the time of the page itself, so that somebody has to want it: a worker has
 * neither the page's import map, which a policy of somebody's own needs, nor the rules in the page.
 */
export const TAKES_TIME = isChanged;

/** A request, with what somebody has edited. */
type MessageWith<R extends SlowRequest> = SlowMessage & { readonly request: R };

/** Asks for what takes long. Several requests are worked on one after the other. */
export function askSlowly<R extends SlowRequest>(message: MessageWith<R>): Asking<R> {
  if (TAKES_TIME) return { found: inPage(message), cancel: () => {} };
  let cancel = () => {};
  const found = new Promise<ResultOf<R>>((resolve) => {
    // The result is one of this request: a worker answers each by its kind.
    const waiting = { message, resolve: resolve as Waiting['resolve'] };
    queue = [...queue, waiting];
    cancel = () => leave(waiting);
  });
  proceed();
  return { found, cancel };
}

async function inPage<R extends SlowRequest>({
  request,
  edits,
}: MessageWith<R>): Promise<ResultOf<R>> {
  // What is waiting is painted first.
  await new Promise((done) => setTimeout(done, 50));
  const { findSlowly } = await import('./shipped-what-if.js');
  return findSlowly(request, edits) as ResultOf<R>; // by the kind of the request
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
    worker.postMessage(first.message);
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
  const made = newWorker();
  made.onmessage = ({ data }: MessageEvent<ResultOf<SlowRequest>>) => settle(data);
  made.onerror = () => {
    made.terminate();
    worker = undefined;
    settle(NO_WORKER);
  };
  return made;
}

/** A worker for what takes long. The page in one file carries it within its own script. */
export function newWorker(): Worker {
  const script = document.querySelector('script#page-script')?.textContent ?? '';
  if (script === '') {
    return new Worker(new URL('what-if-worker.js', document.baseURI), { type: 'module' });
  }
  // A browser refuses modules from a disk; the script imports nothing.
  const classic = `'use strict';(async()=>{${script}})()`;
  const blob = new Blob([classic], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(blob));
}

function settle(result: ResultOf<SlowRequest>): void {
  const done = busy;
  busy = undefined;
  queue = queue.filter((one) => one !== done);
  done?.resolve(result);
  proceed();
}
