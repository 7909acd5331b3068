import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { decide } from '../decide/decide.js';
import type { DecisionRecord } from '../decide/record.js';
import type { Policy } from '../rule/policy.js';
import type { ProcessDefinition, Source } from './definition.js';
import type { Seen } from './guard.js';
import type { CaseFacts, Run } from './run.js';
import { type StatePath, stateName } from './state-path.js';

/** What an event is asked about. */
export interface Occasion {
  readonly policy: Policy;
  readonly definition: ProcessDefinition;
  readonly run: Run;
  readonly facts: CaseFacts;
  readonly event: string;
  readonly payload: Readonly<Record<string, Json>>;
  readonly from: StatePath;
}

/**
 * Asks a process's decisions for one event, each at most once and only when a guard or an effect
 * looks at its answer.
 */
export class Asking {
  readonly #occasion: Occasion;
  readonly #records = new Map<string, DecisionRecord | undefined>();
  readonly #wanted = new Set<string>();
  readonly #assumed = new Set<string>();
  /** Problems with the facts that a decision was given. */
  readonly problems: Problem[] = [];

  constructor(occasion: Occasion) {
    this.#occasion = occasion;
  }

  /** The records of the decisions that were asked. */
  get records(): readonly DecisionRecord[] {
    return [...this.#records.values()].filter((record) => record !== undefined);
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
    payload: (field) => this.#occasion.payload[field],
    switch: (key) => this.#switch(key),
    progress: (name) => this.#occasion.run.context[name],
    fact: (name) => this.#occasion.facts[name],
  };

  #answer(decision: string, output: string): Json | undefined {
    const record = this.#ask(decision);
    const value = record?.outcome[output];
    if (record !== undefined && value === undefined) {
      for (const fact of record.missing) this.#want(decision, fact);
    }
    return value;
  }

  #switch(key: string): Json | undefined {
    const known = this.#occasion.definition.switches[key];
    if (known === undefined) return undefined;
    this.#assumed.add(known.assumes);
    return this.#occasion.run.switches[key] ?? known.default;
  }

  #ask(decision: string): DecisionRecord | undefined {
    if (this.#records.has(decision)) return this.#records.get(decision);
    const { policy, run } = this.#occasion;
    const switches = this.#switchesOf(decision);
    const result = decide(policy, {
      decision,
      facts: this.#factsFor(decision),
      asOf: run.asOf,
      switches,
    });
    if (!result.ok) this.problems.push(...result.problems);
    const record = result.ok ? result.value : undefined;
    this.#records.set(decision, record);
    return record;
  }

  #switchesOf(decision: string): Record<string, Json> {
    const known = this.#occasion.policy.ruleSets.get(decision)?.switches;
    const entries = Object.entries(this.#occasion.run.switches);
    return Object.fromEntries(entries.filter(([key]) => known?.has(key) === true));
  }

  #factsFor(decision: string): Record<string, Json> {
    const names = this.#occasion.policy.ruleSets.get(decision)?.facts.keys() ?? [];
    const facts: Record<string, Json> = {};
    for (const name of names) {
      const value = this.#value(this.#source(decision, name));
      if (value !== undefined) facts[name] = value;
    }
    return facts;
  }

  #source(decision: string, fact: string): Source {
    return this.#occasion.definition.asks[decision]?.[fact] ?? { case: fact };
  }

  #value(source: Source): Json | undefined {
    const { facts, payload, event, from } = this.#occasion;
    if ('case' in source) return given(facts, source.case, source.otherwise);
    if ('payload' in source) return given(payload, source.payload, source.otherwise);
    if ('event' in source) return source.event[event];
    if ('state' in source) return source.state[stateName(from)];
    if ('answer' in source) return this.#answer(...source.answer);
    return source.constant;
  }

  #want(decision: string, fact: string): void {
    const source = this.#source(decision, fact);
    if ('payload' in source) this.#wanted.add(`payload.${source.payload}`);
    else if ('case' in source) this.#wanted.add(source.case);
    // What another answer lacks, that answer has asked for.
    else if (!('answer' in source)) this.#wanted.add(fact);
  }
}

// Null is a value that was given; only what is missing takes its substitute.
function given(
  values: Readonly<Record<string, Json>>,
  name: string,
  otherwise: Json | undefined,
): Json | undefined {
  return name in values ? values[name] : otherwise;
}
