import type { Json } from '../../base/json.js';
import type { CaseFacts } from '../../process/run.js';
import { TupleInterner } from './tuple-interner.js';

/** An interned pair of a fact and a value. */
interface InternedFact {
  readonly id: number;
  readonly name: string;
  readonly value: Json;
  /** The rank of the name in order of first use. */
  readonly turn: number;
}

/** An interned set of known facts: equal sets are the same object. */
export class FactSet {
  readonly id: number;
  readonly #book: FactInterner;
  /** By rank of the names. */
  readonly #entries: readonly InternedFact[];
  // Memoized results of `plus` and of restrictions.
  readonly #plus = new Map<InternedFact, FactSet>();
  readonly #less = new Map<object, FactSet>();
  #values: CaseFacts | undefined;

  constructor(id: number, entries: readonly InternedFact[], book: FactInterner) {
    this.id = id;
    this.#entries = entries;
    this.#book = book;
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** The facts by name. */
  get values(): CaseFacts {
    this.#values ??= Object.fromEntries(this.#entries.map(({ name, value }) => [name, value]));
    return this.#values;
  }

  /** The set with a fact added or replaced. */
  plus(name: string, value: Json): FactSet {
    const entry = this.#book.entry(name, value);
    let found = this.#plus.get(entry);
    if (found === undefined) {
      const before = this.#entries.filter(({ turn }) => turn < entry.turn);
      const after = this.#entries.filter(({ turn }) => turn > entry.turn);
      found = this.#book.with([...before, entry, ...after]);
      this.#plus.set(entry, found);
    }
    return found;
  }

  /** @param names interned: the same names are the same object */
  only(names: ReadonlySet<string>): FactSet {
    return this.#fewer(names, (name) => names.has(name));
  }

  /** @param names interned: the same names are the same object */
  without(names: readonly string[]): FactSet {
    return this.#fewer(names, (name) => !names.includes(name));
  }

  #fewer(by: object, isKept: (name: string) => boolean): FactSet {
    if (this.isEmpty) return this;
    let found = this.#less.get(by);
    if (found === undefined) {
      found = this.#book.with(this.#entries.filter(({ name }) => isKept(name)));
      this.#less.set(by, found);
    }
    return found;
  }
}

/** Interns sets of facts. */
export class FactInterner {
  readonly #facts: FactSet[] = [];
  #count = 0;
  readonly #tuples = new TupleInterner();
  readonly #entries = new Map<string, Map<Json, InternedFact>>();
  readonly #lists = new Map<string, Json>();
  #size = 0;

  of(values: CaseFacts): FactSet {
    const none = this.with([]);
    return Object.entries(values).reduce((all, [name, value]) => all.plus(name, value), none);
  }

  /** @param entries by rank of their names, one for each name */
  with(entries: readonly InternedFact[]): FactSet {
    let tuple = 0;
    for (const { id } of entries) tuple = this.#tuples.next(tuple, id);
    const known = this.#facts[tuple];
    if (known !== undefined) return known;
    const fresh = new FactSet(this.#count++, entries, this);
    this.#facts[tuple] = fresh;
    return fresh;
  }

  entry(name: string, value: Json): InternedFact {
    let byValue = this.#entries.get(name);
    if (byValue === undefined) {
      byValue = new Map();
      this.#entries.set(name, byValue);
    }
    let entry = byValue.get(value);
    if (entry === undefined) {
      const same = this.#same(value);
      const turn = [...this.#entries.keys()].indexOf(name);
      entry = byValue.get(same) ?? { id: this.#size++, name, value: same, turn };
      byValue.set(value, entry).set(same, entry);
    }
    return entry;
  }

  /** Interns lists, too. */
  #same(value: Json): Json {
    if (typeof value !== 'object' || value === null) return value;
    const key = JSON.stringify(value);
    const same = this.#lists.get(key) ?? value;
    this.#lists.set(key, same);
    return same;
  }
}
