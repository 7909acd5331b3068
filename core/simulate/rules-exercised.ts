import type { DecisionRecord } from '../decide/record.js';
import type { Played } from './play.js';

/** The rules of the guide that a scenario exercises: fired, supplied as a default, or carried out. */
export function rulesExercised({ records, steps }: Played): ReadonlySet<string> {
  return new Set([
    ...records.flatMap(implementedIn),
    ...steps.flatMap(({ rules, decisions }) => [...rules, ...decisions.flatMap(implementedIn)]),
  ]);
}

function implementedIn({ fired, explanation }: DecisionRecord): readonly string[] {
  const supplied = explanation.facts.flatMap((fact) => fact.implements ?? []);
  return [...fired.flatMap((rule) => rule.implements), ...supplied];
}
