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
 * What an event comes to in a place, as a tree over what is looked at on the way: facts of the run
 * by their names, fields of the payload as `payload.email`. It grows where somebody walks, so that
 * nothing is decided twice.
 */
export type StepTree = StepFork | StepEnd | typeof REFUSED;

/** Nothing comes of the event, or there is no such case. */
export const REFUSED = 'refused';

/** What the event comes to, whatever else is known. */
export interface StepEnd {
  readonly kind: 'end';
  readonly to: KnownPlace;
  /** Without what was chosen on the way. */
  readonly outcome: Outcome;
}

/** A place of the tree where more has to be looked at. */
export interface StepFork {
  readonly kind: 'fork';
  /** What is looked at, the first of it first; what is known already is to be preferred. */
  readonly wants: readonly string[];
  /** Only what cannot go together is looked for: what is not known may stay so. */
  readonly mayStayOpen: boolean;
  readonly looked: Looked | undefined;
  /** What is certain with that. */
  readonly ends: Ends | undefined;
  readonly ways: Way[];
}

/** Where a fork goes on for a value. */
interface Way {
  readonly name: string;
  readonly value: Json;
  readonly tree: StepTree;
}

/** Something that was looked at, with what was before it; `UNKNOWN` where it stays open. */
export interface Looked {
  readonly name: string;
  readonly value: Json;
  readonly before: Looked | undefined;
}

/** An event in a place at a time. */
export interface Attempt {
  readonly place: KnownPlace;
  readonly event: string;
  readonly jump: Jump;
  readonly timers: readonly Timer[];
}

/** When something is asked: the state then, and what its context says. */
type Asked = Omit<Attempt, 'place'> & { readonly place: Pick<KnownPlace, 'name' | 'context'> };

/** What the trees of a run's steps are grown with. */
export interface Ground {
  readonly policy: Policy;
  readonly definition: ProcessDefinition;
  readonly circumstances: Circumstances;
  /** Looks a place of the run up. */
  placeOf(place: Place): KnownPlace;
}

/** Grows the trees of the steps of one run. */
export class StepTrees {
  /** What is wanted and stays unknown whatever is chosen. */
  readonly unresolved = new Set<string>();
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Where the tree of an attempt begins. */
  root(attempt: Attempt): StepTree {
    return this.#grown(attempt, undefined, undefined);
  }

  /** Where a fork goes on for a value; `UNKNOWN` where it stays open. */
  way(attempt: Attempt, { looked, ends, ways }: StepFork, name: string, value: Json): StepTree {
    for (const way of ways) if (way.name === name && way.value === value) return way.tree;
    const tree = this.#grown(attempt, { name, value, before: looked }, ends);
    ways.push({ name, value, tree });
    return tree;
  }

  /** Asks on an occasion. */
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
    // Known not to have been sent, it is still wanted: the run waits for it.
    if (known !== null) this.unresolved.add(first);
    return REFUSED;
  }
}

type Lookup = (name: string) => Json | undefined;

const NOTHING_ASKED: Pick<Asking, 'wanted' | 'tied'> = { wanted: [], tied: [] };

/** What was looked at under a name; undefined where nothing was. */
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
