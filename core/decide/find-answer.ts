import type { Plan } from '../rule/plan.js';
import type { Answer, Conclusion } from './answer.js';
import { evaluate, type Value } from './evaluate.js';
import { exactAnswer, exactConclusion } from './exact.js';
import { settledAnswer, settledConclusion } from './settled.js';
import { certainOutcome, isComplete, isSettled, openFacts, treeAnswer } from './tree-answer.js';

/**
 * Decides: by the rule tree where that settles the answer, otherwise by the exact answer over all
 * completions. Where that would take more than its budget, the rule tree again: what it is sure of.
 * @param inputs facts and switches by name; undefined where a fact is not known
 */
export function answer(plan: Plan, inputs: ReadonlyMap<string, Value>): Answer {
  return settledAnswer(plan, inputs) ?? evaluatedAnswer(plan, inputs);
}

/** `answer` where the closures do not settle it. */
export function evaluatedAnswer(plan: Plan, inputs: ReadonlyMap<string, Value>): Answer {
  const evaluation = evaluate(plan, inputs);
  const outcome = certainOutcome(plan, evaluation);
  const settled = isComplete(plan, outcome) && isSettled(plan, evaluation);
  return settled
    ? treeAnswer(plan, inputs, evaluation)
    : (exactAnswer(plan, inputs, evaluation) ?? {
        ...treeAnswer(plan, inputs, evaluation),
        exact: false,
      });
}

/**
 * The conclusion of `answer`, without its reasons.
 * @param beside an answer that it is compared with: where that is not exact, this is not either
 */
export function conclusion(
  plan: Plan,
  inputs: ReadonlyMap<string, Value>,
  beside: Pick<Answer, 'exact'> = { exact: true },
): Conclusion {
  const settled = settledConclusion(plan, inputs);
  if (settled !== undefined) return settled;
  const exact = beside.exact ? exactConclusion(plan, inputs) : undefined;
  if (exact !== undefined) return exact;
  const outcome = certainOutcome(plan, evaluate(plan, inputs));
  return { outcome, missing: openFacts(plan, inputs), exact: false };
}
