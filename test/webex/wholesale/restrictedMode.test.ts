import { describe, expect, it } from 'vitest';
import { combinations, outcomeOf, tokensOf } from '../access.js';

const decision = 'wholesale.restrictedMode.control';
const controls = tokensOf(decision, 'controlId');
const MILD_TO_STRICT = ['EDITABLE', 'READ_ONLY', 'GREYED', 'NOT_AVAILABLE', 'HIDDEN'];
const epochs = ['P-1.19', 'P-1.20', 'P-1.29', 'P-1.30', 'P-1.31', 'P-1.37c', 'P-1.37d', 'P-1.37g'];

const organizations = combinations({
  controlId: controls,
  orgOffer: ['WHOLESALE', 'HYBRID'],
  orgAttached: [true, false],
  restrictEnterpriseSettings: [true, false],
});
const inEveryEpoch = epochs.map((epoch) => ({ epoch }));

function effect(facts: object, restrictedMode: boolean, asOf: string, actorSide = 'CUSTOMER') {
  const all = { roleEntitlements: controls, ...facts, restrictedMode, actorSide };
  return String(outcomeOf(decision, all, asOf).controlEffect);
}

describe.each(inEveryEpoch)('the restricted mode of Wholesale in $epoch', ({ epoch }) => {
  it('never widens the access of a customer administrator when it is turned on', () => {
    for (const organization of organizations) {
      const rank = (on: boolean) => MILD_TO_STRICT.indexOf(effect(organization, on, epoch));
      expect(rank(false)).toBeGreaterThanOrEqual(0);
      expect(rank(true)).toBeGreaterThanOrEqual(rank(false));
    }
  });

  it('is never noticed by a partner administrator', () => {
    for (const organization of organizations) {
      const effects = [true, false].map((on) => effect(organization, on, epoch, 'PARTNER'));
      expect(effects).toEqual(['EDITABLE', 'EDITABLE']);
    }
  });

  it('gives nobody a control that the role does not have', () => {
    for (const organization of organizations) {
      const without = { ...organization, roleEntitlements: [] };
      expect(effect(without, false, epoch)).toBe('NO_ENTITLEMENT');
    }
  });
});

describe('turning the restricted mode of Wholesale off', () => {
  // Written from the list of restrictions that hold whatever the mode: 004:55659-55664.
  const always: Readonly<Record<string, string>> = {
    CALL_PRIORITY: 'READ_ONLY',
    SET_UP_CALLING_FOR_LOCATION: 'HIDDEN',
    PSTN_MANAGEMENT: 'GREYED',
    LOCAL_GATEWAY_OPTION: 'GREYED',
    CISCO_PSTN_OPTION: 'GREYED',
    LOCATION_CALL_RECORDING: 'GREYED',
    PHONE_NUMBER_MANAGEMENT: 'NOT_AVAILABLE',
    CALL_RECORDINGS: 'READ_ONLY',
  };

  it('leaves every restriction that holds always, and no other', () => {
    for (const controlId of controls) {
      const facts = { controlId, orgOffer: 'WHOLESALE', restrictEnterpriseSettings: false };
      expect([controlId, effect(facts, false, 'P-1.37g')]).toEqual([
        controlId,
        always[controlId] ?? 'EDITABLE',
      ]);
    }
  });

  it('leaves them to a hybrid organization only while its toggle is on', () => {
    for (const [controlId, strict] of Object.entries(always)) {
      const facts = { controlId, orgOffer: 'HYBRID' };
      const on = effect({ ...facts, restrictEnterpriseSettings: true }, false, 'P-1.37g');
      const off = effect({ ...facts, restrictEnterpriseSettings: false }, false, 'P-1.37g');
      expect([on, off]).toEqual([strict, 'EDITABLE']);
    }
  });
});
