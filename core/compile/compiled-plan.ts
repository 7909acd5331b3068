import { deepFreeze, type Json } from '../base/json.js';
import { copiedNames } from '../rule/dependencies.js';
import type { Bound, Plan } from '../rule/plan.js';
import { ConditionCompiler, type KleeneTest, TRUE } from './condition-compiler.js';
import { type Slot, Slots } from './slots.js';
import { compileTable, type TableContext, type TableRun } from './table.js';

/** The outputs of the catalogue by name, frozen. */
export type OutcomeValues = Readonly<Record<string, Json>>;

/** Reads an input of a request; undefined where it is not known. */
export type InputReader<T> = (request: T) => Slot;

/** The nodes of both tries of a plan: of outcomes, and of rules that win together. */
const MOST_NODES = 20_000;

/** The rules that win together, in all tables. There is one object for each such set. */
export interface WinPattern {
  /** By the number that the next table gives. */
  readonly next: Map<number, WinPattern>;
}

/** A node of a trie of outcomes, by the values of the outputs in their order. */
interface OutcomeNode<R> {
  readonly next: Map<Slot, OutcomeNode<R>>;
  result: R | undefined;
}

/**
 * A plan compiled into closures, for its outcome without reasons. In three-valued logic, as
 * `evaluate`: an outcome is given where that is certain of every output.
 */
export class CompiledPlan<R> {
  readonly #plan: Plan;
  readonly #make: (outcome: OutcomeValues) => R;
  readonly #slots: Slots;
  readonly #tables: readonly TableRun[];
  /** The facts and switches that the rules read. */
  readonly inputs: readonly string[];
  readonly #indexes: readonly number[];
  readonly #outputs: readonly { readonly name: string; read(): Slot }[];
  readonly #constraints: readonly KleeneTest[];
  /** The conditions under which rules assume something. */
  readonly #assumed = new Map<Bound, KleeneTest>();
  /** Equal outcomes have identical values, so that they can be shared. */
  readonly #isFinite: boolean;
  readonly #shared: OutcomeNode<R> = { next: new Map(), result: undefined };
  readonly #patterns: WinPattern = { next: new Map() };
  /** Whether `pattern` is looked up. */
  readonly #findsPattern: boolean;
  #pattern: WinPattern | undefined;
  #nodes = 0;
  #isRunning = false;

  /**
   * @param make what is made of an outcome, once for all equal ones where there are few
   * @param options `findsPattern`: whether the rules that win are asked for
   */
  constructor(plan: Plan, make: (outcome: OutcomeValues) => R, { findsPattern = true } = {}) {
    this.#findsPattern = findsPattern;
    const slots = new Slots(plan);
    const conditions = new ConditionCompiler(slots);
    const { facts, switches, outputs } = plan.ruleSet;
    this.#plan = plan;
    this.#make = make;
    this.#slots = slots;
    const finite: TableContext['finite'] = new Map();
    this.#tables = plan.tables.map((table) => compileTable(table, { conditions, slots, finite }));
    const listed = [...outputs.values()].filter((output) => output.listed);
    this.#outputs = listed.map(({ name }) => ({ name, read: slots.reader(name) }));
    this.#constraints = plan.constraints.map(({ condition }) => conditions.compile(condition));
    const rules = plan.tables.flatMap((table) => table.rules);
    for (const { rule, assumes } of rules) {
      for (const { when } of assumes) {
        if (when !== undefined) this.#assumed.set(when, conditions.compile(when));
      }
      for (const name of copiedNames(rule.event.params)) slots.reader(name);
    }
    this.inputs = [...facts.keys(), ...switches.keys()].filter((name) => slots.has(name));
    this.#indexes = this.inputs.map((name) => slots.indexOf(name));
    this.#isFinite = listed.every(({ name }) => finite.has(name));
  }

  /**
   * The result for the outcome, where three-valued logic is certain of all of it.
   * @param readers one for each of `inputs`
   * @returns undefined where an output is not certain
   */
  run<T>(request: T, readers: readonly InputReader<T>[]): R | undefined {
    // Whoever asks while the values of another request are read gets closures of its own.
    if (this.#isRunning) return new CompiledPlan(this.#plan, this.#make).run(request, readers);
    this.#isRunning = true;
    try {
      const slots = this.#slots;
      slots.clear();
      const indexes = this.#indexes;
      for (let i = 0; i < readers.length; i++) {
        slots.set(indexes[i] ?? 0, readers[i]?.(request));
      }
      const tables = this.#tables;
      let pattern = this.#findsPattern ? this.#patterns : undefined;
      for (let i = 0; i < tables.length; i++) {
        const won = tables[i]?.() ?? -1;
        if (pattern !== undefined) pattern = this.#nextPattern(pattern, won);
      }
      this.#pattern = pattern;
      return this.#isFinite ? this.#sharedResult() : this.#ownResult();
    } finally {
      this.#isRunning = false;
    }
  }

  /** The rules that won in the last run; undefined where that was not certain. */
  get pattern(): WinPattern | undefined {
    return this.#pattern;
  }

  /** Whether the inputs of the last run satisfy the constraints for certain. */
  areConstraintsTrue(): boolean {
    for (let i = 0; i < this.#constraints.length; i++) {
      if (this.#constraints[i]?.() !== TRUE) return false;
    }
    return true;
  }

  /** Whether a condition under which a rule assumes something is true for the last run. */
  isAssumed(when: Bound | undefined): boolean {
    return when === undefined || this.#assumed.get(when)?.() === TRUE;
  }

  /** The value that a name has in the last run. */
  value(name: string): Slot {
    return this.#slots.reader(name)();
  }

  #nextPattern({ next }: WinPattern, won: number): WinPattern | undefined {
    if (won < 0) return undefined;
    const known = next.get(won);
    if (known !== undefined || this.#nodes >= MOST_NODES) return known;
    this.#nodes += 1;
    const made: WinPattern = { next: new Map() };
    next.set(won, made);
    return made;
  }

  #sharedResult(): R | undefined {
    let node = this.#shared;
    for (let i = 0; i < this.#outputs.length; i++) {
      const value = this.#outputs[i]?.read();
      if (value === undefined) return undefined;
      let next = node.next.get(value);
      if (next === undefined) {
        if (this.#nodes >= MOST_NODES) return this.#ownResult();
        this.#nodes += 1;
        next = { next: new Map(), result: undefined };
        node.next.set(value, next);
      }
      node = next;
    }
    node.result ??= this.#ownResult();
    return node.result;
  }

  #ownResult(): R | undefined {
    const outcome: Record<string, Json> = {};
    for (const { name, read } of this.#outputs) {
      const value = read();
      if (value === undefined) return undefined;
      // A list may be the request's own.
      outcome[name] = Array.isArray(value) && !Object.isFrozen(value) ? [...value] : value;
    }
    return this.#make(deepFreeze(outcome));
  }
}
