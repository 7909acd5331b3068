import type { Json } from '../../core/base/json.js';
import { check, type Evaluation, evaluate, type Value } from '../../core/decide/evaluate.js';
import type { Verdict } from '../../core/decide/record.js';
import { outputsRead } from '../../core/rule/dependencies.js';
import type { Plan, PlannedRule } from '../../core/rule/plan.js';
import type { RuleSet } from '../../core/rule/policy.js';
import type { RawDomain } from './raw-domain.js';

/** What all completions of some facts have in common, by enumeration. */
export interface Expected {
  /** False: no completion satisfies the constraints. */
  readonly possible: boolean;
  /** The outputs that are the same in all completions, sets in alphabetical order. */
  readonly certain: Readonly<Record<string, Json>>;
  /** The values that each output has in some completion, sets in alphabetical order. */
  readonly values: Readonly<Record<string, readonly Json[]>>;
  /** The facts in the minimal sets in which two completions with different results differ. */
  readonly missing: readonly string[];
  /**
   * The rules that fire in every completion; and for an output that is certain without any of them,
   * those that give it in some completion.
   */
  readonly fired: readonly string[];
  /** For every rule, whether it holds and is reached: always, never, or in some completions. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

interface Completion {
  /** For each unknown fact the index of its value. */
  readonly at: readonly number[];
  readonly outcome: Readonly<Record<string, Json>>;
  readonly text: string;
  readonly fired: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
}

/**
 * Enumerates the completions of the unknown facts and evaluates each with the plain rule tree.
 * @param inputs facts and switches; undefined where one is not known
 * @param domain the values of the facts
 */
export function bruteForce(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  domain: RawDomain,
): Expected {
  const unknown = [...inputs].filter(([, value]) => value === undefined).map(([name]) => name);
  const completions = [...allCompletions(plan, inputs, unknown, domain)];
  const first = completions[0];
  const rules = plan.tables.flatMap((table) => table.rules).map(({ rule }) => rule.id);
  const everywhere = (is: (c: Completion) => boolean) => completions.every(is);
  const certain = Object.entries(first?.outcome ?? {}).filter(([name, value]) =>
    everywhere(({ outcome }) => textOf(outcome[name]) === textOf(value)),
  );
  const always = new Set(rules.filter((id) => everywhere(({ fired }) => fired.has(id))));
  const unexplained = certain
    .filter(([, value]) => value !== null && textOf(value) !== '[]')
    .map(([name]) => name)
    .filter((name) => ![...givers(plan, name)].some((id) => always.has(id)));
  return {
    possible: first !== undefined,
    certain: Object.fromEntries(certain),
    values: Object.fromEntries(
      Object.keys(first?.outcome ?? {}).map((name) => [
        name,
        [
          ...new Map(
            completions.map(({ outcome }) => [textOf(outcome[name]), outcome[name]]),
          ).values(),
        ],
      ]),
    ) as Record<string, Json[]>,
    missing: missingAmong(unknown, completions),
    fired: rules.filter(
      (id) =>
        always.has(id) ||
        (unexplained.some((name) => givers(plan, name).has(id)) &&
          completions.some(({ fired }) => fired.has(id))),
    ),
    verdicts: Object.fromEntries(rules.map((id) => [id, verdictOf(id, completions)])),
  };
}

/** The rules that give an output. */
function givers(plan: Plan, output: string): ReadonlySet<string> {
  const rules = plan.tables.flatMap((table) => table.rules.map(({ rule }) => rule));
  return new Set(rules.filter(({ event }) => output in event.params).map(({ id }) => id));
}

function verdictOf(id: string, all: readonly Completion[]): Verdict {
  if (!all.some(({ reached }) => reached.has(id))) return 'NOT_REACHED';
  if (!all.some(({ held }) => held.has(id))) return 'NOT_HELD';
  return all.every(({ held, reached }) => held.has(id) && reached.has(id)) ? 'HELD' : 'OPEN';
}

/** Outputs in comparable form: sets are sorted, since equal sets are equal values. */
export function asCompared(
  { outputs }: RuleSet,
  outcome: Readonly<Record<string, Value>>,
): Record<string, Json> {
  const entries = Object.entries(outcome).map(([name, value]): [string, Json] => {
    const isSet = outputs.get(name)?.type === 'set';
    return [name, isSet || value === undefined ? inOrder(value) : value];
  });
  return Object.fromEntries(entries);
}

/** A set in alphabetical order. */
export function inOrder(value: Value): Json {
  if (!Array.isArray(value)) return value === undefined ? '(unknown)' : value;
  return [...new Set(value as Json[])].sort((a, b) => textOf(a).localeCompare(textOf(b)));
}

function textOf(value: Value): string {
  return JSON.stringify(value) ?? '(unknown)';
}

function* allCompletions(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  unknown: readonly string[],
  domain: RawDomain,
): Generator<Completion> {
  const sizes = unknown.map((name) => domain.get(name)?.length ?? 0);
  const count = sizes.reduce((a, b) => a * b, 1);
  for (let n = 0; n < count; n++) {
    const at: number[] = [];
    const facts = new Map(inputs);
    let rest = n;
    unknown.forEach((name, i) => {
      const size = sizes[i] ?? 1;
      at.push(rest % size);
      facts.set(name, domain.get(name)?.[rest % size] ?? null);
      rest = Math.floor(rest / size);
    });
    const completed = complete(plan, facts, at);
    if (completed !== undefined) yield completed;
  }
}

/** Undefined where a constraint is violated. */
function complete(
  plan: Plan,
  facts: ReadonlyMap<string, Value>,
  at: readonly number[],
): Completion | undefined {
  const evaluation = evaluate(plan, facts);
  const { value } = evaluation;
  if (plan.constraints.some(({ condition }) => check(condition, value).truth !== true)) return;
  const listed = [...plan.ruleSet.outputs.values()].filter((output) => output.listed);
  const given = Object.fromEntries(listed.map(({ name }) => [name, value(name)]));
  const outcome = asCompared(plan.ruleSet, given);
  const rules = plan.tables.flatMap((table) => table.rules);
  const held = rules.filter(({ condition }) => !condition || check(condition, value).truth);
  return {
    at,
    outcome,
    text: textOf(outcome),
    fired: firedIn(plan, evaluation),
    held: new Set(held.map(({ rule }) => rule.id)),
    reached: new Set(
      evaluation.tables.flatMap((table) =>
        table.rules.filter((rule) => rule.reached).map((rule) => rule.planned.rule.id),
      ),
    ),
  };
}

/** The rules that win and contribute to an output of the catalogue. */
function firedIn(plan: Plan, evaluation: Evaluation): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const { name, listed } of plan.ruleSet.outputs.values()) if (listed) wanted.add(name);
  const fired = new Set<string>();
  const winners: PlannedRule[] = evaluation.tables.flatMap(({ rules }) =>
    rules.filter(({ holds, reached }) => holds && reached).map(({ planned }) => planned),
  );
  for (const winner of winners.reverse()) {
    if (!Object.keys(winner.rule.event.params).some((name) => wanted.has(name))) continue;
    fired.add(winner.rule.id);
    for (const name of outputsRead(plan, winner)) wanted.add(name);
  }
  return fired;
}

/**
 * Enumerates sets of facts by size. Completions that agree outside a set differ within it; if no
 * smaller set has that property, they differ in all of it.
 */
function missingAmong(unknown: readonly string[], all: readonly Completion[]): string[] {
  const found: number[] = [];
  const sets = Array.from({ length: 2 ** unknown.length }, (_, set) => set);
  const bySize = sets.sort((a, b) => bits(a) - bits(b));
  for (const set of bySize) {
    if (found.some((smaller) => (smaller & set) === smaller)) continue;
    const outside = ({ at }: Completion) => at.filter((_, i) => (set & (1 << i)) === 0).join();
    const ends = new Map<string, string>();
    const differ = all.some((completion) => {
      const key = outside(completion);
      const before = ends.get(key) ?? completion.text;
      ends.set(key, before);
      return before !== completion.text;
    });
    if (differ) found.push(set);
  }
  const missing = found.reduce((a, b) => a | b, 0);
  return unknown.filter((_, i) => (missing & (1 << i)) !== 0);
}

function bits(set: number): number {
  return set === 0 ? 0 : (set & 1) + bits(set >> 1);
}
