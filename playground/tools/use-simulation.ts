import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../core/index.js';
import { newWorker, TAKES_TIME } from '../what-if/ask-what-if.js';
import type { CasesMessage, CasesReply } from '../what-if/what-if.js';
import type { SimulatedCases } from './simulate-cases.js';

/** How far many cases are decided. */
export type SimulationState =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly done: number; readonly all: number }
  | {
      readonly is: 'done';
      readonly result: Result<SimulatedCases>;
      /** What was asked. */
      readonly of: CasesMessage;
    };

/** A simulation that somebody starts and may cancel. */
export interface RunningSimulation {
  readonly state: SimulationState;
  start(message: CasesMessage): void;
  cancel(): void;
}

/** Decides many cases in a worker of its own, so that it can be cancelled. */
export function useSimulation(): RunningSimulation {
  const [state, become] = useState<SimulationState>({ is: 'idle' });
  const stop = useRef(() => {});
  // Whoever leaves the view cancels it.
  useEffect(() => () => stop.current(), []);
  const start = (message: CasesMessage) => {
    stop.current();
    become({ is: 'running', done: 0, all: 0 });
    const hear = (reply: CasesReply) => {
      if ('result' in reply) become({ is: 'done', result: reply.result, of: message });
      else become({ is: 'running', ...reply });
    };
    stop.current = (TAKES_TIME ? undefined : inWorker(message, hear)) ?? inPage(message, hear);
  };
  const cancel = () => {
    stop.current();
    become({ is: 'idle' });
  };
  return { state, start, cancel };
}

type Hear = (reply: CasesReply) => void;

/** @returns what stops it; undefined where the browser has no worker */
function inWorker(message: CasesMessage, hear: Hear): (() => void) | undefined {
  try {
    const worker = newWorker();
    worker.onmessage = ({ data }: MessageEvent<CasesReply>) => {
      hear(data);
      if ('result' in data) worker.terminate();
    };
    worker.postMessage(message);
    return () => worker.terminate();
  } catch {
    return undefined;
  }
}

function inPage(message: CasesMessage, hear: Hear): () => void {
  let goesOn = true;
  const run = async () => {
    const { simulateShipped } = await import('./shipped-cases.js');
    const result = await simulateShipped(message, async (done, all) => {
      if (goesOn) hear({ done, all });
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
