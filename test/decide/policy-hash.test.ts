import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import { loadPolicyOf } from '../../core/decide/load-policy.js';
import { policyHash } from '../../core/decide/policy-hash.js';
import type { Condition } from '../../core/rule/condition.js';
import type { PolicyFile } from '../../core/rule/policy.js';
import type { RuleFile, RuleSetFile } from '../../core/rule/rule-set.js';
import { ruleMutants } from '../../core/simulate/rule-mutants.js';
import { asked, comparablePolicies, LIMIT, runs } from '../engine/case.js';

type Conditions = Readonly<Record<string, Condition>>;

/** The same condition with its names written out and every part as `all` of one. */
function writtenOtherwise(condition: Condition, named: Conditions): Condition {
  const inner = (part: Condition) => writtenOtherwise(part, named);
  if ('all' in condition) return { all: condition.all.map(inner) };
  if ('any' in condition) return { all: [{ any: condition.any.map(inner) }] };
  if ('not' in condition) return { not: inner(condition.not) };
  if (!('condition' in condition)) return { any: [{ all: [condition] }] };
  const meant = named[condition.condition];
  if (meant === undefined) throw new Error(`no condition ${condition.condition}`);
  return inner(meant);
}

function otherRule({ conditions, ...rule }: RuleFile, named: Conditions): RuleFile {
  const assumes = rule.assumes?.map(({ when, ...one }) =>
    when === undefined ? one : { ...one, when: writtenOtherwise(when, named) },
  );
  const own = assumes === undefined ? rule : { ...rule, assumes };
  const title = `${rule.title}, in other words`;
  if (conditions === undefined) return { ...own, title };
  return { ...own, title, conditions: writtenOtherwise(conditions, named) };
}

/** A rule set whose first table and declarations stand in a shared file, written another way. */
function rewritten(file: RuleSetFile): readonly PolicyFile[] {
  const { conditions = {}, parameters = {}, derive = {}, tables, ...rest } = file;
  const [first, ...more] = tables.map((table) => ({
    ...table,
    rules: table.rules.map((rule) => otherRule(rule, conditions)),
  }));
  const shared = { version: 2, shared: 'test/first', parameters, derive, tables: [first] };
  const content = { ...rest, version: 2, tables: [{ uses: ['first'] }, ...more] };
  return [
    { path: 'rules/test/shared/first.json', content: structuredClone(shared) },
    { path: 'rules/test/made/decision.json', content: structuredClone(content) },
  ];
}

describe('the hash of a policy', () => {
  it('stays, as every decision does, where a rule set is written in another way', LIMIT, () => {
    let compared = 0;
    fc.assert(
      fc.property(
        asked(comparablePolicies(), 4),
        ([{ policy, edition, files, decision }, list]) => {
          const ruleSet = policy.ruleSets.get(decision);
          const guides = files.filter(({ path }) => path.endsWith('guide.json'));
          if (ruleSet === undefined) throw new Error('the generated policy has its decision');
          const again = loadPolicyOf([...guides, ...rewritten(ruleSet.file)], [edition]);
          if (!again.ok) throw new Error(JSON.stringify(again.problems));
          const other = again.value.ruleSets.get(decision);
          expect(other === undefined ? '' : policyHash(other)).toBe(policyHash(ruleSet));
          for (const request of list) {
            expect(said(decideUnknown(again.value, request))).toEqual(
              said(decideUnknown(policy, request)),
            );
            compared += 1;
          }
        },
      ),
      runs(100),
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('is another one where a fault changes a decision', LIMIT, () => {
    let changed = 0;
    fc.assert(
      fc.property(asked(comparablePolicies(), 4), fc.nat(), ([{ policy, decision }, list], nth) => {
        const mutants = ruleMutants(policy, decision);
        const mutant = mutants[nth % mutants.length];
        const [before, after] = [policy, mutant?.policy].map((one) => one?.ruleSets.get(decision));
        if (mutant === undefined || before === undefined || after === undefined) return;
        const differs = list.some((request) => {
          const answers = [policy, mutant.policy].map((one) => said(decideUnknown(one, request)));
          return JSON.stringify(answers[0]) !== JSON.stringify(answers[1]);
        });
        if (!differs) return;
        expect(policyHash(after)).not.toBe(policyHash(before));
        changed += 1;
      }),
      runs(100),
    );
    expect(changed).toBeGreaterThan(10);
  });

  it.each(['because', 'title', 'question', '$schema'])(
    'depends on the value of a parameter that is called `%s`',
    (name) => {
      const [a, b] = [1, 2].map((value) => hashWith(name, value));
      expect(a).not.toBe(b);
      expect(hashWith(name, 1)).toBe(a);
    },
  );
});

function said(result: ReturnType<typeof decideUnknown>): unknown {
  if (!result.ok) return result.problems.map(({ code }) => code);
  const { outcome, status, missing, fired, effects, assumptions } = result.value;
  const rules = fired.map(({ rule }) => rule);
  return { outcome, status, missing, effects, assumptions, rules };
}

function hashWith(parameter: string, value: number): string {
  const [policy] = fc.sample(comparablePolicies(), { numRuns: 1, seed: 7 });
  const ruleSet = [...(policy?.policy.ruleSets.values() ?? [])][0];
  if (ruleSet === undefined) throw new Error('the generated policy has its decision');
  const parameters = {
    ...ruleSet.file.parameters,
    [parameter]: { values: [{ value, cites: [] }] },
  };
  return policyHash({ ...ruleSet, file: { ...ruleSet.file, parameters } });
}
