import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../core/base/input-limits.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { integer } from '../../core/rule/fact.js';
import { needed } from '../../core/rule/signature.js';
import { MADE_UP, madePolicy } from './made-decision.js';
import { runs } from './runs.js';

/** A rule for each number from 0 on, and a last one for all others. */
function policyOf(hitPolicy: 'FIRST' | 'COLLECT', count: number) {
  return madePolicy({
    facts: { number: needed(integer()) },
    outputs: { found: integer() },
    tables: [
      {
        hitPolicy,
        sets: { name: 'found', type: 'integer' },
        rules: Array.from({ length: count }, (_, value) => [
          { fact: 'number', operator: 'equal', value },
          { found: value },
        ]),
      },
    ],
  });
}

describe('The explanation of a table of very many rules', () => {
  const most = LIMITS.explainedRules;
  const many = 3 * most;
  const policies = (['FIRST', 'COLLECT'] as const).map((hit) => policyOf(hit, many));

  it('lists those that hold or may hold, others up to the limit, and counts the rest', () => {
    const property = fc.property(
      fc.constantFrom(...policies),
      fc.nat(many + 1),
      (policy, number) => {
        const decided = decideUnknown(policy, { decision: MADE_UP, facts: { number } });
        if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
        const [table] = decided.value.explanation.tables;
        const rules = table?.rules ?? [];
        expect(rules).toHaveLength(most);
        expect(table?.unlisted).toBe(many - most);
        const held = rules.filter(({ verdict }) => verdict === 'HELD').map(({ rule }) => rule);
        expect(held).toEqual(number < many ? [`rule-0-${number}`] : []);
        expect(decided.value.fired.map(({ rule }) => rule)).toEqual(held);
        const places = rules.map(({ rule }) => Number(rule.split('-').at(-1)));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      },
    );
    fc.assert(property, { numRuns: runs(20) });
  });

  it('of fewer is whole', () => {
    const decided = decideUnknown(policyOf('FIRST', most), {
      ...{ decision: MADE_UP, facts: { number: 7 } },
    });
    const [table] = decided.ok ? decided.value.explanation.tables : [];
    expect(table?.rules).toHaveLength(most);
    expect(table).not.toHaveProperty('unlisted');
  });
});
