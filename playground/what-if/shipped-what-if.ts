import { findWay } from '../process/find-way.js';
import { policy, texts } from '../shipped-system.js';
import { findWhatIf } from './find-what-if.js';
import type { ResultOf, SlowRequest } from './what-if.js';

/** Finds what a request asks for, by the policy of the page. */
export function findSlowly(request: SlowRequest): ResultOf<SlowRequest> {
  return 'to' in request ? findWay(policy, request) : findWhatIf({ policy, texts }, request);
}
