import { describe } from 'vitest';
import { law } from '../../laws/law.js';

describe('a user of BroadWorks, in all cases', () => {
  law(
    'INV-X-9: after a change the site of one package is active, that of the new one',
    'broadworks.package.change',
    (cases) =>
      cases.except(['packageDecision', 'toPackage', 'activeSite'], (v) => {
        const sites: Readonly<Record<string, string>> = {
          standard: 'STANDARD_SITE',
          premium: 'PREMIUM_SITE',
        };
        const site = v.packageDecision === 'CHANGE_STARTED' ? sites[String(v.toPackage)] : null;
        return v.activeSite === (site ?? null);
      }),
  );

  law(
    'INV-X-9: a user that has a package does not get the same one again, nor one that there is not',
    'broadworks.package.change',
    (cases) =>
      cases.except(
        ['fromPackage', 'toPackage', 'packageDecision'],
        (v) =>
          v.packageDecision !== 'CHANGE_STARTED' ||
          (v.fromPackage !== v.toPackage &&
            ['softphone', 'basic', 'standard', 'premium'].includes(String(v.toPackage))),
      ),
  );

  law('INV-X-13: the change of a user id never succeeds', 'broadworks.identity.change', (cases) =>
    cases.except(
      ['attributeChange', 'identityDecision'],
      (v) =>
        v.attributeChange !== 'CHANGE_USER_ID' ||
        v.identityDecision === 'NOT_SUPPORTED_USER_ID_CHANGE',
    ),
  );

  law(
    'INV-CAL-3: meetings, telephony presence and screen sharing work whatever the state of free calls',
    'broadworks.calls.attempt',
    (cases) =>
      cases.except(
        ['callType', 'callAttempt'],
        (v) => v.callType === 'FREE_WEBEX' || v.callAttempt === 'ALLOWED',
      ),
  );

  law(
    'INV-CAL-1: a template alone never changes the free calls of a user that exists',
    'broadworks.calls.userState',
    (cases) =>
      cases.exceptAfter(
        [
          { fact: 'templateFreeCallsDisabled', from: false, to: true },
          { fact: 'templateFreeCallsDisabled', from: true, to: false },
        ],
        [
          'templateIsNew',
          'userCreatedAfterTemplateChange',
          'userReprovisionedAfterTemplateChange',
          'freeCalls',
        ],
        (before, after) =>
          before.templateIsNew === true ||
          before.userCreatedAfterTemplateChange === true ||
          before.userReprovisionedAfterTemplateChange === true ||
          before.freeCalls === after.freeCalls,
      ),
  );

  law(
    'INV-UNT-1: a provisioned row offers no management action',
    'broadworks.untrusted.menu',
    (cases) =>
      cases.except(
        ['userStatus', 'offeredActions'],
        (v) => v.userStatus !== 'PROVISIONED' || JSON.stringify(v.offeredActions) === '[]',
      ),
  );

  law(
    'INV-UNT-2: the portal is open only with both settings',
    'broadworks.untrusted.setup',
    (cases) =>
      cases.except(
        ['untrustedEmailsSelected', 'shareLinkTarget', 'selfProvisionAllowed'],
        (v) =>
          (v.selfProvisionAllowed === true) ===
          (v.untrustedEmailsSelected === true && v.shareLinkTarget === 'ACTIVATION_LINK'),
      ),
  );

  law(
    'INV-UNT-4: registration never starts again with an invalid e-mail',
    'broadworks.untrusted.menu',
    (cases) =>
      cases.except(
        ['retryEmailValid', 'untrustedDecision'],
        (v) => v.retryEmailValid === true || v.untrustedDecision !== 'REGISTRATION_RESTARTED',
      ),
  );
});
