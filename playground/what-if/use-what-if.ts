import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../page.js';
import { type Asking, askSlowly } from './ask-what-if.js';
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
const MOST_KEPT = 100;
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
      const asking = askOnce(key, { request, edits });
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

/**
 * What takes long of several requests, as far as it is known by now.
 * @param delay as of `useWhatIf`
 * @returns the results that are known, and how many are not
 */
export function useWhatIfs<R extends SlowRequest>(
  requests: readonly R[],
  delay: number,
): { readonly results: readonly ResultOf<R>[]; readonly missing: number } {
  const { edits } = usePage().state;
  const [, take] = useState(0);
  const keys = requests.map((request) => JSON.stringify([request, edits]));
  useEffect(() => {
    const cancels: (() => void)[] = [];
    const timer = setTimeout(() => {
      requests.forEach((request, i) => {
        const key = keys[i] ?? '';
        if (kept.has(key)) return;
        const asking = askOnce(key, { request, edits });
        cancels.push(asking.cancel);
        void asking.found.then((result) => {
          keep(key, result);
          take((n) => n + 1);
        });
      });
    }, delay);
    return () => {
      clearTimeout(timer);
      for (const cancel of cancels) cancel();
    };
  }, [keys.join('\n'), delay]);
  const results = keys.flatMap((key) => {
    const known = kept.get(key) as ResultOf<R> | undefined; // the key is the whole request
    return known === undefined ? [] : [known];
  });
  return { results, missing: requests.length - results.length };
}

function keep(key: string, result: ResultOf<SlowRequest>): void {
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, result);
}

/** Those that several views wait for, by their keys. */
const shared = new Map<string, { readonly asking: Asking<SlowRequest>; waiting: number }>();

/** Asks once for what several views want to know; nobody wants it any more when all have left. */
function askOnce<R extends SlowRequest>(
  key: string,
  message: Parameters<typeof askSlowly<R>>[0],
): Asking<R> {
  const one = shared.get(key) ?? { asking: askSlowly(message), waiting: 0 };
  one.waiting += 1;
  shared.set(key, one);
  let isLeft = false;
  const leave = () => {
    if (isLeft) return false;
    isLeft = true;
    one.waiting -= 1;
    if (one.waiting > 0) return false;
    if (shared.get(key) === one) shared.delete(key);
    return true;
  };
  void one.asking.found.then(leave);
  return {
    found: one.asking.found as Promise<ResultOf<R>>, // the key is the whole request
    cancel: () => {
      if (leave()) one.asking.cancel();
    },
  };
}
