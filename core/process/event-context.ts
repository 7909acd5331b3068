import type { Json } from '../base/json.js';
import { inForceAt } from '../rule/period.js';
import type { Period } from '../rule/rule-set.js';
import { instantOf, SECONDS } from './clock.js';
import type { CaseSource, ProcessDefinition, Source } from './definition.js';
import { carriedValue } from './emit.js';
import type { GuardScope } from './guard.js';
import {
  type Answerer,
  type EventOccurrence,
  fieldName,
  type Query,
  type QueryAnswer,
  UNKNOWN,
} from './query.js';

/**
 * The event context of a step: what guards and effects read. Each decision is asked at most once,
 * and only when one of its outputs is read.
 */
export class EventContext implements GuardScope {
  readonly #occurrence: EventOccurrence;
  readonly #answerer: Answerer;
  readonly #asked: { readonly decision: string; readonly answer: QueryAnswer | undefined }[] = [];
  readonly #wanted: string[] = [];
  readonly #tied: string[] = [];
  readonly #assumed: string[] = [];
  /** While set, look-ups record nothing as wanted. */
  #quiet = false;

  constructor(occurrence: EventOccurrence, answerer: Answerer) {
    this.#occurrence = occurrence;
    this.#answerer = answerer;
  }

  /** Names whose values are needed for an output that was read. */
  get wanted(): readonly string[] {
    return this.#wanted;
  }

  /** Unknown names that are not needed, but that constraints relate to known ones. */
  get tied(): readonly string[] {
    return this.#tied;
  }

  /** The assumptions behind the process's switches that were read. */
  get assumed(): readonly string[] {
    return this.#assumed;
  }

  payload(field: string): Json | undefined {
    const value = this.#occurrence.field(field);
    if (value !== UNKNOWN) return value;
    this.#want(fieldName(field));
    return undefined;
  }

  fact(name: string): Json | undefined {
    const value = this.#occurrence.fact(name);
    const absent =
      value === undefined ? this.#occurrence.definition.facts[name]?.absent : undefined;
    if (absent === 'unknown' || value === UNKNOWN) this.#want(name);
    if (absent === 'notSent') return null;
    return value === UNKNOWN ? undefined : value;
  }

  answer(decision: string, output: string): Json | undefined {
    const reply = this.#ask(decision);
    const value = reply?.value(output);
    if (reply !== undefined && value === undefined && !this.#quiet) {
      for (const fact of reply.missing(output)) this.#wantFor(decision, fact);
    }
    return value;
  }

  switch(key: string): Json | undefined {
    const declared = this.#occurrence.definition.switches[key];
    if (declared === undefined) return undefined;
    if (!this.#assumed.includes(declared.assumes)) this.#assumed.push(declared.assumes);
    return this.#occurrence.run.switches[key] ?? declared.default;
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

  #ask(decision: string): QueryAnswer | undefined {
    for (const asked of this.#asked) if (asked.decision === decision) return asked.answer;
    const reply = this.#answerer.ask(new ContextQuery(this, decision, this.#occurrence));
    this.#asked.push({ decision, answer: reply });
    for (const fact of reply?.tied ?? []) this.#tie(decision, fact);
    return reply;
  }

  /**
   * The value of a decision's fact, without recording it as wanted; undefined where it is not
   * known.
   */
  told(decision: string, fact: string): Json | undefined {
    const before = this.#quiet;
    this.#quiet = true;
    const value = this.#value(this.#source(decision, fact));
    this.#quiet = before;
    if (value !== null) return value;
    // A fact that the case does not have may be unknown to the decision, too.
    const spec = this.#occurrence.policy.ruleSets.get(decision)?.facts.get(fact);
    return spec?.absent === 'notSent' || spec?.nullable === true ? null : undefined;
  }

  #source(decision: string, fact: string): Source {
    return sourceOf(this.#occurrence.definition, decision, fact);
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

  #want(name: string): void {
    if (!this.#quiet && !this.#wanted.includes(name)) this.#wanted.push(name);
  }

  #tie(decision: string, fact: string): void {
    const source = this.#source(decision, fact);
    if ('payload' in source) this.#tied.push(fieldName(source.payload));
    else if ('case' in source) this.#tied.push(source.case);
  }

  /**
   * Records as wanted what a decision's fact is taken from: a fact of the case or a field of the
   * payload.
   */
  #wantFor(decision: string, fact: string): void {
    const source = this.#source(decision, fact);
    if ('payload' in source) this.#want(fieldName(source.payload));
    // What another answer depends on, or the fact that this one is derived from.
    else if ('answer' in source) this.answer(...source.answer);
    else if (!('case' in source)) this.#want(fact);
    else {
      const change = source.after?.[this.#occurrence.event];
      if (change === undefined) this.#want(source.case);
      else carriedValue(change, this);
    }
  }
}

class ContextQuery implements Query {
  readonly decision: string;
  readonly #context: EventContext;
  readonly #occurrence: EventOccurrence;

  constructor(context: EventContext, decision: string, occurrence: EventOccurrence) {
    this.decision = decision;
    this.#context = context;
    this.#occurrence = occurrence;
  }

  get asOf(): string | null {
    return this.#occurrence.run.asOf;
  }

  get switches(): Query['switches'] {
    return this.#occurrence.run.switches;
  }

  get facts(): Record<string, Json> {
    const facts: Record<string, Json> = {};
    for (const name of this.#occurrence.policy.ruleSets.get(this.decision)?.facts.keys() ?? []) {
      const value = this.fact(name);
      if (value !== undefined) facts[name] = value;
    }
    return facts;
  }

  fact(name: string): Json | undefined {
    return this.#context.told(this.decision, name);
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
    return key in words ? (words[key] ?? null) : of;
  };
  if (!Array.isArray(value)) return word(value);
  return [...new Set(value.map(word))].filter((member) => member !== null);
}
