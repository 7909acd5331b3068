import type { Json } from '../base/json.js';
import { inForceAt } from '../rule/period.js';
import type { Period } from '../rule/rule-set.js';
import { instantOf, SECONDS } from './clock.js';
import type { CaseSource, ProcessDefinition, Source } from './definition.js';
import { carriedValue } from './emit.js';
import type { GuardScope } from './guard.js';
import { type Answerer, type EventOccurrence, type Query, UNKNOWN } from './query.js';
import { QueryCache } from './query-cache.js';

/** Look-ups in the context of an event; they leave no trace but the queries that they send. */
export class EventLookups implements GuardScope {
  readonly answers: QueryCache;
  readonly #occurrence: EventOccurrence;

  constructor(occurrence: EventOccurrence, answerer: Answerer) {
    this.#occurrence = occurrence;
    this.answers = new QueryCache(
      answerer,
      (decision) => new LazyQuery(decision, this, occurrence),
    );
  }

  payload(field: string): Json | undefined {
    const value = this.#occurrence.field(field);
    return value === UNKNOWN ? undefined : value;
  }

  fact(name: string): Json | undefined {
    const value = this.#occurrence.fact(name);
    const absent =
      value === undefined ? this.#occurrence.definition.facts[name]?.absent : undefined;
    if (absent === 'notSent') return null;
    return value === UNKNOWN ? undefined : value;
  }

  /** True where a fact is unknown: it was said to be, or it is missing and has no other meaning. */
  isOpen(name: string): boolean {
    const value = this.#occurrence.fact(name);
    if (value !== undefined) return value === UNKNOWN;
    return this.#occurrence.definition.facts[name]?.absent === 'unknown';
  }

  answer(decision: string, output: string): Json | undefined {
    return this.answers.ask(decision)?.value(output);
  }

  switch(key: string): Json | undefined {
    const declared = this.#occurrence.definition.switches[key];
    return declared && (this.#occurrence.run.switches[key] ?? declared.default);
  }

  progress(name: string): Json | undefined {
    return this.#occurrence.run.context[name];
  }

  child(): string | null {
    return this.#occurrence.child;
  }

  inForce(period: Period): boolean {
    const { policy, definition, run } = this.#occurrence;
    return inForceAt(policy.guides.get(definition.edition), period, run.asOf);
  }

  /** The value of a decision's fact; undefined where it is not known. */
  valueFor(decision: string, fact: string): Json | undefined {
    const value = this.#value(sourceOf(this.#occurrence.definition, decision, fact));
    if (value !== null) return value;
    // A fact that the case does not have may be unknown to the decision, too.
    const spec = this.#occurrence.policy.ruleSets.get(decision)?.facts.get(fact);
    return spec?.absent === 'notSent' || spec?.nullable === true ? null : undefined;
  }

  #value(source: Source): Json | undefined {
    const { event, from, run } = this.#occurrence;
    if ('case' in source) return this.#ofCase(source);
    if ('payload' in source) {
      return given(this.#occurrence.field(source.payload), source.otherwise);
    }
    if ('event' in source) return source.event[event];
    if ('state' in source) return source.state[from];
    if ('progress' in source) return run.context[source.progress];
    if ('since' in source) return this.#since(source);
    if ('instant' in source) return this.#instant(source.instant);
    if ('answer' in source) return this.answer(...source.answer);
    return source.constant;
  }

  #ofCase({ case: name, otherwise, kept, after, as }: CaseSource): Json | undefined {
    const remembered = kept === undefined ? null : (this.progress(kept) ?? null);
    if (remembered !== null) return remembered;
    const change = after?.[this.#occurrence.event];
    // A sum or difference of unknown values is null: the fact stays unknown.
    const value =
      change === undefined
        ? given(this.#occurrence.fact(name), otherwise)
        : (carriedValue(change, this) ?? undefined);
    const isOpen = value === undefined || value === UNKNOWN;
    return as === undefined || isOpen ? value : inOtherWords(value, as);
  }

  #started(timer: string): number | undefined {
    return this.#occurrence.run.timers.find(({ id }) => id === timer)?.started;
  }

  #since({
    since,
    unit,
    otherwise,
  }: Extract<Source, { readonly since: string }>): Json | undefined {
    const started = this.#started(since);
    return started === undefined ? otherwise : (this.#occurrence.clock - started) / SECONDS[unit];
  }

  #instant(of: 'now' | { readonly started: string }): Json | undefined {
    const at = of === 'now' ? this.#occurrence.clock : this.#started(of.started);
    return at === undefined ? undefined : instantOf(at);
  }
}

/** A query whose facts are looked up when they are read. */
class LazyQuery implements Query {
  readonly decision: string;
  readonly #lookups: EventLookups;
  readonly #occurrence: EventOccurrence;

  constructor(decision: string, lookups: EventLookups, occurrence: EventOccurrence) {
    this.decision = decision;
    this.#lookups = lookups;
    this.#occurrence = occurrence;
  }

  get asOf(): string | null {
    return this.#occurrence.run.asOf;
  }

  get switches(): Query['switches'] {
    return this.#occurrence.run.switches;
  }

  get facts(): Query['facts'] {
    const names = [...(this.#occurrence.policy.ruleSets.get(this.decision)?.facts.keys() ?? [])];
    const known = names.flatMap((name) => {
      const value = this.fact(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(known);
  }

  fact(name: string): Json | undefined {
    return this.#lookups.valueFor(this.decision, name);
  }
}

/** The source of a decision's fact; by default the fact of the same name of the case. */
export function sourceOf({ asks }: ProcessDefinition, decision: string, fact: string): Source {
  return asks[decision]?.[fact] ?? { case: fact };
}

// The substitute replaces a value that is missing or known to be absent.
function given(value: Json | undefined, otherwise: Json | undefined): Json | undefined {
  return value ?? otherwise ?? value;
}

/**
 * Translates a value, or the members of a list, into the decision's tokens; members without one are
 * left out.
 */
function inOtherWords(value: Json, words: Readonly<Record<string, Json>>): Json {
  const word = (of: Json): Json => {
    const key = String(of);
    return Object.hasOwn(words, key) ? (words[key] ?? null) : of;
  };
  if (!Array.isArray(value)) return word(value);
  return [...new Set(value.map(word))].filter((member) => member !== null);
}
