import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.js';
import { decideUnknown, loadPolicy } from '../../core/index.js';
import { fail } from '../../core/studio.js';
import { diffBetween, isSameJson, withDiff } from '../../playground/edits/json-diff.js';
import { policyUnder } from '../../playground/edits/policy-under.js';
import {
  contentOf,
  type EditedRules,
  editsOf,
  idOf,
  rulesUnder,
  tablesOf,
  withoutRules,
  withRulesOff,
  withTables,
} from '../../playground/edits/rule-edits.js';
import { policy } from '../../playground/shipped-system.js';
import { fromFragment, toFragment } from '../../playground/state/fragment.js';
import { FIRST_STATE } from '../../playground/state/page-state.js';
import { rules } from '../../rules/index.js';
import { facts } from '../../testing/index.js';
import { PATIENCE, runs } from '../decide/runs.js';

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value));
const leaf = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b'), fc.constant(null));
const keys = fc.constantFrom('a', 'b', 'c', '1', 'tables');

/** Values with lists of named members in them, in which little differs. */
const { value: values } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.dictionary(keys, tie('value')),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(keys, tie('value'), fc.constantFrom('id', 'name')), {
        selector: ([key]) => key,
        maxLength: 4,
      })
      .map((members) => members.map(([key, value, by]) => ({ [by]: key, value }))),
  ),
}));

describe('what makes one value out of another', () => {
  let changed = 0;

  test.prop([values, values], { numRuns: runs(4000) })(
    'makes it, and is none for the same',
    (a, b) => {
      const [from, to] = [plain(a), plain(b)];
      const diff = diffBetween(from, to);
      expect(diff === undefined).toBe(isSameJson(from, to));
      if (diff === undefined) return;
      const made = withDiff(from, plain(diff) as typeof diff);
      expect(made).toEqual({ ok: true, value: to });
      // The order of a list is part of it.
      expect(made.ok && isSameJson(made.value, to)).toBe(true);
      if ('in' in diff) changed += 1;
    },
  );

  it('was said member by member, and not only as a whole', () => {
    expect(changed).toBeGreaterThan(runs(200));
  });

  it('is a problem with a place where the other value is not there', () => {
    const cut = { in: { tables: { in: { path: { in: { rules: { in: { a: { in: {} } } } } } } } } };
    expect(withDiff({ tables: [{ name: 'path', rules: [] }] }, cut)).toMatchObject(
      fail([{ code: 'edit/elsewhere', message: expect.stringContaining('/tables/path/rules') }]),
    );
  });
});

/** Rule sets to edit: with one table and with many, with parameters over time, with shared files. */
const SETS = [
  'broadworks.attach.decision',
  'broadworks.package.change',
  'wholesale.attach.decision',
  'wholesale.rpl.screen',
].flatMap((id) => policy.ruleSets.get(id) ?? []);

interface Step {
  readonly do: 'cut' | 'double' | 'swap' | 'title' | 'off' | 'value' | 'condition';
  readonly at: number;
}
const steps = fc.array(
  fc.record({
    do: fc.constantFrom<Step['do']>('cut', 'double', 'swap', 'title', 'off', 'value', 'condition'),
    at: fc.nat({ max: 50 }),
  }),
  { maxLength: 6 },
);

function edited(start: EditedRules, all: readonly Step[]): EditedRules {
  return all.reduce<EditedRules>(({ whole, off }, step) => {
    const ids = tablesOf(whole).flatMap((table) => table.rules.flatMap((rule) => idOf(rule) ?? []));
    const id = ids[step.at % Math.max(1, ids.length)] ?? '';
    if (step.do === 'off') return { whole, off: [...off, id] };
    if (step.do === 'value') return { whole: otherValue(whole, step.at), off };
    return { whole: withTables(whole, (own) => changedRule(own, id, step)), off };
  }, start);
}

function changedRule(own: readonly Json[], id: string, { do: what, at }: Step): readonly Json[] {
  const i = own.findIndex((rule) => idOf(rule) === id);
  const rule = own[i];
  if (rule === undefined) return own;
  const other = (more: object): Json => ({ ...(rule as object), ...more });
  if (what === 'cut') return own.length > 1 ? own.toSpliced(i, 1) : own;
  if (what === 'double') return own.toSpliced(i, 0, other({ id: `${id}-${at}-${own.length}` }));
  if (what === 'swap') return i === 0 ? own : own.toSpliced(i - 1, 2, rule, own[i - 1] ?? rule);
  if (what === 'title') return own.toSpliced(i, 1, other({ title: `title ${at}` }));
  const { conditions: _, ...always } = rule as { readonly conditions?: Json };
  return own.toSpliced(i, 1, always as Json);
}

function otherValue(whole: Json, at: number): Json {
  const text = JSON.stringify(whole);
  const found = [...text.matchAll(/"values":\[\{"value":(\d+)/g)];
  const one = found[at % Math.max(1, found.length)];
  if (one === undefined) return whole;
  const end = one.index + one[0].length;
  return JSON.parse(text.slice(0, end - String(one[1]).length) + at + text.slice(end));
}

describe('edited rules', () => {
  let compared = 0;

  test.prop([fc.constantFrom(...SETS), steps], { numRuns: runs(200) })(
    'are the same again by their edits, also from a link',
    async (ruleSet, all) => {
      const { whole, off } = edited({ whole: contentOf(ruleSet), off: [] }, all);
      const edits = editsOf(ruleSet, { whole, off });
      const held = await fromFragment(await toFragment({ ...FIRST_STATE, edits: [...edits] }));
      const again = rulesUnder(ruleSet, (held.ok && held.value.edits) || []);
      if (!again.ok) throw new Error(JSON.stringify(again.problems));
      expect(isSameJson(again.value.whole, whole)).toBe(true);
      expect(
        isSameJson(withoutRules(again.value.whole, again.value.off), withoutRules(whole, off)),
      ).toBe(true);
      expect(editsOf(ruleSet, again.value)).toEqual(edits);
      expect(edits.length === 0).toBe(isSameJson(whole, contentOf(ruleSet)) && off.length === 0);
    },
    PATIENCE,
  );

  test.prop([fc.constantFrom(...SETS), steps, steps], { numRuns: runs(200) })(
    'keep the rules that are switched off when the others are edited as a text',
    (ruleSet, all, further) => {
      const before = edited({ whole: contentOf(ruleSet), off: [] }, all);
      const text = withoutRules(before.whole, before.off);
      const typed = edited(
        { whole: text, off: [] },
        further.filter((step) => step.do !== 'off'),
      ).whole;
      const after = withRulesOff(typed, before);
      expect(isSameJson(withoutRules(after.whole, after.off), typed)).toBe(true);
      const untouched = withRulesOff(text, before);
      expect(isSameJson(untouched.whole, before.whole)).toBe(true);
    },
    PATIENCE,
  );

  const asked = fc.constantFrom(...SETS).chain((ruleSet) =>
    fc.record({
      ruleSet: fc.constant(ruleSet),
      all: steps,
      given: fc.array(facts(policy, ruleSet.id, { unknown: 20 }), { minLength: 5, maxLength: 5 }),
    }),
  );

  test.prop([asked], { numRuns: runs(60) })(
    'decide as the command line does by the file that they are exported as',
    ({ ruleSet, all, given }) => {
      const { whole, off } = edited({ whole: contentOf(ruleSet), off: [] }, all);
      const edits = editsOf(ruleSet, { whole, off });
      const under = policyUnder(edits);
      const files = [...(under.ok ? under.value.files : [])].map(([id, content]) => ({
        path: `mine/${id}.json`,
        content: plain(content),
      }));
      if (!under.ok) return;
      const exported = files
        .flatMap(({ content }) => tablesOf(content))
        .flatMap((one) => one.rules);
      expect(exported.filter((rule) => off.includes(idOf(rule) ?? ''))).toEqual([]);
      const loaded = loadPolicy([...rules, ...files]);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
      for (const one of given) {
        const request = { decision: ruleSet.id, facts: one };
        const own = decideUnknown(under.value.policy, request);
        expect(decideUnknown(loaded.value, request)).toEqual(own);
        compared += own.ok ? 1 : 0;
      }
    },
    PATIENCE,
  );

  it('were compared', () => {
    expect(compared).toBeGreaterThan(runs(60));
  });
});
