import { describe, expect, it } from 'vitest';
import { type ProcessGraph, processGraph } from '../../core/process/graph.js';
import { stateName } from '../../core/process/state-path.js';
import { formatFailure, type Played, play } from '../../core/simulate/play.js';
import { isDecisionStory, readScenario } from '../../core/simulate/scenario.js';
import { shippedWorld } from '../shipped.js';

const world = shippedWorld();
const files = import.meta.glob<unknown>('/scenarios/**/*.json', { eager: true, import: 'default' });

const scenarios = Object.entries(files).map(([file, content]) => {
  const scenario = readScenario(content);
  if (!scenario.ok) throw new Error(`${file}: ${JSON.stringify(scenario.problems)}`);
  return { file: file.slice(1), scenario: scenario.value };
});
const results = scenarios.map((s) => ({ ...s, played: play(world, s.scenario) }));

describe('the scenario', () => {
  it.each(results)('$file goes as it says', ({ played }) => {
    expect(played.failure === undefined ? [] : formatFailure(played.failure)).toEqual([]);
  });

  it.each(results)('$file expects something of every step or case', ({ scenario }) => {
    const parts = isDecisionStory(scenario) ? scenario.cases : scenario.steps;
    for (const { expect: expected } of parts) expect(Object.keys(expected ?? {})).not.toEqual([]);
  });
});

describe('the scenarios', () => {
  it.each([...world.processes.values()].map(processGraph))(
    'take every transition of $process',
    (graph) => {
      const taken = new Set(
        results.flatMap(({ scenario, played }) =>
          'process' in scenario && scenario.process === graph.process ? moves(played) : [],
        ),
      );
      expect(rows(graph).filter((row) => !taken.has(row))).toEqual([]);
    },
  );

  it('decide every decision of the policy', () => {
    const decided = results.flatMap(({ scenario }) =>
      isDecisionStory(scenario) ? scenario.decision : [],
    );
    expect([...world.policy.ruleSets.keys()].filter((id) => !decided.includes(id))).toEqual([]);
  });
});

/** Every transition between two states, with the event that began it. */
function rows(graph: ProcessGraph): string[] {
  const region = (name: string) => graph.states.find((s) => s.name === name)?.type === 'region';
  const within = (name: string) => region(name.slice(0, name.lastIndexOf('.')));
  return graph.transitions
    .filter(({ from }) => !within(from))
    .map(({ from, to, effects }) => key(from, first(graph, to), effects));
}

function key(from: string, to: string, effects: readonly string[]): string {
  const plain = effects.map((id) => id.replace(/^BRANDING_.*/, 'BRANDING'));
  return `${from} -> ${to}: ${plain.sort().join(', ')}`;
}

/** A compound state is entered by its first. */
function first(graph: ProcessGraph, name: string): string {
  const inner = graph.states.find((s) => s.name.startsWith(`${name}.`));
  const state = graph.states.find((s) => s.name === name);
  return state?.type === 'compound' && inner !== undefined ? inner.name : name;
}

/** The transitions that a played story took. */
function moves({ steps }: Played): string[] {
  return steps.flatMap((step) =>
    step.moves.map(({ from, to, emitted }) => key(stateName(from), stateName(to), emitted)),
  );
}
