import type { Problem } from '../base/problem.js';
import { decideUnknown } from '../decide/decide.js';
import type { DecisionRecord } from '../decide/record.js';
import type { Policy } from '../rule/policy.js';
import type { Answerer, Query, QueryAnswer } from './query.js';

/** Answers queries by `decide` and keeps the records for the step. */
export class RecordingAnswerer implements Answerer {
  readonly #policy: Policy;
  readonly records: DecisionRecord[] = [];
  readonly problems: Problem[] = [];

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  ask(query: Query): QueryAnswer | undefined {
    const { decision, facts, asOf } = query;
    const switches = this.#switchesOf(query);
    const result = decideUnknown(this.#policy, { decision, facts, asOf, switches });
    if (!result.ok) {
      this.problems.push(...result.problems);
      return undefined;
    }
    const { outcome, missing } = result.value;
    this.records.push(result.value);
    return { value: (output) => outcome[output], missing: () => missing };
  }

  #switchesOf({ decision, switches }: Query): Query['switches'] {
    const known = this.#policy.ruleSets.get(decision)?.switches;
    return Object.fromEntries(Object.entries(switches).filter(([key]) => known?.has(key) === true));
  }
}
