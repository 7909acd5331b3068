import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import { loadPolicyOf } from '../../core/decide/load-policy.js';
import { policyHash } from '../../core/decide/policy-hash.js';
import type { Policy, PolicyFile, RuleSet } from '../../core/rule/policy.js';
import { ruleMutants } from '../../core/simulate/rule-mutants.js';
import type { GeneratedPolicy } from '../../testing/index.js';
import { asked, comparablePolicies, LIMIT, runs } from '../engine/case.js';
import {
  inOtherOrder,
  ODD_NAMES,
  rewritten,
  withOtherLeaf,
  writtenInAllWays,
} from './rewriting.js';

/** The policy of a generated edition with another rule set. */
function loadedAgain({ edition, files }: GeneratedPolicy, written: readonly PolicyFile[]) {
  const guides = files.filter(({ path }) => path.endsWith('guide.json'));
  return loadPolicyOf([...guides, ...written], [edition]);
}

function ruleSetOf(policy: Policy, decision: string): RuleSet {
  const ruleSet = policy.ruleSets.get(decision);
  if (ruleSet === undefined) throw new Error('the policy has its decision');
  return ruleSet;
}

/** The policies that some changes of a scalar in one of the files make, where it can be loaded. */
function otherPolicies(
  generated: GeneratedPolicy,
  files: readonly PolicyFile[],
  nth: number,
): readonly Policy[] {
  return Array.from({ length: 12 }).flatMap((_, i) => {
    const other = files.map((file, f) =>
      f === i % files.length
        ? { ...file, content: withOtherLeaf(file.content, nth + i * 17) }
        : file,
    );
    const loaded = loadedAgain(generated, other);
    return loaded.ok && loaded.value.ruleSets.has(generated.decision) ? [loaded.value] : [];
  });
}

describe('the hash of a policy', () => {
  it('stays, as every decision does, where a rule set is written in another way', LIMIT, () => {
    let compared = 0;
    fc.assert(
      fc.property(asked(comparablePolicies(), 4), ([generated, list]) => {
        const { policy, decision } = generated;
        const ruleSet = ruleSetOf(policy, decision);
        const again = loadedAgain(generated, rewritten(ruleSet.file));
        if (!again.ok) throw new Error(JSON.stringify(again.problems));
        expect(policyHash(ruleSetOf(again.value, decision))).toBe(policyHash(ruleSet));
        for (const request of list) {
          expect(said(decideUnknown(again.value, request))).toEqual(
            said(decideUnknown(policy, request)),
          );
          compared += 1;
        }
      }),
      runs(100),
    );
    expect(compared).toBeGreaterThan(runs(200).numRuns);
  });

  it('and every record stay in whatever order the keys of a rule file stand', LIMIT, () => {
    fc.assert(
      fc.property(asked(comparablePolicies(), 3), fc.nat(), ([generated, list], nth) => {
        const { policy, files, decision, edition } = generated;
        const turned = files.map(({ path, content }) => ({
          path,
          content: path.endsWith('guide.json') ? content : inOtherOrder(content, nth),
        }));
        const again = loadPolicyOf(turned, [edition]);
        if (!again.ok) throw new Error(JSON.stringify(again.problems));
        const hashes = [policy, again.value].map((one) => policyHash(ruleSetOf(one, decision)));
        expect(hashes[1]).toBe(hashes[0]);
        for (const request of list) {
          // As texts: a record's own keys have their order, too.
          const [before, after] = [policy, again.value].map((one) => decideUnknown(one, request));
          expect(JSON.stringify(after)).toBe(JSON.stringify(before));
        }
      }),
      runs(150),
    );
  });

  it('is another one where a change of what is written changes a decision', LIMIT, () => {
    const changed = new Set<string>();
    const ways = ['"rows"', '"adds"', '"uses"', ...ODD_NAMES.map((name) => `{"fact":"${name}"}`)];
    const seen = new Set<string>();
    fc.assert(
      fc.property(asked(comparablePolicies(), 6), fc.nat(), ([generated, list], nth) => {
        const { decision, policy } = generated;
        const files = writtenInAllWays(ruleSetOf(policy, decision).file, nth);
        const text = JSON.stringify(files);
        for (const way of ways) if (text.includes(way)) seen.add(way);
        const before = loadedAgain(generated, files);
        if (!before.ok) throw new Error(JSON.stringify(before.problems));
        const answers = (of: Policy) =>
          JSON.stringify(list.map((one) => said(decideUnknown(of, one))));
        const others = otherPolicies(generated, files, nth).filter(
          (other) => answers(other) !== answers(before.value),
        );
        const hashes = others.map((other) => policyHash(ruleSetOf(other, decision)));
        expect(hashes).not.toContain(policyHash(ruleSetOf(before.value, decision)));
        for (const hash of hashes) changed.add(hash);
      }),
      runs(80),
    );
    expect(changed.size).toBeGreaterThan(runs(40).numRuns);
    expect([...seen].sort()).toEqual([...ways].sort());
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

  it.each(ODD_NAMES)('depends on the value of a parameter that is called `%s`', (name) => {
    const [a, b] = [1, 2].map((value) => hashWith(name, value));
    expect(a).not.toBe(b);
    expect(hashWith(name, 1)).toBe(a);
  });
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
