import { useEffect, useState } from 'preact/hooks';
import { askWhatIf } from './ask-what-if.js';
import type { WhatIfRequest, WhatIfResult } from './what-if.js';

/** What is known by now about other facts. */
export interface WhatIfState {
  /** What was found last; undefined: nothing yet. */
  readonly result: WhatIfResult | undefined;
  /** Whether it is about the present request. */
  readonly isCurrent: boolean;
}

/** The results that are kept, so that going back shows them at once. */
const MOST_KEPT = 40;
const kept = new Map<string, WhatIfResult>();

/**
 * What other facts would lead to, asked for after the page has been painted.
 * @param request undefined: nobody wants to know
 * @param delay milliseconds in which another request replaces this one
 */
export function useWhatIf(request: WhatIfRequest | undefined, delay = 0): WhatIfState {
  const [last, take] = useState<{ readonly key: string; readonly result: WhatIfResult }>();
  const key = request && JSON.stringify(request);
  useEffect(() => {
    if (request === undefined || key === undefined || kept.has(key)) return;
    let cancel = () => {};
    const timer = setTimeout(() => {
      const asking = askWhatIf(request);
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
  const known = key === undefined ? undefined : kept.get(key);
  if (known !== undefined) return { result: known, isCurrent: true };
  return { result: last?.result, isCurrent: false };
}

function keep(key: string, result: WhatIfResult): void {
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, result);
}
