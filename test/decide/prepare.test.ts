import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { prepareUnknown } from '../../core/decide/prepare.js';
import type { DecisionRecord } from '../../core/decide/record.js';
import { type FactsRecord, facts, policies, times } from '../../testing/index.js';
import { shippedPolicy } from '../shipped.js';
import { PATIENCE, runs } from './runs.js';

const shipped = shippedPolicy();
const counts = { decided: 0, open: 0, shared: 0 };
type Policy = Parameters<typeof prepareUnknown>[0];

/** Facts of which some are hidden, in one of two ways. */
function someFacts(policy: Policy, decision: string): fc.Arbitrary<FactsRecord> {
  const names = [...(policy.ruleSets.get(decision)?.facts.keys() ?? [])];
  const hidden = fc.oneof(fc.constant<string[]>([]), fc.subarray(names));
  return fc.tuple(facts(policy, decision, { impossible: false }), hidden).map(([given, away]) => ({
    ...given,
    ...Object.fromEntries(away.map((name) => [name, { unknown: true }])),
  }));
}

/** Sets have no order. */
function sorted(outcome: DecisionRecord['outcome']): Record<string, Json> {
  const entries = Object.entries(outcome).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...value].map(String).sort() : value,
  ]);
  return Object.fromEntries(entries);
}

function compare(policy: Policy, decision: string, given: FactsRecord, asOf: string | null): void {
  const record = decideUnknown(policy, { decision, facts: given, asOf });
  const prepared = prepareUnknown(policy, { decision, asOf });
  if (!record.ok || !prepared.ok) return;
  const { status, outcome, missing } = record.value;
  const only = prepared.value.outcome(given);
  expect({ ...only, outcome: sorted(only.outcome) }).toEqual({
    status,
    missing,
    outcome: sorted(outcome),
  });
  expect(prepared.value.decide(given)).toEqual(record);
  counts[status === 'DECIDED' ? 'decided' : 'open'] += 1;
  counts.shared += Number(prepared.value.outcome(given) === only);
}

describe('A prepared decision', () => {
  it.each([...shipped.ruleSets.keys()])(
    'gives the outcome and the record of `decide`: %s',
    (decision) => {
      const property = fc.property(
        someFacts(shipped, decision),
        times(shipped, decision),
        (given, asOf) => compare(shipped, decision, given, asOf),
      );
      fc.assert(property, { numRuns: runs(8) });
    },
    PATIENCE,
  );

  it(
    'does so in generated policies',
    () => {
      const property = fc.property(
        policies({ facts: 4, tables: 3, rules: 4, derivations: 3 }).chain((made) =>
          fc
            .array(someFacts(made.policy, made.decision), { minLength: 6, maxLength: 6 })
            .map((all) => ({ made, all })),
        ),
        ({ made, all }) => {
          for (const given of all) compare(made.policy, made.decision, given, null);
        },
      );
      fc.assert(property, { numRuns: runs(60) });
      expect(counts.decided).toBeGreaterThan(runs(200));
      expect(counts.open).toBeGreaterThan(runs(100));
      expect(counts.shared).toBeGreaterThan(runs(100));
    },
    PATIENCE,
  );

  it('takes the facts as they are, also while others are being read', () => {
    const prepared = prepareUnknown(shipped, { decision: 'broadworks.attach.rights' });
    if (!prepared.ok) throw new Error('there is such a decision');
    const { outcome } = prepared.value;
    const other = { attachDecision: 'REJECTED_ENTERPRISE_TIED_ELSEWHERE' };
    let inner: unknown;
    const asking = {
      attachDecision: 'AUTO_ATTACH',
      get existingOrgLicenceStates() {
        inner = outcome(other);
        return ['ACTIVE'];
      },
    };
    const plain = { attachDecision: 'AUTO_ATTACH', existingOrgLicenceStates: ['ACTIVE'] };
    expect(outcome(asking)).toEqual(outcome(plain));
    expect(inner).toEqual(outcome(other));
    expect(Object.isFrozen(plain.existingOrgLicenceStates)).toBe(false);
  });

  it('says what is wrong with a request', () => {
    const wrong = prepareUnknown(shipped, { decision: 'broadworks.attach.right', asOf: 'then' });
    expect(wrong.ok ? [] : wrong.problems.map(({ code }) => code)).toEqual([
      'request/unknown-decision',
    ]);
    const request = { decision: 'broadworks.attach.rights', facts: {} };
    const more = prepareUnknown(shipped, request);
    expect(more.ok ? [] : more.problems.map(({ code }) => code)).toEqual(['request/unknown-key']);
  });

  it('says what an uncertain date could also mean', () => {
    const all = [...shipped.ruleSets.values()].flatMap(({ id, guide }) =>
      guide.epochs.flatMap((epoch) => {
        const found = prepareUnknown(shipped, { decision: id, asOf: epoch.id });
        return found.ok ? found.value.otherReadings : [];
      }),
    );
    expect(all.length).toBeGreaterThan(0);
    for (const { outcome } of all) expect(outcome({}).status).toMatch(/DECIDED|NEEDS_INPUT/);
  });
});

describe('The explanation of a record', () => {
  it('is made when it is read, once, and stays as it was asked', () => {
    const given = { attachDecision: 'AUTO_ATTACH', existingOrgLicenceStates: ['ACTIVE'] };
    const decision = 'broadworks.attach.rights';
    const record = decideUnknown(shipped, { decision, facts: given });
    if (!record.ok) throw new Error('these facts are possible');
    const own = Object.getOwnPropertyDescriptor(record.value, 'explanation');
    expect([own?.enumerable, own?.get instanceof Function]).toEqual([true, true]);
    given.existingOrgLicenceStates.push('CANCELLED');
    const value = record.value.explanation.facts.find((f) => f.fact === 'existingOrgLicenceStates');
    expect(value?.value).toEqual(['ACTIVE']);
    expect(record.value.explanation).toBe(record.value.explanation);
    expect(Object.isFrozen(record.value.explanation.facts)).toBe(true);
    expect(JSON.parse(JSON.stringify(record.value))).toEqual({ ...record.value });
  });
});
