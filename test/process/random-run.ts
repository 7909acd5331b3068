import fc from 'fast-check';
import type { Json } from '../../core/base/json.js';
import type { Case, Step } from '../../core/process/run.js';
import { EMPTY_CASE, startRun } from '../../core/process/start.js';
import { type EventRequest, step } from '../../core/process/step.js';
import { shippedPolicy } from '../shipped.js';

export const policy = shippedPolicy();

const email = fc.constantFrom('anna@acme.example', 'ben@acme.example', 'eva@acme.example');
const adminEmail = fc.constantFrom(
  'admin@partner.example',
  ' ADMIN@partner.example',
  'x@y.example',
);
const rights = fc.constantFrom('NONE', 'PARTIAL', 'FULL');
const licences = fc.array(fc.constantFrom('ACTIVE', 'SUSPENDED', 'CANCELLED'), { maxLength: 3 });

/** Facts of a BroadWorks attach: near the thresholds, and never impossible together. */
export const broadworksFacts = fc.record({
  enterpriseOrgId: fc.constantFrom(null, null, null, 'org-acme', 'org-other'),
  targetOrgId: fc.constant('org-acme'),
  existingOrgEnterpriseManagedByPartner: fc.boolean(),
  existingOrgAssociatedEnterpriseId: fc.constantFrom(null, null, null, 'ent-1'),
  firstSubscriberEmail: email,
  targetOrgUserEmails: fc.constantFrom(
    [],
    ['anna@acme.example'],
    ['ANNA@acme.example', 'ben@acme.example'],
  ),
  accountHome: fc.constantFrom('NONE', 'CONSUMER_ORG', 'CUSTOMER_ORG'),
  templateExistingOrgToggle: fc.boolean(),
  templatePartnerAdminEmail: fc.constant('admin@partner.example'),
  partnerExternalAdminRights: rights,
  partnerExternalAdminEmail: fc.option(adminEmail),
  existingOrgUserCount: fc.constantFrom(2, 99, 100, 101),
  existingOrgHasVerifiedDomain: fc.boolean(),
  existingOrgHasClaimedDomain: fc.boolean(),
  existingOrgLicenceStates: licences,
  existingOrgAdminCount: fc.integer({ min: 0, max: 8 }),
  existingOrgBasicBrandingOn: fc.boolean(),
  advancedBrandingOverrideConfigured: fc.boolean(),
});

/** Facts of a Wholesale attach. */
export const wholesaleFacts = fc.record({
  isBroadWorksCustomer: fc.constantFrom(false, false, false, true),
  existingOrgIsTrial: fc.constantFrom(false, false, false, true),
  managedByRequester: fc.boolean(),
  managedByOtherWholesalePartner: fc.boolean(),
  existingOrgUserCount: fc.constantFrom(2, 99, 100, 101),
  existingOrgHasVerifiedDomain: fc.boolean(),
  existingOrgHasClaimedDomain: fc.boolean(),
  adminApproval: fc.constantFrom('NOT_ASKED', 'GRANTED', 'REFUSED'),
  allowAdminInviteEmails: fc.boolean(),
  existingOrgLicenceStates: licences,
  basicBrandingEnabled: fc.boolean(),
  partnerAdvancedBranding: fc.boolean(),
  overrideBranding: fc.boolean(),
  createdBySubPartner: fc.boolean(),
});

interface AnyEvent {
  readonly event: string;
  readonly payload: Readonly<Record<string, Json>>;
}

const admission = fc.record(
  {
    actorRole: fc.constantFrom('CUSTOMER_ADMIN', 'PARTNER_ADMIN', 'USER'),
    externalAdminEmail: adminEmail,
    externalAdminRights: rights,
  },
  { requiredKeys: [] },
);
const furtherAdmission = admission.map(({ actorRole: _, ...rest }) => rest);

/** Any events of a process, in any order, also where they do not belong. */
export function anyEvents(process: string): fc.Arbitrary<readonly AnyEvent[]> {
  const names = Object.keys(policy.processes.get(process)?.events ?? {});
  const one = fc.constantFrom(...names).chain((event): fc.Arbitrary<AnyEvent> => {
    if (event === 'CUSTOMER_ADMITS_EXTERNAL_ADMIN') {
      return admission.map((payload) => ({ event, payload }));
    }
    if (event === 'ADD_FURTHER_PARTNER_ADMIN') {
      return furtherAdmission.map((payload) => ({ event, payload }));
    }
    return fc.constant({ event, payload: {} });
  });
  return fc.array(one, { maxLength: 14 });
}

/** A case with one run that was just started. */
export function begun(process: string, facts: Readonly<Record<string, Json>>): Case {
  const started = startRun(policy, EMPTY_CASE, { process, facts });
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  return started.value;
}

/** The case after one more event. */
export function afterEvent(state: Case, request: EventRequest): Case {
  const next = step(policy, state, { run: 0, ...request });
  if (!next.ok) throw new Error(JSON.stringify(next.problems));
  return next.value;
}

/** The steps of a run over all events. */
export function played(
  process: string,
  facts: Readonly<Record<string, Json>>,
  events: readonly AnyEvent[],
): readonly Step[] {
  const state = events.reduce((now, event) => afterEvent(now, event), begun(process, facts));
  return state.runs[0]?.log ?? [];
}
