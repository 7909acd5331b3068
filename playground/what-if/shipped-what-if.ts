import type { Policy, Texts } from '../../core/index.js';
import { ok } from '../../core/studio.js';
import { policyUnder } from '../edits/policy-under.js';
import { findWay } from '../process/find-way.js';
import { policy, texts } from '../shipped-system.js';
import type { Edit } from '../state/page-state.js';
import { findExamples } from '../tools/find-examples.js';
import { findFindings } from '../tools/find-findings.js';
import { findInvariants } from '../tools/find-invariants.js';
import { findRegions } from '../tools/find-regions.js';
import { findWatched } from '../tools/find-watched.js';
import { findWhatIf } from './find-what-if.js';
import type { EditRequest, ResultOf, SlowRequest } from './what-if.js';

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
  return findAboutEdits({ guide: policy, edited, texts }, request);
}

function findAboutEdits(
  both: { readonly guide: Policy; readonly edited: Policy; readonly texts: Texts },
  request: EditRequest,
): ResultOf<EditRequest> {
  switch (request.for) {
    case 'regions':
      return findRegions(both, request);
    case 'examples':
      return ok(findExamples(both, request));
    case 'findings':
      return findFindings(both, request);
    case 'invariants':
      return findInvariants(both, request);
    default:
      return findWatched(both, request);
  }
}
