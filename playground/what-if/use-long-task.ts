import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../core/index.js';
import { NO_WORKER, newWorker, TAKES_TIME } from './ask-what-if.js';
import type { LongTaskReply } from './what-if.js';

/** How far a long task is. */
export type LongTaskState<Message, Progress, Found> =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly progress: Progress }
  | {
      readonly is: 'done';
      readonly result: Result<Found>;
      /** What was asked. */
      readonly of: Message;
    };

/** A long task that somebody starts and may cancel. */
export interface LongTask<Message, Progress, Found> {
  readonly state: LongTaskState<Message, Progress, Found>;
  start(message: Message): void;
  cancel(): void;
}

/** A kind of long tasks, and how the page itself does them. */
export interface LongTaskKind<Message, Progress, Found> {
  /** The progress of a task that was just started. */
  readonly begun: Progress;
  /**
   * Does it in the page.
   * @param tell takes how far it is; false: nobody waits any more
   */
  inPage(message: Message, tell: (progress: Progress) => Promise<boolean>): Promise<Result<Found>>;
}

/**
 * Does what takes very long in a worker of its own, so that it can be cancelled; where there is none, in
 * the page, which stops where it tells its progress.
 * @param kind the same at each call
 */
export function useLongTask<Message, Progress extends object, Found>(
  kind: LongTaskKind<Message, Progress, Found>,
): LongTask<Message, Progress, Found> {
  const [state, become] = useState<LongTaskState<Message, Progress, Found>>({ is: 'idle' });
  const stop = useRef(() => {});
  // Whoever leaves the view cancels it.
  useEffect(() => () => stop.current(), []);
  const start = (message: Message) => {
    stop.current();
    become({ is: 'running', progress: kind.begun });
    const hear = (reply: LongTaskReply<Progress, Found>) => {
      if ('result' in reply) become({ is: 'done', result: reply.result, of: message });
      else become({ is: 'running', progress: reply });
    };
    stop.current =
      (TAKES_TIME ? undefined : inWorker(message, hear)) ??
      inPage((tell) => kind.inPage(message, tell), hear);
  };
  const cancel = () => {
    stop.current();
    become({ is: 'idle' });
  };
  return { state, start, cancel };
}

type Hear<Progress, Found> = (reply: LongTaskReply<Progress, Found>) => void;

/** @returns what stops it; undefined where the browser has no worker */
function inWorker<Progress, Found>(
  message: unknown,
  hear: Hear<Progress, Found>,
): (() => void) | undefined {
  try {
    const worker = newWorker();
    worker.onmessage = ({ data }: MessageEvent<LongTaskReply<Progress & object, Found>>) => {
      hear(data);
      if ('result' in data) worker.terminate();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      hear({ result: NO_WORKER });
    };
    worker.postMessage(message);
    return () => worker.terminate();
  } catch {
    return undefined;
  }
}

/** @returns what stops it */
function inPage<Progress, Found>(
  run: (tell: (progress: Progress) => Promise<boolean>) => Promise<Result<Found>>,
  hear: Hear<Progress, Found>,
): () => void {
  let goesOn = true;
  const whole = run(async (progress) => {
    if (goesOn) hear(progress);
    // What was heard is painted.
    await new Promise((painted) => setTimeout(painted));
    return goesOn;
  });
  void whole.then((result) => {
    if (goesOn) hear({ result });
  });
  return () => {
    goesOn = false;
  };
}
