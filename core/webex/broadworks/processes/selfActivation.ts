import type { ProcessDefinition } from '../../../process/definition.js';
import { needed, optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { selfActivationMachine } from './selfActivationMachine.js';

/** Activation by a link that the administrator sends. */
export const selfActivation: ProcessDefinition = {
  id: 'broadworks.selfActivation',
  title: 'Activate with a link',
  edition: 'broadworks',
  machine: selfActivationMachine,
  facts: {
    userClusterId: needed(f.userClusterId),
    templateClusterId: needed(f.templateClusterId),
    integratedImpEnabled: optional(f.integratedImpEnabled),
    accountHome: needed(f.accountHome),
    bwOrgExists: needed(f.bwOrgExists),
    isTrunkUser: optional(f.isTrunkUser),
    hasSharedCallAppearance: needed(f.hasSharedCallAppearance),
    authenticationServiceAssigned: needed(f.authenticationServiceAssigned),
    trunkHasRouteList: needed(f.trunkHasRouteList),
    trunkHasDirectRoute: needed(f.trunkHasDirectRoute),
  },
  events: {
    SEND_LINK: { title: 'The administrator sends the link', payload: {} },
    OPEN_LINK: { title: 'The user opens the link', payload: {} },
    BROADWORKS_SIGN_IN_OK: { title: 'The user signs in with BroadWorks credentials', payload: {} },
    ENTER_EMAIL: { title: 'The user enters an e-mail', payload: { email: f.email } },
    CLICK_JOIN_NOW: { title: 'The user presses join now', payload: {} },
    MOVE_DONE: { title: 'The move of the old account is done', payload: {} },
    BACKGROUND_DONE: { title: 'The background task reports success', payload: {} },
    PORTAL_ERROR: { title: 'The portal shows an error', payload: {} },
    TRY_AGAIN: { title: 'The user tries again', payload: {} },
    RETRY_ACTIVATION: {
      title: 'The administrator repeats the registration',
      payload: { retryEmailValid: f.retryEmailValid },
    },
    DELETE_USER: { title: 'The administrator deletes the user', payload: {} },
  },
  asks: {
    'broadworks.activation.link': {},
    // Who is not said to be a trunk user is none.
    'broadworks.trunk.eligibility': { isTrunkUser: { case: 'isTrunkUser', otherwise: false } },
    'broadworks.organization.action': {
      // An organization is there as soon as one user is provisioned.
      provisionedUserCount: { case: 'bwOrgExists', as: { true: 1, false: 0 } },
      provisioningMethod: { constant: 'SELF_ACTIVATION', because: 'the user came by the link' },
    },
    'broadworks.move.procedure': {
      provisioningMethod: { constant: 'SELF_ACTIVATION', because: 'the user came by the link' },
      hasBroadWorksAccount: { constant: true, because: 'the user has signed in with it' },
      consentMoveRequested: { constant: false, because: 'a user who activates asks for no move' },
    },
    'broadworks.untrusted.menu': {
      userStatus: { constant: 'ERROR', because: 'the administrator acts after an error' },
      managementAction: {
        event: { RETRY_ACTIVATION: 'RETRY_ACTIVATION', DELETE_USER: 'DELETE_USER' },
      },
      retryEmailValid: { payload: 'retryEmailValid' },
    },
  },
  switches: {},
  handovers: {
    consentMove: {
      process: 'broadworks.userMove',
      entry: 'ciLookup',
      passes: ['accountHome', 'bwOrgExists'],
      says: {
        provisioningMethod: 'SELF_ACTIVATION',
        hasBroadWorksAccount: true,
        oldAccountExists: true,
        consentMoveRequested: false,
      },
    },
    handOverToAttach: { process: 'broadworks.attachment', entry: 'idle', passes: ['accountHome'] },
  },
  exploration: { changing: ['accountHome', 'bwOrgExists'], counters: {}, rests: [] },
};
