import type { CaseSource, Handover, ProcessDefinition } from '../../../process/definition.js';
import { needed, optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { flowThroughMachine } from './flowThroughMachine.js';

/** The template says which of the two methods of flow-through it is. */
const method: CaseSource = {
  case: 'templateEmailTrust',
  as: { TRUSTED: 'FLOW_THROUGH_TRUSTED', UNTRUSTED: 'FLOW_THROUGH_UNTRUSTED' },
};

/** The user move from the lookup on, in the variant of the template. */
function consentMove(provisioningMethod: string): Handover {
  return {
    process: 'broadworks.userMove',
    entry: 'ciLookup',
    passes: [],
    says: {
      accountHome: 'CONSUMER_ORG',
      bwOrgExists: true,
      consentMoveRequested: false,
      provisioningMethod,
      hasBroadWorksAccount: true,
      oldAccountExists: true,
    },
  };
}

/** Provisioning a user by enabling Integrated IM&P, from the call of the API to the proof. */
export const flowThrough: ProcessDefinition = {
  id: 'broadworks.flowThrough',
  title: 'Provision by flow-through',
  edition: 'broadworks',
  machine: flowThroughMachine,
  facts: {
    templateEmailTrust: needed(f.templateEmailTrust),
    emailId: needed(f.emailId, { nullable: true }),
    isWholesaleCustomer: needed(f.isWholesaleCustomer),
    isTrunkUser: needed(f.isTrunkUser),
    hasSharedCallAppearance: needed(f.hasSharedCallAppearance),
    authenticationServiceAssigned: needed(f.authenticationServiceAssigned),
    trunkHasRouteList: needed(f.trunkHasRouteList),
    trunkHasDirectRoute: needed(f.trunkHasDirectRoute),
    bwOrgExists: needed(f.bwOrgExists),
    templatePartnerAdminEmail: optional(f.templatePartnerAdminEmail),
  },
  events: {
    ENABLE_INTEGRATED_IMP: { title: 'Integrated IM&P is enabled for the user', payload: {} },
    API_SUCCESS: { title: 'The API reports success', payload: {} },
    API_ERROR: { title: 'The API reports an error', payload: { errorCode: f.errorCode } },
    EXISTING_ACCOUNT_FOUND: {
      title: 'Another account with the e-mail is found',
      payload: { accountHome: f.accountHome },
    },
    EMAIL_VERIFIED: { title: 'The user has verified an e-mail', payload: {} },
    BACKGROUND_DONE: { title: 'The background task reports success', payload: {} },
    BACKGROUND_FAILED: { title: 'The background task fails', payload: {} },
    CHECK_CUSTOMERS_LIST: {
      title: 'Somebody looks at the customers list',
      payload: { visibleInCustomersList: f.visibleInCustomersList },
    },
    MOVE_DONE: { title: 'The move of the old account is done', payload: {} },
  },
  asks: {
    'broadworks.trunk.eligibility': {},
    'broadworks.provisioning.admission': { provisioningMethod: method },
    'broadworks.organization.action': {
      // An organization is there as soon as one user is provisioned.
      provisionedUserCount: { case: 'bwOrgExists', as: { true: 1, false: 0 } },
      accountHome: { constant: 'NONE', because: 'an account that is found is an event of its own' },
      provisioningMethod: method,
    },
    'broadworks.move.procedure': {
      accountHome: { payload: 'accountHome' },
      // The organization that comes with this user is none that was there before.
      bwOrgExists: { case: 'bwOrgExists', kept: 'orgExisted' },
      consentMoveRequested: { constant: false, because: 'nobody has asked for a move' },
      provisioningMethod: method,
      hasBroadWorksAccount: { constant: true, because: 'Integrated IM&P is enabled for it' },
    },
    'broadworks.provisioning.completion': {
      flowThroughResponse: { constant: 'SUCCESS', because: 'after an error the run is over' },
      visibleInCustomersList: { payload: 'visibleInCustomersList' },
    },
  },
  switches: {},
  handovers: {
    consentMove: consentMove('FLOW_THROUGH_UNTRUSTED'),
    trustedConsentMove: consentMove('FLOW_THROUGH_TRUSTED'),
    handOverToApproval: {
      process: 'broadworks.attachment',
      entry: 'awaitingApproval',
      passes: ['templatePartnerAdminEmail'],
      says: { accountHome: 'CUSTOMER_ORG' },
    },
    handOverToAttach: {
      process: 'broadworks.attachment',
      entry: 'idle',
      passes: [],
      says: { accountHome: 'CUSTOMER_ORG' },
    },
  },
  exploration: {
    changing: ['bwOrgExists'],
    counters: {},
    rests: ['awaitingUserEmail', 'provisionedUnconfirmed'],
  },
};
