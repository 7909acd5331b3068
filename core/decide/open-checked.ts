import { type CheckedRuleSet, ruleSetOf } from '../rule/checked.js';
import type { Guide } from '../rule/guide.js';
import type { EditionDefinition, RuleSet } from '../rule/policy.js';
import { rememberHash } from './policy-hash.js';

/** The rule set of a checked form, with its fingerprint. */
export function openChecked(
  checked: CheckedRuleSet,
  edition: EditionDefinition,
  guide: Guide,
): RuleSet {
  const ruleSet = ruleSetOf(checked, edition, guide);
  rememberHash(ruleSet, checked.hash);
  return ruleSet;
}

/** What is beside the text of a guide, as JSON; parsed when it is asked for. */
export type BesideGuide = Partial<Record<'snapshots' | 'fingerprints', () => unknown>>;

/**
 * A guide that was checked.
 * @param content what `guide.json` holds
 */
export function openGuide(content: unknown, beside: BesideGuide): Guide {
  const guide = { ...(content as Guide) }; // it was checked
  for (const [kind, get] of Object.entries(beside)) {
    Object.defineProperty(guide, kind, { enumerable: true, get });
  }
  return guide;
}
