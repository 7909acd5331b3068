import * as fc from 'fast-check';
import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../core/base/result.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { toJsonRulesEngine } from '../../core/engine/index.js';
import { loadPolicy } from '../../core/index.js';
import { rules } from '../../rules/index.js';
import { asked, comparablePolicies, LIMIT, runs } from './case.js';

function shipped() {
  const loaded = loadPolicy(rules);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

const ATTACH = 'broadworks.attach.decision';

const facts = {
  enterpriseOrgId: null,
  targetOrgId: 'org-1',
  existingOrgAssociatedEnterpriseId: null,
  existingOrgEnterpriseManagedByPartner: { unknown: true },
  firstSubscriberEmail: 'Ann@One.example',
  targetOrgUserEmails: ['ann@one.example'],
  templatePartnerAdminEmail: 'partner@two.example',
  partnerExternalAdminRights: 'NONE',
  partnerExternalAdminEmail: null,
  existingOrgUserCount: 120,
  existingOrgHasVerifiedDomain: false,
  existingOrgHasClaimedDomain: false,
};

/** As in the documentation of `toJsonRulesEngine`. */
async function runThere(
  policy: Parameters<typeof toJsonRulesEngine>[0],
  decision: string,
  options: { readonly given: object } & Parameters<typeof toJsonRulesEngine>[2],
): Promise<Record<string, unknown>> {
  const taken = toJsonRulesEngine(policy, decision, options);
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
  const { tables, conditions, facts: declared } = taken.value;
  let known: Record<string, unknown> = { ...options.given };
  for (const table of tables) {
    const engine = new Engine(table.rules);
    for (const [name, condition] of Object.entries(conditions))
      engine.setCondition(name, condition);
    for (const [name, fact] of Object.entries(declared)) engine.addFact<unknown>(name, fact);
    known = { ...known, ...(await table.outputs(await engine.run(known))) };
  }
  return known;
}

describe('toJsonRulesEngine', () => {
  it('gives rules that decide in an engine of the caller as `decide` does', LIMIT, async () => {
    await fc.assert(
      fc.asyncProperty(asked(comparablePolicies(), 5), async ([{ policy }, list]) => {
        for (const request of list) {
          const here = decideUnknown(policy, request);
          if (!here.ok || here.value.status !== 'DECIDED') continue;
          const options = { ...request, given: request.facts as object };
          expect(await runThere(policy, request.decision, options)).toMatchObject(
            here.value.outcome,
          );
        }
      }),
      runs(100),
    );
  });

  it('takes the attach decision there', async () => {
    const known = await runThere(shipped(), ATTACH, { given: facts });
    expect(known).toMatchObject({
      enterpriseOrgId: null,
      criteria: ['USER_COUNT_GE_100'],
      attachDecision: 'APPROVAL_REQUIRED_2017',
    });
  });

  it('sets switches by its options', async () => {
    const given = { ...facts, existingOrgUserCount: 1, templateExistingOrgToggle: false };
    const switches = { 'attach.toggleOffOutcome': 'CREATE_NEW_ORG' };
    const policy = shipped();
    const there = await runThere(policy, ATTACH, { given, switches });
    expect(there).toMatchObject({ attachDecision: 'CREATE_NEW_ORG' });
    expect(await runThere(policy, ATTACH, { given })).toMatchObject({
      attachDecision: 'BLOCKED_TOGGLE_OFF',
    });
  });

  it('gives rules as JSON, which the policy does not share', () => {
    const policy = shipped();
    const taken = toJsonRulesEngine(policy, ATTACH);
    if (!taken.ok) throw new Error('the shipped decision was not taken');
    for (const { rules: list } of taken.value.tables) {
      expect(JSON.parse(JSON.stringify(list))).toEqual(list);
      for (const rule of list) rule.event.params = {};
    }
    expect(decideUnknown(policy, { decision: ATTACH, facts })).toMatchObject({
      value: { outcome: { attachDecision: 'APPROVAL_REQUIRED_2017' } },
    });
  });

  it('has the problems of `decide` with decision, time and switches', () => {
    const policy = shipped();
    const codes = (result: ReturnType<typeof toJsonRulesEngine>) =>
      problemsOf(result).map(({ code }) => code);
    expect(codes(toJsonRulesEngine(policy, 'attach'))).toEqual(['request/unknown-decision']);
    const asOf = 'yesterday';
    const switches = { 'attach.toggleOffOutcome': 'MAYBE' };
    expect(codes(toJsonRulesEngine(policy, ATTACH, { asOf, switches }))).toEqual([
      'as-of/not-a-time',
      'switches/wrong-value',
    ]);
  });
});
