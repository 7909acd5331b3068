import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../../../core/decide/decide.js';
import type { DecisionRequest } from '../../../../core/decide/request.js';
import { firstReadOrder } from '../../../../core/diagram/variable-order.js';
import { planAt } from '../../../../core/rule/plan.js';
import type { RuleSet } from '../../../../core/rule/policy.js';
import type { Period, RuleFile } from '../../../../core/rule/rule-set.js';
import { runs } from '../../../decide/runs.js';
import { someFacts } from '../../../rule/any-facts.js';
import { shippedPolicy } from '../../../shipped.js';
import dated from '../dated-rules.json';

type Dated = Readonly<Record<string, Pick<Period, 'from' | 'until' | 'notBefore'>>>;

/** The editions in which rules of the guide begin and end, as far as the catalogue dates them. */
const DATED: Dated = dated;

/**
 * Rules that also stand where a rule of the guide that they implement does not yet, or no longer:
 * the line that makes it so.
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'wholesale.assistant.access/not-yet': '004:56020-56022',
  'wholesale.assistant.access/withdrawn': '004:43796-43798',
  'wholesale.customer.provision/no-packages': '004:3837',
  'wholesale.customer.provision/org-id-missing': '004:3838',
  'wholesale.customer.provision/address-missing': '004:3840',
  'wholesale.customer.provision/info-missing-in-hub-before': '004:27344-27368',
  'wholesale.customer.provision/no-template-chosen-before': '004:27344-27368',
  'wholesale.hybrid.access/hybrid': '004:2216',
  'wholesale.hybrid.access/wholesale-only': '004:2216',
  'wholesale.hybrid.access/flex-only': '004:2216',
  'wholesale.report.access/unknown-sub-partner': '004:55996-55998',
  'wholesale.report.delete/unknown-sub-partner': '004:55996-55998',
  'wholesale.setupAssist.order/eligible': '004:12384-12391',
  'wholesale.sso.applicability/existing-kept': '004:13484',
  'wholesale.subscriber.provision/accepted': '004:3867',
  'wholesale.subscriber.provision/customer-not-provisioned': '004:3867',
  'wholesale.users.csvRow/several-packages': '004:4015',
};

/** Decisions on what an edition brought, as the revision table says. */
const BROUGHT_BY: Readonly<Record<string, string>> = {
  'wholesale.attach.rights': 'P-1.31',
  'wholesale.attach.settings': 'P-1.31',
  'wholesale.callIn.default': 'P-1.15',
  'wholesale.device.management': 'P-1.4',
  'wholesale.locale.resolve': 'P-1.8',
  'wholesale.migration.path': 'P-1.9',
  'wholesale.pstn.location': 'P-1.34',
  'wholesale.queue.agentEligibility': 'P-1.28',
  'wholesale.queue.upgrade': 'P-1.28',
  'wholesale.subPartner.access': 'P-1.13',
  'wholesale.subPartner.entry': 'P-1.13',
  'wholesale.subPartner.list': 'P-1.13',
  'wholesale.subPartner.screen': 'P-1.24b',
  'wholesale.subPartner.setup': 'P-1.13',
  'wholesale.users.manualAdd': 'P-1.3',
};

/** Changes that are dated by an interval: a question on a day inside it. */
const INTERVALS: Readonly<Record<string, Pick<DecisionRequest, 'decision' | 'asOf' | 'facts'>>> = {
  'CHG-01: between 2024-02-06 and 2024-03-22': {
    decision: 'wholesale.subPartner.onBehalf',
    asOf: '2024-03-01',
    facts: {
      operation: 'CREATE_CUSTOMER',
      onBehalfOfSubPartnerOrgId: 's',
      subPartnerOrgIds: ['s'],
    },
  },
  'CHG-03: between 2024-03-22 and 2024-05-10': {
    decision: 'wholesale.sso.applicability',
    asOf: '2024-04-01',
    facts: { orgIsNew: false, templateAuthMode: 'PARTNER_SAML', existingAuthMode: 'WEBEX' },
  },
  'CHG-05: between 2024-05-10 and 2024-05-22': {
    decision: 'wholesale.subPartner.setup',
    asOf: '2024-05-15',
    facts: {
      ...{ requesterOrgRole: 'PARTNER', parentOrgId: 'p', parentOrgName: 'P' },
      ...{ subPartnerOrgName: 'S', adminEmail: 'a@b.example', adminFirstName: 'A' },
      ...{ adminLastName: 'B', subscriptionId: 'Sub1' },
      ...{ billingStartDate: '2024-06-01', setupDate: '2024-05-15' },
    },
  },
  'CHG-11: between 2024-05-22 and 2024-07-12': {
    decision: 'wholesale.report.fields',
    asOf: '2024-06-15',
    facts: { type: 'USER', reportField: 'LOCATION_ID' },
  },
  'CHG-13: between 2024-07-12 and 2024-08-09': {
    decision: 'wholesale.precheck.access',
    asOf: '2024-08-01',
    facts: { callerKind: 'USER', callerRoles: ['PARTNER_ADMIN'] },
  },
};

const policy = shippedPolicy();
const ruleSets = [...policy.ruleSets.values()].filter(({ id }) => id.startsWith('wholesale.'));
const epochs = policy.guides.get('wholesale')?.epochs.map(({ id }) => id) ?? [];
const at = (epoch: string) => epochs.indexOf(epoch);

/** What is wrong with the period of a rule. */
function faults({ implements: ids, inForce }: RuleFile): string[] {
  return ids.flatMap((id) => {
    const { from, until, notBefore } = DATED[id] ?? {};
    const begins = from !== undefined && at(inForce?.from ?? '') < at(from);
    const ends =
      until !== undefined && (inForce?.until === undefined || at(until) < at(inForce.until));
    const uncertain =
      notBefore !== undefined &&
      [inForce?.from, inForce?.until].includes(from ?? until) &&
      inForce?.notBefore !== notBefore;
    return [
      ...(begins ? [`begins before ${id} (${from})`] : []),
      ...(ends ? [`ends after ${id} (${until})`] : []),
      ...(uncertain ? [`hides that ${id} is dated only after ${notBefore}`] : []),
    ];
  });
}

function faultsOf(ruleSet: RuleSet): string[] {
  const rules = ruleSet.file.tables.flatMap((table) => table.rules);
  return rules
    .filter((rule) => EXCEPTIONS[`${ruleSet.id}/${rule.id}`] === undefined)
    .flatMap((rule) => faults(rule).map((fault) => `${ruleSet.id}/${rule.id} ${fault}`));
}

describe('the history of the Wholesale rules', () => {
  it('begins and ends no rule outside the editions of what it implements', () => {
    expect(ruleSets.flatMap(faultsOf)).toEqual([]);
  });

  it('names as exceptions only rules that need to be', () => {
    const needed = ruleSets.flatMap(({ id, file }) =>
      file.tables
        .flatMap((table) => table.rules)
        .filter((rule) => faults(rule).length > 0)
        .map((rule) => `${id}/${rule.id}`),
    );
    expect(Object.keys(EXCEPTIONS).sort()).toEqual([...new Set(needed)].sort());
  });

  it('bases no default that is read on a rule of a later edition', () => {
    const found = ruleSets.flatMap((ruleSet) =>
      epochs.flatMap((epoch) => {
        const read = firstReadOrder(planAt(ruleSet, epoch, 'late'));
        return Object.entries(ruleSet.file.defaults ?? {})
          .filter(([fact]) => read.includes(fact))
          .flatMap(([fact, { implements: ids }]) =>
            ids
              .filter((id) => at(epoch) < at(DATED[id]?.from ?? ''))
              .map((id) => `${ruleSet.id}/${fact} ${id}`),
          );
      }),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it.each(Object.entries(BROUGHT_BY))('%s is silent before %s', (decision, first) => {
    const ruleSet = policy.ruleSets.get(decision);
    for (const epoch of epochs) {
      const tables = ruleSet === undefined ? [] : planAt(ruleSet, epoch, 'late').tables;
      const ruled = tables.some(({ rules }) => rules.length > 0);
      expect([epoch, ruled]).toEqual([epoch, at(epoch) >= at(first)]);
    }
  });

  it.each(Object.entries(INTERVALS))('%s: says that it is uncertain', (_, request) => {
    const answer = decideUnknown(policy, request);
    const warnings = answer.ok ? answer.value.warnings.map(({ id }) => id) : [];
    expect(warnings).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(START|EPOCH)_UNCERTAIN$/)]),
    );
  });

  test.prop(
    [
      fc.constantFrom(...ruleSets).chain((ruleSet) =>
        fc.record({
          ruleSet: fc.constant(ruleSet),
          asOf: fc.constantFrom(...epochs),
          facts: someFacts(ruleSet),
        }),
      ),
    ],
    { numRuns: runs(300) },
  )('says which edition is the first, where an answer is empty', ({ ruleSet, asOf, facts }) => {
    const answer = decideUnknown(policy, { decision: ruleSet.id, facts, asOf });
    if (!answer.ok) return;
    const { status, outcome, warnings } = answer.value;
    const silent = warnings.filter(({ id }) => id === 'NO_RULE_IN_FORCE');
    for (const { args } of silent) {
      expect(outcome[String(args.output)]).toBeNull();
      expect(args.first).not.toBe(asOf);
      expect(epochs).toContain(args.first);
    }
    const isEmpty = Object.values(outcome).every(
      (value) => value === null || (Array.isArray(value) && value.length === 0),
    );
    if (status === 'DECIDED' && isEmpty) expect(silent).not.toEqual([]);
  });
});
