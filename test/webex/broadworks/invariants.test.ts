import { describe, expect, it } from 'vitest';
import { check, watchedBy } from '../../../core/explore/check.js';
import { explore } from '../../../core/explore/search/explorer.js';
import { watch } from '../../../core/explore/search/watch.js';
import { broadworksInvariants } from '../../../core/webex/broadworks/invariants.js';
import { sampled } from '../../decide/runs.js';
import { listedInvariants, listedProcesses } from '../../process/catalogue.js';
import { faulty, policy, shipped, worldWith } from './faulty.js';
import { mutants } from './mutants.js';

const ONE = broadworksInvariants.filter(({ processes }) => processes.length === 1);
const ids = [...new Set(ONE.flatMap(({ processes }) => processes))];

/** Invariants of decisions, regardless of history: they have laws of decisions. */
const OF_DECISIONS = ['INV-ATT-14', 'INV-CAL-3', 'INV-BIL-4', 'INV-UNT-3'];
/** The invariants of runs in the catalogue. */
const OF_RUNS = ['INV-X-1', 'INV-X-2', 'INV-X-3', 'INV-X-4', 'INV-X-14'];

describe('the invariants of BroadWorks', () => {
  it('are those of the catalogue about runs', () => {
    const written = new Set(
      broadworksInvariants.flatMap(({ id, processes }) => processes.map((of) => `${of} ${id}`)),
    );
    const listed = [...listedProcesses].filter(([id]) => id.startsWith('broadworks.'));
    const wanted = listed.flatMap(([of, { invariants }]) =>
      invariants.filter(({ id }) => !OF_DECISIONS.includes(id)).map(({ id }) => `${of} ${id}`),
    );
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((name) => !written.has(name))).toEqual([]);
    const across = new Set(broadworksInvariants.map(({ id }) => id));
    expect(OF_RUNS.filter((id) => !across.has(id))).toEqual([]);
    const known = new Set(listedInvariants.broadworks?.map(({ id }) => id));
    expect(OF_RUNS.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe.each(sampled(ids))('every invariant of %s', (id) => {
  it('holds', () => {
    const members = [{ definition: shipped(id), own: [] }];
    const mine = ONE.filter(({ processes }) => processes[0] === id);
    const found = check(policy, { members, asOf: null, switches: {}, most: 20_000 }, mine);
    const own = found.invariants.slice(0, mine.length);
    const broken = own.filter(({ verdict }) => verdict !== 'HOLDS');
    expect({ frontier: found.frontier, broken }).toEqual({ frontier: 0, broken: [] });
  });
});

describe('every invariant of one run', () => {
  it.each(sampled(mutants))('can break: $breaks of $of', (mutant) => {
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
