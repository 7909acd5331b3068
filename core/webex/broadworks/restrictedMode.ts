import { boolean, oneOf, setOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { CONTROL_EFFECTS, facts } from './facts.js';

/** Is the restricted mode on? */
export const restrictedModeState = signature({
  id: 'broadworks.restrictedMode.state',
  facts: {
    restrictedByPartnerExplicit: optional(facts.restrictedByPartnerExplicit),
    orgWasAttached: needed(facts.orgWasAttached),
  },
  outputs: { restrictedModeOn: boolean() },
});

/** What can an administrator do with a control in Control Hub? */
export const restrictedModeControl = signature({
  id: 'broadworks.restrictedMode.control',
  facts: {
    actorRole: needed(facts.actorRole),
    controlId: needed(facts.controlId, { open: true, refusesMistyped: true }),
    roleEntitlements: needed(facts.roleEntitlements, { open: true, refusesMistyped: true }),
    restrictedByPartnerExplicit: optional(facts.restrictedByPartnerExplicit),
    orgWasAttached: needed(facts.orgWasAttached),
  },
  outputs: {
    controlEffect: oneOf(CONTROL_EFFECTS),
    accessDecision: oneOf(['ALLOWED', 'DENIED_BY_RESTRICTION', 'DENIED_BY_ROLE']),
    warnings: setOf(['CONTROL_NOT_LISTED']),
  },
});

/** Is the banner of the restricted mode shown? */
export const restrictedModeBanner = signature({
  id: 'broadworks.restrictedMode.banner',
  facts: {
    restrictedByPartnerExplicit: optional(facts.restrictedByPartnerExplicit),
    orgWasAttached: needed(facts.orgWasAttached),
    actorRole: needed(facts.actorRole),
    adminSignedIn: needed(facts.adminSignedIn),
  },
  outputs: { banner: oneOf(['SHOWN', 'NOT_SHOWN']), notified: boolean() },
});

/** May the actor switch the restricted mode? */
export const restrictedModeSwitch = signature({
  id: 'broadworks.restrictedMode.switch',
  facts: { actorRole: needed(facts.actorRole) },
  outputs: { switchDecision: oneOf(['ALLOWED', 'REJECTED_ROLE']) },
});
