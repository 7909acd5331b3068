import type { ProcessDefinition } from '../../process/definition.js';
import type { EventContext } from '../../process/event-context.js';
import type { LoadedPolicy } from '../../process/loaded-policy.js';
import type { Answerer } from '../../process/query.js';
import type { Timer } from '../../process/run.js';
import { timersAfter } from '../../process/timers.js';
import type { FactSet } from '../space/fact-interner.js';
import { LiveFacts } from '../space/live-facts.js';
import {
  type GlobalState,
  type InternedConfiguration,
  type Participant,
  StateSpace,
  splitName,
} from '../space/state-space.js';
import { NO_TIME, type TimeAdvance, timeAdvancesOf } from '../space/time-advances.js';
import type { StepResult } from '../statechart/compiled-state.js';
import { plainEnd } from '../statechart/fast-step.js';
import { Expansions } from './expansions.js';
import type { Edge, Explored, ExploreRequest } from './explored.js';

/** How many states are expanded between two reports of progress. */
const HEARD_EVERY = 50;

/**
 * Explores every reachable global state of a case breadth first, over all classes of facts and
 * payloads that any decision or guard distinguishes.
 *
 * Facts are chosen lazily, when a step first reads them, and dropped when they are no longer live:
 * so states differ only in live facts.
 *
 * See docs/decisions/0006-facts-are-chosen-lazily.md.
 * @param policy the policy and its processes
 * @param request the participants, their assumptions and the budget
 * @returns the reachable states and their edges
 */
export function explore(policy: LoadedPolicy, request: ExploreRequest): Explored {
  return new Explorer(policy, request).explore();
}

class Explorer {
  readonly #policy: LoadedPolicy;
  readonly #request: ExploreRequest;
  readonly #space: StateSpace;
  readonly #expansions: readonly Expansions[];
  readonly #live: LiveFacts;

  constructor(policy: LoadedPolicy, request: ExploreRequest) {
    this.#policy = policy;
    this.#request = request;
    this.#space = new StateSpace(request.members);
    this.#expansions = request.members.map((_, run) => {
      const given = Object.keys(request.facts ?? {}).map((name) => splitName(name)[1]);
      const apart = [...given, ...sharedWith(request.members, run)];
      const none = Object.fromEntries(apart.map((name) => [name, []]));
      const watched = { ...none, ...request.watched };
      return new Expansions(policy, this.#space, run, { ...request, watched });
    });
    this.#live = new LiveFacts(this.#space, this.#expansions);
  }

  explore(): Explored {
    const { states: nodes } = this.#space;
    const starts = this.#starts();
    const edges: Edge[][] = [];
    let done = 0;
    for (
      let state = nodes[0];
      state !== undefined && done < this.#request.most;
      state = nodes[done]
    ) {
      edges.push(this.#expand(state));
      done += 1;
      if (done % HEARD_EVERY === 0) this.#request.heard?.(done, nodes.length);
    }
    const unresolved = new Set(this.#expansions.flatMap((one) => [...one.unresolved]));
    return {
      ...{ members: this.#request.members, states: nodes, starts, edges },
      ...{ frontier: nodes.length - done, unresolved: [...unresolved] },
      after: (edge) => this.#live.allAfter(edge),
      askingOf: (edge, answerer) => this.#askingOf(edge, answerer),
    };
  }

  #starts(): readonly GlobalState[] {
    const { begun: already } = this.#request;
    if (already !== undefined) {
      const configurations = already.map(({ configuration }, run) =>
        this.#space.configuration(run, configuration),
      );
      const facts = this.#space.facts.of(this.#request.facts ?? {});
      return [
        this.#space.state({ configurations, timers: already.map((one) => one.timers), facts }),
      ];
    }
    let begun: Omit<GlobalState, 'id'>[] = [
      { configurations: [], timers: [], facts: this.#space.facts.of(this.#request.facts ?? {}) },
    ];
    for (const [run, expansions] of this.#expansions.entries()) {
      begun = begun.flatMap(({ configurations, timers, facts }) =>
        expansions.starts(facts).map((start) => ({
          configurations: [...configurations, start.configuration],
          timers: [...timers, []],
          facts: Object.entries(start.learned).reduce(
            (all, [name, value]) => all.plus(this.#space.nameOf(run, name), value),
            facts,
          ),
        })),
      );
    }
    return begun.map((of) => this.#space.state(of));
  }

  #expand(state: GlobalState): Edge[] {
    const edges: Edge[] = [];
    state.configurations.forEach((configuration, run) => {
      const definition = this.#definition(run);
      for (const before of this.#live.before(state, run)) {
        for (const { event, plain } of configuration.reactions) {
          const { clock } = definition.events[event] ?? {};
          if (plain?.outcome !== undefined && clock === undefined) {
            const end = this.#space.configuration(run, plainEnd(configuration, plain));
            const attempt = { state, run, event, advance: NO_TIME };
            edges.push(this.#edge(attempt, before, end, plain.outcome));
          } else {
            this.#try({ state, run, event }, configuration, before, edges);
          }
        }
      }
    });
    return edges;
  }

  /** Enumerates the results of an event at each time at which it may occur. */
  #try(
    { state, run, event }: Omit<Attempted, 'advance'>,
    configuration: InternedConfiguration,
    before: FactSet,
    edges: Edge[],
  ): void {
    const timers = state.timers[run] ?? [];
    for (const advance of timeAdvancesOf(this.#definition(run), event, {
      run,
      timers: state.timers,
    })) {
      this.#of(run).each({ configuration, event, advance, timers }, before, (end, outcome) => {
        edges.push(this.#edge({ state, run, event, advance }, before, end, outcome));
      });
    }
  }

  #edge(
    attempted: Attempted,
    before: FactSet,
    end: InternedConfiguration,
    outcome: StepResult,
  ): Edge {
    const { state, run, event, advance } = attempted;
    const timers = this.#timersAfter(attempted, end, outcome.emission.started);
    const facts = this.#live.after(attempted, before, end, outcome);
    const to = this.#space.after({ configurations: state.configurations, timers, facts }, run, end);
    return { outcome, from: state, to, run, event, clock: advance.clock, before };
  }

  #timersAfter(
    { state, run, advance }: Attempted,
    end: InternedConfiguration,
    started: readonly string[],
  ): GlobalState['timers'] {
    if (started.length === 0 && state.timers.every((all) => all.length === 0)) return state.timers;
    const { clock, answered } = advance;
    const { asOf } = this.#request;
    const of = { policy: this.#policy, definition: this.#definition(run) };
    return state.timers.map((all, i) => {
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

  #askingOf(edge: Edge, answerer?: Answerer): EventContext {
    const { from, run, event, clock, before, outcome } = edge;
    const configuration = from.configurations[run];
    if (configuration === undefined) throw new Error(`no run ${run}`);
    const advance = { ...NO_TIME, clock };
    const attempt = { configuration, event, advance, timers: from.timers[run] ?? [] };
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
  readonly state: GlobalState;
  readonly run: number;
  readonly event: string;
  readonly advance: TimeAdvance;
}

function earlier({ id, started, due }: Timer, seconds: number): Timer {
  return { id, started: started - seconds, due: due - seconds };
}

/** Facts of a run that another run may read as well, or has an own value of. */
function sharedWith(members: readonly Participant[], run: number): string[] {
  if (members.length === 1) return [];
  const mine = members[run];
  const others = members
    .filter((_, i) => i !== run)
    .flatMap((m) => Object.keys(m.definition.facts));
  return [...others.filter((name) => mine?.own.includes(name) !== true), ...(mine?.own ?? [])];
}
