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
  return laneOf(message.request).ask(message);
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

/** The result of what was asked of a worker that there is not. */
export const NO_WORKER = fail([{ code: 'what-if/no-worker', message: 'there is no worker' }]);

/** A worker with those that wait for it; the first one is being worked on. */
class Lane {
  #queue: readonly Waiting[] = [];
  #busy: Waiting | undefined;
  #worker: Worker | undefined;

  ask<R extends SlowRequest>(message: MessageWith<R>): Asking<R> {
    let cancel = () => {};
    const found = new Promise<ResultOf<R>>((resolve) => {
      // The result is one of this request: a worker answers each by its kind.
      const waiting = { message, resolve: resolve as Waiting['resolve'] };
      this.#queue = [...this.#queue, waiting];
      cancel = () => this.#leave(waiting);
    });
    this.#proceed();
    return { found, cancel };
  }

  #proceed(): void {
    const [first] = this.#queue;
    if (first === undefined || this.#busy !== undefined) return;
    this.#busy = first;
    try {
      this.#worker ??= this.#started();
      this.#worker.postMessage(first.message);
    } catch {
      this.#settle(NO_WORKER);
    }
  }

  /** A computation cannot be interrupted: whoever works on what nobody wants is replaced. */
  #leave(waiting: Waiting): void {
    this.#queue = this.#queue.filter((one) => one !== waiting);
    if (this.#busy !== waiting) return;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#busy = undefined;
    this.#proceed();
  }

  #started(): Worker {
    const made = newWorker();
    made.onmessage = ({ data }: MessageEvent<ResultOf<SlowRequest>>) => this.#settle(data);
    made.onerror = () => {
      made.terminate();
      this.#worker = undefined;
      this.#settle(NO_WORKER);
    };
    return made;
  }

  #settle(result: ResultOf<SlowRequest>): void {
    const done = this.#busy;
    this.#busy = undefined;
    this.#queue = this.#queue.filter((one) => one !== done);
    done?.resolve(result);
    this.#proceed();
  }
}

const usual = new Lane();
/** Processes are explored apart: it takes seconds, in which other questions come. */
const exploring = new Lane();

function laneOf(request: SlowRequest): Lane {
  return 'for' in request && request.for === 'invariants' ? exploring : usual;
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
