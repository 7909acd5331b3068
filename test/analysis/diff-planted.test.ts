import { describe, expect, it } from 'vitest';
import { type DecisionDiff, diff } from '../../core/analysis/diff/diff.js';
import { decideUnknown, loadPolicy, type Policy, type PolicyFile } from '../../core/index.js';
import type { RuleSet } from '../../core/rule/policy.js';
import { rules } from '../../rules/index.js';
import { PATIENCE, runs, sampled } from '../decide/runs.js';
import { shippedPolicy as shipped } from '../shipped.js';

const shippedPolicy = shipped();

const ATTACH = 'broadworks.attach.decision';
const CONTROL = 'broadworks.restrictedMode.control';
/** They take a minute between some editions. */
const LONG = ['wholesale.customer.provision', 'wholesale.customer.update'];

/** The shipped rules with a file whose text is edited. */
function withEdit(path: string, from: string, to: string): Policy {
  const file = rules.find((one) => one.path === path);
  const before = JSON.stringify(file?.content);
  const text = before.replace(from, to);
  if (text === before) throw new Error(`${path} has no ${from}`);
  const edited: PolicyFile = { path: 'edited.json', content: JSON.parse(text) };
  const loaded = loadPolicy([...rules, edited]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

function between(after: Policy, decision: string): DecisionDiff {
  const found = diff({ policy: shippedPolicy }, { policy: after }, { decisions: [decision] });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const [one] = found.value.decisions;
  if (one === undefined) throw new Error('one decision was compared');
  return one;
}

describe('A planted edit', () => {
  it('of the threshold of users changes exactly what has 50 to 99 of them', () => {
    const after = withEdit('rules/broadworks/attach/decision.json', '"value":100', '"value":50');
    const found = between(after, ATTACH);
    expect(found).toMatchObject({
      ...{ equivalent: false, edits: ['parameters'], changed: ['many-users'], unlisted: 0 },
      parameters: [{ name: 'approvalUserCount', from: 100, to: 50 }],
    });
    expect(found.regions.length).toBeGreaterThan(0);
    for (const { where, witness } of found.regions) {
      expect(where.existingOrgUserCount).toEqual({ ranges: [{ min: 50, max: 99 }] });
      const { facts } = witness;
      for (const [policy, side] of [
        [shippedPolicy, witness.from],
        [after, witness.to],
      ] as const) {
        const decided = decideUnknown(policy, { decision: ATTACH, facts });
        expect(decided.ok && decided.value.outcome).toEqual(side.outcome);
      }
    }
    // The decision itself: what was attached at once needs an approval.
    const [first] = found.regions;
    expect(first?.from.attachDecision).toBe('AUTO_ATTACH');
    expect(first?.to.attachDecision).toBe('APPROVAL_REQUIRED_2017');
    const criterion = found.regions.filter(
      ({ from }) => Object.keys(from).join() === 'criterionHolds',
    );
    expect(criterion.map(({ where }) => Object.keys(where).sort())).toEqual([
      ['existingOrgHasClaimedDomain', 'existingOrgHasVerifiedDomain', 'existingOrgUserCount'],
    ]);
  });

  it('of a title is one of the wording, and of lines one of citations', () => {
    const path = 'rules/broadworks/attach/decision.json';
    const worded = between(withEdit(path, 'A verified e-mail domain', 'A checked domain'), ATTACH);
    expect(worded).toMatchObject({ equivalent: true, edits: ['wording'], regions: [] });
    expect(worded.changed).toEqual(['verified-domain']);
    const cited = between(withEdit(path, '"000:178","000:182"', '"000:182"'), ATTACH);
    expect(cited).toMatchObject({ equivalent: true, edits: ['citations'], regions: [] });
  });

  it('that drops a condition changes the cases that it kept out', () => {
    const path = 'rules/broadworks/restrictedMode/control.json';
    const when = '"when":{"fact":"restrictedModeOn","operator":"equal","value":true},';
    const after = withEdit(path, when, '');
    const found = between(after, CONTROL);
    expect(found).toMatchObject({ equivalent: false, unlisted: 0 });
    expect(found.edits).toContain('rules');
    // Nothing changes where restricted mode is on, which the partner's setting decides before all else:
    // 000:916-929.
    for (const { witness } of found.regions) {
      const { restrictedByPartnerExplicit: set = null, orgWasAttached } = witness.facts;
      expect(set === false || (set === null && orgWasAttached === true)).toBe(true);
      expect(witness.from.outcome).not.toEqual(witness.to.outcome);
    }
    expect(found.regions.length).toBeGreaterThan(0);
  });

  it('of a default changes requests that leave the fact out, and no others', () => {
    const path = 'rules/broadworks/attach/decision.json';
    const found = between(
      withEdit(path, '{"value":true,"implements"', '{"value":false,"implements"'),
      ATTACH,
    );
    expect(found).toMatchObject({
      ...{ equivalent: false, edits: ['defaults'], unlisted: 0 },
      defaults: [{ name: 'templateExistingOrgToggle', from: true, to: false }],
    });
    for (const { where, witness } of found.regions) {
      expect(where.templateExistingOrgToggle).toEqual({ leftOut: true });
      expect(witness.facts).not.toHaveProperty('templateExistingOrgToggle');
      expect(witness.from.outcome).not.toEqual(witness.to.outcome);
    }
    expect(found.regions.length).toBeGreaterThan(0);
  });

  it('is found between two values of a switch, too', () => {
    const switches = { 'attach.toggleOffOutcome': 'CREATE_NEW_ORG' };
    const newest = { policy: shippedPolicy };
    const found = diff(newest, { ...newest, switches }, { decisions: [ATTACH] });
    const [one] = found.ok ? found.value.decisions : [];
    expect(one).toMatchObject({ equivalent: false, edits: ['switches'] });
    for (const { where } of one?.regions ?? []) {
      expect(where.templateExistingOrgToggle).toEqual({ in: [false] });
    }
  });
});

describe('Neighbouring editions', () => {
  it(
    'differ only where a rule or a value of a parameter begins or ends',
    () => {
      const isWhole = runs(2) > 1;
      const ruleSets = [...shippedPolicy.ruleSets.values()].filter(
        ({ id }) => isWhole || !LONG.includes(id),
      );
      const pairs = ruleSets.flatMap((ruleSet) =>
        ruleSet.guide.epochs.slice(1).map(({ id }, i) => {
          return { ruleSet, from: ruleSet.guide.epochs[i]?.id ?? '', to: id };
        }),
      );
      const some = sampled(sampled(pairs));
      const count = { compared: 0, different: 0, open: 0 };
      for (const { ruleSet, from, to } of some) {
        const policy = shippedPolicy;
        const decisions = [ruleSet.id];
        const found = diff({ policy, asOf: from }, { policy, asOf: to }, { decisions });
        if (!found.ok) throw new Error(JSON.stringify(found.problems));
        const [one] = found.value.decisions;
        count.compared += 1;
        if (one?.equivalent === null) count.open += 1;
        if (one?.equivalent !== false) continue;
        count.different += 1;
        expect(boundaries(ruleSet, from), `${ruleSet.id} ${to}`).toContain(to);
        expect(one.regions.length + one.unlisted).toBeGreaterThan(0);
      }
      if (process.env.PROVISIM_COUNTS) process.stdout.write(`${JSON.stringify(count)}\n`);
      expect(pairs.length).toBeGreaterThan(2000);
      expect(count.different).toBeGreaterThan(some.length / 30);
      expect(count.open).toBeLessThan(20);
    },
    PATIENCE * 10,
  );
});

/** The epochs in which something begins or ends; with one that is left out, also the next. */
function boundaries({ file, guide }: RuleSet, from: string): readonly string[] {
  const periods = [
    ...file.tables.flatMap(({ rules: all }) => all.map(({ inForce }) => inForce)),
    ...Object.values(file.parameters ?? {}).flatMap(({ values }) => values.map((v) => v.inForce)),
  ];
  const next = guide.epochs[guide.epochs.findIndex(({ id }) => id === from) + 1]?.id;
  return periods.flatMap((period) => {
    const except: readonly string[] = period?.except ?? [];
    const after = except.includes(from) && next !== undefined ? [next] : [];
    return [period?.from ?? '', period?.until ?? '', ...except, ...after];
  });
}
