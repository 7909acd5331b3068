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
  readonly to: InternedConfiguration;
  /** Without the choices on the path. */
  readonly outcome: StepResult;
}

/** An inner node: the step reads more. */
export interface StepFork {
  readonly kind: 'fork';
  /** The names to read next, in order of preference; known ones come before all others. */
  readonly reads: readonly string[];
  /** The names are only read by constraints: an unknown one may stay open. */
  readonly mayStayOpen: boolean;
  readonly path: ReadPath | undefined;
  /** The nodes that outputs have reached with these facts. */
  readonly ends: SettledOutputs | undefined;
  readonly branches: StepBranch[];
}

/** A branch for one value. */
interface StepBranch {
  readonly name: string;
  readonly value: Json;
  readonly tree: StepTree;
}

/** The path to a node, as a linked list of names and values; `UNKNOWN` for what stays open. */
export interface ReadPath {
  readonly name: string;
  readonly value: Json;
  readonly before: ReadPath | undefined;
}

/** An event in a configuration at a time. */
export interface Attempt {
  readonly configuration: InternedConfiguration;
  readonly event: string;
  readonly advance: TimeAdvance;
  readonly timers: readonly Timer[];
}

/** The context of a query: the state and progress, the event and the time. */
type AttemptContext = Omit<Attempt, 'configuration'> & {
  readonly configuration: Pick<InternedConfiguration, 'name' | 'context'>;
};

/** What step trees of a run depend on. */
export interface StepContext {
  readonly policy: Policy;
  readonly definition: ProcessDefinition;
  readonly assumptions: Assumptions;
  /** Interns a configuration of the run. */
  intern(configuration: Configuration): InternedConfiguration;
}

/** The step trees of one run. */
export class StepTrees {
  /** Names that are wanted and stay unknown for every choice. */
  readonly unresolved = new Set<string>();
  readonly #context: StepContext;

  constructor(context: StepContext) {
    this.#context = context;
  }

  /** The root of the tree of an attempt. */
  root(attempt: Attempt): StepTree {
    return this.#grown(attempt, undefined, undefined);
  }

  /** The branch for a value; `UNKNOWN` for staying open. Grown on first use. */
  way(attempt: Attempt, { path, ends, branches }: StepFork, name: string, value: Json): StepTree {
    for (const branch of branches) {
      if (branch.name === name && branch.value === value) return branch.tree;
    }
    const tree = this.#grown(attempt, { name, value, before: path }, ends);
    branches.push({ name, value, tree });
    return tree;
  }

  /** The event context of an attempt. */
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
    // Known to be null but still wanted: the run waits for it.
    if (known !== null) this.unresolved.add(first);
    return REFUSED;
  }
}

type Lookup = (name: string) => Json | undefined;

const NOTHING_ASKED: Pick<EventContext, 'wanted' | 'tied'> = { wanted: [], tied: [] };

/** The value of a name on a path; undefined where it was not read. */
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
