import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareUnknown } from '../../core/decide/prepare.js';
import { type FactsRecord, facts, policies, times } from '../../testing/index.js';
import { PATIENCE, runs, sampled } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';
import { type DecisionModule, generatedModule } from './generated-modules.js';
import { manyRules } from './many-rules.js';

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

/** The answer; odd values may lead to a fault, which both then have. */
function attempt<T>(ask: () => T): T | string {
  try {
    return ask();
  } catch (error) {
    return error instanceof Error ? error.name : 'fault';
  }
}

const counts = { decided: 0, settled: 0, open: 0, faults: 0, dated: 0 };

/** Values of the switches of a decision. */
function switchesOf(decision: string): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const switches = [...(shipped.ruleSets.get(decision)?.switches ?? [])];
  return fc.record(
    Object.fromEntries(switches.map(([key, { values }]) => [key, fc.constantFrom(...values)])),
    { requiredKeys: [] },
  );
}

/** A time and values of switches, for a module that knows all of them. */
interface Setting {
  readonly asOf?: string | null;
  readonly switches?: Readonly<Record<string, unknown>>;
}

function compare(
  module: DecisionModule,
  policy: Policy,
  given: FactsRecord,
  setting: Setting = {},
): void {
  const prepared = prepareUnknown(policy, { decision: module.decision, ...setting });
  if (!prepared.ok) throw new Error('the decision is there');
  const expected = attempt(() => prepared.value.outcome(given));
  const found = attempt(() => module.outcome(given, setting));
  expect(found).toEqual(expected);
  if (typeof found === 'string') counts.faults += 1;
  else {
    counts[found.status === 'DECIDED' ? 'decided' : 'open'] += 1;
    const settled = module.settled(given, setting);
    if (settled !== undefined) expect(settled).toEqual(found);
    counts.settled += Number(settled !== undefined);
  }
}

describe('A generated module', () => {
  it.each(sampled([...shipped.ruleSets.keys()]))(
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
      expect(counts.settled).toBeGreaterThan(runs(300));
      expect(counts.open).toBeGreaterThan(runs(200));
    },
    PATIENCE,
  );

  it.each(sampled([...shipped.ruleSets.keys()]))(
    'of all epochs follows time and switches: %s',
    async (decision) => {
      const module = await generatedModule(shipped, decision, { epochs: 'all' });
      const drawn = fc.tuple(
        requests(shipped, decision),
        times(shipped, decision),
        switchesOf(decision),
      );
      const law = fc.property(drawn, ([given, asOf, switches]) => {
        // A time before the guide is a problem of the one and a fault of the other.
        if (!prepareUnknown(shipped, { decision, asOf, switches }).ok) return;
        compare(module, shipped, given, { asOf, switches });
        counts.dated += 1;
      });
      fc.assert(law, { numRuns: runs(20) });
      expect(counts.dated).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  it('gives one frozen outcome where few are possible', async () => {
    const { outcome } = await generatedModule(shipped, 'broadworks.attach.decision');
    const given = { actorRole: 'CUSTOMER_ADMIN', existingOrgUserCount: 7 };
    const more = { existingOrgHasVerifiedDomain: false, existingOrgHasClaimedDomain: false };
    const first = outcome({ ...given, ...more });
    expect(first.status).toBe('DECIDED');
    expect(outcome({ ...given, ...more, existingOrgUserCount: 8 })).toBe(first);
    expect(Object.isFrozen(first) && Object.isFrozen(first.outcome)).toBe(true);
  });

  it('answers while others are being read, also from within a list', async () => {
    const { outcome } = await generatedModule(shipped, 'broadworks.attach.decision');
    const plain = {
      ...{ enterpriseOrgId: null, targetOrgId: 'o', existingOrgAssociatedEnterpriseId: null },
      ...{ existingOrgUserCount: 1, existingOrgHasVerifiedDomain: false },
      ...{ existingOrgHasClaimedDomain: false, partnerExternalAdminRights: 'NONE' },
      ...{ firstSubscriberEmail: 'a@b.c', targetOrgUserEmails: ['a@b.c'] },
    };
    const other = { ...plain, templateExistingOrgToggle: false };
    const inner: unknown[] = [];
    const asking = {
      ...plain,
      get targetOrgUserEmails() {
        inner.push(outcome(other));
        return new Proxy(plain.targetOrgUserEmails, {
          get: (list, key) => {
            inner.push(outcome(other));
            return Reflect.get(list, key);
          },
        });
      },
    };
    const expected = outcome(plain);
    expect(outcome(asking)).toEqual(expected);
    expect(expected.outcome.attachDecision).toBe('AUTO_ATTACH');
    expect(inner.length).toBeGreaterThan(1);
    for (const one of inner) expect(one).toEqual(outcome(other));
  });

  it('splits tables of many rules, also of many that hold together', async () => {
    const policy = manyRules(250);
    for (const decision of policy.ruleSets.keys()) {
      const module = await generatedModule(policy, decision);
      for (const n of [0, 1, 29, 30, 99, 100, 199, 249, 250]) compare(module, policy, { n });
      compare(module, policy, {});
    }
  });
});
