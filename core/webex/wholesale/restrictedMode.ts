import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { CONTROL_EFFECTS, facts, TOGGLE_DECISIONS } from './facts.js';

/** Whether restricted mode is on, and whether it may be switched. */
export const restrictedModeState = signature({
  id: 'wholesale.restrictedMode.state',
  facts: {
    orgAttached: needed(facts.orgAttached),
    currentMode: optional(facts.currentMode),
    toggleRequest: defaulted(facts.toggleRequest),
    actorSide: needed(facts.actorSide),
  },
  outputs: {
    restrictedMode: boolean(),
    toggleDecision: oneOf(TOGGLE_DECISIONS),
    reasons: setOf(['PARTNER_ADMIN_ONLY']),
    banner: boolean(),
  },
});

/** What an administrator can do with a control of Control Hub. */
export const restrictedModeControl = signature({
  id: 'wholesale.restrictedMode.control',
  facts: {
    actorSide: needed(facts.actorSide),
    controlId: needed(facts.controlId),
    roleEntitlements: needed(facts.roleEntitlements),
    orgOffer: needed(facts.orgOffer),
    restrictedMode: optional(facts.restrictedMode),
    orgAttached: defaulted(facts.orgAttached),
    restrictEnterpriseSettings: defaulted(facts.restrictEnterpriseSettings),
  },
  outputs: {
    controlEffect: oneOf(CONTROL_EFFECTS),
    banner: boolean(),
  },
});
