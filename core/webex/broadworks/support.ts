import { oneOf, setOf } from '../../rule/fact.js';
import { defaulted, needed, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Is a service request complete? */
export const supportCase = signature({
  id: 'broadworks.support.case',
  facts: {
    customerOrgId: needed(facts.customerOrgId, { nullable: true }),
    partnerOrgId: needed(facts.partnerOrgId, { nullable: true }),
    trackingIdShown: needed(facts.trackingIdShown),
    trackingId: needed(facts.trackingId, { nullable: true }),
    errorCodeShown: defaulted(facts.errorCodeShown),
    shownErrorCode: needed(facts.shownErrorCode, { nullable: true }),
    affectsSpecificUser: needed(facts.affectsSpecificUser),
    userEmail: needed(facts.userEmail, { nullable: true }),
    clientSymptoms: needed(facts.clientSymptoms),
    clientVersion: needed(facts.clientVersion, { nullable: true }),
    problemTime: needed(facts.problemTime, { nullable: true }),
  },
  outputs: {
    serviceRequest: oneOf(['COMPLETE', 'INCOMPLETE', 'INVALID_ID_FORMAT']),
    missingItems: setOf([
      'CUSTOMER_ORG_ID',
      'PARTNER_ORG_ID',
      'TRACKING_ID',
      'ERROR_CODE',
      'USER_EMAIL',
      'CLIENT_VERSION',
      'PROBLEM_TIME',
    ]),
  },
});

/** Who handles a request for support? */
export const supportEscalation = signature({
  id: 'broadworks.support.escalation',
  facts: {
    requesterIsEndCustomer: needed(facts.requesterIsEndCustomer),
    spCanSolve: needed(facts.spCanSolve),
  },
  outputs: {
    supportDecision: oneOf(['CONTACT_SERVICE_PROVIDER', 'ESCALATE_TO_TAC']),
  },
});

/** Is a BroadWorks server release supported? */
export const supportRelease = signature({
  id: 'broadworks.support.release',
  facts: {
    currentMajorRelease: needed(facts.currentMajorRelease),
    serverRelease: needed(facts.serverRelease),
  },
  outputs: { releaseSupport: oneOf(['SUPPORTED', 'NOT_SUPPORTED']) },
});

/** Where do people help themselves? */
export const supportResource = signature({
  id: 'broadworks.support.resource',
  facts: { helpWanted: needed(facts.helpWanted) },
  outputs: {
    resource: oneOf([
      'HELP_CENTER_PAGE_FOR_USERS',
      'HELP_CENTER_PAGE_FOR_ADMINISTRATORS',
      'CUSTOMIZED_APP',
      'SENT_FROM_APP',
      'STATUS_PAGE',
      'CONTROL_HUB_ANALYTICS',
    ]),
    readBy: oneOf(['WEBEX_OPS']),
  },
});
