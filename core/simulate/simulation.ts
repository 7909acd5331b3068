import { sameValue } from '../analysis/goal.js';
import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, problemsOf, type Result } from '../base/result.js';
import type { Prepared } from '../decide/prepare.js';
import type { DecisionRecord } from '../decide/record.js';

/** What became of a row. */
export interface SimulatedRow {
  readonly before: DecisionRecord;
  /** The same facts decided by the reform; undefined where there is none. */
  readonly after: DecisionRecord | undefined;
  /** True where the reform gives another outcome, or needs other facts. */
  readonly isChanged: boolean;
}

/** A value of the output that rows are counted by; `{ missing }` where it is not certain. */
export type CountedValue = Json;

/** How many rows have a value. */
export interface ValueCount {
  readonly value: CountedValue;
  readonly before: number;
  /** Under the reform; left out where there is none. */
  readonly after?: number;
}

/** Rows whose outcome the reform changes in the same way. */
export interface RowChange {
  readonly from: CountedValue;
  readonly to: CountedValue;
  readonly count: number;
  /** Ids of the rules that no longer fire, and of those that fire instead. */
  readonly ended: readonly string[];
  readonly added: readonly string[];
  /** The first rows. */
  readonly ids: readonly Json[];
}

/** The result of a simulation. */
export interface SimulationReport {
  readonly decision: string;
  readonly output: string;
  readonly rows: number;
  /** Rows that could not be decided. */
  readonly refused: number;
  readonly values: readonly ValueCount[];
  /** Rows with another outcome under the reform. */
  readonly changed: number;
  /** In descending order of their number. */
  readonly changes: readonly RowChange[];
}

/** A change names the ids of at most this number of rows. */
const MOST_IDS = 5;

/** How many different facts are kept with what was decided of them. */
const MOST_KEPT = 1000;

interface DecidedFacts {
  readonly before: Result<DecisionRecord>;
  readonly after: Result<DecisionRecord> | undefined;
}

interface OpenChange extends Omit<RowChange, 'count' | 'ids'> {
  count: number;
  readonly ids: Json[];
}

interface OpenCount extends ValueCount {
  before: number;
  after: number;
  readonly first: DecisionRecord;
}

/** Decides rows one by one and counts what became of them. */
export class Simulation {
  readonly #base: Prepared;
  readonly #reform: Prepared | undefined;
  readonly #output: string;
  readonly #values = new Map<string, OpenCount>();
  readonly #changes = new Map<string, OpenChange>();
  readonly #titles = new Map<string, string>();
  readonly #kept = new Map<string, DecidedFacts>();
  #rows = 0;
  #refused = 0;
  #changed = 0;

  /**
   * @param base the decision as it is
   * @param output the output that rows are counted by
   * @param reform the same decision of changed rules, or at another time
   */
  constructor(base: Prepared, output: string, reform?: Prepared) {
    this.#base = base;
    this.#output = output;
    this.#reform = reform;
  }

  /** Decides a row; or every problem of its facts, with the rules as they are and as changed. */
  row(id: Json, facts: unknown): Result<SimulatedRow> {
    this.#rows += 1;
    const { before, after } = this.#decided(facts);
    if (!before.ok || after?.ok === false) {
      this.#refused += 1;
      return fail(distinct(problemsOf(before, ...(after === undefined ? [] : [after]))));
    }
    const row = { before: before.value, after: after?.value, isChanged: false };
    this.#count(row.before, 'before');
    if (row.after === undefined) return ok(row);
    this.#count(row.after, 'after');
    if (!isChanged(row.before, row.after)) return ok(row);
    this.#changed += 1;
    this.#addChange(id, row.before, row.after);
    return ok({ ...row, isChanged: true });
  }

  /** Rows with the same facts are decided once, as far as they are kept. */
  #decided(facts: unknown): DecidedFacts {
    const key = JSON.stringify(facts);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const found = { before: this.#base.decide(facts), after: this.#reform?.decide(facts) };
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, found);
    return found;
  }

  /** Counts a row that cannot be read at all. */
  refuse(problems: readonly Problem[]): Result<SimulatedRow> {
    this.#rows += 1;
    this.#refused += 1;
    return fail(problems);
  }

  report(): SimulationReport {
    const values = [...this.#values.values()].map(
      ({ value, before, after }): ValueCount => ({
        ...{ value, before },
        ...(this.#reform !== undefined && { after }),
      }),
    );
    return {
      ...{ decision: this.#base.decision, output: this.#output },
      ...{ rows: this.#rows, refused: this.#refused },
      values: values.sort((a, b) => b.before - a.before || (b.after ?? 0) - (a.after ?? 0)),
      changed: this.#changed,
      changes: [...this.#changes.values()].sort((a, b) => b.count - a.count),
    };
  }

  /** The first record with a value of the output. */
  exampleOf(value: CountedValue): DecisionRecord | undefined {
    return this.#values.get(JSON.stringify(value))?.first;
  }

  /** The title of a rule that is named in a change. */
  titleOf(rule: string): string {
    return this.#titles.get(rule) ?? rule;
  }

  #count(record: DecisionRecord, side: 'before' | 'after'): void {
    const value = this.#valueOf(record);
    const key = JSON.stringify(value);
    const counted = this.#values.get(key) ?? { value, before: 0, after: 0, first: record };
    counted[side] += 1;
    this.#values.set(key, counted);
  }

  #valueOf({ outcome, missing }: DecisionRecord): CountedValue {
    const value = outcome[this.#output];
    return value === undefined ? { missing: [...missing] } : value;
  }

  #addChange(id: Json, before: DecisionRecord, after: DecisionRecord): void {
    const [from, to] = [this.#valueOf(before), this.#valueOf(after)];
    const [was, is] = [before, after].map(({ fired }) => new Set(fired.map(({ rule }) => rule)));
    const ended = [...(was ?? [])].filter((rule) => is?.has(rule) !== true);
    const added = [...(is ?? [])].filter((rule) => was?.has(rule) !== true);
    for (const { rule, title } of [...before.fired, ...after.fired]) this.#titles.set(rule, title);
    const key = JSON.stringify([from, to, ended, added]);
    const change = this.#changes.get(key) ?? { from, to, ended, added, count: 0, ids: [] };
    change.count += 1;
    if (change.ids.length < MOST_IDS) change.ids.push(id);
    this.#changes.set(key, change);
  }
}

function isChanged(before: DecisionRecord, after: DecisionRecord): boolean {
  const outputs = new Set([...Object.keys(before.outcome), ...Object.keys(after.outcome)]);
  const isSame = (name: string) => {
    const [was, is] = [before.outcome[name], after.outcome[name]];
    return was === undefined || is === undefined ? was === is : sameValue(was, is);
  };
  return ![...outputs].every(isSame) || !sameValue(before.missing, after.missing);
}

/** What is wrong with the facts is wrong with both. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
