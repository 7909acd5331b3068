import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText, isRecord, type Json } from '../base/json.js';
import type { RuleSet } from '../rule/policy.js';

/** Raised when a newer engine would decide the same rule set differently. */
export const SEMANTICS_VERSION = 1;

const TEXTS: ReadonlySet<string> = new Set(['$schema', 'question', 'title', 'because']);
const known = new WeakMap<RuleSet, string>();

/**
 * The fingerprint of a rule set: SHA-256 over the canonical JSON (RFC 8785) of its rules,
 * derivations, parameters and switches and of the version of the engine's semantics. Titles and
 * other texts are left out.
 */
export function policyHash(ruleSet: RuleSet): string {
  const before = known.get(ruleSet);
  if (before !== undefined) return before;
  // Rule set files are JSON.
  const content = { semantics: SEMANTICS_VERSION, ruleSet: withoutTexts(ruleSet.file as Json) };
  const hash = `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalText(content))))}`;
  known.set(ruleSet, hash);
  return hash;
}

function withoutTexts(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([key]) => !TEXTS.has(key));
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutTexts(item as Json)]));
}
