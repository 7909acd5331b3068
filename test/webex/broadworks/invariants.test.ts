import { describe, expect, it } from 'vitest';
import { check } from '../../../core/process/explore/check.js';
import { broadworksInvariants } from '../../../core/webex/broadworks/invariants.js';
import { shippedWorld } from '../../shipped.js';

const world = shippedWorld();
const ONE = broadworksInvariants.filter(({ processes }) => processes.length === 1);
const ids = [...new Set(ONE.flatMap(({ processes }) => processes))];

describe.each(ids)('every invariant of %s', (id) => {
  it('holds', () => {
    const definition = world.processes.get(id);
    if (definition === undefined) throw new Error(`no process ${id}`);
    const members = [{ definition, own: [] }];
    const mine = ONE.filter(({ processes }) => processes[0] === id);
    const found = check(world, { members, asOf: null, switches: {}, most: 20_000 }, mine);
    const own = found.invariants.slice(0, mine.length);
    const broken = own.filter(({ verdict }) => verdict !== 'HOLDS');
    expect({ frontier: found.frontier, broken }).toEqual({ frontier: 0, broken: [] });
  });
});
