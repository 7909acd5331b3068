import { describe, expect, it } from 'vitest';
import { check, isSound } from '../../core/explore/check.js';
import type { ProcessDefinition } from '../../core/process/definition.js';
import { alsoWhen, cites, defineMachine } from '../../core/process/machine.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();

/** A process that used to begin in another state. */
function madeUp(addition: ReturnType<typeof alsoWhen>): ProcessDefinition {
  return {
    ...{ id: 'wholesale.madeUp', title: 'Made up', edition: 'wholesale' },
    machine: defineMachine({
      id: 'wholesale.madeUp',
      initial: 'now',
      context: {},
      states: {
        now: { on: { GO: { target: 'end', actions: [cites('R')] } } },
        before: { on: { GO: { target: 'end', actions: [cites('R'), addition] } } },
        end: { type: 'final' },
      },
    }),
    begins: [{ state: 'before', when: { inForce: { until: 'P-1.37f' } } }],
    events: { GO: { title: 'go', payload: {} } },
    ...{ facts: {}, asks: {}, switches: {}, handovers: {} },
    exploration: { changing: [], counters: {}, rests: [] },
  };
}

function checked(definition: ProcessDefinition) {
  const members = [{ definition, own: [] }];
  const request = { members, asOf: null, switches: {}, most: 100 };
  const found = check(policy, request, []);
  const broken = found.invariants.filter(({ verdict }) => verdict === 'BROKEN');
  expect(isSound(policy, request, [])).toBe(broken.length === 0);
  return broken.map(({ id, text }) => [id, text]);
}

describe('a check', () => {
  it('looks for what the newest edition does not reach in older ones', () => {
    expect(checked(madeUp(alsoWhen({ inForce: { until: 'P-1.37f' } }, cites('S'))))).toEqual([]);
  });

  it('finds an addition that goes along with nothing, also in a state of older editions', () => {
    const never = alsoWhen({ inForce: { from: 'P-1.37f' } }, cites('S'));
    expect(checked(madeUp(never))).toMatchObject([
      ['dead', expect.stringContaining('before GO 0 if the epoch is from P-1.37f on')],
    ]);
  });
});
