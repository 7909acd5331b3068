import { describe } from 'vitest';
import { law } from '../../laws/law.js';

const CONTROL = 'broadworks.restrictedMode.control';
const READ = ['actorRole', 'controlId', 'controlEffect'];
const SWITCHED_ON = { fact: 'restrictedByPartnerExplicit', from: false, to: true };

describe('the restricted mode of BroadWorks, in all cases', () => {
  law(
    'INV-X-6: turning the mode on never gives a customer administrator a control',
    CONTROL,
    (cases) =>
      cases.exceptAfter(
        [SWITCHED_ON],
        READ,
        (off, on) =>
          off.actorRole !== 'CUSTOMER_ADMIN' ||
          off.controlEffect === 'EDITABLE' ||
          on.controlEffect === off.controlEffect,
      ),
  );

  law("INV-X-7: a partner administrator's access does not depend on the mode", CONTROL, (cases) =>
    cases.except(READ, (v) => v.actorRole !== 'PARTNER_ADMIN' || v.controlEffect === 'EDITABLE'),
  );

  law('INV-X-8: editable user details stay editable in both modes', CONTROL, (cases) =>
    cases.exceptAfter(
      [SWITCHED_ON, { ...SWITCHED_ON, from: true, to: false }],
      READ,
      (before, after) =>
        before.controlId !== 'USER_DETAILS' || before.controlEffect === after.controlEffect,
    ),
  );
});
