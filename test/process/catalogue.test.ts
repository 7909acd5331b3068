import { describe, expect, it } from 'vitest';
import { processGraph } from '../../core/process/graph.js';
import { isDecisionScenario } from '../../core/simulate/scenario.js';
import { playedScenarios } from '../scenarios.js';
import { shippedPolicy } from '../shipped.js';
import { listedProcesses } from './catalogue.js';
import { rowsLeft, takenIn } from './catalogue-rows.js';

const system = shippedPolicy();
const shipped = [...listedProcesses].flatMap(([id, listed]) => {
  const definition = system.processes.get(id);
  return definition === undefined ? [] : [{ id, listed, definition }];
});

describe.each(shipped)('$id', ({ id, listed, definition }) => {
  const graph = processGraph(definition);

  it('has the states of the catalogue, each of its type', () => {
    const found = new Map(graph.states.map(({ name, type }) => [name, type]));
    const other = listed.states.filter(({ name, type }) => found.get(name) !== type);
    expect(other).toEqual([]);
  });

  it('has the events of the catalogue with their payload', () => {
    const events = Object.entries(definition.events).map(([name, { payload }]) => ({
      name,
      payload: Object.keys(payload),
    }));
    for (const event of listed.events) expect(events).toContainEqual(event);
  });

  it('knows the facts of the catalogue', () => {
    expect(Object.keys(definition.facts)).toEqual(expect.arrayContaining([...listed.facts]));
  });

  it('plays every row of its statechart in the scenarios', () => {
    const played = playedScenarios.filter(
      ({ scenario }) => !isDecisionScenario(scenario) && scenario.process === id,
    );
    const taken = played.flatMap(({ played: { steps } }) => steps.flatMap(takenIn));
    expect(rowsLeft(listed, taken)).toEqual([]);
  });
});
