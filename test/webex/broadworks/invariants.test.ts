import { describe, expect, it } from 'vitest';
import { check, watchedBy } from '../../../core/process/explore/check.js';
import { explore } from '../../../core/process/explore/explorer.js';
import { watch } from '../../../core/process/explore/watch.js';
import { broadworksInvariants } from '../../../core/webex/broadworks/invariants.js';
import { faulty, shipped, world, worldWith } from './faulty.js';
import { mutants } from './mutants.js';

const ONE = broadworksInvariants.filter(({ processes }) => processes.length === 1);
const ids = [...new Set(ONE.flatMap(({ processes }) => processes))];

describe.each(ids)('every invariant of %s', (id) => {
  it('holds', () => {
    const members = [{ definition: shipped(id), own: [] }];
    const mine = ONE.filter(({ processes }) => processes[0] === id);
    const found = check(world, { members, asOf: null, switches: {}, most: 20_000 }, mine);
    const own = found.invariants.slice(0, mine.length);
    const broken = own.filter(({ verdict }) => verdict !== 'HOLDS');
    expect({ frontier: found.frontier, broken }).toEqual({ frontier: 0, broken: [] });
  });
});

describe('every invariant of one run', () => {
  it.each(mutants)('can break: $breaks of $of', (mutant) => {
    const members = [{ definition: faulty(mutant), own: [] }];
    const invariant = ONE.find(
      ({ id, processes }) => id === mutant.breaks && processes[0] === `broadworks.${mutant.of}`,
    );
    if (invariant === undefined) throw new Error(`no ${mutant.breaks}`);
    const request = { members, asOf: null, switches: {}, most: 300 };
    const watched = watchedBy([invariant]);
    const explored = explore(worldWith(mutant), { ...request, watched });
    expect(watch(explored, invariant)).toBeDefined();
  });

  it('has a fault that breaks it', () => {
    const able = new Set(mutants.map(({ breaks, of }) => `broadworks.${of} ${breaks}`));
    const all = ONE.map(({ id, processes }) => `${processes[0]} ${id}`);
    expect(all.filter((name) => !able.has(name))).toEqual([]);
  });
});
