import { ok } from '../../core/studio.js';
import { policyUnder } from '../edits/policy-under.js';
import { findWay } from '../process/find-way.js';
import { policy, texts } from '../shipped-system.js';
import type { Edit } from '../state/page-state.js';
import { findExamples } from '../tools/find-examples.js';
import { findRegions } from '../tools/find-regions.js';
import { findWhatIf } from './find-what-if.js';
import type { ResultOf, SlowRequest } from './what-if.js';

/** Finds what a request asks for, by the policy of the page with what somebody has edited. */
export function findSlowly(
  request: SlowRequest,
  edits: readonly Edit[] | undefined,
): ResultOf<SlowRequest> {
  const under = policyUnder(edits);
  if (!under.ok) return under;
  const edited = under.value.policy;
  if (!('for' in request)) {
    return 'to' in request
      ? findWay(edited, request)
      : findWhatIf({ policy: edited, texts }, request);
  }
  return request.for === 'regions'
    ? findRegions({ guide: policy, edited, texts }, request)
    : ok(findExamples({ guide: policy, edited }, request));
}
