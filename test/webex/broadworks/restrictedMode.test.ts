import { describe, expect, it } from 'vitest';
import { combinations, outcomeOf, tokensOf } from '../access.js';

const decision = 'broadworks.restrictedMode.control';
const listed = tokensOf(decision, 'controlId');
const controls = [...listed, 'A_CONTROL_NOT_LISTED'];

function effect(facts: object, on: boolean) {
  const all = { roleEntitlements: controls, orgWasAttached: false, ...facts };
  return outcomeOf(decision, { ...all, restrictedByPartnerExplicit: on }).controlEffect;
}

describe('the restricted mode of BroadWorks', () => {
  it('takes controls from a customer administrator and never gives one', () => {
    for (const { controlId } of combinations({ controlId: controls })) {
      const facts = { controlId: String(controlId), actorRole: 'CUSTOMER_ADMIN' };
      expect(effect(facts, false)).toBe('EDITABLE');
      if (!listed.includes(facts.controlId)) expect(effect(facts, true)).toBe('EDITABLE');
    }
  });

  it('is never noticed by a partner administrator', () => {
    for (const controlId of controls) {
      const facts = { controlId, actorRole: 'PARTNER_ADMIN' };
      expect([effect(facts, true), effect(facts, false)]).toEqual(['EDITABLE', 'EDITABLE']);
    }
  });

  it('restricts every control of the list but the details of a user', () => {
    const free = listed.filter(
      (controlId) => effect({ controlId, actorRole: 'CUSTOMER_ADMIN' }, true) === 'EDITABLE',
    );
    expect(free).toEqual(['USER_DETAILS']);
  });

  it('is on in a new organization and off in an attached one, unless it was set', () => {
    const state = (facts: Parameters<typeof outcomeOf>[1]) =>
      outcomeOf('broadworks.restrictedMode.state', facts).restrictedModeOn;
    expect([true, false].map((orgWasAttached) => state({ orgWasAttached }))).toEqual([false, true]);
    for (const restrictedByPartnerExplicit of [true, false]) {
      for (const orgWasAttached of [true, false]) {
        expect(state({ orgWasAttached, restrictedByPartnerExplicit })).toBe(
          restrictedByPartnerExplicit,
        );
      }
    }
  });
});
