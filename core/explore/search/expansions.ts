import type { Json } from '../../base/json.js';
import type { ProcessDefinition } from '../../process/definition.js';
import type { EventContext } from '../../process/event-context.js';
import { holds } from '../../process/guard.js';
import type { LoadedPolicy } from '../../process/loaded-policy.js';
import { type Answerer, fieldName, fieldOf, UNKNOWN } from '../../process/query.js';
import type { CaseFacts } from '../../process/run.js';
import { stateValue } from '../../process/state-path.js';
import type { FactSet } from '../space/fact-interner.js';
import { type Liveness, livenessOf } from '../space/liveness.js';
import { type LocalFacts, localFacts } from '../space/local-facts.js';
import type { Assumptions } from '../space/merged-partitions.js';
import { type InternedConfiguration, type StateSpace, timersKey } from '../space/state-space.js';
import { NO_TIME } from '../space/time-advances.js';
import { type Variables, variablesOf } from '../space/variables.js';
import { compileMachine, leavesOf } from '../statechart/compiled-machine.js';
import type { StepResult } from '../statechart/compiled-state.js';
import { beginning } from '../statechart/fast-step.js';
import {
  type Attempt,
  find,
  REFUSED,
  type ReadPath,
  type StepFork,
  type StepTree,
  StepTrees,
} from './step-tree.js';

/** The known facts, and those chosen for a step. */
interface StepChoice {
  /** The live facts of the case, by its names. */
  readonly facts: FactSet;
  readonly chosen: ReadPath | undefined;
}

/** Receives a possible result of an event. */
type Take = (to: InternedConfiguration, outcome: StepResult) => void;

/**
 * The successors of a run's configurations: every result of every event, each query answered once.
 *
 * See docs/decisions/0006-facts-are-chosen-lazily.md.
 */
export class Expansions {
  readonly reads: Liveness;
  readonly #space: StateSpace;
  readonly #run: number;
  readonly #definition: ProcessDefinition;
  readonly #variables: Variables;
  readonly #trees: StepTrees;
  /** Groups of local facts that are chosen together, by each of their facts. */
  readonly #together = new Map<string, LocalFacts>();
  /** Wanted facts without any value to choose. */
  readonly #unresolved = new Set<string>();
  readonly #hasFacts: boolean;
  /** The roots of step trees, by configuration, event and time. */
  readonly #grown = new Map<InternedConfiguration, Map<string, StepTree>>();
  readonly #readIn = new Map<InternedConfiguration, ReadonlySet<string>>();

  constructor(policy: LoadedPolicy, space: StateSpace, run: number, assumptions: Assumptions) {
    const participant = space.members[run];
    if (participant === undefined) throw new Error(`no run ${run}`);
    const { definition } = participant;
    this.#space = space;
    this.#run = run;
    this.#definition = definition;
    this.#hasFacts = Object.keys(definition.facts).length > 0;
    this.#variables = variablesOf(policy, participant, assumptions);
    for (const group of localFacts(policy, definition, assumptions)) {
      for (const name of group.facts) this.#together.set(name, group);
    }
    this.reads = livenessOf(policy, definition);
    this.#trees = new StepTrees({
      ...{ policy: policy, definition, assumptions: assumptions },
      intern: (configuration) => space.configuration(run, configuration),
    });
  }

  get unresolved(): readonly string[] {
    return [...this.#unresolved, ...this.#trees.unresolved];
  }

  /** Facts that an event may read in a configuration. */
  readIn(configuration: InternedConfiguration): ReadonlySet<string> {
    const known = this.#readIn.get(configuration);
    if (known !== undefined) return known;
    const read = new Set(
      configuration.leaves.flatMap((leaf) => [...(this.reads.direct.get(leaf) ?? [])]),
    );
    this.#readIn.set(configuration, read);
    return read;
  }

  /**
   * Enumerates all results of an event in a configuration; none where it is refused for every
   * choice.
   * @param facts what is known of the case
   */
  each(attempt: Attempt, facts: FactSet, take: Take): void {
    const tree = this.#treeOf(attempt);
    if (tree === REFUSED) return;
    // An event that reads nothing has one result.
    const chosen = payloadAt(attempt.advance.payload);
    if (tree.kind === 'end') take(tree.to, withChosen(tree.outcome, chosen));
    else this.#walk(attempt, tree, { facts, chosen }, take);
  }

  #treeOf(attempt: Attempt): StepTree {
    // A process without facts expands each configuration only once.
    if (!this.#hasFacts) return this.#trees.root(attempt);
    const { configuration, event, advance, timers } = attempt;
    const isTimeless = timers.length === 0 && advance.clock === 0;
    const key = isTimeless ? event : `${event} ${advance.clock} ${timersKey(timers)}`;
    const grown = this.#grown.get(configuration) ?? new Map<string, StepTree>();
    this.#grown.set(configuration, grown);
    const tree = grown.get(key) ?? this.#trees.root(attempt);
    grown.set(key, tree);
    return tree;
  }

  /**
   * Follows the branch of a known fact; where none is known, branches over all values of the first.
   */
  #walk(attempt: Attempt, from: StepFork, choice: StepChoice, take: Take): void {
    let tree: StepTree = from;
    while (tree !== REFUSED && tree.kind === 'fork') {
      const fork: StepFork = tree;
      const known = this.#firstKnown(fork, choice);
      if (known !== undefined) {
        tree = this.#trees.way(attempt, fork, known.name, known.value);
      } else if (fork.mayStayOpen) {
        tree = this.#trees.way(attempt, fork, fork.reads[0] ?? '', UNKNOWN);
      } else {
        const choices = this.#choices(fork.reads[0] ?? '', choice);
        for (const next of choices) this.#walk(attempt, fork, next, take);
        return;
      }
    }
    if (tree !== REFUSED) take(tree.to, withChosen(tree.outcome, choice.chosen));
  }

  #firstKnown(
    { reads: wants }: StepFork,
    choice: StepChoice,
  ): Pick<ReadPath, 'name' | 'value'> | undefined {
    for (const name of wants) {
      const value = this.#valueOf(name, choice);
      if (value !== undefined) return { name, value };
    }
    return undefined;
  }

  /** The initial configurations of the run, with the facts chosen for each. */
  starts(facts: FactSet): readonly EntryPoint[] {
    const machine = compileMachine(this.#definition.machine);
    const first = beginning(machine);
    // A run that begins is in no state yet.
    const configuration = { name: '', context: first.context };
    const at = { configuration, event: '', advance: NO_TIME, timers: [] };
    const found: EntryPoint[] = [];
    const choose = (choice: StepChoice): void => {
      const context = this.#trees.contextOf(at, (name) => this.#valueOf(name, choice));
      const begins = this.#definition.begins?.find(({ when }) => holds(when, context));
      const [wanted] = context.wanted;
      if (wanted === undefined) {
        const leaves = begins && leavesOf(machine, stateValue(begins.state));
        const begun = leaves === undefined ? first : { ...first, leaves };
        const { learned } = chosenIn(choice.chosen);
        found.push({ configuration: this.#space.configuration(this.#run, begun), learned });
      } else if (this.#valueOf(wanted, choice) === undefined) {
        for (const next of this.#choices(wanted, choice)) choose(next);
      }
    };
    choose({ facts, chosen: undefined });
    return found;
  }

  /** The event context in which a step result was computed. */
  askingOf(
    attempt: Attempt,
    facts: FactSet,
    { payload, learned }: StepResult,
    answerer?: Answerer,
  ): EventContext {
    const chosen = lookedAt(learned, payloadAt(payload));
    return this.#trees.contextOf(
      attempt,
      (name) => this.#valueOf(name, { facts, chosen }),
      answerer,
    );
  }

  /** One choice for each value of a fact or field; one for each class of a group of local facts. */
  #choices(wanted: string, { facts, chosen }: StepChoice): readonly StepChoice[] {
    const group = this.#together.get(wanted);
    if (group !== undefined) {
      return group.classes.map((witness) => ({ facts, chosen: lookedAt(witness, chosen) }));
    }
    const known = (name: string) => this.#valueOf(name, { facts, chosen });
    const values = this.#variables.valuesOf(wanted, known) ?? [];
    if (values.length === 0) this.#unresolved.add(wanted);
    return values.map((value) => ({ facts, chosen: { name: wanted, value, before: chosen } }));
  }

  /**
   * The value of a fact of the run, of a fact of another run (`@`), or of a field of the payload.
   */
  #valueOf(name: string, { facts, chosen }: StepChoice): Json | undefined {
    const value = find(chosen, name);
    if (value !== undefined) return value;
    if (name.startsWith('@')) return this.#space.ofOthers(this.#run, name.slice(1), facts);
    return facts.values[this.#space.nameOf(this.#run, name)];
  }
}

/** An initial configuration, with the facts chosen for it. */
interface EntryPoint {
  readonly configuration: InternedConfiguration;
  readonly learned: CaseFacts;
}

function lookedAt(values: CaseFacts, before?: ReadPath): ReadPath | undefined {
  let path = before;
  for (const name in values) path = { name, value: values[name] ?? null, before: path };
  return path;
}

function payloadAt(payload: CaseFacts): ReadPath | undefined {
  let path: ReadPath | undefined;
  for (const field in payload) {
    path = { name: fieldName(field), value: payload[field] ?? null, before: path };
  }
  return path;
}

function withChosen(outcome: StepResult, chosen: ReadPath | undefined): StepResult {
  if (chosen === undefined) return outcome;
  const { through, emission } = outcome;
  const { payload, learned } = chosenIn(chosen);
  return { payload, learned, through, emission };
}

function chosenIn(chosen: ReadPath | undefined): Pick<StepResult, 'payload' | 'learned'> {
  const payload: Record<string, Json> = {};
  const learned: Record<string, Json> = {};
  for (let at = chosen; at !== undefined; at = at.before) {
    const field = fieldOf(at.name);
    if (field === undefined) learned[at.name] = at.value;
    else payload[field] = at.value;
  }
  return { payload, learned };
}
