import type { Json } from '../../../base/json.js';
import type { Invariant, StepView } from '../../../explore/invariant.js';
import {
  inAll,
  neverBoth,
  sameEmail,
  sinceLast,
  together,
  whenever,
} from '../../../explore/observers.js';
import { all, emits, enters, is, type Test } from '../../../explore/step-tests.js';
import { isAttached, keepsOneOrganization } from './ties.js';

const processes = ['broadworks.attachment'];
const looksAt: Readonly<Record<string, Invariant['looksAt']>> = {
  'INV-ATT-2': {
    partnerExternalAdminRights: ['FULL'],
    partnerExternalAdminEmail: [],
    templatePartnerAdminEmail: [],
    existingOrgUserCount: [99],
    existingOrgHasVerifiedDomain: [true],
    existingOrgHasClaimedDomain: [true],
  },
  'INV-ATT-3': { existingOrgAdminCount: [5] },
  'INV-ATT-11': { templatePartnerAdminEmail: [] },
  'INV-ATT-13': { existingOrgLicenceStates: ['ACTIVE'] },
  'INV-ATT-15': { firstSubscriberEmail: [], targetOrgUserEmails: [] },
  'INV-ATT-16': { templateExistingOrgToggle: [true] },
  'INV-X-14': { existingOrgAdminCount: [5] },
};
const told = (id: string, text: string) => ({ id, text, processes, looksAt: looksAt[id] ?? {} });

const classifies = enters('classifying');
const attaches = enters('attachingAuto', 'attachingWithFullAccess', 'attached');
const notifies = emits('NOTIFY_CUSTOMER_ADMINS');

/** The customer administrator admits the template's administrator with full rights. */
const admits: Test = ({ event, payload, before }) =>
  event === 'CUSTOMER_ADMITS_EXTERNAL_ADMIN' &&
  // The event says that the customer does it, unless its payload names somebody else.
  (payload.actorRole ?? 'CUSTOMER_ADMIN') === 'CUSTOMER_ADMIN' &&
  payload.externalAdminRights === 'FULL' &&
  sameEmail(payload.externalAdminEmail, before.templatePartnerAdminEmail);

/** The template's administrator is a full external administrator already. */
const isAdmitted: Test = ({ before }) =>
  before.partnerExternalAdminRights === 'FULL' &&
  sameEmail(before.partnerExternalAdminEmail, before.templatePartnerAdminEmail);

/** Facts that require an approval, as far as they were read; unread facts require none. */
const callsForApproval: Test = ({ before }) =>
  before.existingOrgHasVerifiedDomain === true ||
  before.existingOrgHasClaimedDomain === true ||
  Number(before.existingOrgUserCount) >= 100;

/** Why the attempt may proceed: once admitted, later attempts rest on that. */
function standing(view: StepView, before: Json | undefined): Json {
  if (admits(view) || before === 'ADMITTED') return 'ADMITTED';
  if (!classifies(view)) return before ?? null;
  if (isAdmitted(view)) return 'ADMITTED';
  return callsForApproval(view) ? 'REQUIRED' : null;
}

const isMember = ({
  firstSubscriberEmail: email,
  targetOrgUserEmails: users,
}: StepView['before']) => Array.isArray(users) && users.some((user) => sameEmail(user, email));

const recipients = (view: StepView): readonly Json[] =>
  view.effects
    .filter(({ id }) => id === 'NOTIFY_CUSTOMER_ADMINS')
    .map(({ args }) => args.recipients ?? null);

function areFew(counts: readonly Json[], administrators: Json | undefined): boolean {
  return counts.every(
    (count) =>
      typeof count === 'number' &&
      count >= 0 &&
      count <= 5 &&
      (typeof administrators !== 'number' || count <= administrators),
  );
}

/** Every attach names the settings of the customer's organization that it leaves unchanged. */
const says = (id: string, text: string, effect: string) =>
  whenever(told(id, text), isAttached, emits(effect));

/** Invariants of every attachment: Part B1 of the statecharts. */
export const attachmentInvariants: readonly Invariant[] = [
  neverBoth(told('INV-ATT-1', 'an attempt that attaches automatically has no error 2017'), {
    begins: classifies,
    one: enters('attachingAuto'),
    other: emits('ERROR_2017'),
  }),
  sinceLast(
    told(
      'INV-ATT-2',
      'where an approval is called for, nothing is attached before the customer has admitted the administrator of the template with full rights',
    ),
    {
      step: (view) => classifies(view) || admits(view),
      note: standing,
      breaks: (noted, view) => noted === 'REQUIRED' && attaches(view),
    },
  ),
  whenever(
    told('INV-ATT-3', 'at most five administrators are notified, and no more than there are'),
    notifies,
    (view) => areFew(recipients(view), view.before.existingOrgAdminCount),
  ),
  neverBoth(told('INV-ATT-4', 'an attempt that attaches automatically notifies nobody'), {
    begins: classifies,
    one: enters('attachingAuto'),
    other: ({ effects }) => effects.some(({ id }) => id.startsWith('NOTIFY_')),
  }),
  says('INV-ATT-5', 'an attach keeps the name of the organization', 'ORG_NAME_KEPT'),
  says('INV-ATT-6', 'an attach keeps how its people sign in', 'AUTHENTICATION_SETTINGS_KEPT'),
  keepsOneOrganization('INV-ATT-7', ['broadworks.attachment', 'broadworks.attachment']),
  together(
    told('INV-ATT-8', 'the first user of an attached organization becomes no administrator by it'),
    says('INV-ATT-8', 'it is said', 'FIRST_USER_NOT_ADMINISTRATOR'),
    neverBoth(told('INV-ATT-8', 'and nothing else is said'), {
      begins: () => false,
      one: isAttached,
      other: emits('USER_IS_ADMINISTRATOR'),
    }),
  ),
  says('INV-ATT-9', 'right after an attach the restricted mode is off', 'RESTRICTED_MODE_OFF'),
  says(
    'INV-ATT-10',
    'an attach leaves the suppression of e-mails as it is',
    'EMAIL_SUPPRESSION_FLAG_KEPT',
  ),
  whenever(
    told('INV-ATT-11', 'who admits another e-mail than the template says, enables no further try'),
    enters('readyToRetry'),
    // The e-mail has to be read: an unread one may differ.
    ({ payload, before }) =>
      sameEmail(payload.externalAdminEmail, before.templatePartnerAdminEmail),
  ),
  whenever(
    told('INV-ATT-12', 'until an attach is finished no new user is provisioned'),
    all(is('PROVISION_NEW_USER'), ({ from }) => from === 'attached.settling'),
    emits('BLOCKED_ATTACH_NOT_FINISHED'),
  ),
  whenever(
    told(
      'INV-ATT-13',
      'attached automatically, the partner is full administrator exactly where no license is active',
    ),
    all(isAttached, ({ from }) => from === 'attachingAuto'),
    ({ before: { existingOrgLicenceStates: states }, emits: said }) =>
      !Array.isArray(states) || said('PARTNER_RIGHTS_FULL_ADMIN') !== states.includes('ACTIVE'),
  ),
  sinceLast(
    told('INV-ATT-15', 'with an unknown first subscriber an organization is never attached'),
    {
      step: classifies,
      note: ({ before }) => isMember(before),
      breaks: (noted, view) => noted !== true && attaches(view),
    },
  ),
  sinceLast(told('INV-ATT-16', 'while the toggle is off nothing is attached'), {
    step: classifies,
    note: ({ before }) => before.templateExistingOrgToggle ?? null,
    breaks: (noted, view) => noted !== true && attaches(view),
  }),
  inAll(told('INV-X-14', 'a failed attempt is told to at most five administrators'), 5, {
    begins: classifies,
    count: (view) => recipients(view).reduce<number>((sum, n) => sum + Number(n), 0),
  }),
];
