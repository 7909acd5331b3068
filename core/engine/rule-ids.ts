import { isRecord } from '../base/json.js';

/** Assigns unique ids to rules, in the form of rule sets: small letters, digits, hyphens. */
export class RuleIds {
  readonly #taken = new Set<string>();

  /** An id for a rule of json-rules-engine: its name, as far as possible. */
  idFor(rule: unknown): string {
    const name = isRecord(rule) ? rule.name : undefined;
    return this.idLike(typeof name === 'string' || typeof name === 'number' ? String(name) : '');
  }

  /** An id from some words. */
  idLike(words: string): string {
    const plain = words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const base = plain.replaceAll(/^-|-$/g, '') || 'rule';
    let id = base;
    for (let n = 2; this.#taken.has(id); n++) id = `${base}-${n}`;
    this.#taken.add(id);
    return id;
  }
}
