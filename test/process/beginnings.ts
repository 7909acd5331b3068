import type { FactsRecord } from 'provisim/testing';
import { isDecisionScenario } from '../../core/simulate/scenario.js';
import { playedScenarios } from '../scenarios.js';

/** The initial facts of the scenarios of a process. */
export function beginningsOf(process: string): readonly FactsRecord[] {
  return playedScenarios.flatMap(({ scenario }) =>
    isDecisionScenario(scenario) || scenario.process !== process ? [] : [scenario.facts],
  );
}
