import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../core/index.js';
import { newWorker, TAKES_TIME } from '../what-if/ask-what-if.js';
import type { CheckMessage, CheckProgress, CheckReply, CheckReport } from './check-message.js';

/** How far a check is. */
export type CheckState =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly progress: CheckProgress }
  | { readonly is: 'done'; readonly result: Result<CheckReport> };

/** A check that somebody starts and may cancel. */
export interface RunningCheck {
  readonly state: CheckState;
  start(message: CheckMessage): void;
  cancel(): void;
}

const BEGUN: CheckProgress = { title: '', done: 0, all: 0 };

/** Checks in a worker of its own, so that it can be cancelled. */
export function useCheck(): RunningCheck {
  const [state, become] = useState<CheckState>({ is: 'idle' });
  const stop = useRef(() => {});
  // Whoever leaves the view cancels it.
  useEffect(() => () => stop.current(), []);
  const start = (message: CheckMessage) => {
    stop.current();
    become({ is: 'running', progress: BEGUN });
    const hear = (reply: CheckReply) => {
      if ('result' in reply) become({ is: 'done', result: reply.result });
      else become({ is: 'running', progress: reply });
    };
    stop.current =
      (TAKES_TIME ? undefined : checkInWorker(message, hear)) ?? checkHere(message, hear);
  };
  const cancel = () => {
    stop.current();
    become({ is: 'idle' });
  };
  return { state, start, cancel };
}

type HearReply = (reply: CheckReply) => void;

/** @returns what stops it; undefined where the browser has no worker */
function checkInWorker(message: CheckMessage, hear: HearReply): (() => void) | undefined {
  try {
    const worker = newWorker();
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) => {
      hear(data);
      if ('result' in data) worker.terminate();
    };
    worker.postMessage(message);
    return () => worker.terminate();
  } catch {
    return undefined;
  }
}

/** A policy of somebody's own is checked by the page itself: between two processes it can be stopped. */
function checkHere(message: CheckMessage, hear: HearReply): () => void {
  let goesOn = true;
  const run = async () => {
    const { checkShipped } = await import('./shipped-check.js');
    const result = await checkShipped(message, async (progress) => {
      if (goesOn) hear(progress);
      // What was heard is painted.
      await new Promise((painted) => setTimeout(painted));
      return goesOn;
    });
    if (goesOn) hear({ result });
  };
  void run();
  return () => {
    goesOn = false;
  };
}
