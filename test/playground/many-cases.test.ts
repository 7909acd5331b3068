import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnknown, type Json } from '../../core/index.js';
import { isDecisionScenario } from '../../core/simulate/scenario.js';
import { policyUnder } from '../../playground/edits/policy-under.js';
import { factTitle } from '../../playground/facts/fact-titles.js';
import { examples } from '../../playground/gallery/example.js';
import { policy, texts } from '../../playground/shipped-system.js';
import { stateOfExample } from '../../playground/state/state-of-example.js';
import { exampleCases } from '../../playground/tools/example-cases.js';
import { readCases } from '../../playground/tools/read-cases.js';
import { type CasesRequest, simulateCases } from '../../playground/tools/simulate-cases.js';
import { PATIENCE, runs, sampled } from '../decide/runs.js';

const attach = 'broadworks.attach.decision';

function ruleSetOf(decision: string) {
  const ruleSet = policy.ruleSets.get(decision);
  if (ruleSet === undefined) throw new Error(decision);
  return ruleSet;
}

function under(value: number) {
  const parameter = 'approvalUserCount';
  const edited = policyUnder([{ decision: attach, parameter, asOf: null, value }]);
  if (!edited.ok) throw new Error('the edit is sound');
  return edited.value.policy;
}

async function simulated(text: string, more: Partial<CasesRequest> = {}, edited = policy) {
  const [first] = [...ruleSetOf(more.decision ?? attach).outputs.values()].filter((o) => o.listed);
  const request: CasesRequest = {
    ...({ for: 'cases', decision: attach, asOf: null, switches: {}, lang: 'en' } as const),
    ...{ output: first?.name ?? '', text, isEdited: false, ...more },
  };
  const simulating = { guide: policy, edited, texts };
  const found = await simulateCases(simulating, request, () => Promise.resolve(true));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

/** Facts in which the threshold decides. */
const others = { existingOrgHasVerifiedDomain: false, existingOrgHasClaimedDomain: false };

describe('many cases', () => {
  it(
    'are counted as each of them is decided on its own',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 20 }),
          fc.integer({ min: 1, max: 200 }),
          async (counts, threshold) => {
            const edited = under(threshold);
            const lines = counts.map((existingOrgUserCount) =>
              JSON.stringify({ ...others, existingOrgUserCount }),
            );
            const output = 'approvalReasons';
            const found = await simulated(lines.join('\n'), { output, isEdited: true }, edited);
            const outcomeIn = (by: typeof policy, existingOrgUserCount: number) => {
              const facts = { ...others, existingOrgUserCount };
              const record = decideUnknown(by, { decision: attach, facts });
              return record.ok && JSON.stringify([record.value.outcome, record.value.missing]);
            };
            const changed = counts.filter((n) => outcomeIn(policy, n) !== outcomeIn(edited, n));
            expect(found.changed).toBe(changed.length);
            expect(found.rows).toBe(counts.length);
            const sum = (ns: readonly number[]) => ns.reduce((a, b) => a + b, 0);
            expect(sum(found.groups.map(({ before }) => before))).toBe(counts.length);
            expect(sum(found.groups.map(({ after }) => after))).toBe(counts.length);
            expect(sum(found.changes.map(({ count }) => count))).toBe(changed.length);
            expect(found.lines).toHaveLength(counts.length + 1);
          },
        ),
        { numRuns: runs(40) },
      );
    },
    PATIENCE,
  );

  it('say by which rule a row goes otherwise', async () => {
    const rows = [20, 120].map((n) =>
      JSON.stringify({ ...others, existingOrgUserCount: n, id: n }),
    );
    const found = await simulated(
      rows.join('\n'),
      { output: 'approvalReasons', isEdited: true },
      under(150),
    );
    expect(found.changes).toMatchObject([{ count: 1, ids: ['120'] }]);
    const [change] = found.changes;
    expect(change?.ended).toContain('100 or more users in the organization call for an approval');
  });

  const asked = [
    ...new Set(
      examples.flatMap(({ scenario }) => ('decision' in scenario ? scenario.decision : [])),
    ),
  ];

  it.each(sampled(asked))(
    'are filled in from the examples, and read as they were: %s',
    (decision) => {
      const ruleSet = ruleSetOf(decision);
      const read = readCases(ruleSet, exampleCases(ruleSet), new Map());
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const stories = examples.filter(
        ({ scenario }) => isDecisionScenario(scenario) && scenario.decision === decision,
      );
      const given = stories.flatMap((example) =>
        ('cases' in example.scenario ? example.scenario.cases : []).map(
          (_, i) => stateOfExample(example, i).question?.facts ?? {},
        ),
      );
      const sorted = (facts: Readonly<Record<string, Json>>) => Object.entries(facts).sort();
      // A cell cannot hold an empty text.
      const held = given.filter((facts) => !Object.values(facts).includes(''));
      expect(read.value.rows).toBe(held.length);
      for (const [i, facts] of held.entries()) {
        const row = read.value.row(i).facts;
        expect(row.ok && sorted(row.value as Record<string, Json>)).toEqual(sorted(facts));
      }
    },
  );

  it.each<[string, string]>([
    ['names', 'existingOrgUserCount,existingOrgHasVerifiedDomain\n112,yes\n'],
    [
      'English titles, as a spreadsheet copies them',
      'Users of the existing organization\tremark\n112\tx\n',
    ],
    ['Czech titles and semicolons', `${czech('existingOrgUserCount')};x\r\n112;y\r\n`],
    ['names in other letters, after a mark', '\uFEFFEXISTINGORGUSERCOUNT\n112'],
    ['lines of JSON', '{"existingOrgUserCount":112}\n\n{"existingOrgUserCount":112}'],
  ])('are read by %s', (_, text) => {
    const ruleSet = ruleSetOf(attach);
    const titles = new Map([...ruleSet.facts.keys()].map((name) => [name, czech(name)]));
    const read = readCases(ruleSet, text, titles);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.row(0).facts).toMatchObject({
      ok: true,
      value: { existingOrgUserCount: 112 },
    });
  });

  it.each<[string, string]>([
    ['population/empty', ' \n'],
    ['population/column', 'existingOrgUserCounts\n1'],
    ['population/twice', 'existingOrgUserCount,existingOrgUserCount\n1,2'],
    ['population/csv', 'existingOrgUserCount\n"1'],
  ])('that cannot be read are a problem: %s', (code, text) => {
    const read = readCases(ruleSetOf(attach), text, new Map());
    expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('go on with the others where a row cannot be decided', async () => {
    const found = await simulated('existingOrgUserCount\n-5\nmany\n3,4\n12\n');
    expect(found).toMatchObject({ rows: 4, refused: 3 });
    expect(found.first.map(({ problems }) => problems.length > 0)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('stop when nobody wants them any more', async () => {
    const text = `existingOrgUserCount\n${'1\n'.repeat(2000)}`;
    const request: CasesRequest = {
      ...({ for: 'cases', decision: attach, asOf: null, switches: {}, lang: 'en' } as const),
      ...{ output: 'attachDecision', text, isEdited: false },
    };
    const heard: number[] = [];
    const found = await simulateCases({ guide: policy, edited: policy, texts }, request, (done) => {
      heard.push(done);
      return Promise.resolve(false);
    });
    expect(found).toEqual({ ok: false, problems: [] });
    expect(heard).toEqual([500]);
  });
});

function czech(name: string): string {
  const spec = ruleSetOf(attach).facts.get(name);
  return spec === undefined ? name : factTitle(spec, 'broadworks', 'cs');
}
