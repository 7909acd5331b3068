import type { Json } from '../../base/json.js';
import type { ProcessDefinition } from '../definition.js';
import type { CaseFacts, Timer } from '../run.js';
import { type CompiledState, isWithin } from './compiled-machine.js';
import type { Place } from './fast-step.js';

/** A run that takes part in an exploration. */
export interface Member {
  readonly definition: ProcessDefinition;
  /** Facts that the run has for itself; all others it shares. */
  readonly own: readonly string[];
}

/** A place that a run may be in, looked up once. */
export interface KnownPlace extends Place {
  readonly id: number;
  /** The state in dot form, without regions. */
  readonly name: string;
  /** The events that the state or one around it reacts to. */
  readonly events: ReadonlySet<string>;
}

/** Facts that are known, looked up once: equal facts are the same object. */
export interface KnownFacts {
  readonly id: number;
  /** By name; facts of a run's own with its number before them. */
  readonly values: CaseFacts;
}

/** A state of the whole case: where its runs are, their timers, and what is known by then. */
export interface Node {
  readonly id: number;
  readonly places: readonly KnownPlace[];
  /** By run; the clock stands at 0, so that times before it are negative. */
  readonly timers: readonly (readonly Timer[])[];
  readonly facts: KnownFacts;
}

/** Looks places, facts and states of cases up: what is equal is made once. */
export class Space {
  readonly members: readonly Member[];
  readonly nodes: Node[] = [];
  readonly #places: Map<string, KnownPlace>[];
  readonly #facts = new Map<string, KnownFacts>();
  readonly #byValues = new WeakMap<CaseFacts, KnownFacts>();
  readonly #nodes = new Map<string | number, Node>();

  constructor(members: readonly Member[]) {
    this.members = members;
    this.#places = members.map(() => new Map());
  }

  place(run: number, { leaves, context }: Place): KnownPlace {
    const places = this.#places[run] ?? new Map<string, KnownPlace>();
    const key = `${contextKey(context)}${leavesKey(leaves)}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const name = nameOf(leaves);
    const place = { id: places.size, leaves, context, name, events: eventsOf(leaves) };
    places.set(key, place);
    return place;
  }

  facts(values: CaseFacts): KnownFacts {
    const same = this.#byValues.get(values);
    if (same !== undefined) return same;
    const facts = this.#factsLike(values);
    this.#byValues.set(facts.values, facts);
    return facts;
  }

  #factsLike(values: CaseFacts): KnownFacts {
    const names = Object.keys(values).sort();
    const key = JSON.stringify(names.map((name) => [name, values[name]]));
    const known = this.#facts.get(key);
    if (known !== undefined) return known;
    const facts = { id: this.#facts.size, values };
    this.#facts.set(key, facts);
    return facts;
  }

  /** The state of the case; a new one becomes the last of `nodes`. */
  node(of: Omit<Node, 'id'>): Node {
    const key = keyOf(of);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const { places, timers, facts } = of;
    const node: Node = { id: this.nodes.length, places, timers, facts };
    this.#nodes.set(key, node);
    this.nodes.push(node);
    return node;
  }

  /** The name of a run's fact among those of the case. */
  nameOf(run: number, fact: string): string {
    return this.members[run]?.own.includes(fact) === true ? `${run} ${fact}` : fact;
  }

  /** What another run has for a fact that each run has for itself. */
  ofOthers(run: number, fact: string, { values }: { values: CaseFacts }): Json | undefined {
    const others = this.members.flatMap((_, i) => (i === run ? [] : this.nameOf(i, fact)));
    return others.map((name) => values[name]).find((value) => value !== undefined);
  }
}

const FACTS = 2 ** 26;

/** A number where one run without timers says all, which is quick; a text elsewhere. */
function keyOf({ places, timers, facts }: Omit<Node, 'id'>): string | number {
  const only = places[0];
  if (places.length === 1 && only !== undefined && timers[0]?.length === 0) {
    return only.id * FACTS + facts.id;
  }
  let key = `${facts.id}`;
  for (const { id } of places) key += ` ${id}`;
  for (const all of timers) {
    for (const { id, started, due } of all) key += ` ${id} ${started} ${due}`;
    if (all.length > 0) key += ' |';
  }
  return key;
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

/** A number as a text of one letter or two: a key is made for every step. */
function leavesKey(leaves: readonly CompiledState[]): string {
  let key = '';
  for (const { index } of leaves) key += String.fromCharCode(index + 1);
  return key;
}

const contexts = new WeakMap<object, string>();

function contextKey(context: Place['context']): string {
  const known = contexts.get(context);
  if (known !== undefined) return known;
  const key = JSON.stringify(context);
  contexts.set(context, key);
  return key;
}

function eventsOf(leaves: readonly CompiledState[]): ReadonlySet<string> {
  const events = new Set<string>();
  for (const leaf of leaves) {
    for (let at: CompiledState | undefined = leaf; at !== undefined; at = at.parent) {
      for (const event of at.on.keys()) events.add(event);
    }
  }
  return events;
}
