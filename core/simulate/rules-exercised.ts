import type { DecisionRecord } from '../decide/record.js';
import type { LoadedPolicy } from '../process/loaded-policy.js';
import type { Played } from './play.js';
import { isDecisionScenario, type Scenario } from './scenario.js';

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

/** Where a rule is carried out: the decisions that have it or supply it, and the processes. */
export interface RulePlaces {
  readonly decided: readonly { readonly decision: string }[];
  readonly defaults: readonly { readonly decision: string }[];
  readonly played: readonly { readonly process: string }[];
}

/**
 * Whether a scenario may exercise a rule, as its definitions say without playing it: it asks a decision
 * or plays a process that has the rule, at once or after handovers.
 * @returns true of each whose `rulesExercised` have the rule
 */
export function mayExercise(
  { processes }: Pick<LoadedPolicy, 'processes'>,
  scenario: Scenario,
  { decided, defaults, played }: RulePlaces,
): boolean {
  const decisions = new Set([...decided, ...defaults].map(({ decision }) => decision));
  if (isDecisionScenario(scenario)) return decisions.has(scenario.decision);
  const reached = new Set([scenario, ...(scenario.others ?? [])].map(({ process }) => process));
  for (const id of reached) {
    const process = processes.get(id);
    if (process === undefined) continue;
    if (played.some((place) => place.process === id)) return true;
    if (Object.keys(process.asks).some((decision) => decisions.has(decision))) return true;
    for (const next of Object.values(process.handovers)) reached.add(next.process);
  }
  return false;
}
