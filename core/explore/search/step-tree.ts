import type { Json } from '../../base/json.js';
import type { ProcessDefinition } from '../../process/definition.js';
import { EventContext } from '../../process/event-context.js';
import type { GuardScope } from '../../process/guard.js';
import { type Answerer, type EventOccurrence, fieldName, UNKNOWN } from '../../process/query.js';
import type { Timer } from '../../process/run.js';
import type { Policy } from '../../rule/policy.js';
import type { Assumptions } from '../space/merged-partitions.js';
import type { InternedConfiguration } from '../space/state-space.js';
import type { TimeAdvance } from '../space/time-advances.js';
import type { StepResult } from '../statechart/compiled-state.js';
import { type Configuration, fastStep, outcomeOf } from '../statechart/fast-step.js';
import { CachedAnswerer } from './cached-answerer.js';
import type { SettledOutputs } from './decision-tree.js';

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
  readonly to: InternedConfiguration;
  /** Without what was chosen on the way. */
  readonly outcome: StepResult;
}

/** A place of the tree where more has to be looked at. */
export interface StepFork {
  readonly kind: 'fork';
  /** What is looked at, the first of it first; what is known already is to be preferred. */
  readonly reads: readonly string[];
  /** Only what cannot go together is looked for: what is not known may stay so. */
  readonly mayStayOpen: boolean;
  readonly path: ReadPath | undefined;
  /** What is certain with that. */
  readonly ends: SettledOutputs | undefined;
  readonly branches: StepBranch[];
}

/** Where a fork goes on for a value. */
interface StepBranch {
  readonly name: string;
  readonly value: Json;
  readonly tree: StepTree;
}

/** Something that was looked at, with what was before it; `UNKNOWN` where it stays open. */
export interface ReadPath {
  readonly name: string;
  readonly value: Json;
  readonly before: ReadPath | undefined;
}

/** An event in a place at a time. */
export interface Attempt {
  readonly configuration: InternedConfiguration;
  readonly event: string;
  readonly advance: TimeAdvance;
  readonly timers: readonly Timer[];
}

/** When something is asked: the state then, and what its context says. */
type AttemptContext = Omit<Attempt, 'configuration'> & {
  readonly configuration: Pick<InternedConfiguration, 'name' | 'context'>;
};

/** What the trees of a run's steps are grown with. */
export interface StepContext {
  readonly policy: Policy;
  readonly definition: ProcessDefinition;
  readonly assumptions: Assumptions;
  /** Looks a place of the run up. */
  intern(configuration: Configuration): InternedConfiguration;
}

/** Grows the trees of the steps of one run. */
export class StepTrees {
  /** What is wanted and stays unknown whatever is chosen. */
  readonly unresolved = new Set<string>();
  readonly #context: StepContext;

  constructor(context: StepContext) {
    this.#context = context;
  }

  /** Where the tree of an attempt begins. */
  root(attempt: Attempt): StepTree {
    return this.#grown(attempt, undefined, undefined);
  }

  /** Where a fork goes on for a value; `UNKNOWN` where it stays open. */
  way(attempt: Attempt, { path, ends, branches }: StepFork, name: string, value: Json): StepTree {
    for (const branch of branches) {
      if (branch.name === name && branch.value === value) return branch.tree;
    }
    const tree = this.#grown(attempt, { name, value, before: path }, ends);
    branches.push({ name, value, tree });
    return tree;
  }

  /** Asks on an occasion. */
  contextOf(
    { configuration, event, advance, timers }: AttemptContext,
    known: Lookup,
    answerer: Answerer = new CachedAnswerer(this.#context.policy),
  ): EventContext {
    const { policy, definition, assumptions } = this.#context;
    const occurrence: EventOccurrence = {
      ...{ policy, definition, event, clock: advance.clock, from: configuration.name, child: null },
      run: {
        asOf: assumptions.asOf,
        switches: assumptions.switches,
        context: configuration.context,
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
    return new EventContext(occurrence, answerer);
  }

  #grown(attempt: Attempt, path: ReadPath | undefined, ends: SettledOutputs | undefined): StepTree {
    const replies = new CachedAnswerer(this.#context.policy, ends);
    let context: EventContext | undefined;
    const look = (): GuardScope => {
      context ??= this.contextOf(attempt, (name) => find(path, name), replies);
      return context;
    };
    const step = fastStep(attempt.configuration, attempt.event, look);
    const outcome = step.end && outcomeOf(step, look);
    if (replies.refused) return REFUSED;
    const { wanted, tied } = context ?? NOTHING_ASKED;
    if (wanted.length > 0) return this.#fork(wanted, { path, ends: replies.ends });
    const { end } = step;
    if (end === undefined || outcome === undefined || outcome.emission.rows === 0) return REFUSED;
    const reads = tied.filter((name) => find(path, name) === undefined);
    if (reads.length > 0) return forkOf(reads, true, { path, ends: replies.ends });
    return { kind: 'end', to: this.#context.intern(end), outcome };
  }

  #fork(wanted: readonly string[], by: Pick<StepFork, 'path' | 'ends'>): StepTree {
    const { path } = by;
    const [first = ''] = wanted;
    const known = find(path, first);
    if (known === undefined) {
      return forkOf(
        wanted.filter((name) => find(path, name) === undefined),
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

const NOTHING_ASKED: Pick<EventContext, 'wanted' | 'tied'> = { wanted: [], tied: [] };

/** What was looked at under a name; undefined where nothing was. */
export function find(path: ReadPath | undefined, name: string): Json | undefined {
  for (let at = path; at !== undefined; at = at.before) if (at.name === name) return at.value;
  return undefined;
}

function forkOf(
  reads: readonly string[],
  mayStayOpen: boolean,
  { path, ends }: Pick<StepFork, 'path' | 'ends'>,
): StepFork {
  return { kind: 'fork', reads, mayStayOpen, path, ends, branches: [] };
}

function isField({ events }: ProcessDefinition, event: string, name: string): boolean {
  return name in (events[event]?.payload ?? {});
}
