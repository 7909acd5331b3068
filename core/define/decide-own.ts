import type { Result } from '../base/result.js';
import { decideUnknown } from '../decide/decide.js';
import type { DecisionRecord } from '../decide/record.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { FactsOf, OutcomeOf, Signature } from '../rule/signature.js';

/** A policy that knows the types of its decisions. */
export interface PolicyOf<S extends Signature> extends LoadedPolicy {
  /** For the compiler only: there is no such value. */
  readonly signaturesOf?: S;
}

/** A question to one of the decisions of a policy. */
export interface OwnRequest<S extends Signature, D extends S['id']> {
  readonly decision: D;
  readonly facts: FactsOf<Extract<S, { readonly id: D }>>;
  /** An ISO date or an epoch id of the guide; left out: the newest epoch. */
  readonly asOf?: string | null;
  /** Switches with another value than their default, by key. */
  readonly switches?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A record of one decision; `status` says whether its outcome is complete. */
export type OwnRecord<S extends Signature, D extends S['id']> = Omit<
  DecisionRecord,
  'status' | 'outcome'
> &
  (
    | {
        readonly status: 'DECIDED';
        readonly outcome: OutcomeOf<Extract<S, { readonly id: D }>>;
      }
    | {
        readonly status: 'NEEDS_INPUT';
        readonly outcome: Partial<OutcomeOf<Extract<S, { readonly id: D }>>>;
      }
  );

/**
 * Decides one question of a policy of one's own, with the types of its signatures.
 * @param policy made by `loadPolicy` of this entry
 * @returns the record, frozen; or every problem of the request: `request/unknown-decision`,
 *   `facts/…`, `as-of/…`, `switches/…`
 * @example
 * ```ts
 * import { boolean, decide, defineEdition, defineGuide, loadPolicy } from 'provisim/define';
 * import { needed, signature } from 'provisim/define';
 *
 * const facts = { isDark: needed(boolean({ title: 'It is dark', source: 'P-3' })) };
 * const entry = signature({ id: 'park.entry', facts, outputs: { open: boolean() } });
 * const guide = defineGuide({
 *   ...{ edition: 'park', title: 'Rules of the park', source: 'park', assumptions: [] },
 *   epochs: [{ id: '2024', from: '2024-01-01', precision: 'exact' }],
 *   rules: { 'P-3': { kind: 'DEC', cites: 'park:3' } },
 * });
 * const said = { implements: ['P-3'], cites: ['park:3'] };
 * const dark = { all: [{ fact: 'isDark', operator: 'equal', value: true }] };
 * const shut = { ...said, id: 'shut', title: 'It is shut when it is dark', conditions: dark };
 * const open = { ...said, id: 'open', title: 'It is open otherwise' };
 * const rules = [
 *   { ...shut, event: { params: { open: false } } },
 *   { ...open, event: { params: { open: true } } },
 * ];
 * const sets = [{ name: 'open', type: 'boolean' }];
 * const tables = [{ name: 'open', hitPolicy: 'FIRST', sets, rules }];
 * const content = { id: 'park.entry', question: 'Is the park open?', tables };
 * const park = defineEdition({ id: 'park', guide, signatures: [entry] });
 *
 * const policy = loadPolicy([{ path: 'entry.json', content }], [park]);
 * if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
 * const answer = decide(policy.value, { decision: 'park.entry', facts: { isDark: true } });
 * console.log(answer.ok && answer.value.outcome.open); // false
 * ```
 */
export function decide<S extends Signature, D extends S['id']>(
  policy: PolicyOf<S>,
  request: OwnRequest<S, D>,
): Result<OwnRecord<S, D>> {
  // The loader has checked every output by the signature that the outcome's type is derived from.
  return decideUnknown(policy, request) as Result<OwnRecord<S, D>>;
}
