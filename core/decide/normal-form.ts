import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText, type Json } from '../base/json.js';
import type { Condition } from '../rule/condition.js';
import type { Assumed, RuleSetFile } from '../rule/rule-set.js';

/** SHA-256 of the canonical JSON (RFC 8785) of a value, in hexadecimal digits. */
export function digestOf(value: Json): string {
  return sha256Of(canonicalText(value));
}

/** SHA-256 of a text, in hexadecimal digits. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * What a rule set decides by, in one form for all the ways in which it can be written: without its
 * texts and what it only refers to, and with every condition as a digest of its own.
 *
 * Texts are left out by their place, never by their name: a parameter may be called `title`.
 */
export function normalForm(file: RuleSetFile): Json {
  const conditions = new ConditionDigests(file.conditions ?? {});
  const assumed = (assumes: readonly Assumed[] | undefined) =>
    (assumes ?? []).map(({ id, when }) => ({ id, when: conditions.of(when) }));
  const { id, parameters = {}, switches = {}, defaults = {}, derive = {}, tables } = file;
  const form = {
    ...{ id, parameters, switches, derive },
    defaults: mapped(defaults, ({ value, implements: decides, cites, assumes }) => {
      return { value, implements: decides, cites, assumes: assumed(assumes) };
    }),
    tables: tables.map(({ name, hitPolicy, sets, order = [], rules }) => ({
      ...{ name, hitPolicy, sets, order },
      rules: rules.map(({ id: rule, implements: decides, cites, inForce, ...rest }) => ({
        ...{ id: rule, implements: decides, cites, inForce },
        assumes: assumed(rest.assumes),
        holds: conditions.of(rest.conditions),
        gives: rest.event.params,
      })),
    })),
  };
  // A rule set file is JSON; what is left out of it is `undefined` here and falls away in its text.
  return form as unknown as Json;
}

function mapped<T, U>(
  part: Readonly<Record<string, T>>,
  change: (item: T) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, change(item)]));
}

/**
 * Digests of conditions, each made of those of its parts: a named condition has the digest of what
 * it names, so that the digest of a condition costs no more than what is written.
 */
class ConditionDigests {
  readonly #named: Readonly<Record<string, Condition>>;
  readonly #known = new Map<string, string>();
  /** Of comparisons, by their text: tables repeat them in every row. */
  readonly #comparisons = new Map<string, string>();

  constructor(named: Readonly<Record<string, Condition>>) {
    this.#named = named;
  }

  /** The digest of a condition; null: there is nothing to hold. */
  of(condition: Condition | undefined): string | null {
    return condition === undefined ? null : this.#digest(condition);
  }

  #digest(condition: Condition): string {
    if ('all' in condition) return this.#several('all', condition.all);
    if ('any' in condition) return this.#several('any', condition.any);
    if ('not' in condition) return digestOf({ not: this.#digest(condition.not) });
    if ('condition' in condition) return this.#digestNamed(condition.condition);
    const { fact, operator, value } = condition;
    const text = JSON.stringify([fact, operator, value]);
    const known = this.#comparisons.get(text) ?? digestOf({ fact, operator, value });
    this.#comparisons.set(text, known);
    return known;
  }

  #several(kind: 'all' | 'any', parts: readonly Condition[]): string {
    const [only, ...more] = parts.map((part) => this.#digest(part));
    return only !== undefined && more.length === 0
      ? only
      : digestOf({ [kind]: only === undefined ? [] : [only, ...more] });
  }

  #digestNamed(name: string): string {
    const before = this.#known.get(name);
    if (before !== undefined) return before;
    const condition = this.#named[name];
    if (condition === undefined) throw new Error(`unchecked condition ${name}`);
    const digest = this.#digest(condition);
    this.#known.set(name, digest);
    return digest;
  }
}
