import type { Json } from '../../base/json.js';
import type { ProcessDefinition } from '../definition.js';
import type { CaseFacts, Timer } from '../run.js';
import type { CompiledState, Reaction } from './compiled-state.js';
import type { Place } from './fast-step.js';
import { FactBook, type KnownFacts } from './known-facts.js';
import { isWithin } from './nesting.js';
import { Tuples } from './tuples.js';

/** A run that takes part in an exploration. */
export interface Member {
  readonly definition: ProcessDefinition;
  /** Facts that the run has for itself; all others it shares. */
  readonly own: readonly string[];
}

/** An event that a place reacts to. */
export type PlaceReaction = Pick<Reaction, 'event' | 'plain'>;

/** A place that a run may be in, looked up once. */
export class KnownPlace implements Place {
  readonly id: number;
  readonly leaves: readonly CompiledState[];
  readonly context: Place['context'];
  /** What the state and those around it react to, event by event. */
  readonly reactions: readonly PlaceReaction[];
  #name: string | undefined;

  constructor(id: number, { leaves, context }: Place) {
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
export interface Node {
  readonly id: number;
  readonly places: readonly KnownPlace[];
  /** By run; the clock stands at 0, so that times before it are negative. */
  readonly timers: readonly (readonly Timer[])[];
  /** By name; facts of a run's own with its number before them. */
  readonly facts: KnownFacts;
}

/** Looks places, facts and states of cases up: what is equal is made once. */
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

  /** The state of the case; a new one becomes the last of `nodes`. */
  node({ places, timers, facts }: Omit<Node, 'id'>): Node {
    return this.after({ places, timers, facts }, 0, places[0]);
  }

  /** The same state, but with a run in another place. */
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

  /** The name of a run's fact among those of the case. */
  nameOf(run: number, fact: string): string {
    return this.members[run]?.own.includes(fact) === true ? `${run} ${fact}` : fact;
  }

  /** What another run has for a fact that each run has for itself. */
  ofOthers(run: number, fact: string, { values }: KnownFacts): Json | undefined {
    const others = this.members.flatMap((_, i) => (i === run ? [] : this.nameOf(i, fact)));
    return others.map((name) => values[name]).find((value) => value !== undefined);
  }
}

/** Looks the places of a run up. */
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

/** A text for timers: the same for equal ones. */
export function timersKey(timers: readonly Timer[]): string {
  return timers.map(({ id, started, due }) => `${id} ${started} ${due}`).join();
}

/** The events that a place reacts to, with the transition that is always taken where it is plain. */
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
