import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../page.js';
import { askSlowly } from './ask-what-if.js';
import type { ResultOf, SlowRequest, WhatIfRequest } from './what-if.js';

/** What is known by now of what was asked. */
export interface SlowState<R extends SlowRequest> {
  /** What was found last; undefined: nothing yet. */
  readonly result: ResultOf<R> | undefined;
  /** Whether it is about the present request. */
  readonly isCurrent: boolean;
}

/** What is known by now about other facts. */
export type WhatIfState = SlowState<WhatIfRequest>;

/** The results that are kept, so that going back shows them at once. */
const MOST_KEPT = 40;
const kept = new Map<string, ResultOf<SlowRequest>>();

/**
 * What takes long, such as what other facts would lead to, asked for after the page has been painted.
 * @param request undefined: nobody wants to know
 * @param delay milliseconds in which another request replaces this one
 */
export function useWhatIf<R extends SlowRequest>(request: R | undefined, delay = 0): SlowState<R> {
  const { edits } = usePage().state;
  const [last, take] = useState<{ readonly key: string; readonly result: ResultOf<R> }>();
  const key = request && JSON.stringify([request, edits]);
  useEffect(() => {
    if (request === undefined || key === undefined || kept.has(key)) return;
    let cancel = () => {};
    const timer = setTimeout(() => {
      const asking = askSlowly({ request, edits });
      cancel = asking.cancel;
      void asking.found.then((result) => {
        keep(key, result);
        take({ key, result });
      });
    }, delay);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [key, delay]);
  // The key is the whole request: the result is of its kind.
  const known = key === undefined ? undefined : (kept.get(key) as ResultOf<R> | undefined);
  if (known !== undefined) return { result: known, isCurrent: true };
  return { result: last?.result, isCurrent: false };
}

function keep(key: string, result: ResultOf<SlowRequest>): void {
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, result);
}
