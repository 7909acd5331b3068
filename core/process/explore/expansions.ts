import type { Json } from '../../base/json.js';
import type { Asking } from '../ask.js';
import type { ProcessDefinition } from '../definition.js';
import { holds } from '../guard.js';
import { type Answerer, fieldName, fieldOf, UNKNOWN } from '../question.js';
import type { CaseFacts } from '../run.js';
import { stateValue } from '../state-path.js';
import type { World } from '../step.js';
import { compileMachine, leavesOf } from './compiled-machine.js';
import type { Outcome } from './compiled-state.js';
import { beginning } from './fast-step.js';
import { AT_ONCE } from './jumps.js';
import type { KnownFacts } from './known-facts.js';
import type { Circumstances } from './merged-readings.js';
import { type PrivateFacts, privateFacts } from './private-facts.js';
import { type Reads, readsOf } from './reads.js';
import { type KnownPlace, type Space, timersKey } from './space.js';
import {
  type Attempt,
  find,
  type Looked,
  REFUSED,
  type StepFork,
  type StepTree,
  StepTrees,
} from './step-tree.js';
import { type Variables, variablesOf } from './variables.js';

/** The known facts, and those chosen for a step. */
interface Choice {
  /** The live facts of the case, by its names. */
  readonly facts: KnownFacts;
  readonly chosen: Looked | undefined;
}

/** Receives a possible result of an event. */
type Take = (to: KnownPlace, outcome: Outcome) => void;

/**
 * The successors of a run's configurations: every result of every event, each query answered once.
 *
 * See docs/decisions/0006-facts-are-chosen-lazily.md.
 */
export class Expansions {
  readonly reads: Reads;
  readonly #space: Space;
  readonly #run: number;
  readonly #definition: ProcessDefinition;
  readonly #variables: Variables;
  readonly #trees: StepTrees;
  /** Groups of local facts that are chosen together, by each of their facts. */
  readonly #together = new Map<string, PrivateFacts>();
  /** Wanted facts without any value to choose. */
  readonly #unresolved = new Set<string>();
  readonly #hasFacts: boolean;
  /** The roots of step trees, by configuration, event and time. */
  readonly #grown = new Map<KnownPlace, Map<string, StepTree>>();
  readonly #readIn = new Map<KnownPlace, ReadonlySet<string>>();

  constructor(world: World, space: Space, run: number, circumstances: Circumstances) {
    const member = space.members[run];
    if (member === undefined) throw new Error(`no run ${run}`);
    const { definition } = member;
    this.#space = space;
    this.#run = run;
    this.#definition = definition;
    this.#hasFacts = Object.keys(definition.facts).length > 0;
    this.#variables = variablesOf(world.policy, member, circumstances);
    for (const group of privateFacts(world.policy, definition, circumstances)) {
      for (const name of group.facts) this.#together.set(name, group);
    }
    this.reads = readsOf(world.policy, definition);
    this.#trees = new StepTrees({
      ...{ policy: world.policy, definition, circumstances },
      placeOf: (place) => space.place(run, place),
    });
  }

  get unresolved(): readonly string[] {
    return [...this.#unresolved, ...this.#trees.unresolved];
  }

  /** Facts that an event may read in a configuration. */
  readIn(place: KnownPlace): ReadonlySet<string> {
    const known = this.#readIn.get(place);
    if (known !== undefined) return known;
    const read = new Set(place.leaves.flatMap((leaf) => [...(this.reads.direct.get(leaf) ?? [])]));
    this.#readIn.set(place, read);
    return read;
  }

  /**
   * Enumerates all results of an event in a configuration; none where it is refused for every
   * choice.
   * @param facts what is known of the case
   */
  each(attempt: Attempt, facts: KnownFacts, take: Take): void {
    const tree = this.#treeOf(attempt);
    if (tree === REFUSED) return;
    // An event that reads nothing has one result.
    const chosen = payloadAt(attempt.jump.payload);
    if (tree.kind === 'end') take(tree.to, withChosen(tree.outcome, chosen));
    else this.#walk(attempt, tree, { facts, chosen }, take);
  }

  #treeOf(attempt: Attempt): StepTree {
    // A process without facts expands each configuration only once.
    if (!this.#hasFacts) return this.#trees.root(attempt);
    const { place, event, jump, timers } = attempt;
    const isTimeless = timers.length === 0 && jump.clock === 0;
    const key = isTimeless ? event : `${event} ${jump.clock} ${timersKey(timers)}`;
    const grown = this.#grown.get(place) ?? new Map<string, StepTree>();
    this.#grown.set(place, grown);
    const tree = grown.get(key) ?? this.#trees.root(attempt);
    grown.set(key, tree);
    return tree;
  }

  /**
   * Follows the branch of a known fact; where none is known, branches over all values of the first.
   */
  #walk(attempt: Attempt, from: StepFork, choice: Choice, take: Take): void {
    let tree: StepTree = from;
    while (tree !== REFUSED && tree.kind === 'fork') {
      const fork: StepFork = tree;
      const known = this.#firstKnown(fork, choice);
      if (known !== undefined) {
        tree = this.#trees.way(attempt, fork, known.name, known.value);
      } else if (fork.mayStayOpen) {
        tree = this.#trees.way(attempt, fork, fork.wants[0] ?? '', UNKNOWN);
      } else {
        const choices = this.#choices(fork.wants[0] ?? '', choice);
        for (const next of choices) this.#walk(attempt, fork, next, take);
        return;
      }
    }
    if (tree !== REFUSED) take(tree.to, withChosen(tree.outcome, choice.chosen));
  }

  #firstKnown({ wants }: StepFork, choice: Choice): Pick<Looked, 'name' | 'value'> | undefined {
    for (const name of wants) {
      const value = this.#valueOf(name, choice);
      if (value !== undefined) return { name, value };
    }
    return undefined;
  }

  /** The initial configurations of the run, with the facts chosen for each. */
  starts(facts: KnownFacts): readonly Start[] {
    const machine = compileMachine(this.#definition.machine);
    const first = beginning(machine);
    // A run that begins is in no state yet.
    const place = { name: '', context: first.context };
    const at = { place, event: '', jump: AT_ONCE, timers: [] };
    const found: Start[] = [];
    const choose = (choice: Choice): void => {
      const asking = this.#trees.asking(at, (name) => this.#valueOf(name, choice));
      const begins = this.#definition.begins?.find(({ when }) => holds(when, asking));
      const [wanted] = asking.wanted;
      if (wanted === undefined) {
        const leaves = begins && leavesOf(machine, stateValue(begins.state));
        const begun = leaves === undefined ? first : { ...first, leaves };
        const { learned } = chosenIn(choice.chosen);
        found.push({ place: this.#space.place(this.#run, begun), learned });
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
    facts: KnownFacts,
    { payload, learned }: Outcome,
    answerer?: Answerer,
  ): Asking {
    const chosen = lookedAt(learned, payloadAt(payload));
    return this.#trees.asking(attempt, (name) => this.#valueOf(name, { facts, chosen }), answerer);
  }

  /** One choice for each value of a fact or field; one for each class of a group of local facts. */
  #choices(wanted: string, { facts, chosen }: Choice): readonly Choice[] {
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
  #valueOf(name: string, { facts, chosen }: Choice): Json | undefined {
    const value = find(chosen, name);
    if (value !== undefined) return value;
    if (name.startsWith('@')) return this.#space.ofOthers(this.#run, name.slice(1), facts);
    return facts.values[this.#space.nameOf(this.#run, name)];
  }
}

/** An initial configuration, with the facts chosen for it. */
interface Start {
  readonly place: KnownPlace;
  readonly learned: CaseFacts;
}

function lookedAt(values: CaseFacts, before?: Looked): Looked | undefined {
  let looked = before;
  for (const name in values) looked = { name, value: values[name] ?? null, before: looked };
  return looked;
}

function payloadAt(payload: CaseFacts): Looked | undefined {
  let looked: Looked | undefined;
  for (const field in payload) {
    looked = { name: fieldName(field), value: payload[field] ?? null, before: looked };
  }
  return looked;
}

function withChosen(outcome: Outcome, chosen: Looked | undefined): Outcome {
  if (chosen === undefined) return outcome;
  const { through, emission } = outcome;
  const { payload, learned } = chosenIn(chosen);
  return { payload, learned, through, emission };
}

function chosenIn(chosen: Looked | undefined): Pick<Outcome, 'payload' | 'learned'> {
  const payload: Record<string, Json> = {};
  const learned: Record<string, Json> = {};
  for (let at = chosen; at !== undefined; at = at.before) {
    const field = fieldOf(at.name);
    if (field === undefined) learned[at.name] = at.value;
    else payload[field] = at.value;
  }
  return { payload, learned };
}
