import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { asJson, canonicalText, isRecord, type Json } from '../base/json.js';
import { policyHash } from '../decide/policy-hash.js';
import type { ProcessDefinition } from '../process/definition.js';
import type { Policy } from '../rule/policy.js';

/**
 * Hashes of everything that a process is played by: with equal fingerprints, equal events have
 * equal results.
 */
export interface Fingerprint {
  /** The hash of the machine and the rest of the process definition. */
  readonly machine: string;
  /**
   * The hashes of the rule sets that it asks or takes times from, by decision, and of the guide's
   * epochs.
   */
  readonly policy: Readonly<Record<string, string>>;
}

/** Raised when a newer engine would play the same machine differently. */
const SEMANTICS_VERSION = 1;

/** The fingerprint of a process in a policy. Titles and descriptions are left out. */
export function fingerprintOf(policy: Policy, definition: ProcessDefinition): Fingerprint {
  const timers = Object.values(definition.timers ?? {}).map(({ lasts }) => lasts.decision);
  const asked = [...new Set([...Object.keys(definition.asks), ...timers])].sort();
  const hashes = asked.flatMap((id) => {
    const ruleSet = policy.ruleSets.get(id);
    return ruleSet === undefined ? [] : [[id, policyHash(ruleSet)] as const];
  });
  const epochs = policy.guides.get(definition.edition)?.epochs ?? [];
  return {
    machine: hashOf({ semantics: SEMANTICS_VERSION, ...contentOf(definition) }),
    policy: { ...Object.fromEntries(hashes), epochs: hashOf(epochs) },
  };
}

function contentOf(definition: ProcessDefinition) {
  const { id, edition, machine, begins, facts, events, timers, asks, switches, handovers } =
    definition;
  const sent = Object.entries(events).map(([name, { payload, clock }]) => [
    name,
    { fields: Object.keys(payload), clock },
  ]);
  return {
    ...{ id, edition, begins, timers, asks, switches, handovers },
    machine: machine.config,
    facts: Object.entries(facts).map(([name, { absent }]) => [name, absent]),
    events: Object.fromEntries(sent),
  };
}

function hashOf(content: object): string {
  // Definitions are data; undefined members are dropped.
  const plain = withoutTexts(asJson(content));
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalText(plain))))}`;
}

function withoutTexts(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(
    ([key, item]) => typeof item !== 'string' || (key !== 'title' && key !== 'description'),
  );
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutTexts(item as Json)]));
}
