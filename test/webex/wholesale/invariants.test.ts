import { describe, expect, it } from 'vitest';
import type { Invariant } from '../../../core/explore/invariant.js';
import type { ExploreRequest } from '../../../core/explore/search/explored.js';
import { explore } from '../../../core/explore/search/explorer.js';
import { watch } from '../../../core/explore/search/watch.js';
import type { LoadedPolicy } from '../../../core/process/loaded-policy.js';
import { membersOf } from '../../../core/process/shared-case.js';
import { cases } from '../../../core/webex/cases.js';
import { wholesaleInvariants } from '../../../core/webex/wholesale/invariants.js';
import { inDepth, sampled } from '../../decide/runs.js';
import { shippedPolicy } from '../../shipped.js';
import { KNOWN, mutants, mutantsOfTwo } from './faults.js';

const shipped = shippedPolicy();
const ofOne = wholesaleInvariants.filter(({ processes }) => processes.length === 1);
const ofTwo = wholesaleInvariants.filter(({ processes }) => processes.length === 2);

type Asked = Pick<ExploreRequest, 'members' | 'facts'>;

/** The ids of invariants that some trace violates. */
function brokenIn(policy: LoadedPolicy, asked: Asked, invariants: readonly Invariant[]): string[] {
  const looked = invariants.flatMap(({ looksAt = {} }) => Object.entries(looksAt));
  const watched: Record<string, unknown[]> = {};
  for (const [name, at] of looked) watched[name] = [...(watched[name] ?? []), ...at];
  const explored = explore(policy, {
    ...{ ...asked, watched: watched as Required<ExploreRequest>['watched'] },
    ...{ asOf: null, switches: {}, most: 20_000 },
  });
  expect(explored.frontier).toBe(0);
  const broken = invariants.filter((invariant) => watch(explored, invariant) !== undefined);
  return broken.map(({ id }) => id);
}

/** A run of a process by itself. */
function alone(policy: LoadedPolicy, process: string): Asked {
  const definition = policy.processes.get(process);
  if (definition === undefined) throw new Error(`no process ${process}`);
  return { members: [{ definition, own: [] }] };
}

/** The case of several runs that an invariant is about. */
function caseOf(policy: LoadedPolicy, { id, processes }: Invariant): Asked {
  const found = cases.find(({ members }) => `${members.map((m) => m.process)}` === `${processes}`);
  if (found === undefined) throw new Error(`no case for ${id}`);
  return { members: membersOf(found, policy.processes), facts: found.facts ?? {} };
}

describe.each([...new Set(ofOne.flatMap(({ processes }) => processes))])('%s', (process) => {
  const mine = ofOne.filter(({ processes }) => processes[0] === process);
  const faults = mutants.filter((mutant) => mutant.process === process);

  inDepth('keeps its invariants', () => {
    expect(brokenIn(shipped, alone(shipped, process), mine)).toEqual([]);
  });

  it.each(sampled(faults))('breaks $breaks if $fault', ({ breaks, policy }) => {
    const wrong = policy();
    const meant = mine.filter(({ id }) => breaks.split(' ').includes(id));
    const asked = { ...alone(wrong, process), facts: KNOWN[process] ?? {} };
    expect(brokenIn(wrong, asked, meant).sort()).toEqual(breaks.split(' ').sort());
  });
});

describe.each(ofTwo)('$id, of two runs in one case', (invariant) => {
  it('holds', () => {
    expect(brokenIn(shipped, caseOf(shipped, invariant), [invariant])).toEqual([]);
  });

  const faults = mutantsOfTwo.filter(({ breaks }) => breaks === invariant.id);
  it.each(faults)('is broken if $fault', ({ policy }) => {
    const wrong = policy();
    expect(brokenIn(wrong, caseOf(wrong, invariant), [invariant])).toEqual([invariant.id]);
  });
});

describe('the faults', () => {
  it('break every invariant', () => {
    const broken = (some: typeof mutants) =>
      new Set(
        some.flatMap(({ breaks, process }) => breaks.split(' ').map((id) => `${process} ${id}`)),
      );
    const ids = (some: typeof wholesaleInvariants) =>
      some.map(({ id, processes }) => `${processes[0]} ${id}`);
    expect(ids(ofOne).filter((id) => !broken(mutants).has(id))).toEqual([]);
    expect(ids(ofTwo).filter((id) => !broken(mutantsOfTwo).has(id))).toEqual([]);
  });
});
