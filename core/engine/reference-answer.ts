import { canonicalText, type Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import type { Value } from '../decide/evaluate.js';
import { behind } from '../decide/fired.js';
import { listEntries } from '../decide/lists.js';
import type { ListEntry } from '../decide/record.js';
import { outputsRead } from '../rule/dependencies.js';
import type { Plan, PlannedRule } from '../rule/plan.js';
import type { OutputSpec } from '../rule/policy.js';
import { completionsOf } from './completions.js';
import { type EngineRun, runnerOf } from './engine-run.js';
import { smallestDifferences } from './smallest-differences.js';

/** The answer of json-rules-engine, by enumeration of completions. */
export interface ReferenceAnswer {
  /** Every output of the catalogue that has one value in all possible completions. */
  readonly outcome: Readonly<Record<string, Json>>;
  readonly missing: readonly string[];
  /** The rules behind the outcome: see `behind`. */
  readonly fired: readonly PlannedRule[];
  readonly lists: ReadonlyMap<string, readonly ListEntry[]>;
}

/**
 * Decides by running json-rules-engine on every completion of the facts.
 * @param inputs facts and switches by name; undefined where a fact is not known
 * @returns problems `reference/too-many-completions`, `reference/engine-failed`, and
 * `facts/impossible` where no completion satisfies the constraints
 */
export async function referenceAnswer(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
): Promise<Result<ReferenceAnswer>> {
  const completions = completionsOf(plan, inputs);
  if (!completions.ok) return completions;
  const { open, all } = completions.value;
  const runs: EngineRun[] = [];
  try {
    for (const facts of all) runs.push(await runnerOf(plan)(facts));
  } catch (error) {
    return fail([engineFailed(error)]);
  }
  const possible = runs.filter(({ broken }) => broken.length === 0);
  if (possible.length === 0) return fail(impossible(runs));
  const listed = [...plan.ruleSet.outputs.values()].filter((output) => output.listed);
  const value = (name: string) => certain(plan, possible, name);
  const cases = possible.map((run) => ({
    facts: run.values,
    outcome: canonicalText(listed.map((output) => comparable(output, run.values.get(output.name)))),
  }));
  const missing = smallestDifferences(open, cases);
  const outcome = Object.fromEntries(
    listed.flatMap(({ name }) => {
      const found = value(name);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
  const fired = possible.map(({ winners }) => new Set(firedOf(plan, winners)));
  return ok({
    outcome,
    missing: [...plan.ruleSet.facts.keys()].filter((name) => missing.has(name)),
    fired: behind(plan, outcome, (rule, where) =>
      where === 'all' ? fired.every((one) => one.has(rule)) : fired.some((one) => one.has(rule)),
    ),
    lists: listEntries(plan, {
      wins: (t, r) => possible.every(({ winners }) => winners.has(idAt(plan, t, r))),
      value,
    }),
  });
}

/** The value of a name where it is equal in all runs. */
function certain(plan: Plan, runs: readonly EngineRun[], name: string): Value {
  const output = plan.ruleSet.outputs.get(name);
  const [first, ...rest] = runs.map(({ values }) => values.get(name));
  if (first === undefined) return undefined;
  const text = canonicalText(comparable(output, first));
  return rest.every((v) => canonicalText(comparable(output, v)) === text) ? first : undefined;
}

/** Sets are sorted: the order of their elements is irrelevant. */
function comparable(output: OutputSpec | undefined, value: Value): Json {
  if (output?.type !== 'set' || !Array.isArray(value)) return value ?? null;
  return (value as readonly Json[]).map(canonicalText).sort();
}

/**
 * The rules that an output of the catalogue was derived from, by backward search through the
 * tables.
 */
function firedOf(plan: Plan, winners: ReadonlySet<string>): PlannedRule[] {
  const all = [...plan.ruleSet.outputs.values()];
  const needed = new Set(all.filter(({ listed }) => listed).map(({ name }) => name));
  const backwards = plan.tables.toReversed().map(({ rules }) => {
    const fired = rules.filter(
      ({ rule }) =>
        winners.has(rule.id) && Object.keys(rule.event.params).some((name) => needed.has(name)),
    );
    for (const name of fired.flatMap((planned) => outputsRead(plan, planned))) needed.add(name);
    return fired;
  });
  return backwards.toReversed().flat();
}

function inAll<T>([first = [], ...rest]: readonly (readonly T[])[]): T[] {
  return first.filter((item) => rest.every((items) => items.includes(item)));
}

function idAt(plan: Plan, table: number, rule: number): string {
  return plan.tables[table]?.rules[rule]?.rule.id ?? '';
}

function impossible(runs: readonly EngineRun[]): Problem[] {
  const always = inAll(runs.map(({ broken }) => broken));
  const named = always.length > 0 ? always : [...new Set(runs.flatMap(({ broken }) => broken))];
  return named.map(({ title }) => ({
    code: 'facts/impossible',
    message: `these facts cannot go together: ${title}`,
    at: '/facts',
  }));
}

function engineFailed(error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  return {
    code: 'reference/engine-failed',
    message: `json-rules-engine cannot run these rules: ${said}`,
  };
}
