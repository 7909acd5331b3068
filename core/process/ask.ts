import type { Json } from '../base/json.js';
import { inForce, resolveAsOf } from '../rule/period.js';
import type { Policy } from '../rule/policy.js';
import type { Period } from '../rule/rule-set.js';
import { instantOf, SECONDS } from './clock.js';
import type { CaseSource, ProcessDefinition, Source } from './definition.js';
import { carriedValue } from './emit.js';
import type { Seen } from './guard.js';
import type { CaseFacts, Run } from './run.js';

/** What an event is asked about. */
export interface Occasion {
  readonly policy: Policy;
  readonly definition: ProcessDefinition;
  readonly run: Pick<Run, 'asOf' | 'switches' | 'context' | 'timers'>;
  /** The facts of the case and those of the run. */
  readonly facts: CaseFacts;
  readonly clock: number;
  readonly event: string;
  readonly payload: Readonly<Record<string, Json>>;
  /** The state that the event finds, in dot form, without regions. */
  readonly from: string;
  /** The state of the run that this one handed over to last; null where none is played. */
  readonly child: string | null;
}

/** A question to a decision, with what the process knows of its facts. */
export interface Question {
  readonly decision: string;
  readonly facts: Readonly<Record<string, Json>>;
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
}

/** What a decision says to a question. */
export interface Reply {
  /** An output, or undefined where it is not certain. */
  value(output: string): Json | undefined;
  /** Facts that have to be known before an output is certain. */
  missing(output: string): readonly string[];
}

/** Answers questions; undefined where a question cannot be answered. */
export interface Answerer {
  ask(question: Question): Reply | undefined;
}

/**
 * Asks a process's decisions for one event, each at most once and only when a guard or an effect
 * looks at its answer.
 */
export class Asking {
  readonly #occasion: Occasion;
  readonly #answerer: Answerer;
  readonly #replies = new Map<string, Reply | undefined>();
  readonly #wanted = new Set<string>();
  readonly #assumed = new Set<string>();

  constructor(occasion: Occasion, answerer: Answerer) {
    this.#occasion = occasion;
    this.#answerer = answerer;
  }

  /** What has to be known before an answer that was looked at is certain. */
  get wanted(): readonly string[] {
    return [...this.#wanted];
  }

  /** The assumptions behind the process's switches that were looked at. */
  get assumed(): readonly string[] {
    return [...this.#assumed];
  }

  /** What guards and effects see. */
  readonly seen: Seen = {
    answer: (decision, output) => this.#answer(decision, output),
    payload: (field) => this.#payload(field),
    switch: (key) => this.#switch(key),
    progress: (name) => this.#occasion.run.context[name],
    fact: (name) => this.#fact(name),
    child: () => this.#occasion.child,
    inForce: (period) => this.#inForce(period),
  };

  #payload(field: string): Json | undefined {
    const value = this.#occasion.payload[field];
    if (value !== UNKNOWN) return value;
    this.#wanted.add(`payload.${field}`);
    return undefined;
  }

  #fact(name: string): Json | undefined {
    const { facts, definition } = this.#occasion;
    const value = facts[name];
    const absent = value === undefined ? definition.facts[name]?.absent : undefined;
    if (absent === 'unknown' || value === UNKNOWN) this.#wanted.add(name);
    if (absent === 'notSent') return null;
    return value === UNKNOWN ? undefined : value;
  }

  #answer(decision: string, output: string): Json | undefined {
    const reply = this.#ask(decision);
    const value = reply?.value(output);
    if (reply !== undefined && value === undefined) {
      for (const fact of reply.missing(output)) this.#want(decision, fact);
    }
    return value;
  }

  #switch(key: string): Json | undefined {
    const declared = this.#occasion.definition.switches[key];
    if (declared === undefined) return undefined;
    this.#assumed.add(declared.assumes);
    return this.#occasion.run.switches[key] ?? declared.default;
  }

  #inForce(period: Period): boolean {
    const { policy, definition, run } = this.#occasion;
    const guide = policy.guides.get(definition.edition);
    const time = guide && resolveAsOf(guide, run.asOf);
    return (
      guide !== undefined && time?.ok === true && inForce(guide, period, time.value.epoch, 'late')
    );
  }

  #ask(decision: string): Reply | undefined {
    if (this.#replies.has(decision)) return this.#replies.get(decision);
    const { run } = this.#occasion;
    const reply = this.#answerer.ask({
      decision,
      facts: this.#factsFor(decision),
      asOf: run.asOf,
      switches: run.switches,
    });
    this.#replies.set(decision, reply);
    return reply;
  }

  #factsFor(decision: string): Record<string, Json> {
    const specs = this.#occasion.policy.ruleSets.get(decision)?.facts.values() ?? [];
    const facts: Record<string, Json> = {};
    for (const { name, absent, nullable } of specs) {
      const value = this.#value(this.#source(decision, name));
      // What the case was not told, a decision that has to be told it does not know.
      const says = value !== null || absent === 'notSent' || nullable === true;
      if (value !== undefined && says) facts[name] = value;
    }
    return facts;
  }

  #source(decision: string, fact: string): Source {
    return sourceOf(this.#occasion.definition, decision, fact);
  }

  #value(source: Source): Json | undefined {
    const { payload, event, from, run } = this.#occasion;
    if ('case' in source) return this.#ofCase(source);
    if ('payload' in source) return given(payload, source.payload, source.otherwise);
    if ('event' in source) return source.event[event];
    if ('state' in source) return source.state[from];
    if ('progress' in source) return run.context[source.progress];
    if ('since' in source) return this.#since(source);
    if ('instant' in source) return this.#instant(source.instant);
    if ('answer' in source) return this.#answer(...source.answer);
    return source.constant;
  }

  #ofCase({ case: name, otherwise, after, as }: CaseSource): Json | undefined {
    const { facts, event } = this.#occasion;
    const change = after?.[event];
    // A sum or difference of what is not known is null: the fact stays unknown.
    const value =
      change === undefined
        ? given(facts, name, otherwise)
        : (carriedValue(change, this.seen) ?? undefined);
    const isOpen = value === undefined || value === UNKNOWN;
    return as === undefined || isOpen ? value : inOtherWords(value, as);
  }

  #started(timer: string): number | undefined {
    return this.#occasion.run.timers.find(({ id }) => id === timer)?.started;
  }

  #since({
    since,
    unit,
    otherwise,
  }: Extract<Source, { readonly since: string }>): Json | undefined {
    const started = this.#started(since);
    return started === undefined ? otherwise : (this.#occasion.clock - started) / SECONDS[unit];
  }

  #instant(of: 'now' | { readonly started: string }): Json | undefined {
    const at = of === 'now' ? this.#occasion.clock : this.#started(of.started);
    return at === undefined ? undefined : instantOf(at);
  }

  #want(decision: string, fact: string): void {
    const source = this.#source(decision, fact);
    if ('payload' in source) this.#wanted.add(`payload.${source.payload}`);
    else if ('case' in source) this.#wanted.add(source.case);
    // What another answer lacks, that answer has asked for.
    else if (!('answer' in source)) this.#wanted.add(fact);
  }
}

/** Where a decision that a process asks gets a fact from. */
export function sourceOf({ asks }: ProcessDefinition, decision: string, fact: string): Source {
  return asks[decision]?.[fact] ?? { case: fact };
}

/** Says on purpose that a fact is not known. */
export const UNKNOWN = { unknown: true } as const;

// What is missing, or is known to be absent, takes its substitute where there is one.
function given(
  values: Readonly<Record<string, Json>>,
  name: string,
  otherwise: Json | undefined,
): Json | undefined {
  return values[name] ?? otherwise ?? values[name];
}

/** A value, or the members of a list, as a decision calls them; what it has no word for is left out. */
function inOtherWords(value: Json, words: Readonly<Record<string, Json>>): Json {
  const word = (of: Json): Json => {
    const key = String(of);
    return key in words ? (words[key] ?? null) : of;
  };
  if (!Array.isArray(value)) return word(value);
  return [...new Set(value.map(word))].filter((member) => member !== null);
}
