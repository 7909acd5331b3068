import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../core/base/result.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { loadPolicyOf } from '../../core/decide/load-policy.js';
import type { DecisionRecord } from '../../core/decide/record.js';
import {
  type EngineRuleSet,
  fromJsonRulesEngine,
  toJsonRulesEngine,
} from '../../core/engine/index.js';
import type { Policy } from '../../core/rule/policy.js';
import type { GeneratedPolicy } from '../../testing/index.js';
import { asked, comparablePolicies, LIMIT, runs } from './case.js';

/** The policy whose rule set went to json-rules-engine and came back. */
function cameBack({ files, edition }: GeneratedPolicy, there: EngineRuleSet): Policy {
  const { tables, ...options } = there;
  const back = fromJsonRulesEngine(tables, options);
  expect(back.deviations.filter(({ kept }) => !kept)).toEqual([]);
  const loaded = loadPolicyOf([...files, back.file], [edition]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

/** What remains of a rule set after the round trip: without titles and citations. */
function said(result: Result<DecisionRecord>): unknown {
  if (!result.ok) return result.problems.map(({ code }) => code);
  const { outcome, status, missing, fired, effects } = result.value;
  return { outcome, status, missing, effects, fired: fired.map(({ rule }) => rule) };
}

describe('toJsonRulesEngine and fromJsonRulesEngine', () => {
  it('give a rule set back that decides alike', LIMIT, () => {
    let compared = 0;
    fc.assert(
      fc.property(asked(comparablePolicies(), 10), ([generated, [first, ...list]]) => {
        const { policy, decision } = generated;
        const taken = toJsonRulesEngine(policy, decision, { asOf: first?.asOf });
        if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
        const unruled = taken.value.tables.every(({ rules }) => rules.length === 0);
        if (unruled) return;
        const again = cameBack(generated, taken.value);
        for (const request of list) {
          const asOf = taken.value.epoch;
          const before = decideUnknown(policy, { ...request, asOf });
          expect(said(decideUnknown(again, { ...request, asOf }))).toEqual(said(before));
          compared += 1;
        }
      }),
      runs(100),
    );
    expect(compared).toBeGreaterThan(0);
  });
});
