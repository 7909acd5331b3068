import { describe, expect, it } from 'vitest';
import { play } from '../../core/simulate/play.js';
import { type ParameterEdit, parametersOf, planAt } from '../../core/studio.js';
import { policyUnder } from '../../playground/edits/policy-under.js';
import { examples } from '../../playground/gallery/example.js';
import { policy, texts } from '../../playground/shipped-system.js';
import { findExamples } from '../../playground/tools/find-examples.js';
import { findRegions, type RegionsRequest } from '../../playground/tools/find-regions.js';
import { readValue } from '../../playground/tools/read-value.js';
import { findSlowly } from '../../playground/what-if/shipped-what-if.js';
import { PATIENCE, runs, sampled } from '../decide/runs.js';

const attach = 'broadworks.attach.decision';
const edit = (
  decision: string,
  parameter: string,
  value: ParameterEdit['value'],
): ParameterEdit => ({
  ...{ decision, parameter, value },
  asOf: null,
});

const EDITS: readonly ParameterEdit[] = [
  edit(attach, 'approvalUserCount', 50),
  edit(attach, 'approvalUserCount', 101),
  edit('broadworks.attach.notification', 'maxNotifiedAdministrators', 1),
  edit('broadworks.package.change', 'latestRoomHours', 1),
  edit('wholesale.attach.decision', 'approvalUserCount', 1),
  edit('wholesale.rpl.screen', 'reviewLimit', 60),
  edit('broadworks.untrusted.list', 'openStatuses', ['PENDING']),
];

function editedBy(one: ParameterEdit) {
  const under = policyUnder([one]);
  if (!under.ok) throw new Error(JSON.stringify(under.problems));
  return under.value.policy;
}

describe('examples under edited rules', () => {
  let broken = 0;

  it.each(sampled(EDITS))(
    'that no longer do what they expect are among those that go otherwise: $parameter of $decision is $value',
    (one) => {
      const edited = editedBy(one);
      const { decision } = one;
      const found = findExamples(
        { guide: policy, edited },
        { for: 'examples', decisions: [decision] },
      );
      const listed = new Set(found.others.map(({ id }) => id));
      for (const { id, scenario } of examples) {
        if (play(edited, scenario).ok) continue;
        broken += 1;
        expect(listed).toContain(id);
      }
      expect(found.all).toBeGreaterThanOrEqual(found.others.length);
    },
    PATIENCE,
  );

  it('were some', () => {
    expect(broken).toBeGreaterThan(runs(8));
  });

  it('all go as before by the rules of the guide', () => {
    const decisions = [attach, 'wholesale.rpl.screen'];
    const found = findExamples({ guide: policy, edited: policy }, { for: 'examples', decisions });
    expect(found.others).toEqual([]);
    expect(found.all).toBeGreaterThan(10);
  });
});

describe('the cases that edited rules decide otherwise', () => {
  const side = { asOf: null, switches: {} };
  const request: RegionsRequest = {
    ...({ for: 'regions', decision: attach, lang: 'en' } as const),
    from: { ...side, isEdited: false },
    to: { ...side, isEdited: true },
  };

  it('are told with a case each, which the two decide differently', () => {
    const found = findSlowly(request, [edit(attach, 'approvalUserCount', 50)]);
    expect(found).toMatchObject({ ok: true, value: { equivalent: false } });
    expect(JSON.stringify(found)).toContain('50 to 99');
  });

  it('are none where only the edit of another decision counts', () => {
    const both = { guide: policy, edited: editedBy(edit(attach, 'approvalUserCount', 50)), texts };
    const found = findRegions(both, { ...request, decision: 'wholesale.attach.decision' });
    expect(found).toMatchObject({ ok: true, value: { equivalent: true, regions: [] } });
  });

  it('are not looked for under edits that are not sound', () => {
    expect(findSlowly(request, [edit(attach, 'approvalUserCount', 'many')]).ok).toBe(false);
  });
});

describe('the values that a decision reads', () => {
  const views = [...policy.ruleSets.values()].map((ruleSet) => {
    const { guide, id } = ruleSet;
    const epoch = guide.epochs.at(-1)?.id ?? '';
    const guides = new Map([[guide.edition, { guide, epoch, isAsked: true }]]);
    return { ruleSet, epoch, found: parametersOf({ policy, texts, lang: 'cs', guides }, id) };
  });

  it('are those of its plan, each with a line of the guide and a title', () => {
    const all = views.flatMap(({ ruleSet, epoch, found }) =>
      found.map((one) => ({ ...one, planned: planAt(ruleSet, epoch).parameters.get(one.name) })),
    );
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(({ value, planned }) => value !== planned)).toEqual([]);
    expect(all.filter(({ cites, titles }) => cites.length * titles.length === 0)).toEqual([]);
    const named = all.filter(({ name, titles }) => titles[0]?.includes(`{${name}}`));
    expect(named.length).toBeGreaterThan(10);
  });

  it.each<[string, ParameterEdit['value'], ParameterEdit['value'] | undefined]>([
    ['50', 100, 50],
    ['', 100, undefined],
    ['1e', 100, undefined],
    ['2.5', 100, undefined],
    ['2.5', 1.5, 2.5],
    ['a\n b\n\na', ['x'], ['a', 'b']],
    ['', [''], ['']],
    ['en', 'cs', 'en'],
  ])('are read as they are written: %j like %j', (text, like, value) => {
    expect(readValue(text, like)).toEqual(value);
  });
});
