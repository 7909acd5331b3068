import type { Json } from '../../base/json.js';
import type { ProcessDefinition } from '../definition.js';
import type { CaseFacts, Timer } from '../run.js';
import type { CompiledState, Reaction } from './compiled-state.js';
import type { Place } from './fast-step.js';
import { FactBook, type KnownFacts } from './known-facts.js';
import { isWithin } from './nesting.js';
import { Tuples } from './tuples.js';

/** A participant: a run that takes part in an exploration. */
export interface Member {
  readonly definition: ProcessDefinition;
  /** Facts of which the run has an own value; it shares all others. */
  readonly own: readonly string[];
}

/** An event that a configuration reacts to. */
export type PlaceReaction = Pick<Reaction, 'event' | 'plain'>;

/** An interned configuration of a run. */
export class KnownPlace implements Place {
  readonly id: number;
  readonly leaves: readonly CompiledState[];
  readonly context: Place['context'];
  /** The reactions of the active states and their ancestors, by event. */
  readonly reactions: readonly PlaceReaction[];
  #name: string | undefined;

  constructor(id: number, { leaves, context }: Place) {
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
export interface Node {
  readonly id: number;
  readonly places: readonly KnownPlace[];
  /** By run; the clock is at 0, so times in the past are negative. */
  readonly timers: readonly (readonly Timer[])[];
  /** By name; a run's own facts have its number before their names. */
  readonly facts: KnownFacts;
}

/** Interns configurations, sets of facts and global states. */
export class Space {
  readonly members: readonly Member[];
  readonly nodes: Node[] = [];
  readonly facts = new FactBook();
  readonly #places: PlaceBook[];
  readonly #tuples = new Tuples();
  readonly #timers = new Map<string, number>();
  readonly #byTuple: Node[] = [];

  constructor(members: readonly Member[]) {
    this.members = members;
    this.#places = members.map(() => new PlaceBook());
  }

  place(run: number, place: Place): KnownPlace {
    const book = this.#places[run];
    if (book === undefined) throw new Error(`no run ${run}`);
    return book.of(place);
  }

  /** The global state; a new one is appended to `nodes`. */
  node({ places, timers, facts }: Omit<Node, 'id'>): Node {
    return this.after({ places, timers, facts }, 0, places[0]);
  }

  /** The global state with one run in another configuration. */
  after({ places, timers, facts }: Omit<Node, 'id'>, run: number, end?: KnownPlace): Node {
    let tuple = this.#tuples.next(0, facts.id);
    for (let i = 0; i < places.length; i++) {
      tuple = this.#tuples.next(tuple, (i === run ? end : places[i])?.id ?? 0);
    }
    if (timers.some(isRunning)) tuple = this.#tuples.next(tuple, this.#timersId(timers));
    const known = this.#byTuple[tuple];
    if (known !== undefined) return known;
    const moved = places.map((place, i) => (i === run ? (end ?? place) : place));
    const node: Node = { id: this.nodes.length, places: moved, timers, facts };
    this.#byTuple[tuple] = node;
    this.nodes.push(node);
    return node;
  }

  #timersId(timers: Node['timers']): number {
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
  ofOthers(run: number, fact: string, { values }: KnownFacts): Json | undefined {
    const others = this.members.flatMap((_, i) => (i === run ? [] : this.nameOf(i, fact)));
    return others.map((name) => values[name]).find((value) => value !== undefined);
  }
}

/** Interns the configurations of a run. */
class PlaceBook {
  readonly #tuples = new Tuples();
  readonly #places: KnownPlace[] = [];
  #size = 0;
  readonly #contexts = new Map<object, number>();
  readonly #byText = new Map<string, number>();

  of(place: Place): KnownPlace {
    let tuple = this.#tuples.next(0, this.#contextId(place.context));
    for (const { index } of place.leaves) tuple = this.#tuples.next(tuple, index);
    const known = this.#places[tuple];
    if (known !== undefined) return known;
    const fresh = new KnownPlace(this.#size++, place);
    this.#places[tuple] = fresh;
    return fresh;
  }

  #contextId(context: Place['context']): number {
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
export function factsFor(members: readonly Member[], run: number, facts: CaseFacts): CaseFacts {
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
function reactionsOf(leaves: readonly CompiledState[]): readonly PlaceReaction[] {
  const isCalm = leaves.every(({ atOnce, transient }) => atOnce.length === 0 && !transient);
  const found: PlaceReaction[] = [];
  for (const { reactions } of leaves) {
    for (const reaction of reactions.values()) {
      const twin = found.findIndex(({ event }) => event === reaction.event);
      if (twin >= 0) found[twin] = { event: reaction.event, plain: undefined };
      else found.push(isCalm ? reaction : { event: reaction.event, plain: undefined });
    }
  }
  return found;
}
