import { isRecord } from '../base/json.js';

/** Gives every rule an id that a rule set takes: small letters, digits, hyphens, each id once. */
export class RuleIds {
  readonly #taken = new Set<string>();

  /** The id of a rule of json-rules-engine: its name, as far as that is possible. */
  idFor(rule: unknown): string {
    const name = isRecord(rule) ? rule.name : undefined;
    return this.idLike(typeof name === 'string' || typeof name === 'number' ? String(name) : '');
  }

  /** An id made of some words. */
  idLike(words: string): string {
    const plain = words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const base = plain.replaceAll(/^-|-$/g, '') || 'rule';
    let id = base;
    for (let n = 2; this.#taken.has(id); n++) id = `${base}-${n}`;
    this.#taken.add(id);
    return id;
  }
}
