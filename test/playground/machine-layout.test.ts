import { describe, expect, it } from 'vitest';
import { processGraph } from '../../core/process/graph.js';
import { activeStates } from '../../core/process/state-path.js';
import { type Box, machineRows } from '../../playground/elements/machine-layout.js';
import { world } from '../../playground/policy.js';

const graphs = [...world.processes.values()].map(processGraph);

function names(rows: readonly (readonly Box[])[]): string[] {
  return rows.flat().flatMap(({ state, rows: inner }) => [state.name, ...names(inner)]);
}

describe('a machine', () => {
  it.each(graphs)('shows every state of $process in one box', (graph) => {
    expect(names(machineRows(graph)).sort()).toEqual(graph.states.map(({ name }) => name).sort());
  });

  it.each(graphs)('begins $process with its first state, alone in its row', (graph) => {
    expect(machineRows(graph)[0]?.map(({ state }) => state.name)).toEqual([graph.initial]);
  });

  it('lights a state with those around it', () => {
    expect(activeStates('attached.ready')).toEqual(['attached', 'attached.ready']);
  });

  it('lights a state in each region', () => {
    expect(activeStates({ 'attached.settling': { users: 'moved', orgId: 'stale' } })).toEqual([
      'attached',
      'attached.settling',
      'attached.settling.users',
      'attached.settling.users.moved',
      'attached.settling.orgId',
      'attached.settling.orgId.stale',
    ]);
  });
});
