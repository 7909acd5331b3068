import { asJson } from '../base/json.js';
import type { RuleSet } from '../rule/policy.js';
import { digestOf, normalForm } from './normal-form.js';

/** Raised when the same rule set would be decided differently by a newer engine. */
export const SEMANTICS_VERSION = 2;

const known = new WeakMap<RuleSet, string>();

/**
 * The fingerprint of what a decision is decided by: SHA-256 over the normal form of its rules,
 * derivations, parameters and switches, the epochs of its guide, and the version of the engine's
 * semantics. Titles and other texts do not count, nor does the way in which a rule set is written:
 * with rows or rules, with shared files or without.
 */
export function policyHash(ruleSet: RuleSet): string {
  const before = known.get(ruleSet);
  if (before !== undefined) return before;
  const { file, guide } = ruleSet;
  const epochs = asJson(guide.epochs); // read from JSON
  const content = { semantics: SEMANTICS_VERSION, epochs, ruleSet: normalForm(file) };
  const hash = `sha256:${digestOf(content)}`;
  known.set(ruleSet, hash);
  return hash;
}

/** Takes the fingerprint of a rule set over from where it was taken before. */
export function rememberHash(ruleSet: RuleSet, hash: string): void {
  known.set(ruleSet, hash);
}
