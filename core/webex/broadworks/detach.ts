import { oneOf, setOf } from '../../rule/fact.js';
import { needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** How far is the detach, and may the attempted step run? */
export const detachState = signature({
  id: 'broadworks.detach.state',
  facts: {
    partnerHasControlHubAccess: needed(facts.partnerHasControlHubAccess),
    workspaceCount: needed(facts.workspaceCount),
    subscriberCount: needed(facts.subscriberCount),
    pendingUserCount: needed(facts.pendingUserCount),
    callingConfigCount: needed(facts.callingConfigCount),
    attemptedStep: optional(facts.attemptedStep),
  },
  outputs: {
    detachState: oneOf(['NEEDS_ACCESS', 'IN_PROGRESS', 'BLOCKED_EARLIER_STEP', 'COMPLETE']),
    nextStep: oneOf([
      'GET_ACCESS',
      'REMOVE_WORKSPACES',
      'REMOVE_SUBSCRIBERS',
      'REMOVE_PENDING_USERS',
      'DELETE_CALLING_CONFIG',
      'NONE',
    ]),
    waysOfNextStep: setOf([
      'APPROVAL_OF_EXTERNAL_ADMINISTRATOR',
      'REMOVE_WORKSPACE_API',
      'REMOVE_SUBSCRIBER_API',
      'REMOVE_IMP_IN_COMMPILOT',
      'USER_STATUS_VIEW',
      'CONTROL_HUB',
    ]),
  },
});

/** What does the finished detach destroy or keep? */
export const detachConsequences = signature({
  id: 'broadworks.detach.consequences',
  facts: {
    detachMode: needed(facts.detachMode),
    otherAssociatedSubscriptions: needed(facts.otherAssociatedSubscriptions),
  },
  outputs: {
    effects: setOf([
      'SUBSCRIBER_DATA_DELETED',
      'SUBSCRIPTION_DEACTIVATED',
      'PARTNER_ACCESS_LOST',
      'SUBSCRIPTIONS_UNCHANGED',
    ]),
  },
});
