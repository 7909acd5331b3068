import type { ProcessDefinition } from '../../../process/definition.js';
import { defaulted, needed, optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { userMoveMachine } from './userMoveMachine.js';

/** Moving a person who has a Webex account already: trusted, untrusted, or by self-activation. */
export const userMove: ProcessDefinition = {
  id: 'broadworks.userMove',
  title: 'Move a user with an existing account',
  edition: 'broadworks',
  machine: userMoveMachine,
  facts: {
    accountHome: needed(f.accountHome),
    bwOrgExists: needed(f.bwOrgExists),
    provisioningMethod: needed(f.provisioningMethod, { open: true, refusesMistyped: true }),
    consentMoveRequested: defaulted(f.consentMoveRequested),
    hasBroadWorksAccount: optional(f.hasBroadWorksAccount),
    oldAccountExists: optional(f.oldAccountExists),
  },
  events: {
    START: { title: 'The user is to be provisioned', payload: { actorRole: f.actorRole } },
    BACKGROUND_DONE: { title: 'The background task reports success', payload: {} },
    ENTER_EMAIL: { title: 'The user enters an e-mail', payload: { email: f.email } },
    CLICK_ACTIVATE_ACCOUNT: { title: 'The user presses activate account', payload: {} },
    CLICK_JOIN_NOW: { title: 'The user presses join now', payload: {} },
    BROADWORKS_SIGN_IN_OK: { title: 'The user signs in with BroadWorks credentials', payload: {} },
    SIGN_IN_OK: { title: 'The user signs in to the old account', payload: {} },
    PRESS_DELETE: { title: 'The user presses delete', payload: {} },
    OLD_DELETED: { title: 'The old account is deleted', payload: {} },
    USER_IGNORES: { title: 'The user does nothing', payload: {} },
    USER_DECLINES: { title: 'The user says no', payload: {} },
    SIGN_IN_FAILED: { title: 'The sign-in fails', payload: {} },
    PROVISIONING_FAILED: { title: 'The new account cannot be made', payload: {} },
    RETRY_PROVISIONING: { title: 'The provisioning is repeated', payload: {} },
    BACKGROUND_FAILED: { title: 'The background task fails', payload: {} },
  },
  asks: { 'broadworks.move.procedure': {} },
  switches: {},
  handovers: {
    handOverToAttach: { process: 'broadworks.attachment', entry: 'idle', passes: ['accountHome'] },
    ordinaryProvisioning: {
      process: 'broadworks.flowThrough',
      entry: 'notRequested',
      passes: ['provisioningMethod'],
    },
  },
  exploration: { changing: ['oldAccountExists'], counters: {}, rests: [] },
};
