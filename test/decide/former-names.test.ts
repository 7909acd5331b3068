import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import { facts } from '../../testing/arbitrary-facts.js';
import { shippedPolicy } from '../shipped.js';
import { PATIENCE, runs } from './runs.js';

const policy = shippedPolicy();
const renamed = [...policy.ruleSets.values()].flatMap(({ id, facts: taken }) => {
  const old = new Set([...taken.values()].flatMap(({ formerly = [] }) => formerly));
  return [...old].map((former) => {
    const present = [...taken.values()].filter((fact) => fact.formerly?.includes(former));
    return { decision: id, former, present: present.map(({ name }) => name) };
  });
});

describe('the former name of a fact', () => {
  it.each(renamed)(
    '`$former` is read as before by $decision',
    ({ decision, former, present }) => {
      let compared = 0;
      const property = fc.property(facts(policy, decision), fc.boolean(), (given, value) => {
        const rest = Object.entries(given).filter(([name]) => !present.includes(name));
        const others = Object.fromEntries(rest);
        const now = { ...others, ...Object.fromEntries(present.map((name) => [name, value])) };
        const before = decideUnknown(policy, { decision, facts: { ...others, [former]: value } });
        expect(before).toEqual(decideUnknown(policy, { decision, facts: now }));
        compared += before.ok ? 1 : 0;
        const both = decideUnknown(policy, { decision, facts: { ...now, [former]: value } });
        const codes = both.ok ? [] : both.problems.map(({ code }) => code);
        expect(codes).toContain('facts/unknown-fact');
      });
      fc.assert(property, { numRuns: runs(40) });
      expect(compared).toBeGreaterThan(runs(40) / 2);
    },
    PATIENCE,
  );

  it('is looked for in every decision', () => {
    expect(renamed.map(({ former }) => former)).toContain('restrictedByPartner');
    expect(renamed.length).toBeGreaterThan(4);
  });
});
