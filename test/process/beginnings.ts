import type { FactsRecord } from 'provisim/testing';
import { isDecisionStory } from '../../core/simulate/scenario.js';
import { playedScenarios } from '../scenarios.js';

/** The initial facts of the scenarios of a process. */
export function beginningsOf(process: string): readonly FactsRecord[] {
  return playedScenarios.flatMap(({ scenario }) =>
    isDecisionStory(scenario) || scenario.process !== process ? [] : [scenario.facts],
  );
}
