import { policy, texts } from '../shipped-system.js';
import { findWhatIf } from './find-what-if.js';
import type { WhatIfRequest, WhatIfResult } from './what-if.js';

/** Finds what other facts would lead to, by the policy of the page. */
export function pageWhatIf(request: WhatIfRequest): WhatIfResult {
  return findWhatIf({ policy, texts }, request);
}
