import type { Json } from '../../base/json.js';
import type { ProcessDefinition } from '../../process/definition.js';
import type { CaseFacts, Timer } from '../../process/run.js';
import type { CompiledState, Reaction } from '../statechart/compiled-state.js';
import type { Configuration } from '../statechart/fast-step.js';
import { isWithin } from '../statechart/nesting.js';
import { FactInterner, type FactSet } from './fact-interner.js';
import { TupleInterner } from './tuple-interner.js';

/** A run that takes part in an exploration. */
export interface Participant {
  readonly definition: ProcessDefinition;
  /** Facts that the run has for itself; all others it shares. */
  readonly own: readonly string[];
}

/** An event that a place reacts to. */
export type ConfigurationReaction = Pick<Reaction, 'event' | 'plain'>;

/** A place that a run may be in, looked up once. */
export class InternedConfiguration implements Configuration {
  readonly id: number;
  readonly leaves: readonly CompiledState[];
  readonly context: Configuration['context'];
  /** What the state and those around it react to, event by event. */
  readonly reactions: readonly ConfigurationReaction[];
  #name: string | undefined;

  constructor(id: number, { leaves, context }: Configuration) {
    this.id = id;
    this.leaves = leaves;
    this.context = context;
    this.reactions = reactionsOf(leaves);
  }

  /** The events that the state or one around it reacts to. */
  get events(): readonly string[] {
    return this.reactions.map(({ event }) => event);
  }

  /** The state in dot form, without regions. */
  get name(): string {
    this.#name ??= nameOf(this.leaves);
    return this.#name;
  }
}

/** A state of the whole case: where its runs are, their timers, and what is known by then. */
export interface GlobalState {
  readonly id: number;
  readonly configurations: readonly InternedConfiguration[];
  /** By run; the clock stands at 0, so that times before it are negative. */
  readonly timers: readonly (readonly Timer[])[];
  /** By name; facts of a run's own with its number before them. */
  readonly facts: FactSet;
}

/** Looks places, facts and states of cases up: what is equal is made once. */
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

  /** The state of the case; a new one becomes the last of `nodes`. */
  state({ configurations, timers, facts }: Omit<GlobalState, 'id'>): GlobalState {
    return this.after({ configurations, timers, facts }, 0, configurations[0]);
  }

  /** The same state, but with a run in another place. */
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

  /** The name of a run's fact among those of the case. */
  nameOf(run: number, fact: string): string {
    return this.members[run]?.own.includes(fact) === true ? `${run} ${fact}` : fact;
  }

  /** What another run has for a fact that each run has for itself. */
  ofOthers(run: number, fact: string, { values }: FactSet): Json | undefined {
    const others = this.members.flatMap((_, i) => (i === run ? [] : this.nameOf(i, fact)));
    return others.map((name) => values[name]).find((value) => value !== undefined);
  }
}

/** Looks the places of a run up. */
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

/** The state in dot form, without what its regions are in. */
export function nameOf(leaves: readonly CompiledState[]): string {
  const [first, ...others] = leaves;
  if (first === undefined || others.length === 0) return first?.path ?? '';
  let around = first.parent;
  while (around !== undefined && !others.every((leaf) => isWithin(leaf, around as CompiledState))) {
    around = around.parent;
  }
  return around?.path ?? '';
}

/** A name of the case taken apart: the run whose own fact it is, and the name the run has for it. */
export function splitName(name: string): readonly [run: number | undefined, fact: string] {
  const [number, fact] = name.split(' ');
  return fact === undefined ? [undefined, name] : [Number(number), fact];
}

/** The facts of the case that a run sees, by the names that it has for them. */
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

/** A text for timers: the same for equal ones. */
export function timersKey(timers: readonly Timer[]): string {
  return timers.map(({ id, started, due }) => `${id} ${started} ${due}`).join();
}

/** The events that a place reacts to, with the transition that is always taken where it is plain. */
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
