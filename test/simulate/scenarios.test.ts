import { describe, expect, it } from 'vitest';
import { processGraph } from '../../core/process/graph.js';
import { formatFailure, type Played } from '../../core/simulate/play.js';
import { isDecisionScenario } from '../../core/simulate/scenario.js';
import { playedScenarios } from '../scenarios.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();
const results = playedScenarios;

describe('the scenario', () => {
  it.each(results)('$file goes as it says', ({ played }) => {
    expect(played.failure === undefined ? [] : formatFailure(played.failure)).toEqual([]);
  });

  it.each(results)('$file expects something of every step or case', ({ scenario }) => {
    const parts = isDecisionScenario(scenario) ? scenario.cases : scenario.steps;
    for (const { expect: expected } of parts) expect(Object.keys(expected ?? {})).not.toEqual([]);
  });
});

describe('the scenarios', () => {
  it.each([...policy.processes.values()].map(processGraph))(
    'take every transition of $process',
    (graph) => {
      const taken = new Set(
        results.flatMap(({ scenario, played }) =>
          'process' in scenario && scenario.process === graph.process ? moves(played) : [],
        ),
      );
      const ids = graph.transitions.map(({ id }) => id);
      expect(ids.filter((id) => !taken.has(id))).toEqual([]);
    },
  );

  it('decide every decision of the policy', () => {
    const decided = results.flatMap(({ scenario }) =>
      isDecisionScenario(scenario) ? scenario.decision : [],
    );
    expect([...policy.ruleSets.keys()].filter((id) => !decided.includes(id))).toEqual([]);
  });
});

/** The transitions that a played scenario took. */
function moves({ steps }: Played): string[] {
  return steps.flatMap((step) => step.moves.flatMap(({ transitions }) => transitions));
}
