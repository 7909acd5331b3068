import type { Operands } from './compared-facts.js';
import { conditionFromEngine, type KnownNames } from './condition-from-engine.js';
import type { Deviation } from './deviation.js';
import { FactNames } from './fact-names.js';
import { Notes } from './notes.js';
import type { Translated } from './translated.js';

/** Named conditions of json-rules-engine, each translated when it is first asked for. */
export class NamedConditions implements KnownNames {
  readonly operands: Operands;
  readonly facts = new FactNames();
  readonly #written: Readonly<Record<string, unknown>>;
  readonly #deviations: Deviation[];
  readonly #done = new Map<string, Translated>();
  readonly #underWay = new Set<string>();

  /**
   * Creates the named conditions of one conversion.
   * @param written the conditions by name, as `setCondition` takes them
   * @param operands the names that operands may refer to
   * @param deviations the list that deviations are added to
   */
  constructor(
    written: Readonly<Record<string, unknown>>,
    operands: Operands,
    deviations: Deviation[],
  ) {
    this.#written = written;
    this.operands = operands;
    this.#deviations = deviations;
  }

  named(name: string): Translated | undefined {
    const done = this.#done.get(name);
    if (done !== undefined) return done;
    if (this.#underWay.has(name) || !Object.hasOwn(this.#written, name)) return undefined;
    this.#underWay.add(name);
    const notes = new Notes(this.#deviations, null, ['conditions', name]);
    const translated = conditionFromEngine(this.#written[name], this, notes);
    this.#underWay.delete(name);
    this.#done.set(name, translated);
    return translated;
  }

  /** Every condition that is not constant, by name. */
  all(): Record<string, unknown> {
    return Object.fromEntries(
      Object.keys(this.#written).flatMap((name) => {
        const translated = this.named(name);
        if (translated === undefined || 'always' in translated) return [];
        return [[name, translated.condition]];
      }),
    );
  }
}
