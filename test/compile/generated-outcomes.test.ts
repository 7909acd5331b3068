import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareUnknown } from '../../core/decide/prepare.js';
import { type FactsRecord, facts, policies } from '../../testing/index.js';
import { PATIENCE, runs } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';
import { type DecisionModule, generatedModule } from './generated-modules.js';

const shipped = shippedPolicy();
type Policy = Parameters<typeof prepareUnknown>[0];

/** Facts as they may be asked about: known, in part known, not known, or not of their types. */
function requests(policy: Policy, decision: string): fc.Arbitrary<FactsRecord> {
  const names = [...(policy.ruleSets.get(decision)?.facts.keys() ?? [])];
  const some = fc.oneof(fc.constant<string[]>([]), fc.subarray(names), fc.constant(names));
  const odd = fc.constantFrom(null, { unknown: true }, [], '', 0, true);
  const changed = fc.dictionary(fc.constantFrom('', ...names), odd, { maxKeys: 2 });
  const base = facts(policy, decision, { impossible: false });
  return fc.tuple(base, some, some, fc.option(changed)).map(([given, left, unknown, other]) => ({
    ...Object.fromEntries(Object.entries(given).filter(([name]) => !left.includes(name))),
    ...Object.fromEntries(unknown.map((name) => [name, { unknown: true }])),
    ...other,
  }));
}

/** A type of a fact. Odd values may lead to a fault: then both have it. */
function attempt<T>(ask: () => T): T | string {
  try {
    return ask();
  } catch (error) {
    return error instanceof Error ? error.name : 'fault';
  }
}

const counts = { decided: 0, settled: 0, open: 0, faults: 0 };

function compare(module: DecisionModule, policy: Policy, given: FactsRecord): void {
  const prepared = prepareUnknown(policy, { decision: module.decision });
  if (!prepared.ok) throw new Error('the decision is there');
  const expected = attempt(() => prepared.value.outcome(given));
  const found = attempt(() => module.outcome(given));
  expect(found).toEqual(expected);
  if (typeof found === 'string') counts.faults += 1;
  else {
    counts[found.status === 'DECIDED' ? 'decided' : 'open'] += 1;
    const settled = module.settled(given);
    if (settled !== undefined) expect(settled).toEqual(found);
    counts.settled += Number(settled !== undefined);
  }
}

describe('A generated module', () => {
  it.each([...shipped.ruleSets.keys()])(
    'gives the outcome of a prepared decision: %s',
    async (decision) => {
      const module = await generatedModule(shipped, decision);
      const law = fc.property(requests(shipped, decision), (given) =>
        compare(module, shipped, given),
      );
      fc.assert(law, { numRuns: runs(40) });
    },
    PATIENCE,
  );

  it(
    'gives it in generated policies',
    async () => {
      const size = { facts: 4, tables: 3, rules: 4, derivations: 3 };
      const drawn = policies(size).chain((made) =>
        fc
          .array(requests(made.policy, made.decision), { minLength: 8, maxLength: 8 })
          .map((all) => ({ made, all })),
      );
      const law = fc.asyncProperty(drawn, async ({ made, all }) => {
        const module = await generatedModule(made.policy, made.decision);
        for (const given of all) compare(module, made.policy, given);
      });
      await fc.assert(law, { numRuns: runs(80) });
      expect(counts.settled).toBeGreaterThan(runs(1000));
      expect(counts.open).toBeGreaterThan(runs(500));
    },
    PATIENCE,
  );
});
