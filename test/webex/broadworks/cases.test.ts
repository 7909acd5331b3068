import { describe, expect, it } from 'vitest';
import { check, watchedBy } from '../../../core/explore/check.js';
import { explore } from '../../../core/explore/search/explorer.js';
import { watch } from '../../../core/explore/search/watch.js';
import { membersOf, type SharedCase } from '../../../core/process/shared-case.js';
import { broadworksInvariants } from '../../../core/webex/broadworks/invariants.js';
import { cases } from '../../../core/webex/cases.js';
import { sampled } from '../../decide/runs.js';
import { faulty, policy, worldWith } from './faulty.js';
import { sharedMutants } from './shared-mutants.js';

const SHARED = broadworksInvariants.filter(({ processes }) => processes.length > 1);

const runsOf = ({ members }: SharedCase) => members.map(({ process }) => process).join(' ');
const watchedIn = (one: SharedCase) =>
  SHARED.filter(({ processes }) => processes.join(' ') === runsOf(one));

const requestFor = (one: SharedCase, processes = policy.processes) => ({
  ...{ members: membersOf(one, processes), asOf: null, switches: {}, most: 20_000 },
  ...(one.facts && { facts: one.facts }),
});

const own = cases.filter((one) => runsOf(one).startsWith('broadworks.'));

describe.each(own)('in the case "$title"', (one) => {
  it('every invariant of two runs holds', () => {
    const mine = watchedIn(one);
    const { frontier, invariants } = check(policy, requestFor(one), mine);
    const broken = invariants.filter(({ verdict }) => verdict !== 'HOLDS');
    expect(mine.length).toBeGreaterThan(0);
    expect({ frontier, broken }).toEqual({ frontier: 0, broken: [] });
  });
});

/** The case of two runs of BroadWorks. */
function caseOf(runs: string): SharedCase {
  const full = runs.replace(/\b(?=\w+)/g, 'broadworks.');
  const found = cases.find((one) => runsOf(one) === full);
  if (found === undefined) throw new Error(`no case of ${full}`);
  return found;
}

describe('every invariant of two runs', () => {
  it.each(sampled(sharedMutants))('can break: $breaks of $runs', (mutant) => {
    const one = caseOf(mutant.runs);
    const fault = faulty(mutant);
    const processes = new Map([...policy.processes, [fault.id, fault]]);
    const invariant = watchedIn(one).find(({ id }) => id === mutant.breaks);
    if (invariant === undefined) throw new Error(`no ${mutant.breaks}`);
    const explored = explore(worldWith(mutant), {
      ...requestFor(one, processes),
      watched: watchedBy([invariant]),
    });
    expect(watch(explored, invariant)).toBeDefined();
  });

  it('is checked in some case, and has a fault that violates it', () => {
    const able = new Set(
      sharedMutants.map(({ breaks, runs }) => `${runsOf(caseOf(runs))} ${breaks}`),
    );
    const all = SHARED.map(({ id, processes }) => `${processes.join(' ')} ${id}`);
    expect(all.filter((name) => !able.has(name))).toEqual([]);
  });
});
