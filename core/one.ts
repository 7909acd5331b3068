import type { Result } from './base/result.js';
import type { DecisionRecord } from './decide/record.js';
import type { Narrative } from './decide/sentences/narrative.js';
import type { Texts } from './decide/sentences/texts.js';
import type { RecordOf, Request } from './index.js';
import type { Policy } from './rule/policy.js';
import type { DecisionId } from './webex/decision-types.js';

/**
 * What `provisim/one/<edition>/<system>/<question>` exports: one shipped decision, for a page or a
 * program that asks no other and loads no other.
 */
export interface OneDecisionModule<D extends DecisionId> {
  /** Its rule set and its guide; no other decision is in it. */
  readonly policy: Policy;
  /** The sentences that its answers need, by language, each loaded by itself: `(await texts.en()).texts`. */
  readonly texts: Readonly<Record<'en' | 'cs', () => Promise<{ readonly texts: Texts }>>>;
  /**
   * As `decide` of `provisim`, which also says what is wrong with a request.
   * @param request without the decision, which is this one
   */
  decide(request: Omit<Request<D>, 'decision'>): Result<RecordOf<D>>;
  /** As `explainRecord` of `provisim`. */
  explain(
    record: DecisionRecord | RecordOf<D>,
    options: { readonly texts: Texts; readonly lang: string },
  ): Result<Narrative>;
}
