import { describe } from 'vitest';
import { law } from '../../laws/law.js';

const DECISION = 'broadworks.attach.decision';
const ATTACHED = ['AUTO_ATTACH', 'ATTACH_WITH_FULL_ACCESS'];
const isAttached = (decision: unknown) => ATTACHED.includes(String(decision));
const RESTRICTING = [
  'existingOrgUserCount',
  'existingOrgHasVerifiedDomain',
  'existingOrgHasClaimedDomain',
];

describe('the attach of BroadWorks, in all cases', () => {
  law('INV-ATT-14: more users or a domain never turn an approval off', DECISION, (cases) =>
    cases.exceptAfter(
      RESTRICTING.flatMap((fact) => cases.steps(fact)),
      ['attachDecision'],
      (before, after) =>
        before.attachDecision !== 'APPROVAL_REQUIRED_2017' ||
        after.attachDecision === 'APPROVAL_REQUIRED_2017',
    ),
  );

  law(
    'INV-ATT-14: more users or a domain never take a reason of an approval away',
    DECISION,
    (cases) =>
      cases.exceptAfter(
        RESTRICTING.flatMap((fact) => cases.steps(fact)),
        ['USER_COUNT_GE_100', 'VERIFIED_DOMAIN', 'CLAIMED_DOMAIN'].map(
          (reason) => `approvalReasons/${reason}`,
        ),
        (before, after) =>
          Object.keys(before).every((reason) => before[reason] === false || after[reason] === true),
      ),
  );

  law('INV-X-5: more users or a domain never turn a refusal into an attach', DECISION, (cases) =>
    cases.exceptAfter(
      RESTRICTING.flatMap((fact) => cases.steps(fact)),
      ['attachDecision'],
      (before, after) => isAttached(before.attachDecision) || !isAttached(after.attachDecision),
    ),
  );

  law(
    'INV-ATT-15: a first subscriber unknown in the organization never leads to an attach',
    DECISION,
    (cases) =>
      cases.except(
        ['subscriberIsMember', 'attachDecision'],
        (v) => v.subscriberIsMember === true || !isAttached(v.attachDecision),
      ),
  );

  law('INV-ATT-16: nothing is attached while the toggle is off', DECISION, (cases) =>
    cases.except(
      ['templateExistingOrgToggle', 'attachDecision'],
      (v) => v.templateExistingOrgToggle === true || !isAttached(v.attachDecision),
    ),
  );

  law(
    'INV-ATT-7: an enterprise that is tied to an organization is attached to no other',
    DECISION,
    (cases) =>
      cases.except(
        ['enterpriseTie', 'attachDecision'],
        (v) => v.enterpriseTie === 'NONE' || !isAttached(v.attachDecision),
      ),
  );
});

describe('the notification of an attach of BroadWorks, in all cases', () => {
  law(
    'INV-ATT-3: a notification has 0 to 5 recipients, and no more than there are administrators',
    'broadworks.attach.notification',
    (cases) =>
      cases.except(['notificationRecipientCount', 'existingOrgAdminCount'], (v) => {
        const recipients = Number(v.notificationRecipientCount);
        return 0 <= recipients && recipients <= Math.min(5, Number(v.existingOrgAdminCount));
      }),
  );

  law(
    'INV-X-14: a failed attempt sends at most 5 notifications to customer administrators',
    'broadworks.attach.notification',
    (cases) =>
      cases.except(
        ['notificationRecipientCount'],
        (v) => Number(v.notificationRecipientCount) <= 5,
      ),
  );

  law(
    'INV-ATT-4: an automatic attach notifies neither customer administrators nor end users',
    'broadworks.attach.notification',
    (cases) =>
      cases.except(
        ['attachDecision', 'notifiesCustomerAdmins', 'notifiesEndUser'],
        (v) =>
          v.attachDecision !== 'AUTO_ATTACH' ||
          (v.notifiesCustomerAdmins === false && v.notifiesEndUser === false),
      ),
  );
});

describe('what an attach of BroadWorks leaves, in all cases', () => {
  law(
    'INV-ATT-13: an automatic attach gives full rights if and only if no licence is active',
    'broadworks.attach.rights',
    (cases) =>
      cases.except(
        ['attachDecision', 'existingOrgLicenceStates/ACTIVE', 'partnerRightsGranted'],
        (v) =>
          v.attachDecision !== 'AUTO_ATTACH' ||
          (v.partnerRightsGranted === 'FULL_ADMIN') ===
            (v['existingOrgLicenceStates/ACTIVE'] === false),
      ),
  );

  const settings = 'broadworks.attach.settings';

  law('INV-ATT-5: the organization keeps its name', settings, (cases) =>
    cases.except(['orgNameSource'], (v) => v.orgNameSource === 'EXISTING_ORG'),
  );

  law('INV-ATT-6: the existing organization says how users authenticate', settings, (cases) =>
    cases.except(['authSettingsSource'], (v) => v.authSettingsSource === 'EXISTING_ORG'),
  );

  law('INV-ATT-8: the first user does not become administrator', settings, (cases) =>
    cases.except(
      ['firstUserIsAdministrator', 'firstSubscriberIsOrgAdministrator'],
      (v) => v.firstUserIsAdministrator === v.firstSubscriberIsOrgAdministrator,
    ),
  );

  law('INV-ATT-9: the restricted mode is off', settings, (cases) =>
    cases.except(['restrictedModeOn'], (v) => v.restrictedModeOn === false),
  );

  law('INV-ATT-10: the suppression of e-mails stays as it was', settings, (cases) =>
    cases.except(['emailSuppressionChanges'], (v) => v.emailSuppressionChanges === false),
  );
});
