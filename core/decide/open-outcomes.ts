import type { DerivationFunction } from '../rule/derivation.js';
import { type OpenRules, ruleSetOfOpen } from '../rule/open-rules.js';
import { planAt } from '../rule/plan.js';
import type { RuleSet } from '../rule/policy.js';
import { evaluate, type Value } from './evaluate.js';
import { exactConclusion } from './exact.js';
import { type GivenFacts, inputReader } from './input-reader.js';
import type { OutcomeOnly } from './prepare.js';
import { certainOutcome, isComplete, openFacts } from './tree-answer.js';

/** Gives the outcome of a decision for any facts, at an epoch and under some switches. */
export type OpenOutcome = (
  facts: GivenFacts,
  epoch: string,
  switches?: Readonly<Record<string, Value>>,
) => OutcomeOnly;

/**
 * What a generated module falls back on where an output is not certain: the exact answer over all
 * completions of the facts.
 * @param rules what the decision is made by; read when it is first needed
 * @param functions those of its edition that it derives with, by name
 */
export function openOutcomes(
  rules: () => OpenRules,
  functions: Readonly<Record<string, DerivationFunction>> = {},
): OpenOutcome {
  let ruleSet: RuleSet | undefined;
  return (facts, epoch, switches = {}) => {
    ruleSet ??= ruleSetOfOpen(rules(), functions);
    return openOutcome(ruleSet, facts, { epoch, switches });
  };
}

interface Circumstances {
  readonly epoch: string;
  readonly switches: Readonly<Record<string, Value>>;
}

function openOutcome(
  ruleSet: RuleSet,
  facts: GivenFacts,
  { epoch, switches }: Circumstances,
): OutcomeOnly {
  const plan = planAt(ruleSet, epoch);
  const set = new Map<string, Value>(
    [...ruleSet.switches].map(([key, one]) => [key, key in switches ? switches[key] : one.default]),
  );
  const names = [...ruleSet.facts.keys(), ...set.keys()];
  const inputs = new Map(names.map((name) => [name, inputReader(ruleSet, name, set)(facts)]));
  const certain = certainOutcome(plan, evaluate(plan, inputs));
  const conclusion = isComplete(plan, certain)
    ? { outcome: certain, missing: [] }
    : (exactConclusion(plan, inputs) ?? { outcome: certain, missing: openFacts(plan, inputs) });
  return Object.freeze({
    status: isComplete(plan, conclusion.outcome) ? 'DECIDED' : 'NEEDS_INPUT',
    outcome: Object.freeze(conclusion.outcome),
    missing: Object.freeze(conclusion.missing),
  });
}
