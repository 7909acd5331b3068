import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, type Json } from '../../core/base/json.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { type DecisionRecord, recordSchema } from '../../core/decide/record.js';
import type { DecisionRequest } from '../../core/decide/request.js';
import type { Policy } from '../../core/rule/policy.js';
import { facts, policies, times } from '../../testing/index.js';
import { PATIENCE, runs } from './runs.js';

const requests = policies().chain(({ policy, decision }) =>
  fc.record({
    policy: fc.constant(policy),
    decision: fc.constant(decision),
    asOf: times(policy, decision),
    all: fc.array(facts(policy, decision, { unknown: 40 }), { minLength: 10, maxLength: 10 }),
  }),
);

function onEveryRecord(
  check: (record: DecisionRecord, request: DecisionRequest, policy: Policy) => void,
): void {
  const property = fc.property(requests, ({ policy, decision, asOf, all }) => {
    for (const given of all) {
      const request = { decision, asOf, facts: given };
      const decided = decideUnknown(policy, request);
      if (decided.ok) check(decided.value, request, policy);
      else expect(decided.problems.map(({ code }) => code)).toEqual(['as-of/too-early']);
    }
  });
  fc.assert(property, { numRuns: runs(30) });
}

/** A record is a JSON value, which its type leaves open where parts may be missing. */
function textOf(record: DecisionRecord): string {
  return canonicalText(record as unknown as Json);
}

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}

describe('A decision record', () => {
  it(
    'is the same, byte for byte, however the facts are ordered',
    () => {
      onEveryRecord((record, request, policy) => {
        const entries = Object.entries(request.facts as Readonly<Record<string, Json>>);
        const turned = Object.fromEntries(entries.reverse());
        const again = decideUnknown(policy, { ...request, facts: turned });
        expect(again).toEqual({ ok: true, value: record });
        if (again.ok) expect(textOf(again.value)).toBe(textOf(record));
      });
    },
    PATIENCE,
  );

  it(
    'is the same for the same request, and a JSON value',
    () => {
      onEveryRecord((record, request, policy) => {
        expect(decideUnknown(policy, request)).toEqual({ ok: true, value: record });
        expect(JSON.parse(JSON.stringify(record))).toEqual(record);
      });
    },
    PATIENCE,
  );

  it(
    'is frozen and has the published form',
    () => {
      onEveryRecord((record) => {
        expect(isFrozen(record)).toBe(true);
        expect(recordSchema.safeParse(record).error?.issues).toBeUndefined();
      });
    },
    PATIENCE,
  );
});
