import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { canonicalText, type Json } from '../../core/base/json.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { loadPolicyOf } from '../../core/decide/load-policy.js';
import type { DecisionRecord } from '../../core/decide/record.js';
import { runs } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';
import { someFacts } from './any-facts.js';
import { plusDays } from './day.js';
import { exampleEdition, exampleFiles } from './example-edition.js';

const policy = shippedPolicy();
const ruleSets = [...policy.ruleSets.values()].filter(({ edition }) => edition.id === 'wholesale');

const anyCase = fc
  .constantFrom(...ruleSets)
  .chain((ruleSet) => fc.record({ decision: fc.constant(ruleSet.id), facts: someFacts(ruleSet) }));
// The days around the two intervals in which an epoch of unknown date may begin.
const anyDate = fc.oneof(
  fc.integer({ min: -1, max: 47 }).map((n) => plusDays('2024-02-06', n)),
  fc.integer({ min: -2, max: 300 }).map((n) => plusDays('2024-12-18', n)),
);

const decided = (request: { decision: string; facts: unknown; asOf: string }): DecisionRecord => {
  const result = decideUnknown(policy, request);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const said = ({ outcome, missing }: DecisionRecord): string => canonicalText({ outcome, missing });
const uncertain = ({ warnings }: DecisionRecord) =>
  warnings.filter(({ id }) => id === 'EPOCH_UNCERTAIN').map(({ args }) => args);

describe('a decision at a date', () => {
  test.prop([anyCase, anyDate], { numRuns: runs(300) })(
    'warns of every other epoch that the date may fall into where the answer is another one',
    ({ decision, facts }, asOf) => {
      const record = decided({ decision, facts, asOf });
      const expected = record.asOf.couldAlsoBe
        .map((epoch) => ({ epoch, other: decided({ decision, facts, asOf: epoch }) }))
        .filter(({ other }) => said(other) !== said(record))
        .map(({ epoch, other }) => ({ epoch, outcome: other.outcome }));
      expect(uncertain(record)).toEqual(expected);
    },
  );

  it('warns of the one epoch in which the wizard could attach', () => {
    const facts: Record<string, Json> = {
      isBroadWorksCustomer: false,
      existingOrgIsTrial: false,
      channel: 'PARTNER_HUB',
      managedByRequester: false,
      managedByOtherWholesalePartner: false,
      existingOrgUserCount: 10,
      existingOrgHasVerifiedDomain: false,
      existingOrgHasClaimedDomain: false,
    };
    const record = decided({ decision: 'wholesale.attach.decision', facts, asOf: '2025-06-01' });
    expect(record.asOf.epoch).toBe('P-1.37a');
    expect(record.outcome.attachDecision).toBe('UNSUPPORTED');
    expect(uncertain(record)).toMatchObject([
      { epoch: 'P-1.37f', outcome: { attachDecision: 'AUTOMATIC' } },
    ]);
  });
});

describe('a value whose start is uncertain', () => {
  const loaded = loadPolicyOf(
    [...exampleFiles('guide.json'), ...exampleFiles('good/visit-answer.json')],
    [exampleEdition],
  );
  const example = (asOf: string | null, guestCount: number): DecisionRecord => {
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const facts = {
      guestCount,
      isMember: true,
      invitation: 'SENT',
      hostEmail: 'ann@example.org',
      guestEmails: [],
    };
    const result = decideUnknown(loaded.value, { decision: 'example.visit.answer', facts, asOf });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value;
  };
  const early = ({ warnings }: DecisionRecord) =>
    warnings.filter(({ id }) => id === 'START_UNCERTAIN').map(({ args }) => args);

  it('is decided by as it was witnessed, with a warning of the other answer', () => {
    const record = example('2024-01-15', 15);
    expect(record.outcome).toEqual({ answer: 'WELCOME' });
    expect(early(record)).toEqual([{ epoch: 'E-1', outcome: { answer: 'ASK' } }]);
  });

  it('is not warned of where both values give the same answer', () => {
    expect(early(example('2024-01-15', 11))).toEqual([]);
    expect(early(example('2024-01-15', 25))).toEqual([]);
  });

  it('is not warned of where it was witnessed, nor in the epoch that shows it did not hold yet', () => {
    expect(early(example('E-1', 15))).toEqual([]);
    expect(early(example('E-2', 15))).toHaveLength(1);
    expect(early(example('E-3', 15))).toEqual([]);
    expect(early(example(null, 15))).toEqual([]);
  });
});
