import type { Answerer, Query, QueryAnswer } from './query.js';

/** The answers to the queries of one event: each decision is asked at most once. */
export class QueryCache {
  readonly #answerer: Answerer;
  readonly #queryFor: (decision: string) => Query;
  readonly #asked: { readonly decision: string; readonly answer: QueryAnswer | undefined }[] = [];

  constructor(answerer: Answerer, queryFor: (decision: string) => Query) {
    this.#answerer = answerer;
    this.#queryFor = queryFor;
  }

  /** The decisions that were asked, in order, each with its answer. */
  get asked(): readonly { readonly decision: string; readonly answer: QueryAnswer | undefined }[] {
    return this.#asked;
  }

  ask(decision: string): QueryAnswer | undefined {
    for (const asked of this.#asked) if (asked.decision === decision) return asked.answer;
    const answer = this.#answerer.ask(this.#queryFor(decision));
    this.#asked.push({ decision, answer });
    return answer;
  }
}
