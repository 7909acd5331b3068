import { describe } from 'vitest';
import { law } from '../../laws/law.js';

const CONTROL = 'wholesale.restrictedMode.control';
const MILD_TO_STRICT = ['EDITABLE', 'READ_ONLY', 'GREYED', 'NOT_AVAILABLE', 'HIDDEN'];
const severity = (effect: unknown) => MILD_TO_STRICT.indexOf(String(effect));
const SWITCHED_ON = { fact: 'restrictedMode', from: false, to: true };

describe('the restricted mode of Wholesale, in all cases', () => {
  law(
    'INV-17: for every actor and control the effect is as strict or stricter while on',
    CONTROL,
    (cases) =>
      cases.exceptAfter(
        [SWITCHED_ON],
        ['controlEffect'],
        (off, on) => severity(on.controlEffect) >= severity(off.controlEffect),
      ),
  );

  law('INV-RBP-1: switching on never widens access', CONTROL, (cases) =>
    cases.exceptAfter(
      [SWITCHED_ON],
      ['controlEffect'],
      (off, on) => on.controlEffect !== 'EDITABLE' || off.controlEffect === 'EDITABLE',
    ),
  );

  law('INV-18: a partner administrator is never restricted', CONTROL, (cases) =>
    cases.except(
      ['actorSide', 'controlEffect'],
      (v) => v.actorSide !== 'PARTNER' || v.controlEffect === 'EDITABLE',
    ),
  );

  law(
    'INV-19: without an entitlement of the role no control is open in either mode',
    CONTROL,
    (cases) =>
      cases.except(
        ['actorSide', 'isEntitled', 'controlEffect'],
        (v) =>
          v.actorSide === 'PARTNER' ||
          v.isEntitled === true ||
          v.controlEffect === 'NO_ENTITLEMENT',
      ),
  );

  law('INV-RBP-2: switching off never removes a restriction that holds always', CONTROL, (cases) =>
    cases.exceptAfter(
      [{ ...SWITCHED_ON, from: true, to: false }],
      ['actorSide', 'isEntitled', 'controlId', 'alwaysOnRestrictions', 'controlEffect'],
      (_, off) => {
        const strict = ALWAYS[String(off.controlId)];
        const applies =
          off.actorSide === 'CUSTOMER' &&
          off.isEntitled === true &&
          off.alwaysOnRestrictions === true;
        return !applies || strict === undefined || off.controlEffect === strict;
      },
    ),
  );
});

// Written from the list of restrictions that hold whatever the mode: 004:55659-55664.
const ALWAYS: Readonly<Record<string, string>> = {
  CALL_PRIORITY: 'READ_ONLY',
  SET_UP_CALLING_FOR_LOCATION: 'HIDDEN',
  PSTN_MANAGEMENT: 'GREYED',
  LOCAL_GATEWAY_OPTION: 'GREYED',
  CISCO_PSTN_OPTION: 'GREYED',
  LOCATION_CALL_RECORDING: 'GREYED',
  PHONE_NUMBER_MANAGEMENT: 'NOT_AVAILABLE',
  CALL_RECORDINGS: 'READ_ONLY',
};
