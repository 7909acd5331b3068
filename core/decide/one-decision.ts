import { LazyMap } from '../base/lazy-map.js';
import type { CheckedRuleSet } from '../rule/checked.js';
import type { EditionDefinition, Policy } from '../rule/policy.js';
import type { Signature } from '../rule/signature.js';
import { openChecked, openGuide } from './open-checked.js';

/** What the policy of one shipped decision is made of. The texts are JSON that the build has checked. */
export interface OneDecisionParts {
  readonly edition: Omit<EditionDefinition, 'signatures'>;
  readonly signature: Signature;
  /** A `CheckedRuleSet`. */
  readonly ruleSet: string;
  readonly guide: string;
  /** Left out: the guide has one text. */
  readonly snapshots?: string;
}

/** The policy that has one decision and nothing else. */
export function policyOfOne(parts: OneDecisionParts): Policy {
  const { signature, snapshots } = parts;
  const guide = openGuide(JSON.parse(parts.guide), {
    ...(snapshots !== undefined && { snapshots: once(() => JSON.parse(snapshots)) }),
  });
  const edition = { ...parts.edition, signatures: [signature] };
  const ruleSet = () => openChecked(JSON.parse(parts.ruleSet) as CheckedRuleSet, edition, guide);
  return {
    ruleSets: new LazyMap([[signature.id, ruleSet]]),
    guides: new Map([[edition.id, guide]]),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
