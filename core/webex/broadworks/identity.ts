import { oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** What happens when an identity attribute is changed? */
export const identityChange = signature({
  id: 'broadworks.identity.change',
  facts: {
    attributeChange: needed(facts.attributeChange),
    actorRole: defaulted(facts.actorRole),
    webexEmailUpdated: needed(facts.webexEmailUpdated),
    broadworksEmailIdUpdated: needed(facts.broadworksEmailIdUpdated),
    alternateId: needed(facts.alternateId, { nullable: true }),
    emailId: needed(facts.emailId, { nullable: true }),
  },
  outputs: {
    identityDecision: oneOf([
      'REJECTED_ROLE',
      'NOT_SUPPORTED_USER_ID_CHANGE',
      'EMAIL_CHANGE_STEP_1_CONTROL_HUB',
      'EMAIL_CHANGE_STEP_2_BROADWORKS',
      'EMAIL_CHANGE_COMPLETE',
      'INVALID_ALTERNATE_ID',
      'ALTERNATE_ID_ACCEPTED',
    ]),
    warnings: setOf(['EMAIL_MISMATCH']),
    remedy: oneOf(['RECREATE_USER', 'NONE']),
  },
});

/** With what does the user authenticate? */
export const identitySignIn = signature({
  id: 'broadworks.identity.signIn',
  facts: {
    alternateId: needed(facts.alternateId, { nullable: true }),
    emailId: needed(facts.emailId, { nullable: true }),
  },
  outputs: {
    signInIdentifier: oneOf(['EMAIL', 'BROADWORKS_USER_ID']),
    warnings: setOf(['INVALID_ALTERNATE_ID']),
  },
});

/** Where does an attribute of a user live, and what is it for? */
export const identityAttribute = signature({
  id: 'broadworks.identity.attribute',
  facts: { userAttribute: needed(facts.userAttribute) },
  outputs: {
    heldIn: oneOf(['BROADWORKS', 'WEBEX']),
    webexAttribute: oneOf(['USER_ID', 'NONE']),
    purpose: oneOf(['PRIMARY_IDENTIFIER', 'CREATES_WEBEX_USER_ID', 'SIGN_IN_BY_EMAIL']),
  },
});
