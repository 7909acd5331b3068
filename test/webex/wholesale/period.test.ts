import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../../core/decide/decide.js';
import { runs } from '../../decide/runs.js';
import { shippedPolicy } from '../../shipped.js';

const policy = shippedPolicy();
const decision = 'wholesale.billing.quantity';
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe('A billing period', () => {
  it('that ends before it begins is impossible, and any other is not', () => {
    const counts = { impossible: 0, possible: 0 };
    const property = fc.property(day, day, fc.boolean(), (periodStart, periodEnd, isUsed) => {
      const use = isUsed ? { activeFrom: ['2004-01-01T00:00:00Z'], activeTo: [''] } : {};
      const decided = decideUnknown(policy, {
        decision,
        facts: { periodStart, periodEnd, ...use },
      });
      expect(decided.ok).toBe(periodStart <= periodEnd);
      counts[decided.ok ? 'possible' : 'impossible'] += 1;
      if (!decided.ok) expect(decided.problems[0]?.code).toBe('facts/impossible');
    });
    fc.assert(property, { numRuns: runs(100) });
    expect(Math.min(counts.impossible, counts.possible)).toBeGreaterThan(runs(10));
  });

  it('of which only the begin is known can be as short as a day', () => {
    // Used from the second day on: whatever the end is, the first day counts nothing.
    const facts = {
      periodStart: '2024-05-01',
      activeFrom: ['2024-05-02T00:00:00Z'],
      activeTo: [''],
    };
    const decided = decideUnknown(policy, { decision, facts });
    expect(decided.ok && decided.value.missing).toContain('periodEnd');
  });
});
