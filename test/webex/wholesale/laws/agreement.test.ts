import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../core/base/json.js';
import { decideUnknown } from '../../../../core/decide/decide.js';
import { ADD_ONS, BASE_PACKAGES, PACKAGE_KEYS } from '../../../../core/webex/wholesale/facts.js';
import { shippedPolicy } from '../../../shipped.js';

const policy = shippedPolicy();
type Facts = Readonly<Record<string, Json>>;

/** What the newest edition answers; a case that is refused fails the law. */
function answer(decision: string, facts: Facts): Facts {
  const result = decideUnknown(policy, { decision: `wholesale.${decision}`, facts });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.value.missing, JSON.stringify([decision, facts])).toEqual([]);
  return result.value.outcome;
}
const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const featuresOf = (name: string): readonly string[] => {
  const { parameters } = policy.ruleSets.get('wholesale.feature.inclusion')?.file ?? {};
  const first = parameters?.[name]?.values[0];
  return first !== undefined && 'value' in first ? listed(first.value).map(String) : [];
};
const FEATURES = [...featuresOf('subscriberFeatures'), ...featuresOf('siteFeatures')];
const BASIC = featuresOf('basicFeatures');
const included = (feature: string, name: string) =>
  answer('feature.inclusion', { feature, package: name }).included;

const KNOWN_SUBSCRIBER: Facts = {
  ...{ customerId: 'c', customerExists: true, customerStatus: 'provisioned' },
  ...{ email: 'a@b.example', firstName: 'A', lastName: 'B' },
  ...{ emailBelongsToOtherSubscriber: false, assignedElsewhere: false },
};

describe('two decisions that speak of the same thing agree', () => {
  it.each(BASE_PACKAGES)('agents of queues and features: %s', (name) => {
    const { agentSelectable } = answer('queue.agentEligibility', { agentPackage: name });
    const feature = included('CALL_QUEUE_AGENT', name);
    if (agentSelectable === true) expect(feature).toBe('YES');
    if (feature === 'NO') expect(agentSelectable).toBe(false);
  });

  it.each(BASE_PACKAGES)('entitlements and features: %s', (name) => {
    expect(FEATURES.length).toBeGreaterThan(60);
    const { isCallingPackage, calling } = answer('package.entitlements', { package: name });
    const all = FEATURES.map((feature) => included(feature, name));
    if (isCallingPackage === false) expect(new Set(all)).toEqual(new Set(['NO']));
    if (calling === 'ADVANCED') expect(new Set(all)).toEqual(new Set(['YES']));
    const basic = new Set(BASIC.map((feature) => included(feature, name)));
    expect(basic).toEqual(new Set([isCallingPackage === true ? 'YES' : 'NO']));
  });

  it('what Standard Calling leaves out of Enhanced Calling is in Enhanced Calling', () => {
    const out = FEATURES.filter((one) => included(one, 'webex_calling_standard') === 'NO');
    expect(out.length).toBeGreaterThan(2);
    for (const one of out) expect(included(one, 'enhanced_calling'), one).toBe('YES');
  });

  it.each(BASE_PACKAGES)('entitlements and devices of an assignment: %s', (name) => {
    const { maxDevices } = answer('package.entitlements', { package: name });
    const given = { basePackages: [name], customerPackages: [name], blanketOrderItems: [name] };
    const { assignmentDecision } = answer('package.assignment', {
      ...{ ...given, deviceKinds: ['PHONE', 'PHONE'] },
    });
    expect(assignmentDecision).toBe(maxDevices === 1 ? 'INVALID' : 'VALID');
  });

  it.each(PACKAGE_KEYS)('sale, creation of a customer and assignment: %s', (name) => {
    for (const order of [[], [name]]) {
      const sale = answer('sale.eligibility', {
        ...{ blanketOrderPresent: true, blanketOrderItems: order, item: name },
        ...{ isTrialOrg: false, isBroadWorksCustomer: false },
      });
      const sold = listed(sale.reasons).includes('PACKAGE_NOT_IN_ORDER');
      const creation = answer('customer.provision', {
        ...{ channel: 'PARTNER_HUB', templateProvisioningIds: ['t'], packages: [name] },
        ...{ blanketOrderItems: order, isAttach: false, addressSupplied: true },
        ...{ addressCountry: 'CZ', isBroadWorksCustomer: false, attestationTicked: true },
      });
      expect(listed(creation.violations).includes('PACKAGE_NOT_IN_ORDER')).toBe(sold);
      const isAddOn = ADD_ONS.some((one) => one === name);
      const assigned = answer('package.assignment', {
        ...(isAddOn
          ? { basePackages: ['webex_suite'], addOns: [name] }
          : { basePackages: [name], addOns: [] }),
        ...{ customerPackages: PACKAGE_KEYS, blanketOrderItems: [...order, 'webex_suite'] },
      });
      const itself = name === 'webex_suite' ? false : sold;
      expect(listed(assigned.violations).includes('PACKAGE_NOT_IN_ORDER')).toBe(itself);
    }
  });

  it.each(PACKAGE_KEYS)('provisioning of a subscriber and assignment: %s', (name) => {
    const isAddOn = ADD_ONS.some((one) => one === name);
    for (const held of [PACKAGE_KEYS, ['webex_suite']]) {
      const provisioned = answer('subscriber.provision', {
        ...{ ...KNOWN_SUBSCRIBER, customerPackages: held, package: name, extension: '1' },
        currentPackage: isAddOn ? 'webex_suite' : null,
      });
      const assigned = answer('package.assignment', {
        basePackages: [provisioned.assignedPackage ?? (isAddOn ? 'webex_suite' : name)],
        addOns: listed(provisioned.assignedAddOns),
        ...{ customerPackages: held, blanketOrderItems: PACKAGE_KEYS },
      });
      if (provisioned.provisionDecision === 'ACCEPTED') {
        expect(assigned.assignmentDecision).toBe('VALID');
      } else if (!isAddOn) {
        expect(assigned.assignmentDecision).toBe('INVALID');
      }
    }
  });

  it.each(BASE_PACKAGES)('entitlements and the need of a number: %s', (name) => {
    const { isCallingPackage } = answer('package.entitlements', { package: name });
    const { violations } = answer('subscriber.provision', {
      ...{ ...KNOWN_SUBSCRIBER, customerPackages: [name], package: name },
    });
    expect(listed(violations).includes('EXTENSION_OR_NUMBER_REQUIRED')).toBe(isCallingPackage);
    const { numberUpdateRequired } = answer('package.change', {
      ...{ fromPackage: 'webex_meetings', toPackage: name, customerPackages: [name] },
      ...{ subscriberIsFullAdmin: false, numberInformationSupplied: true, actorSide: 'PARTNER' },
    });
    expect(numberUpdateRequired).toBe(isCallingPackage);
  });

  it.each([...PACKAGE_KEYS, 'webex_voice', 'nonsense'])('keys and requests: %s', (key) => {
    const { keyStatus } = answer('package.key', { packageKey: key });
    const { violations } = answer('subscriber.provision', {
      ...{ ...KNOWN_SUBSCRIBER, customerPackages: PACKAGE_KEYS, package: key, extension: '1' },
    });
    expect(listed(violations).includes('UNKNOWN_PACKAGE')).toBe(keyStatus === 'UNKNOWN');
  });

  it('the wizard of Partner Hub and the request that it submits', () => {
    const wizard = policy.processes.get('wholesale.partnerHubOnboarding');
    const says = wizard?.handovers.customerCreated?.says ?? {};
    // The wizard asks for package and headquarters, and what its facts name.
    const facts: Facts = {
      ...{ ...says, attestationTicked: true, addressSupplied: true, addressCountry: 'CZ' },
      ...{ packages: ['webex_calling'], blanketOrderItems: ['webex_calling'], isAttach: false },
      ...{ templateProvisioningIds: ['t'], isBroadWorksCustomer: false },
    };
    expect(Object.keys(wizard?.facts ?? {})).toContain('attestationTicked');
    expect(answer('customer.provision', facts)).toMatchObject({
      ...{ provisionDecision: 'ACCEPTED', violations: [] },
    });
  });

  it('how an attach goes and which rights it gives', () => {
    for (const attachDecision of ['AUTOMATIC', 'APPROVED', 'APPROVAL_REQUIRED', 'REFUSED']) {
      const { partnerRights } = answer('attach.rights', {
        ...{ attachDecision, existingOrgLicenceStates: ['ACTIVE'] },
      });
      const isAttached = ['AUTOMATIC', 'APPROVED'].includes(attachDecision);
      expect(partnerRights !== 'NONE', attachDecision).toBe(isAttached);
    }
  });

  it('what an attach keeps and what an existing organization keeps', () => {
    const settings = answer('attach.settings', {
      ...{ existingOrgAuthMode: 'WEBEX', templateAuthMode: 'PARTNER_SAML' },
      ...{ basicBrandingEnabled: false, partnerAdvancedBranding: false },
    });
    const signOn = answer('sso.applicability', {
      ...{ orgIsNew: false, existingAuthMode: 'WEBEX', templateAuthMode: 'PARTNER_SAML' },
    });
    expect(signOn.effectiveAuthMode).toBe(settings.effectiveAuthMode);
    const initial = answer('customer.initialSettings', {
      ...{ orgAttached: true, addressCountry: 'CZ', createdBySubPartner: false },
    });
    expect(initial.restrictedMode).toBe(settings.restrictedMode);
    const state = answer('restrictedMode.state', { orgAttached: true });
    expect(state.restrictedMode).toBe(settings.restrictedMode);
  });

  it.each(['NONE', 'READ', 'READ_WRITE'])('access to reports and what is done: %s', (access) => {
    for (const subPartnerOrgId of [null, 's', 'other']) {
      const given = { billingAccess: access, subPartnerOrgId, subPartnerOrgIds: ['s'] };
      const refused = (operation: string) =>
        answer('report.access', { ...given, operation }).access === 'REFUSED';
      const deletion = answer('report.delete', { ...given, reportStatus: 'COMPLETED' });
      expect(deletion.deleteDecision === 'REFUSED').toBe(refused('DELETE'));
      const creation = answer('report.create', {
        ...{ ...given, billingStartDate: '2026-01-01', billingEndDate: '2026-01-31' },
        ...{ today: '2026-03-01', existingReportStatus: 'NONE' },
      });
      expect(creation.createDecision === 'REJECTED').toBe(refused('CREATE'));
    }
  });

  it.each(['IN_PROGRESS', 'COMPLETED', 'FAILED'])('deletion and new creation: %s', (status) => {
    const deletion = answer('report.delete', { reportStatus: status, billingAccess: 'READ_WRITE' });
    const creation = answer('report.create', {
      ...{ billingStartDate: '2026-01-01', billingEndDate: '2026-01-31', today: '2026-03-01' },
      ...{ billingAccess: 'READ_WRITE', existingReportStatus: status },
    });
    expect(listed(creation.reasons).includes('COMPLETED_REPORT_EXISTS')).toBe(
      deletion.deletionRequiredBeforeCreate,
    );
    if (deletion.deletionRequiredBeforeCreate) expect(deletion.deleteDecision).toBe('ALLOWED');
  });

  it('restricted mode for users by hand, by file and by package', () => {
    for (const actorSide of ['PARTNER', 'CUSTOMER']) {
      for (const restrictedMode of [true, false]) {
        const given = { actorSide, restrictedMode };
        const asked = [
          answer('users.manualAdd', { ...given, batchSize: 1 }).reasons,
          answer('users.csvRow', { ...given, licenceColumnsTrue: [], userExists: true }).reasons,
          answer('package.change', {
            ...{ ...given, fromPackage: 'webex_calling', toPackage: 'webex_suite' },
            ...{ subscriberIsFullAdmin: false, numberInformationSupplied: true },
            customerPackages: ['webex_suite'],
          }).reasons,
        ];
        const restricted = asked.map((reasons) =>
          listed(reasons).includes('RESTRICTED_BY_PARTNER'),
        );
        expect(new Set(restricted).size, JSON.stringify(given)).toBe(1);
      }
    }
  });
});
