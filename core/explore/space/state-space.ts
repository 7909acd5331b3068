import type { Json } from '../../base/json.js';
import type { ProcessDefinition } from '../../process/definition.js';
import type { CaseFacts, Timer } from '../../process/run.js';
import type { CompiledState, Reaction } from '../statechart/compiled-state.js';
import type { Configuration } from '../statechart/fast-step.js';
import { isWithin } from '../statechart/nesting.js';
import { FactInterner, type FactSet } from './fact-interner.js';
import { TupleInterner } from './tuple-interner.js';

/** A participant: a run that takes part in an exploration. */
export interface Participant {
  readonly definition: ProcessDefinition;
  /** Facts of which the run has an own value; it shares all others. */
  readonly own: readonly string[];
}

/** An event that a configuration reacts to. */
export type ConfigurationReaction = Pick<Reaction, 'event' | 'plain'>;

/** An interned configuration of a run. */
export class InternedConfiguration implements Configuration {
  readonly id: number;
  readonly leaves: readonly CompiledState[];
  readonly context: Configuration['context'];
  /** The reactions of the active states and their ancestors, by event. */
  readonly reactions: readonly ConfigurationReaction[];
  #name: string | undefined;

  constructor(id: number, { leaves, context }: Configuration) {
    this.id = id;
    this.leaves = leaves;
    this.context = context;
    this.reactions = reactionsOf(leaves);
  }

  /** The events that the active states or their ancestors react to. */
  get events(): readonly string[] {
    return this.reactions.map(({ event }) => event);
  }

  /** The state in dot notation, without regions. */
  get name(): string {
    this.#name ??= nameOf(this.leaves);
    return this.#name;
  }
}

/** A global state: the configurations of all runs, their timers and the live facts. Interned. */
export interface GlobalState {
  readonly id: number;
  readonly configurations: readonly InternedConfiguration[];
  /** By run; the clock is at 0, so times in the past are negative. */
  readonly timers: readonly (readonly Timer[])[];
  /** By name; a run's own facts have its number before their names. */
  readonly facts: FactSet;
}

/** Interns configurations, sets of facts and global states. */
export class StateSpace {
  readonly members: readonly Participant[];
  readonly states: GlobalState[] = [];
  readonly facts = new FactInterner();
  readonly #configurations: ConfigurationInterner[];
  readonly #tuples = new TupleInterner();
  readonly #timers = new Map<string, number>();
  readonly #byTuple: GlobalState[] = [];

  constructor(members: readonly Participant[]) {
    this.members = members;
    this.#configurations = members.map(() => new ConfigurationInterner());
  }

  configuration(run: number, configuration: Configuration): InternedConfiguration {
    const interner = this.#configurations[run];
    if (interner === undefined) throw new Error(`no run ${run}`);
    return interner.of(configuration);
  }

  /** The global state; a new one is appended to `nodes`. */
  state({ configurations, timers, facts }: Omit<GlobalState, 'id'>): GlobalState {
    return this.after({ configurations, timers, facts }, 0, configurations[0]);
  }

  /** The global state with one run in another configuration. */
  after(
    { configurations, timers, facts }: Omit<GlobalState, 'id'>,
    run: number,
    end?: InternedConfiguration,
  ): GlobalState {
    let tuple = this.#tuples.next(0, facts.id);
    for (let i = 0; i < configurations.length; i++) {
      tuple = this.#tuples.next(tuple, (i === run ? end : configurations[i])?.id ?? 0);
    }
    if (timers.some(isRunning)) tuple = this.#tuples.next(tuple, this.#timersId(timers));
    const known = this.#byTuple[tuple];
    if (known !== undefined) return known;
    const moved = configurations.map((configuration, i) =>
      i === run ? (end ?? configuration) : configuration,
    );
    const state: GlobalState = { id: this.states.length, configurations: moved, timers, facts };
    this.#byTuple[tuple] = state;
    this.states.push(state);
    return state;
  }

  #timersId(timers: GlobalState['timers']): number {
    const key = timers.map(timersKey).join('|');
    const id = this.#timers.get(key) ?? this.#timers.size;
    this.#timers.set(key, id);
    return id;
  }

  /** The name of a run's fact in the case. */
  nameOf(run: number, fact: string): string {
    return this.members[run]?.own.includes(fact) === true ? `${run} ${fact}` : fact;
  }

  /** The value that another run has of an own fact. */
  ofOthers(run: number, fact: string, { values }: FactSet): Json | undefined {
    const others = this.members.flatMap((_, i) => (i === run ? [] : this.nameOf(i, fact)));
    return others.map((name) => values[name]).find((value) => value !== undefined);
  }
}

/** Interns the configurations of a run. */
class ConfigurationInterner {
  readonly #tuples = new TupleInterner();
  readonly #configurations: InternedConfiguration[] = [];
  #size = 0;
  readonly #contexts = new Map<object, number>();
  readonly #byText = new Map<string, number>();

  of(configuration: Configuration): InternedConfiguration {
    let tuple = this.#tuples.next(0, this.#contextId(configuration.context));
    for (const { index } of configuration.leaves) tuple = this.#tuples.next(tuple, index);
    const known = this.#configurations[tuple];
    if (known !== undefined) return known;
    const fresh = new InternedConfiguration(this.#size++, configuration);
    this.#configurations[tuple] = fresh;
    return fresh;
  }

  #contextId(context: Configuration['context']): number {
    const known = this.#contexts.get(context);
    if (known !== undefined) return known;
    const text = JSON.stringify(context);
    const id = this.#byText.get(text) ?? this.#byText.size;
    this.#byText.set(text, id);
    this.#contexts.set(context, id);
    return id;
  }
}

/** The innermost state that contains all active ones, in dot notation. */
export function nameOf(leaves: readonly CompiledState[]): string {
  const [first, ...others] = leaves;
  if (first === undefined || others.length === 0) return first?.path ?? '';
  let around = first.parent;
  while (around !== undefined && !others.every((leaf) => isWithin(leaf, around as CompiledState))) {
    around = around.parent;
  }
  return around?.path ?? '';
}

/** Splits a name of the case into the run whose own fact it is and the run's name for it. */
export function splitName(name: string): readonly [run: number | undefined, fact: string] {
  const [number, fact] = name.split(' ');
  return fact === undefined ? [undefined, name] : [Number(number), fact];
}

/** The facts of the case that a run sees, by its names. */
export function factsFor(
  members: readonly Participant[],
  run: number,
  facts: CaseFacts,
): CaseFacts {
  if (members.length === 1) return facts;
  const own = members[run]?.own ?? [];
  const seen = Object.entries(facts).flatMap(([name, value]) => {
    const [number, fact] = splitName(name);
    const isMine = number === undefined ? !own.includes(fact) : number === run;
    return isMine ? [[fact, value] as const] : [];
  });
  return Object.fromEntries(seen);
}

function isRunning(timers: readonly Timer[]): boolean {
  return timers.length > 0;
}

/** A canonical key of timers. */
export function timersKey(timers: readonly Timer[]): string {
  return timers.map(({ id, started, due }) => `${id} ${started} ${due}`).join();
}

/** The events that a configuration reacts to; with the transition where it is plain. */
function reactionsOf(leaves: readonly CompiledState[]): readonly ConfigurationReaction[] {
  const isCalm = leaves.every(({ atOnce, transient }) => atOnce.length === 0 && !transient);
  const found: ConfigurationReaction[] = [];
  for (const { reactions } of leaves) {
    for (const reaction of reactions.values()) {
      const twin = found.findIndex(({ event }) => event === reaction.event);
      if (twin >= 0) found[twin] = { event: reaction.event, plain: undefined };
      else found.push(isCalm ? reaction : { event: reaction.event, plain: undefined });
    }
  }
  return found;
}
