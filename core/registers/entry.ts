import type { Json } from '../base/json.js';
import type { Period } from '../rule/rule-set.js';
import type { GuideRule } from './guide-rules.js';

/** An entry of a register: something of a kind that people look up, with the lines that say so. */
export interface RegisterEntry {
  /** The id of a rule of the guide; or the name of a parameter, a fact or a token. */
  readonly id: string;
  readonly edition: string;
  readonly sentence: string;
  /** The rules of the guide behind it. */
  readonly rules: readonly string[];
  readonly cites: readonly string[];
  /** Empty: in every epoch. */
  readonly inForce: readonly Period[];
  /** Where it counts. */
  readonly decisions: readonly string[];
  readonly processes: readonly string[];
  /** Of a limit or a default. */
  readonly value?: Json;
  readonly unit?: string | undefined;
  /** What is emitted, or the roles that are compared. */
  readonly tokens?: readonly string[];
}

/** The entry of a rule of the guide. */
export function entryOf(rule: GuideRule, tokens: readonly string[] = []): RegisterEntry {
  const { id, edition, sentence, cites, inForce, decided, defaults, played } = rule;
  return {
    ...{ id, edition, sentence, rules: [id], cites, inForce },
    decisions: unique([...decided, ...defaults].map(({ decision }) => decision)),
    processes: unique(played.map(({ process }) => process)),
    ...(tokens.length === 0 ? {} : { tokens: unique(tokens) }),
  };
}

/** Without repetitions. */
export function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

/** Entries about the same thing as one: with all rules, lines and decisions. */
export function merged(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const found = new Map<string, RegisterEntry>();
  for (const entry of entries) {
    const { edition, id, value, inForce } = entry;
    const key = JSON.stringify([edition, id, value, inForce]);
    const before = found.get(key);
    found.set(key, before === undefined ? entry : joinedWith(before, entry));
  }
  return [...found.values()];
}

function joinedWith(one: RegisterEntry, other: RegisterEntry): RegisterEntry {
  const both = (key: 'rules' | 'cites' | 'decisions' | 'processes') =>
    unique([...one[key], ...other[key]]);
  return {
    ...one,
    rules: both('rules'),
    cites: both('cites'),
    decisions: both('decisions'),
    processes: both('processes'),
  };
}
