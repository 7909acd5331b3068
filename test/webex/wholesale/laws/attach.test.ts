import { describe } from 'vitest';
import { law } from '../../laws/law.js';

const DECISION = 'wholesale.attach.decision';
const RESTRICTING = [
  'existingOrgUserCount',
  'existingOrgHasVerifiedDomain',
  'existingOrgHasClaimedDomain',
];

describe('the attach of Wholesale, in all cases', () => {
  law('INV-20: an automatic attach sends no notification', DECISION, (cases) =>
    cases.except(
      ['attachDecision', 'notifications/ADMIN_INVITE_EMAIL'],
      (v) => v.attachDecision !== 'AUTOMATIC' || v['notifications/ADMIN_INVITE_EMAIL'] === false,
    ),
  );

  law(
    'INV-21: more users, a verified or a claimed domain never make an attach automatic',
    DECISION,
    (cases) =>
      cases.exceptAfter(
        RESTRICTING.flatMap((fact) => cases.steps(fact)),
        ['attachDecision'],
        (before, after) =>
          before.attachDecision === 'AUTOMATIC' || after.attachDecision !== 'AUTOMATIC',
      ),
  );

  law('INV-21: nor do they take a reason of the approval away', DECISION, (cases) =>
    cases.exceptAfter(
      RESTRICTING.flatMap((fact) => cases.steps(fact)),
      ['USERS_100_PLUS', 'VERIFIED_DOMAIN', 'CLAIMED_DOMAIN', 'MANAGED_BY_OTHER_PARTNER'].map(
        (reason) => `approvalReasons/${reason}`,
      ),
      (before, after) =>
        Object.keys(before).every((reason) => before[reason] === false || after[reason] === true),
    ),
  );

  law(
    'INV-ATT-4: an automatic attach has fewer than 100 users, no verified and no claimed domain',
    DECISION,
    (cases) =>
      cases.except(
        ['attachDecision', ...RESTRICTING],
        (v) =>
          v.attachDecision !== 'AUTOMATIC' ||
          (Number(v.existingOrgUserCount) < 100 &&
            v.existingOrgHasVerifiedDomain === false &&
            v.existingOrgHasClaimedDomain === false),
      ),
  );

  law(
    'INV-22: an attached organization keeps its name, sign-in and settings, its mode is off',
    'wholesale.attach.settings',
    (cases) =>
      cases.except(
        [
          'orgNameChanged',
          'existingOrgAuthMode',
          'effectiveAuthMode',
          'authSource',
          'settingsKept',
          'restrictedMode',
        ],
        (v) =>
          v.orgNameChanged === false &&
          v.effectiveAuthMode === v.existingOrgAuthMode &&
          v.authSource === 'EXISTING_ORG' &&
          v.settingsKept === true &&
          v.restrictedMode === false,
      ),
  );
});
