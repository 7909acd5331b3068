import { CompiledPlan, type InputReader, type WinPattern } from '../compile/compiled-plan.js';
import { copiedNames } from '../rule/dependencies.js';
import type { Plan, PlannedRule } from '../rule/plan.js';
import { RECORD_LISTS } from '../rule/policy.js';
import type { Answer, Conclusion } from './answer.js';
import { type Evaluation, evaluate, type Value } from './evaluate.js';
import { type ListSource, listEntries } from './lists.js';
import { assumedBy, treeAnswer, winsOf } from './tree-answer.js';

type KnownInputs = ReadonlyMap<string, Value>;

/** What an answer says besides its outcome where the same rules win. */
interface Reasons extends Pick<Answer, 'fired' | 'read'> {
  /** By table and rule. */
  readonly wins: readonly (readonly boolean[])[];
  /** Undefined where they depend on more than the rules that win. */
  readonly lists: Answer['lists'] | undefined;
}

/** A plan compiled, with what was found out for the rules that win together. */
interface Compiled {
  readonly closures: CompiledPlan<Conclusion>;
  readonly readers: readonly InputReader<KnownInputs>[];
  readonly reasons: WeakMap<WinPattern, Reasons>;
}

const byPlan = new WeakMap<Plan, Compiled>();

/** The conclusion where the rule tree is certain of every output, by closures. */
export function settledConclusion(plan: Plan, inputs: KnownInputs): Conclusion | undefined {
  const { closures, readers } = compiledFor(plan);
  return closures.run(inputs, readers);
}

/**
 * The answer where nothing is open, by closures: its reasons are those of the first request for
 * which the same rules won, and the rule tree is evaluated when the explanation asks for it.
 * @returns undefined where something is open, or a constraint may be violated
 */
export function settledAnswer(plan: Plan, inputs: KnownInputs): Answer | undefined {
  const compiled = compiledFor(plan);
  const { closures, readers } = compiled;
  const conclusion = closures.run(inputs, readers);
  const { pattern } = closures;
  if (conclusion === undefined || pattern === undefined) return undefined;
  if (!closures.areConstraintsTrue()) return undefined;
  const { fired, read, wins, lists } = reasonsFor(compiled, pattern, { plan, inputs });
  const source: ListSource = {
    wins: (table, rule) => wins[table]?.[rule] === true,
    value: (name) => closures.value(name),
  };
  let made: Evaluation | undefined;
  const evaluation = () => {
    made ??= evaluate(plan, inputs);
    return made;
  };
  return {
    outcome: conclusion.outcome,
    missing: conclusion.missing,
    exact: conclusion.exact,
    fired,
    read,
    lists: lists ?? listEntries(plan, source),
    assumed: assumedBy(fired, (when) => closures.isAssumed(when)),
    evaluation,
    value: (name) => evaluation().value(name),
    verdicts: NO_VERDICTS,
    possible: true,
    prospects: undefined,
    isSettled: true,
  };
}

const NO_VERDICTS: Answer['verdicts'] = new Map();

function reasonsFor(
  { reasons }: Compiled,
  pattern: WinPattern,
  { plan, inputs }: { readonly plan: Plan; readonly inputs: KnownInputs },
): Reasons {
  const known = reasons.get(pattern);
  if (known !== undefined) return known;
  const evaluation = evaluate(plan, inputs);
  const wins = winsOf(evaluation);
  const winning = plan.tables.flatMap(({ rules }, t) => rules.filter((_, r) => wins[t]?.[r]));
  const { fired, lists, read } = treeAnswer(plan, inputs, evaluation);
  const found = { fired, read, wins, lists: winning.some(copiesIntoLists) ? undefined : lists };
  reasons.set(pattern, found);
  return found;
}

/** True where what a rule gives to a list of the record depends on more than that it wins. */
function copiesIntoLists({ rule }: PlannedRule): boolean {
  return RECORD_LISTS.some((list) => copiedNames(rule.event.params[list]).length > 0);
}

function compiledFor(plan: Plan): Compiled {
  const known = byPlan.get(plan);
  if (known !== undefined) return known;
  const closures = new CompiledPlan<Conclusion>(plan, (outcome) => ({
    ...{ outcome, missing: [], exact: true },
  }));
  const readers = closures.inputs.map((name) => (inputs: KnownInputs) => inputs.get(name));
  const made: Compiled = { closures, readers, reasons: new WeakMap() };
  byPlan.set(plan, made);
  return made;
}
