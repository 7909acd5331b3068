import type { Json } from '../base/json.js';
import type { EventContext } from '../process/event-context.js';
import type { CaseFacts, Emitted } from '../process/run.js';
import type { StepView } from './invariant.js';
import type { Edge, Explored } from './search/explored.js';
import { factsFor, nameOf } from './space/state-space.js';

const views = new WeakMap<Edge, StepView>();

/** The view that invariants have of a step; one for all of them. */
export function stepViewOf(edge: Edge, explored: Explored): StepView {
  const known = views.get(edge);
  if (known !== undefined) return known;
  const view = new EdgeView(edge, explored);
  views.set(edge, view);
  return view;
}

/** The view of an edge: most invariants read little of it, so that the rest is made when it is read. */
class EdgeView implements StepView {
  readonly run: number;
  readonly process: string;
  readonly event: string;
  readonly payload: StepView['payload'];
  readonly from: string;
  readonly to: string;
  readonly transitions: readonly string[];
  readonly additions: readonly string[];
  readonly effects: readonly Emitted[];
  readonly warnings: readonly Emitted[];
  readonly passed: number;
  // Properties, so that an invariant may take them by name.
  readonly answer = (decision: string, output: string): Json | undefined => {
    this.#context ??= this.#explored.askingOf(this.#edge);
    return this.#context.answer(decision, output);
  };
  readonly emits = (effect: string): boolean => this.effects.some(({ id }) => id === effect);
  readonly #edge: Edge;
  readonly #explored: Explored;
  #before: CaseFacts | undefined;
  #after: CaseFacts | undefined;
  #through: readonly string[] | undefined;
  #context: EventContext | undefined;

  constructor(edge: Edge, explored: Explored) {
    const { run, event, from, to } = edge;
    const { payload, emission } = edge.outcome;
    this.run = run;
    this.process = explored.members[run]?.definition.id ?? '';
    this.event = event;
    this.payload = payload;
    this.from = from.configurations[run]?.name ?? '';
    this.to = to.configurations[run]?.name ?? '';
    this.transitions = emission.transitions;
    this.additions = emission.additions;
    this.effects = emission.effects;
    this.warnings = emission.warnings;
    this.passed = edge.clock;
    this.#edge = edge;
    this.#explored = explored;
  }

  get through(): readonly string[] {
    this.#through ??= [...this.#edge.outcome.through.map(nameOf), this.to];
    return this.#through;
  }

  get before(): CaseFacts {
    const { before, outcome } = this.#edge;
    this.#before ??= { ...this.#mine(before.values), ...outcome.learned };
    return this.#before;
  }

  get after(): CaseFacts {
    this.#after ??= this.#mine(this.#explored.after(this.#edge));
    return this.#after;
  }

  get expects(): readonly string[] {
    return this.#edge.to.configurations[this.run]?.events ?? [];
  }

  get elapsed(): Readonly<Record<string, number>> {
    const { from, clock } = this.#edge;
    const timers = from.timers[this.run] ?? [];
    return Object.fromEntries(timers.map(({ id, started }) => [id, clock - started]));
  }

  #mine(facts: CaseFacts): CaseFacts {
    return factsFor(this.#explored.members, this.run, facts);
  }
}
