import type { Json } from '../../base/json.js';
import type { Occasion } from '../ask.js';
import type { CaseFacts, Timer } from '../run.js';
import type { World } from '../step.js';
import { timersAfter } from '../timers.js';
import { Expansions } from './expansions.js';
import type { Edge, Explored, ExploreRequest } from './explored.js';
import { type Jump, jumpsOf } from './jumps.js';
import type { Known, Outcome } from './outcome.js';
import { factsFor, type KnownPlace, type Member, type Node, Space, splitName } from './space.js';

/**
 * Explores every state that a case can come to, breadth first, over all values of facts and
 * payloads that any decision or guard of its processes tells apart.
 *
 * Facts are chosen when something looks at them, and forgotten when nothing can look any more; so
 * states are told apart by what still matters, and only by that.
 */
export function explore(world: World, request: ExploreRequest): Explored {
  return new Explorer(world, request).explore();
}

class Explorer {
  readonly #world: World;
  readonly #request: ExploreRequest;
  readonly #space: Space;
  readonly #expansions: readonly Expansions[];
  readonly #edges: Edge[][] = [];
  readonly #live = new Map<string, ReadonlySet<string>>();

  constructor(world: World, request: ExploreRequest) {
    this.#world = world;
    this.#request = request;
    this.#space = new Space(request.members);
    this.#expansions = request.members.map((member, run) => {
      const given = Object.keys(request.facts ?? {}).map((name) => splitName(name)[1]);
      const apart = [...given, ...sharedWith(request.members, run)];
      const none = Object.fromEntries(apart.map((name) => [name, []]));
      const watched = { ...none, ...request.watched };
      const circumstances = { ...request, watched };
      return new Expansions(world, { member, circumstances }, (place) =>
        this.#space.place(run, place),
      );
    });
  }

  explore(): Explored {
    const { nodes } = this.#space;
    const starts = this.#starts();
    let done = 0;
    for (let node = nodes[0]; node !== undefined && done < this.#request.most; node = nodes[done]) {
      this.#edges.push(this.#expand(node));
      done += 1;
    }
    const unresolved = new Set(this.#expansions.flatMap((one) => [...one.unresolved]));
    return {
      ...{ members: this.#request.members, nodes, starts, edges: this.#edges },
      ...{ frontier: nodes.length - done, unresolved: [...unresolved] },
      occasionOf: (edge) => this.#occasionOf(edge),
    };
  }

  #starts(): readonly Node[] {
    let begun: Omit<Node, 'id'>[] = [
      { places: [], timers: [], facts: this.#space.facts(this.#request.facts ?? {}) },
    ];
    this.#expansions.forEach((expansions, run) => {
      begun = begun.flatMap(({ places, timers, facts }) =>
        expansions.starts(this.#known(run, facts.values, [])).map((start) => ({
          places: [...places, this.#space.place(run, start.place)],
          timers: [...timers, []],
          facts: this.#space.facts(this.#shared(run, facts.values, start.facts)),
        })),
      );
    });
    return begun.map((of) => this.#space.node(of));
  }

  #expand(node: Node): Edge[] {
    const edges: Edge[] = [];
    for (const [run, expansions] of this.#expansions.entries()) {
      const place = node.places[run];
      if (place === undefined) continue;
      for (const before of this.#worlds(node, run, expansions.readIn(place))) {
        this.#expandRun({ node, run, expansions, place }, before, edges);
      }
    }
    return edges;
  }

  #expandRun({ node, run, expansions, place }: Expanding, before: CaseFacts, edges: Edge[]): void {
    const definition = this.#request.members[run]?.definition;
    if (definition === undefined) return;
    const known = this.#known(run, before, node.timers[run] ?? []);
    for (const event of place.events) {
      for (const jump of jumpsOf(definition, event, { run, timers: node.timers })) {
        for (const outcome of expansions.of(place, event, jump, known)) {
          edges.push(this.#edge({ node, run, event, jump }, before, outcome));
        }
      }
    }
  }

  /** What is known when an event comes: what was known, and what may have changed since. */
  #worlds({ facts }: Node, run: number, looked: ReadonlySet<string>): CaseFacts[] {
    const changing = this.#request.members[run]?.definition.exploration.changing ?? [];
    const changed = changing
      .filter((name) => looked.has(name))
      .map((name) => this.#space.nameOf(run, name));
    if (!changed.some((name) => name in facts.values)) return [facts.values];
    const kept = Object.entries(facts.values).filter(([name]) => !changed.includes(name));
    return [facts.values, Object.fromEntries(kept)];
  }

  #edge({ node, run, event, jump }: Attempt, before: CaseFacts, outcome: Outcome): Edge {
    const { to: place, emission, learned } = outcome;
    const { clock } = jump;
    const isSame = isEmpty(learned) && isEmpty(emission.changed);
    const after = isSame ? before : this.#shared(run, before, { ...learned, ...emission.changed });
    const places =
      node.places.length === 1 ? [place] : node.places.map((p, i) => (i === run ? place : p));
    const timers = this.#timersAfter({ node, run, event, jump }, place, emission.started);
    const facts = this.#space.facts(this.#stillLive(after, places));
    const to = this.#space.node({ places, timers, facts });
    return { outcome, from: node, to, run, event, clock, before, after };
  }

  #timersAfter(
    { node, run, jump }: Attempt,
    { name }: KnownPlace,
    started: readonly string[],
  ): Node['timers'] {
    if (started.length === 0 && node.timers.every((all) => all.length === 0)) return node.timers;
    const { asOf, members } = this.#request;
    const definition = members[run]?.definition;
    if (definition === undefined) throw new Error(`no run ${run}`);
    const { clock, answered } = jump;
    const of = { policy: this.#world.policy, definition };
    return node.timers.map((all, i) => {
      const left =
        i === run
          ? timersAfter({ ...of, run: { asOf, timers: all } }, name, { started, answered, clock })
          : all;
      return left.map((timer) => earlier(timer, clock));
    });
  }

  #occasionOf(edge: Edge): Occasion {
    const { from, run, before } = edge;
    const place = from.places[run];
    const expansions = this.#expansions[run];
    if (place === undefined || expansions === undefined) throw new Error(`no run ${run}`);
    return expansions.occasionOf(place, this.#known(run, before, from.timers[run] ?? []), edge);
  }

  /** Facts that something can still look at. */
  #stillLive(facts: CaseFacts, places: Node['places']): CaseFacts {
    if (isEmpty(facts)) return facts;
    const key = places.map(({ id }) => id).join();
    let live = this.#live.get(key);
    if (live === undefined) {
      const names = places.flatMap(({ leaves }, run) =>
        leaves.flatMap((leaf) =>
          [...(this.#expansions[run]?.reads.later.get(leaf) ?? [])].map((name) =>
            this.#space.nameOf(run, name),
          ),
        ),
      );
      live = new Set(names);
      this.#live.set(key, live);
    }
    const kept: Record<string, Json> = {};
    for (const name in facts) if (live.has(name)) kept[name] = facts[name] ?? null;
    return kept;
  }

  /** What a run knows of the case, by its own names. */
  #known(run: number, facts: CaseFacts, timers: readonly Timer[]): Known {
    if (this.#request.members.length === 1) return { facts, others: {}, timers };
    const own = this.#request.members[run]?.own ?? [];
    const others = own.flatMap((name) => {
      const value = this.#space.ofOthers(run, name, { values: facts });
      return value === undefined ? [] : [[name, value] as const];
    });
    const mine = factsFor(this.#request.members, run, facts);
    return { facts: mine, others: Object.fromEntries(others), timers };
  }

  /** The case's facts with those of a run. */
  #shared(run: number, facts: CaseFacts, own: CaseFacts): CaseFacts {
    const named = Object.entries(own).map(([name, value]) => [
      this.#space.nameOf(run, name),
      value,
    ]);
    return { ...facts, ...Object.fromEntries(named) };
  }
}

interface Expanding {
  readonly node: Node;
  readonly run: number;
  readonly expansions: Expansions;
  readonly place: KnownPlace;
}

interface Attempt {
  readonly node: Node;
  readonly run: number;
  readonly event: string;
  readonly jump: Jump;
}

function isEmpty(values: CaseFacts): boolean {
  for (const _ in values) return false;
  return true;
}

function earlier({ id, started, due }: Timer, seconds: number): Timer {
  return { id, started: started - seconds, due: due - seconds };
}

/** Facts of a run that another one may look at, or has for itself, too. */
function sharedWith(members: readonly Member[], run: number): string[] {
  if (members.length === 1) return [];
  const mine = members[run];
  const others = members
    .filter((_, i) => i !== run)
    .flatMap((m) => Object.keys(m.definition.facts));
  return [...others.filter((name) => mine?.own.includes(name) !== true), ...(mine?.own ?? [])];
}
