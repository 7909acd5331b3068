import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { changedRules } from '../../playground/edits/changed-rules.js';
import { isSameJson } from '../../playground/edits/json-diff.js';
import { contentOf } from '../../playground/edits/rule-edits.js';
import {
  ruleTables,
  withAction,
  withComparison,
  withGuideRule,
  withOutput,
  withRule,
} from '../../playground/edits/rule-table.js';
import { policy } from '../../playground/shipped-system.js';
import { runs } from '../decide/runs.js';

const all = [...policy.ruleSets.values()];
const attach = policy.ruleSets.get('broadworks.attach.decision');
if (attach === undefined) throw new Error('it is there');
const guide = contentOf(attach);
const ruleIn = (content: typeof guide, id: string) =>
  ruleTables(content)
    .flatMap(({ rules }) => rules)
    .find((rule) => rule.id === id);
const ids = (content: typeof guide) =>
  ruleTables(content).flatMap(({ rules }) => rules.map(({ id }) => id));

describe('a table of rules', () => {
  it('has every rule of every shipped rule set, and every condition of it', () => {
    let conditions = 0;
    for (const ruleSet of all) {
      const tables = ruleTables(contentOf(ruleSet));
      const written = ruleSet.file.tables.flatMap(({ rules }) => rules);
      expect(tables.flatMap(({ rules }) => rules.map(({ id }) => id))).toEqual(
        written.map(({ id }) => id),
      );
      for (const { rules, compared, outputs } of tables) {
        for (const rule of rules) {
          const { conditions: whole } = rule.written as { conditions?: { all?: unknown[] } };
          const parts = whole === undefined ? 0 : (whole.all?.length ?? 1);
          const cells = [...rule.compared.values()].flat();
          expect(cells.length + rule.further.length).toBe(parts);
          expect([...rule.compared.keys()].filter((name) => !compared.includes(name))).toEqual([]);
          expect(Object.keys(rule.outputs).filter((name) => !outputs.includes(name))).toEqual([]);
          conditions += parts;
        }
      }
    }
    expect(conditions).toBeGreaterThan(1000);
  });

  it('compares what is written into a cell, and nothing where it is emptied', () => {
    const rule = ruleIn(guide, 'many-users')?.written ?? {};
    const comparison = { fact: 'actorRole', operator: 'equal', value: 'USER' } as const;
    const both = withComparison(rule, 'actorRole', comparison);
    expect(both.conditions).toMatchObject({ all: [{ fact: 'existingOrgUserCount' }, comparison] });
    expect(withComparison(both, 'actorRole', undefined).conditions).toEqual(rule.conditions);
    const none = withComparison(rule, 'existingOrgUserCount', undefined);
    expect('conditions' in none).toBe(false);
    const replaced = withComparison(both, 'actorRole', { ...comparison, value: 'TAC' });
    expect(replaced.conditions).toMatchObject({ all: [{}, { value: 'TAC' }] });
  });

  it('gives what is written into a cell of an output', () => {
    const rule = ruleIn(guide, 'automatic')?.written ?? {};
    const other = withOutput(rule, 'attachDecision', 'CREATE_NEW_ORG');
    expect(other.event).toEqual({ params: { attachDecision: 'CREATE_NEW_ORG' } });
    expect(withOutput(other, 'attachDecision', undefined).event).toEqual({ params: {} });
  });
});

const steps = fc.array(
  fc.tuple(fc.nat({ max: 20 }), fc.constantFrom('up', 'down', 'duplicate', 'delete', 'title')),
  { maxLength: 8 },
);

function changed(all: readonly (readonly [number, string])[]) {
  return all.reduce((content, [which, what]) => {
    const known = ids(content);
    const id = known[which % Math.max(1, known.length)] ?? '';
    const rule = ruleIn(content, id)?.written;
    if (what === 'title') return withRule(content, id, { ...rule, title: 'another' });
    return withAction(content, id, what as 'up' | 'down' | 'duplicate' | 'delete');
  }, guide);
}

describe('rules that were moved, duplicated, deleted', () => {
  let moved = 0;

  test.prop([steps], { numRuns: runs(400) })(
    'are those of the guide again, one by one, where each is taken back',
    (done) => {
      const content = changed(done);
      const { rules } = changedRules(guide, { whole: content, off: [] });
      let back = content;
      for (let left = rules; left.size > 0; ) {
        const [first = ''] = left.keys();
        back = withGuideRule(back, guide, first);
        const next = changedRules(guide, { whole: back, off: [] }).rules;
        expect(next.size).toBeLessThan(left.size);
        left = next;
      }
      expect(isSameJson(back, guide)).toBe(true);
      moved += [...rules.values()].filter((change) => change === 'moved').length;
    },
  );

  it('were also moved', () => {
    expect(moved).toBeGreaterThan(runs(100));
  });

  test.prop([steps], { numRuns: runs(200) })('each have an id of their own', (done) => {
    const known = ids(changed(done));
    expect(new Set(known).size).toBe(known.length);
  });
});
