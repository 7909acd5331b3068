import type { Asking } from '../ask.js';
import type { ProcessDefinition } from '../definition.js';
import type { Answerer } from '../question.js';
import type { Timer } from '../run.js';
import type { World } from '../step.js';
import { timersAfter } from '../timers.js';
import type { Outcome } from './compiled-state.js';
import { Expansions } from './expansions.js';
import type { Edge, Explored, ExploreRequest } from './explored.js';
import { plainEnd } from './fast-step.js';
import { AT_ONCE, type Jump, jumpsOf } from './jumps.js';
import type { KnownFacts } from './known-facts.js';
import { Memory } from './memory.js';
import { type KnownPlace, type Member, type Node, Space, splitName } from './space.js';

/**
 * Explores every reachable global state of a case breadth first, over all classes of facts and
 * payloads that any decision or guard distinguishes.
 *
 * Facts are chosen lazily, when a step first reads them, and dropped when they are no longer live:
 * so states differ only in live facts.
 *
 * See docs/decisions/0006-facts-are-chosen-lazily.md.
 * @param world the policy and its processes
 * @param request the participants, their assumptions and the budget
 * @returns the reachable states and their edges
 */
export function explore(world: World, request: ExploreRequest): Explored {
  return new Explorer(world, request).explore();
}

class Explorer {
  readonly #world: World;
  readonly #request: ExploreRequest;
  readonly #space: Space;
  readonly #expansions: readonly Expansions[];
  readonly #memory: Memory;

  constructor(world: World, request: ExploreRequest) {
    this.#world = world;
    this.#request = request;
    this.#space = new Space(request.members);
    this.#expansions = request.members.map((_, run) => {
      const given = Object.keys(request.facts ?? {}).map((name) => splitName(name)[1]);
      const apart = [...given, ...sharedWith(request.members, run)];
      const none = Object.fromEntries(apart.map((name) => [name, []]));
      const watched = { ...none, ...request.watched };
      return new Expansions(world, this.#space, run, { ...request, watched });
    });
    this.#memory = new Memory(this.#space, this.#expansions);
  }

  explore(): Explored {
    const { nodes } = this.#space;
    const starts = this.#starts();
    const edges: Edge[][] = [];
    let done = 0;
    for (let node = nodes[0]; node !== undefined && done < this.#request.most; node = nodes[done]) {
      edges.push(this.#expand(node));
      done += 1;
    }
    const unresolved = new Set(this.#expansions.flatMap((one) => [...one.unresolved]));
    return {
      ...{ members: this.#request.members, nodes, starts, edges },
      ...{ frontier: nodes.length - done, unresolved: [...unresolved] },
      after: (edge) => this.#memory.allAfter(edge),
      askingOf: (edge, answerer) => this.#askingOf(edge, answerer),
    };
  }

  #starts(): readonly Node[] {
    let begun: Omit<Node, 'id'>[] = [
      { places: [], timers: [], facts: this.#space.facts.of(this.#request.facts ?? {}) },
    ];
    for (const [run, expansions] of this.#expansions.entries()) {
      begun = begun.flatMap(({ places, timers, facts }) =>
        expansions.starts(facts).map((start) => ({
          places: [...places, start.place],
          timers: [...timers, []],
          facts: Object.entries(start.learned).reduce(
            (all, [name, value]) => all.plus(this.#space.nameOf(run, name), value),
            facts,
          ),
        })),
      );
    }
    return begun.map((of) => this.#space.node(of));
  }

  #expand(node: Node): Edge[] {
    const edges: Edge[] = [];
    node.places.forEach((place, run) => {
      const definition = this.#definition(run);
      for (const before of this.#memory.before(node, run)) {
        for (const { event, plain } of place.reactions) {
          const { clock } = definition.events[event] ?? {};
          if (plain?.outcome !== undefined && clock === undefined) {
            const end = this.#space.place(run, plainEnd(place, plain));
            const attempt = { node, run, event, jump: AT_ONCE };
            edges.push(this.#edge(attempt, before, end, plain.outcome));
          } else {
            this.#try({ node, run, event }, place, before, edges);
          }
        }
      }
    });
    return edges;
  }

  /** Enumerates the results of an event at each time at which it may occur. */
  #try(
    { node, run, event }: Omit<Attempted, 'jump'>,
    place: KnownPlace,
    before: KnownFacts,
    edges: Edge[],
  ): void {
    const timers = node.timers[run] ?? [];
    for (const jump of jumpsOf(this.#definition(run), event, { run, timers: node.timers })) {
      this.#of(run).each({ place, event, jump, timers }, before, (end, outcome) => {
        edges.push(this.#edge({ node, run, event, jump }, before, end, outcome));
      });
    }
  }

  #edge(attempted: Attempted, before: KnownFacts, end: KnownPlace, outcome: Outcome): Edge {
    const { node, run, event, jump } = attempted;
    const timers = this.#timersAfter(attempted, end, outcome.emission.started);
    const facts = this.#memory.after(attempted, before, end, outcome);
    const to = this.#space.after({ places: node.places, timers, facts }, run, end);
    return { outcome, from: node, to, run, event, clock: jump.clock, before };
  }

  #timersAfter(
    { node, run, jump }: Attempted,
    end: KnownPlace,
    started: readonly string[],
  ): Node['timers'] {
    if (started.length === 0 && node.timers.every((all) => all.length === 0)) return node.timers;
    const { clock, answered } = jump;
    const { asOf } = this.#request;
    const of = { policy: this.#world.policy, definition: this.#definition(run) };
    return node.timers.map((all, i) => {
      const left =
        i === run
          ? timersAfter({ ...of, run: { asOf, timers: all } }, end.name, {
              started,
              answered,
              clock,
            })
          : all;
      return left.map((timer) => earlier(timer, clock));
    });
  }

  #askingOf(edge: Edge, answerer?: Answerer): Asking {
    const { from, run, event, clock, before, outcome } = edge;
    const place = from.places[run];
    if (place === undefined) throw new Error(`no run ${run}`);
    const jump = { ...AT_ONCE, clock };
    const attempt = { place, event, jump, timers: from.timers[run] ?? [] };
    return this.#of(run).askingOf(attempt, before, outcome, answerer);
  }

  #of(run: number): Expansions {
    const expansions = this.#expansions[run];
    if (expansions === undefined) throw new Error(`no run ${run}`);
    return expansions;
  }

  #definition(run: number): ProcessDefinition {
    const definition = this.#request.members[run]?.definition;
    if (definition === undefined) throw new Error(`no run ${run}`);
    return definition;
  }
}

/** An event that occurred to a run. */
interface Attempted {
  readonly node: Node;
  readonly run: number;
  readonly event: string;
  readonly jump: Jump;
}

function earlier({ id, started, due }: Timer, seconds: number): Timer {
  return { id, started: started - seconds, due: due - seconds };
}

/** Facts of a run that another run may read as well, or has an own value of. */
function sharedWith(members: readonly Member[], run: number): string[] {
  if (members.length === 1) return [];
  const mine = members[run];
  const others = members
    .filter((_, i) => i !== run)
    .flatMap((m) => Object.keys(m.definition.facts));
  return [...others.filter((name) => mine?.own.includes(name) !== true), ...(mine?.own ?? [])];
}
