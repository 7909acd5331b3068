import type { Json } from '../../base/json.js';
import { Asking, type Occasion, UNKNOWN } from '../ask.js';
import type { ProcessDefinition } from '../definition.js';
import { holds } from '../guard.js';
import type { CaseFacts } from '../run.js';
import { stateValue } from '../state-path.js';
import type { World } from '../step.js';
import { compileMachine, leavesOf } from './compiled-machine.js';
import { beginning, emissionOf, fastStep, type Place } from './fast-step.js';
import type { Jump } from './jumps.js';
import { LazyEyes } from './lazy-eyes.js';
import type { Circumstances } from './merged-readings.js';
import type { Came, Known, Outcome } from './outcome.js';
import { type PrivateFacts, privateFacts } from './private-facts.js';
import { type Reads, readsOf } from './reads.js';
import { Replies } from './replies.js';
import type { KnownPlace, Member } from './space.js';
import { type Variables, variablesOf } from './variables.js';

interface Choice {
  readonly facts: CaseFacts;
  readonly payload: Readonly<Record<string, Json>>;
  readonly learned: CaseFacts;
}

/** All that may come of the events of one run of a process, each question looked at once. */
export class Expansions {
  readonly reads: Reads;
  readonly replies: Replies;
  /** Facts that are wanted and that no value could be chosen for. */
  readonly unresolved = new Set<string>();
  readonly #world: World;
  readonly #placeOf: (place: Place) => KnownPlace;
  readonly #definition: ProcessDefinition;
  readonly #circumstances: Circumstances;
  readonly #variables: Variables;
  /** Facts that are chosen together, by each of them. */
  readonly #together = new Map<string, PrivateFacts>();
  readonly #unknown: CaseFacts;
  readonly #found = new Map<string, readonly Outcome[]>();
  readonly #always = new Map<KnownPlace, Map<string, readonly Outcome[]>>();
  readonly #readIn = new Map<Place, ReadonlySet<string>>();

  /** @param placeOf looks a place of the run up */
  constructor(
    world: World,
    { member, circumstances }: { readonly member: Member; readonly circumstances: Circumstances },
    placeOf: (place: Place) => KnownPlace,
  ) {
    this.#placeOf = placeOf;
    this.#world = world;
    this.#definition = member.definition;
    this.#circumstances = circumstances;
    this.#variables = variablesOf(world.policy, member, circumstances);
    for (const group of privateFacts(world.policy, member.definition, circumstances)) {
      for (const name of group.facts) this.#together.set(name, group);
    }
    this.reads = readsOf(world.policy, member.definition);
    this.replies = new Replies(world.policy);
    const names = Object.keys(member.definition.facts);
    this.#unknown = Object.fromEntries(names.map((name) => [name, UNKNOWN]));
  }

  /** Facts that an event may look at in a place. */
  readIn(place: Place): ReadonlySet<string> {
    const known = this.#readIn.get(place);
    if (known !== undefined) return known;
    const read = new Set(place.leaves.flatMap((leaf) => [...(this.reads.direct.get(leaf) ?? [])]));
    this.#readIn.set(place, read);
    return read;
  }

  /** All outcomes of an event in a place; none where it is refused whatever is chosen. */
  of(place: KnownPlace, event: string, jump: Jump, known: Known): readonly Outcome[] {
    // What looks at nothing comes to the same whatever is known.
    const looksAtNothing = this.readIn(place).size === 0 && known.timers.length === 0;
    if (!looksAtNothing || jump.clock !== 0) return this.#ofKnown(place, event, jump, known);
    const atPlace = this.#always.get(place) ?? new Map<string, readonly Outcome[]>();
    this.#always.set(place, atPlace);
    const outcomes = atPlace.get(event) ?? this.#all(place, event, jump, known);
    atPlace.set(event, outcomes);
    return outcomes;
  }

  #ofKnown(place: KnownPlace, event: string, jump: Jump, known: Known): readonly Outcome[] {
    const looked = [...this.readIn(place)];
    const facts = looked.map((name) => known.facts[name] ?? null);
    const open = looked.map((name) => (name in known.facts ? 1 : 0)).join('');
    const key = JSON.stringify([place.id, event, jump, known.timers, facts, open, known.others]);
    const found = this.#found.get(key);
    if (found !== undefined) return found;
    const outcomes = this.#all(place, event, jump, known);
    this.#found.set(key, outcomes);
    return outcomes;
  }

  #all(place: KnownPlace, event: string, jump: Jump, known: Known): readonly Outcome[] {
    const outcomes: Outcome[] = [];
    const fields = Object.keys(this.#definition.events[event]?.payload ?? {});
    const payload = Object.fromEntries(fields.map((field) => [field, UNKNOWN]));
    const choice = {
      facts: known.facts,
      payload: fields.length === 0 ? EMPTY : { ...payload, ...jump.payload },
      learned: EMPTY,
    };
    this.#try({ place, event, clock: jump.clock, known }, choice, outcomes);
    return outcomes;
  }

  /** The places that the run may begin in, with what has been chosen for that. */
  starts(known: Known): readonly { readonly place: Place; readonly facts: CaseFacts }[] {
    const machine = compileMachine(this.#definition.machine);
    const first = beginning(machine);
    const found: { readonly place: Place; readonly facts: CaseFacts }[] = [];
    const choose = (choice: Choice): void => {
      const at = { place: { ...first, name: '' }, event: '', clock: 0, known };
      const asking = new Asking(this.#occasion(at, choice), this.replies);
      const begins = this.#definition.begins?.find(({ when }) => holds(when, asking.seen));
      const wanted = asking.wanted[0];
      if (wanted !== undefined) {
        for (const next of this.#choices(wanted, choice, known)) choose(next);
        return;
      }
      const leaves = begins && leavesOf(machine, stateValue(begins.state));
      const place = leaves === undefined ? first : { ...first, leaves };
      found.push({ place, facts: choice.facts });
    };
    choose({ facts: known.facts, payload: {}, learned: {} });
    return found;
  }

  #try(at: At, choice: Choice, outcomes: Outcome[]): void {
    const eyes = new LazyEyes(() => new Asking(this.#occasion(at, choice), this.replies));
    const step = fastStep(at.place, at.event, eyes);
    const { end, micros } = step;
    const emission = end && emissionOf(step, eyes);
    if (this.replies.refused) {
      this.replies.refused = false;
      return;
    }
    const wanted = eyes.wanted;
    if (wanted !== undefined) {
      for (const next of this.#choices(wanted, choice, at.known)) this.#try(at, next, outcomes);
    } else if (end !== undefined && emission !== undefined && emission.rows > 0) {
      const through = micros.length === 1 ? NOTHING_BETWEEN : micros.slice(0, -1).map((m) => m.to);
      const { payload, learned } = choice;
      outcomes.push({
        ...{ payload: givenIn(payload), learned, to: this.#placeOf(end), through, emission },
      });
    }
  }

  /** The occasion in which an outcome came about; asks again what was asked. */
  occasionOf(place: KnownPlace, known: Known, came: Came): Occasion {
    const { event, clock, outcome } = came;
    const fields = Object.keys(this.#definition.events[event]?.payload ?? {});
    const open = Object.fromEntries(fields.map((field) => [field, UNKNOWN]));
    return this.#occasion(
      { place, event, clock, known },
      {
        facts: { ...known.facts, ...outcome.learned },
        payload: { ...open, ...outcome.payload },
        learned: outcome.learned,
      },
    );
  }

  #occasion({ place, event, clock, known }: At, { facts, payload }: Choice): Occasion {
    const { asOf, switches } = this.#circumstances;
    const run = { asOf, switches, context: place.context, timers: known.timers };
    return {
      ...{ policy: this.#world.policy, definition: this.#definition, run, clock, event, payload },
      ...{ facts: { ...this.#unknown, ...facts }, from: place.name, child: null },
    };
  }

  /** What is known with each value that a fact or a field may have. */
  #choices(wanted: string, { facts, payload, learned }: Choice, { others }: Known): Choice[] {
    const group = this.#together.get(wanted);
    if (group !== undefined && !(wanted in facts)) {
      return group.classes.map((witness) => ({
        ...{ payload, facts: { ...facts, ...witness }, learned: { ...learned, ...witness } },
      }));
    }
    const field = wanted.startsWith('payload.') ? wanted.slice('payload.'.length) : undefined;
    const known = (name: string): Json | undefined => {
      if (name.startsWith('@')) return others[name.slice(1)];
      const isField = name.startsWith('payload.');
      const value = isField ? payload[name.slice('payload.'.length)] : facts[name];
      return value === UNKNOWN ? undefined : value;
    };
    // Known not to have been sent, it is still wanted: the run waits for it.
    if (known(wanted) === null) return [];
    const isOpen = known(wanted) === undefined;
    const values = isOpen ? this.#variables.valuesOf(wanted, known) : undefined;
    if (values === undefined || values.length === 0) {
      this.unresolved.add(wanted);
      return [];
    }
    return values.map((value) =>
      field === undefined
        ? {
            payload,
            facts: { ...facts, [wanted]: value },
            learned: { ...learned, [wanted]: value },
          }
        : { facts, learned, payload: { ...payload, [field]: value } },
    );
  }
}

const NOTHING_BETWEEN: Outcome['through'] = [];

const EMPTY: Readonly<Record<string, Json>> = {};

/** The fields that were looked at. */
function givenIn(payload: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  const given = Object.entries(payload).filter(([, value]) => value !== UNKNOWN);
  return given.length === 0 ? EMPTY : Object.fromEntries(given);
}

interface At {
  readonly place: Place & { readonly name: string };
  readonly event: string;
  readonly clock: number;
  readonly known: Known;
}
