import type { Json } from '../../base/json.js';
import type { Policy } from '../../rule/policy.js';
import { Asking } from '../ask.js';
import type { ProcessDefinition } from '../definition.js';
import type { Seen } from '../guard.js';
import { type Answerer, fieldName, type Occasion, UNKNOWN } from '../question.js';
import type { Timer } from '../run.js';
import type { Outcome } from './compiled-state.js';
import type { Ends } from './decision-tree.js';
import { fastStep, outcomeOf, type Place } from './fast-step.js';
import type { Jump } from './jumps.js';
import type { Circumstances } from './merged-readings.js';
import { Replies } from './replies.js';
import type { KnownPlace } from './space.js';

/**
 * The results of an event in a configuration, as a decision tree over what the step reads: facts by
 * name, fields of the payload as `payload.email`. Branches are grown lazily, so nothing is decided
 * twice.
 *
 * See docs/decisions/0006-facts-are-chosen-lazily.md.
 */
export type StepTree = StepFork | StepEnd | typeof REFUSED;

/** The event is refused, or the case is impossible. */
export const REFUSED = 'refused';

/** A leaf: the result of the event, whatever else is known. */
export interface StepEnd {
  readonly kind: 'end';
  readonly to: KnownPlace;
  /** Without the choices on the path. */
  readonly outcome: Outcome;
}

/** An inner node: the step reads more. */
export interface StepFork {
  readonly kind: 'fork';
  /** The names to read next, in order of preference; known ones come before all others. */
  readonly wants: readonly string[];
  /** The names are only read by constraints: an unknown one may stay open. */
  readonly mayStayOpen: boolean;
  readonly looked: Looked | undefined;
  /** The nodes that outputs have reached with these facts. */
  readonly ends: Ends | undefined;
  readonly ways: Way[];
}

/** A branch for one value. */
interface Way {
  readonly name: string;
  readonly value: Json;
  readonly tree: StepTree;
}

/** The path to a node, as a linked list of names and values; `UNKNOWN` for what stays open. */
export interface Looked {
  readonly name: string;
  readonly value: Json;
  readonly before: Looked | undefined;
}

/** An event in a configuration at a time. */
export interface Attempt {
  readonly place: KnownPlace;
  readonly event: string;
  readonly jump: Jump;
  readonly timers: readonly Timer[];
}

/** The context of a query: the state and progress, the event and the time. */
type Asked = Omit<Attempt, 'place'> & { readonly place: Pick<KnownPlace, 'name' | 'context'> };

/** What step trees of a run depend on. */
export interface Ground {
  readonly policy: Policy;
  readonly definition: ProcessDefinition;
  readonly circumstances: Circumstances;
  /** Interns a configuration of the run. */
  placeOf(place: Place): KnownPlace;
}

/** The step trees of one run. */
export class StepTrees {
  /** Names that are wanted and stay unknown for every choice. */
  readonly unresolved = new Set<string>();
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** The root of the tree of an attempt. */
  root(attempt: Attempt): StepTree {
    return this.#grown(attempt, undefined, undefined);
  }

  /** The branch for a value; `UNKNOWN` for staying open. Grown on first use. */
  way(attempt: Attempt, { looked, ends, ways }: StepFork, name: string, value: Json): StepTree {
    for (const way of ways) if (way.name === name && way.value === value) return way.tree;
    const tree = this.#grown(attempt, { name, value, before: looked }, ends);
    ways.push({ name, value, tree });
    return tree;
  }

  /** The event context of an attempt. */
  asking(
    { place, event, jump, timers }: Asked,
    known: Lookup,
    answerer: Answerer = new Replies(this.#ground.policy),
  ): Asking {
    const { policy, definition, circumstances } = this.#ground;
    const occasion: Occasion = {
      ...{ policy, definition, event, clock: jump.clock, from: place.name, child: null },
      run: {
        asOf: circumstances.asOf,
        switches: circumstances.switches,
        context: place.context,
        timers,
      },
      fact: (name) => {
        const value = known(name);
        return value === undefined && name in definition.facts ? UNKNOWN : value;
      },
      field: (name) => {
        const value = known(fieldName(name));
        return value === undefined && isField(definition, event, name) ? UNKNOWN : value;
      },
    };
    return new Asking(occasion, answerer);
  }

  #grown(attempt: Attempt, looked: Looked | undefined, ends: Ends | undefined): StepTree {
    const replies = new Replies(this.#ground.policy, ends);
    let asking: Asking | undefined;
    const look = (): Seen => {
      asking ??= this.asking(attempt, (name) => find(looked, name), replies);
      return asking;
    };
    const step = fastStep(attempt.place, attempt.event, look);
    const outcome = step.end && outcomeOf(step, look);
    if (replies.refused) return REFUSED;
    const { wanted, tied } = asking ?? NOTHING_ASKED;
    if (wanted.length > 0) return this.#fork(wanted, { looked, ends: replies.ends });
    const { end } = step;
    if (end === undefined || outcome === undefined || outcome.emission.rows === 0) return REFUSED;
    const wants = tied.filter((name) => find(looked, name) === undefined);
    if (wants.length > 0) return forkOf(wants, true, { looked, ends: replies.ends });
    return { kind: 'end', to: this.#ground.placeOf(end), outcome };
  }

  #fork(wanted: readonly string[], by: Pick<StepFork, 'looked' | 'ends'>): StepTree {
    const { looked } = by;
    const [first = ''] = wanted;
    const known = find(looked, first);
    if (known === undefined) {
      return forkOf(
        wanted.filter((name) => find(looked, name) === undefined),
        false,
        by,
      );
    }
    // Known to be null but still wanted: the run waits for it.
    if (known !== null) this.unresolved.add(first);
    return REFUSED;
  }
}

type Lookup = (name: string) => Json | undefined;

const NOTHING_ASKED: Pick<Asking, 'wanted' | 'tied'> = { wanted: [], tied: [] };

/** The value of a name on a path; undefined where it was not read. */
export function find(looked: Looked | undefined, name: string): Json | undefined {
  for (let at = looked; at !== undefined; at = at.before) if (at.name === name) return at.value;
  return undefined;
}

function forkOf(
  wants: readonly string[],
  mayStayOpen: boolean,
  { looked, ends }: Pick<StepFork, 'looked' | 'ends'>,
): StepFork {
  return { kind: 'fork', wants, mayStayOpen, looked, ends, ways: [] };
}

function isField({ events }: ProcessDefinition, event: string, name: string): boolean {
  return name in (events[event]?.payload ?? {});
}
