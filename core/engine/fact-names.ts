import { shown } from '../base/shown.js';
import { flatName } from './flatten-facts.js';
import type { Notes } from './notes.js';

/** The names of facts in a conversion, where a field of a fact is a fact of its own. */
export class FactNames {
  /** The fact of json-rules-engine behind each name. */
  readonly #facts = new Map<string, string>();

  /**
   * The name of a fact, or of the field that a path leads to.
   * @param path the path as written; empty: the fact itself
   * @param notes at the comparison
   * @returns undefined where the path leads to no field by names alone
   */
  nameOf(fact: string, path: unknown, notes: Notes): string | undefined {
    const name = isEmpty(path) ? fact : this.#ofField(fact, path, notes.at('path'));
    if (name === undefined) return undefined;
    const before = this.#facts.get(name) ?? fact;
    this.#facts.set(name, before);
    if (before === fact) return name;
    notes.lost(
      'path',
      `\`${name}\` is the name of two facts here: rename \`${fact}\` or \`${before}\``,
    );
    return undefined;
  }

  #ofField(fact: string, path: unknown, notes: Notes): string | undefined {
    const name = typeof path === 'string' ? flatName(fact, path) : undefined;
    if (name === undefined) {
      const right =
        'give what it finds as a fact, or derive it: the length of a list is its `count`';
      notes.lost(
        'path',
        `\`${shown(path)}\` does more than name a field such as \`$.a.b\`: ${right}`,
      );
      return undefined;
    }
    const message = `the field is the fact \`${name}\` here; \`flattenFacts\` gives the facts of a request so`;
    notes.kept('path', message);
    return name;
  }
}

function isEmpty(path: unknown): boolean {
  return path === undefined || path === null || path === '';
}
