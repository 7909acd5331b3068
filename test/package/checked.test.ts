import * as fc from 'fast-check';
import { decide, type loadPolicy } from 'provisim';
import type { rules } from 'provisim/rules';
import { describe, expect, it } from 'vitest';
import type { RuleSet } from '../../core/rule/policy.js';
import { facts } from '../../testing/index.js';
import { shippedPolicy } from '../shipped.js';

/** The package as it was built. */
const built = {
  ...((await import('../../dist/index.js' as string)) as { loadPolicy: typeof loadPolicy }),
  ...((await import('../../dist/rules.js' as string)) as { rules: typeof rules }),
};

function comparable({ edition, constraints, facts, ...rest }: RuleSet) {
  const specs = [...facts].map(([name, { schema: _, ...spec }]) => [name, spec]);
  return { ...rest, edition: edition.id, constraints, facts: specs };
}

function policyFrom(loaded: ReturnType<typeof loadPolicy>) {
  if (!loaded.ok) throw new Error('the shipped rules are sound');
  return loaded.value;
}

describe('the policy of the built package', () => {
  const checked = shippedPolicy();

  it('is what a full check of its files gives, for every decision and guide', () => {
    const lazy = policyFrom(built.loadPolicy(built.rules));
    expect([...lazy.ruleSets.keys()]).toEqual([...checked.ruleSets.keys()]);
    for (const [id, ruleSet] of checked.ruleSets) {
      const opened = lazy.ruleSets.get(id);
      expect(opened && comparable(opened)).toEqual(comparable(ruleSet));
    }
    expect(new Map(lazy.guides)).toEqual(new Map(checked.guides));
    expect(lazy.ruleSets.size).toBeGreaterThan(100);
  });

  it('checks its files where one of them is not its own', () => {
    const at = built.rules.findIndex(({ path }) => path.endsWith('attach/decision.json'));
    const { path = '', content } = built.rules[at] ?? {};
    const { tables, ...rest } = content as { tables: readonly object[] };
    expect(built.loadPolicy(built.rules.with(at, { path, content: rest })).ok).toBe(false);
    expect(built.loadPolicy(built.rules.with(at, { path, content: { ...rest, tables } })).ok).toBe(
      true,
    );
  });

  it('says what is missing where files are left out', () => {
    const codes = (files: typeof rules) => {
      const loaded = built.loadPolicy(files);
      return loaded.ok ? [] : [...new Set(loaded.problems.map(({ code }) => code))];
    };
    const without = (part: string) => built.rules.filter(({ path }) => !path.includes(part));
    expect(codes(without('/guide.json'))).toContain('rule-set/missing-guide');
    expect(codes(without('/shared/'))).toContain('rule-set/unknown-shared');
  });

  it('decides as the checked one does, with nothing known and with facts of every kind', () => {
    const lazy = policyFrom(built.loadPolicy(built.rules));
    let decided = 0;
    for (const [decision] of checked.ruleSets) {
      const cases = fc.sample(facts(checked, decision), { numRuns: 5, seed: 1 });
      for (const given of [{}, ...cases]) {
        const request = { decision, facts: given } as Parameters<typeof decide>[1];
        const record = decide(checked, request);
        expect(decide(lazy, request)).toEqual(record);
        decided += Number(record.ok);
      }
    }
    expect(decided).toBeGreaterThan(4 * checked.ruleSets.size);
  });
});
