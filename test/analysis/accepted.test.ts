import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, analyzeOne, joinAnalyses } from '../../core/analysis/analyze.js';
import type { AnalysisFinding } from '../../core/analysis/findings.js';
import { loadPolicyOf } from '../../core/decide/load-policy.js';
import type { AcceptedFinding } from '../../core/rule/rule-set.js';
import { type GeneratedPolicy, policies } from '../../testing/index.js';
import { PATIENCE, runs, sampled } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';

const POLICIES = 60;

/** The policy with reasons for findings in the file of its rule set. */
function accepting({ files, edition }: GeneratedPolicy, accepted: readonly AcceptedFinding[]) {
  const changed = files.map(({ path, content }) => {
    const file = content as Readonly<Record<string, unknown>>; // a guide has no tables
    return { path, content: file.tables === undefined ? file : { ...file, accepted } };
  });
  const loaded = loadPolicyOf(changed, [edition]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

function findingsIn(policy: Parameters<typeof analyze>[0], decision: string) {
  const found = analyze(policy, { decisions: [decision] });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value.findings;
}

function acceptedOf({ kind, name, rules: [rule] }: AnalysisFinding): AcceptedFinding {
  const about = { ...(name !== undefined && { name }), ...(rule !== undefined && { rule }) };
  return { finding: kind, ...about, because: 'it is meant so' };
}

describe('A finding that a rule set accepts', () => {
  it(
    'is a note with its reason, and nothing else changes',
    () => {
      const count = { accepted: 0 };
      const checkPolicy = fc.property(policies({ facts: 3, tables: 2 }), fc.nat(30), (made, at) => {
        const before = findingsIn(made.policy, made.decision);
        const one = before[at % Math.max(1, before.length)];
        if (one === undefined) return;
        count.accepted += 1;
        const after = findingsIn(accepting(made, [acceptedOf(one)]), made.decision);
        expect(after).toHaveLength(before.length);
        const reasoned = after.filter(({ because }) => because === 'it is meant so');
        expect(reasoned.length).toBeGreaterThan(0);
        for (const each of reasoned) {
          expect(each).toMatchObject({ severity: 'note', kind: one.kind });
          expect(each.name).toBe(one.name);
        }
        const others = after.filter(({ because }) => because === undefined);
        for (const each of others) expect(before).toContainEqual(each);
      });
      fc.assert(checkPolicy, { numRuns: runs(POLICIES) });
      expect(count.accepted).toBeGreaterThan(runs(POLICIES) / 2);
    },
    PATIENCE,
  );

  it(
    'is a warning where it is not found',
    () => {
      let needless = 0;
      const checkPolicy = fc.property(policies({ facts: 3, tables: 2 }), (made) => {
        const before = findingsIn(made.policy, made.decision);
        if (before.some(({ kind }) => kind === 'unused-switch')) return;
        needless += 1;
        const reason = { finding: 'unused-switch', because: 'it is meant so' } as const;
        const after = findingsIn(accepting(made, [reason]), made.decision);
        const more = after.filter(({ kind }) => kind === 'needless-because');
        expect(more).toMatchObject([{ severity: 'warning', decision: made.decision }]);
        expect(after).toHaveLength(before.length + 1);
      });
      fc.assert(checkPolicy, { numRuns: runs(POLICIES) });
      expect(needless).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

describe('The shipped rules', () => {
  it(
    'have no finding that is not a note or accepted with a reason',
    () => {
      const policy = shippedPolicy();
      const all = [...policy.ruleSets.values()];
      const reasoned = sampled(all.filter(({ file }) => file.accepted !== undefined));
      const others = sampled(all.filter(({ file }) => file.accepted === undefined));
      const found = joinAnalyses(
        policy,
        [...reasoned, ...others].map((ruleSet) => analyzeOne(policy, ruleSet)),
      );
      const open = found.findings.filter(({ severity }) => severity !== 'note');
      expect(open.map(({ decision, text }) => `${decision}: ${text}`)).toEqual([]);
      const entries = reasoned.flatMap(({ file }) => file.accepted ?? []);
      expect(entries.length).toBeGreaterThan(reasoned.length / 2);
      const justified = found.findings.filter(({ because }) => because !== undefined);
      expect(justified.length).toBeGreaterThanOrEqual(entries.length);
      for (const { cites = [] } of entries) expect(cites.length).toBeGreaterThan(0);
    },
    PATIENCE * 2,
  );
});
