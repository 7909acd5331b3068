import type { DecisionRecord, Json } from '../../core/index.js';
import { policy } from '../shipped-system.js';
import type { Question } from '../state/page-state.js';

/** The question that a record answers, with the facts that it read. */
export function questionOf(
  { decision, explanation, asOf }: DecisionRecord,
  switches: Readonly<Record<string, Json>>,
): Question {
  const known = policy.ruleSets.get(decision)?.switches;
  const facts = explanation.facts.filter(({ from }) => from === 'given');
  return {
    decision,
    // A value that was given is JSON.
    facts: Object.fromEntries(facts.map(({ fact, value }) => [fact, value as Json])),
    asOf: asOf.requested,
    switches: Object.fromEntries(Object.entries(switches).filter(([key]) => known?.has(key))),
  };
}
