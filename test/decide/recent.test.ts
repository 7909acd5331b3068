import fc from 'fast-check';
import { decideUnknown, loadPolicy, type Policy, prepareUnknown } from 'provisim';
import { rules } from 'provisim/rules';
import { facts } from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import { keyOfKnown, Recent } from '../../core/decide/recent.js';
import { shippedPolicy } from '../shipped.js';
import { PATIENCE, runs, sampled } from './runs.js';

describe('recent results', () => {
  it('are those that computing gives, and computed again only where they are forgotten', () => {
    const asked = fc.array(fc.constantFrom('a', 'b', 'c', 'd', undefined), { maxLength: 30 });
    const count = { kept: 0, computed: 0 };
    const law = fc.property(asked, fc.integer({ min: 1, max: 3 }), (keys, most) => {
      const recent = new Recent<string>(most);
      let latest: string[] = [];
      for (const key of keys) {
        let computed = false;
        const result = recent.of(key, () => {
          computed = true;
          return `of ${key}`;
        });
        expect(result).toBe(`of ${key}`);
        expect(computed).toBe(key === undefined || !latest.includes(key));
        count[computed ? 'computed' : 'kept'] += 1;
        if (key !== undefined)
          latest = [key, ...latest.filter((one) => one !== key)].slice(0, most);
      }
    });
    fc.assert(law, { numRuns: runs(200) });
    expect(count.kept).toBeGreaterThan(runs(20));
    expect(count.computed).toBeGreaterThan(runs(20));
  });

  it('have keys that tell apart what is known, and what is null from what is not', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant(undefined));
    const inputs = fc.dictionary(fc.constantFrom('a', 'b', '["a"'), value);
    const known = (given: object) =>
      Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined));
    const law = fc.property(inputs, inputs, (one, other) => {
      const keys = [one, other].map((given) =>
        keyOfKnown(Object.entries(known(given)).sort() as never),
      );
      const texts = [one, other].map((given) =>
        JSON.stringify(Object.entries(known(given)).sort()),
      );
      expect(keys[0] === keys[1]).toBe(texts[0] === texts[1]);
    });
    fc.assert(law, { numRuns: runs(400) });
    expect(keyOfKnown([['a', Number.NaN]])).toBe(undefined);
  });
});

describe('the same questions, asked again and in between others', () => {
  const policy = shippedPolicy();
  const fresh = (): Policy => {
    const loaded = loadPolicy(rules);
    if (!loaded.ok) throw new Error('the shipped rules load');
    return loaded.value;
  };

  it(
    'have the same records and outcomes as in a policy that was asked nothing before',
    () => {
      let compared = 0;
      const other = fresh();
      const asked = (decision: string) => {
        const some = facts(policy, decision, { unknown: 40 });
        return [{}, ...fc.sample(some, { numRuns: runs(8), seed: 3 })];
      };
      const compare = (decision: string, asOf: string | null) => {
        const prepared = prepareUnknown(policy, { decision, asOf });
        const given = asked(decision);
        const first = given.map((one) => decideUnknown(other, { decision, asOf, facts: one }));
        const order = [...given.keys(), ...[...given.keys()].reverse(), 0, 0];
        for (const i of order) {
          const again = decideUnknown(policy, { decision, asOf, facts: given[i] });
          expect(JSON.stringify(again)).toBe(JSON.stringify(first[i]));
          if (!prepared.ok || !again.ok) continue;
          const { outcome } = prepared.value.outcome(given[i] ?? {});
          expect(outcome).toEqual(again.value.outcome);
          compared += 1;
        }
      };
      for (const decision of sampled(sampled([...policy.ruleSets.keys()]))) {
        const [oldest] = policy.ruleSets.get(decision)?.guide.epochs ?? [];
        compare(decision, null);
        compare(decision, oldest?.id ?? null);
      }
      expect(compared).toBeGreaterThan(runs(200));
    },
    PATIENCE * 3,
  );
});
