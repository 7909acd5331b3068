import type { ProcessDefinition } from '../../../process/definition.js';
import { needed } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { isSetUp, untrustedActivationMachine } from './untrustedActivationMachine.js';

/** Activation on the portal where e-mails are not trusted, with the status view for what fails. */
export const untrustedActivation: ProcessDefinition = {
  id: 'broadworks.untrustedActivation',
  title: 'Activate on the portal',
  edition: 'broadworks',
  machine: untrustedActivationMachine,
  begins: [{ state: 'setupInvalid', when: { not: isSetUp } }],
  facts: {
    untrustedEmailsSelected: needed(f.untrustedEmailsSelected),
    shareLinkTarget: needed(f.shareLinkTarget),
    bwOrgExists: needed(f.bwOrgExists),
  },
  events: {
    FIX_TEMPLATE: { title: 'The partner puts the template right', payload: {} },
    ENTER_EMAIL: { title: 'The user enters an e-mail', payload: { emailValid: f.emailValid } },
    NOTHING_ENTERED: { title: 'The user enters nothing', payload: {} },
    REGISTERED: {
      title: 'The registration is done',
      payload: { emailVerified: f.emailVerified },
    },
    EXISTING_ACCOUNT_FOUND: {
      title: 'Another account with the e-mail is found',
      payload: { accountHome: f.accountHome },
    },
    PORTAL_ERROR: { title: 'The portal shows an error', payload: {} },
    TRY_AGAIN: { title: 'The user tries again', payload: {} },
    RETRY_ACTIVATION: {
      title: 'The administrator repeats the registration',
      payload: { retryEmailValid: f.retryEmailValid },
    },
    DELETE_USER: { title: 'The administrator deletes the user', payload: {} },
    CHANGE_PACKAGE: {
      title: 'The administrator changes the package',
      payload: { toPackage: f.toPackage },
    },
    COPY_ERROR_TEXT: { title: 'The administrator copies the error text', payload: {} },
    REGISTER_AGAIN: {
      title: 'The user registers again',
      payload: { configurationChanged: f.configurationChanged },
    },
    MOVE_DONE: { title: 'The move of the old account is done', payload: {} },
  },
  asks: {
    'broadworks.untrusted.setup': {},
    'broadworks.untrusted.menu': {
      userStatus: { state: { adminView: 'ERROR', pending: 'PENDING' } },
      managementAction: {
        event: {
          RETRY_ACTIVATION: 'RETRY_ACTIVATION',
          DELETE_USER: 'DELETE_USER',
          CHANGE_PACKAGE: 'CHANGE_PACKAGE',
          COPY_ERROR_TEXT: 'COPY_ERROR_TEXT',
        },
      },
      retryEmailValid: { payload: 'retryEmailValid' },
    },
    'broadworks.organization.action': {
      // An organization is there as soon as one user is provisioned.
      provisionedUserCount: { case: 'bwOrgExists', as: { true: 1, false: 0 } },
      accountHome: { constant: 'NONE', because: 'an account that is found is an event of its own' },
      provisioningMethod: {
        constant: 'FLOW_THROUGH_UNTRUSTED',
        because: 'the portal is for untrusted e-mails',
      },
    },
    'broadworks.move.procedure': {
      accountHome: { payload: 'accountHome' },
      consentMoveRequested: { constant: false, because: 'nobody has asked for a move' },
      provisioningMethod: {
        constant: 'FLOW_THROUGH_UNTRUSTED',
        because: 'the portal is for untrusted e-mails',
      },
      hasBroadWorksAccount: { constant: true, because: 'the service was assigned to it' },
    },
  },
  switches: {
    'portal.selfRetries': { default: 1, values: [0, 1, 2, 3], assumes: 'BW-RES-32' },
  },
  handovers: {
    consentMove: {
      process: 'broadworks.userMove',
      entry: 'mailSent',
      passes: [],
      says: {
        accountHome: 'CONSUMER_ORG',
        bwOrgExists: true,
        consentMoveRequested: false,
        provisioningMethod: 'FLOW_THROUGH_UNTRUSTED',
        hasBroadWorksAccount: true,
        oldAccountExists: true,
      },
    },
    handOverToAttach: {
      process: 'broadworks.attachment',
      entry: 'idle',
      passes: [],
      says: { accountHome: 'CUSTOMER_ORG' },
    },
  },
  exploration: {
    changing: ['untrustedEmailsSelected', 'shareLinkTarget', 'bwOrgExists'],
    counters: {},
    rests: ['setupInvalid', 'pending', 'deleted'],
  },
};
