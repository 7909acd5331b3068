import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isRecord, type Json } from '../../core/base/json.js';
import { editParameters, type ParameterEdit } from '../../core/decide/edit-parameters.js';
import { policyHash } from '../../core/decide/policy-hash.js';
import { decideUnknown, loadPolicy, type PolicyFile } from '../../core/index.js';
import { planAt } from '../../core/rule/plan.js';
import { rules } from '../../rules/index.js';
import { shippedPolicy } from '../shipped.js';
import { PATIENCE, runs } from './runs.js';

const policy = shippedPolicy();
const decision = 'broadworks.attach.decision';
const fewer = { decision, parameter: 'approvalUserCount', asOf: null, value: 50 };

/** Parameters with one value, in a rule set of their own: a person would change it in the file. */
const plain = rules.flatMap(({ path, content }) => {
  if (!isRecord(content) || typeof content.id !== 'string') return [];
  const own: [string, unknown][] = Object.entries(content.parameters ?? {});
  return own.flatMap(([parameter, written]) => {
    const values = isRecord(written) ? written.values : [];
    const [one, ...more] = Array.isArray(values) ? values : [];
    if (more.length > 0 || typeof one?.value !== 'number') return [];
    return [{ path, content, decision: String(content.id), parameter }];
  });
});

/** The rule set file as somebody with an editor would change it. */
function editedByHand({ path, content, parameter }: (typeof plain)[number], value: Json) {
  const file = structuredClone(content) as {
    parameters: Record<string, { values: { value: Json }[] }>;
  };
  const [first] = file.parameters[parameter]?.values ?? [];
  if (first !== undefined) first.value = value;
  return { path, content: file } satisfies PolicyFile;
}

describe('an edited parameter', () => {
  let compared = 0;

  test.prop([fc.nat(), fc.integer({ min: 0, max: 5000 })], { numRuns: runs(40) })(
    'decides as the file does in which somebody has changed the value by hand',
    (which, value) => {
      const one = plain[which % plain.length];
      if (one === undefined) throw new Error('there are such parameters');
      const edited = editParameters(policy, [{ ...one, asOf: null, value }]);
      const byHand = loadPolicy([...rules, editedByHand(one, value)]);
      expect(edited.ok).toBe(byHand.ok);
      if (!edited.ok || !byHand.ok) return;
      const [a, b] = [edited.value.policy, byHand.value].map(({ ruleSets }) =>
        ruleSets.get(one.decision),
      );
      if (a === undefined || b === undefined) throw new Error('both have the decision');
      expect(policyHash(a)).toBe(policyHash(b));
      compared += 1;
    },
    PATIENCE,
  );

  it('was compared, and not only once', () => {
    expect(plain.length).toBeGreaterThan(20);
    expect(compared).toBeGreaterThan(5);
  });

  it('is in a file that can be laid over the others', () => {
    const edited = editParameters(policy, [fewer]);
    if (!edited.ok) throw new Error('the edit is sound');
    const content = edited.value.files.get(decision);
    const loaded = loadPolicy([...rules, { path: 'mine.json', content }]);
    if (!loaded.ok) throw new Error('the file is sound');
    const facts = { existingOrgUserCount: 50 };
    const reasons = ({ ruleSets, guides }: Pick<typeof policy, 'ruleSets' | 'guides'>) => {
      const record = decideUnknown({ ruleSets, guides }, { decision, facts });
      return record.ok && record.value.fired.map(({ rule }) => rule);
    };
    expect(reasons(loaded.value)).toContain('many-users');
    expect(reasons(edited.value.policy)).toEqual(reasons(loaded.value));
    expect(reasons(policy)).not.toContain('many-users');
  });

  it('leaves every other decision, and the policy itself, as they are', () => {
    const edited = editParameters(policy, [fewer]);
    if (!edited.ok) throw new Error('the edit is sound');
    const { ruleSets } = edited.value.policy;
    expect([...ruleSets.keys()]).toEqual([...policy.ruleSets.keys()]);
    expect(ruleSets.get('wholesale.attach.decision')).toBe(
      policy.ruleSets.get('wholesale.attach.decision'),
    );
    const valueIn = (known: typeof ruleSets) => {
      const ruleSet = known.get(decision);
      const epoch = ruleSet?.guide.epochs.at(-1)?.id ?? '';
      return ruleSet && planAt(ruleSet, epoch).parameters.get('approvalUserCount');
    };
    expect([valueIn(policy.ruleSets), valueIn(ruleSets)]).toEqual([100, 50]);
  });

  it('is replaced for the time in which it is in force', () => {
    const of = 'wholesale.attach.decision';
    const edit = { ...fewer, decision: of };
    const early = editParameters(policy, [{ ...edit, asOf: 'P-1.33' }]);
    const guide = policy.guides.get('wholesale');
    const ruleSet = early.ok ? early.value.policy.ruleSets.get(of) : undefined;
    if (ruleSet === undefined || guide === undefined) throw new Error('the edit is sound');
    const values = guide.epochs.map(
      ({ id }) => planAt(ruleSet, id).parameters.get('approvalUserCount') ?? null,
    );
    expect(new Set(values)).toEqual(new Set([null, 50]));
  });

  it.each<[string, Partial<ParameterEdit>]>([
    ['request/unknown-decision', { decision: 'broadworks.attach.decisions' }],
    ['edit/unknown-parameter', { parameter: 'approvalUserCounts' }],
    ['as-of/not-a-time', { asOf: 'P-0' }],
    ['edit/not-in-force', { decision: 'wholesale.attach.decision', asOf: 'P-1.23' }],
    ['rule-set/operand-type', { value: 'many' }],
  ])('that is not sound is a problem: %s', (code, wrong) => {
    const edited = editParameters(policy, [{ ...fewer, ...wrong }]);
    expect(edited.ok ? [] : edited.problems.map((problem) => problem.code)).toContain(code);
  });
});
