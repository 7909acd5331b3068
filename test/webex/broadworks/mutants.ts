import { cites, effect, setFacts } from '../../../core/process/machine.js';
import { facts as f } from '../../../core/webex/broadworks/facts.js';
import {
  doing,
  type Edit,
  emitting,
  gone,
  guardedBy,
  type MachineEdits,
  staying,
  to,
  unguarded,
  without,
} from '../../process/mutate-machine.js';

/** A fault that violates an invariant. */
export interface Mutant {
  readonly breaks: string;
  /** The faulty process, without the name of the edition. */
  readonly of: string;
  readonly machine?: MachineEdits;
  /** A rule file, and what is written in it instead. */
  readonly rule?: { readonly file: string; readonly from: string; readonly to: string };
}

/** A fault in one transition of a machine. */
export const inMachine =
  (of: string) =>
  (breaks: string, id: string, edit: Edit): Mutant => ({
    breaks,
    of,
    machine: { edits: { [id]: edit } },
  });

const attachment = inMachine('attachment');
const userMove = inMachine('userMove');
const selfActivation = inMachine('selfActivation');
const flowThrough = inMachine('flowThrough');
const untrusted = inMachine('untrustedActivation');
const detachment = inMachine('detachment');
const organizationDeletion = inMachine('organizationDeletion');
const userDeletion = inMachine('userDeletion');
const freeCalls = inMachine('freeCalls');
const billing = inMachine('billingReport');
const delayed = inMachine('delayedSettings');

const sixRecipients = {
  of: 'attachment',
  rule: { file: 'attach/notification', from: '"value":5', to: '"value":6' },
};
const HYBRID = '"fact":"detachMode","operator":"equal","value":"HYBRID"';
const STANDARD = '"fact":"detachMode","operator":"equal","value":"STANDARD"';
const EITHER = '"fact":"detachMode","operator":"in","value":["STANDARD","HYBRID"]';

/** At least one fault for every invariant of single runs. */
export const mutants: readonly Mutant[] = [
  attachment('INV-ATT-1', 'classifying always 7', to('attachingAuto')),
  attachment('INV-ATT-2', 'awaitingApproval RETRY 0', to('attachingAuto')),
  { breaks: 'INV-ATT-3', ...sixRecipients },
  attachment('INV-ATT-4', 'classifying always 8', emitting('NOTIFY_CUSTOMER_ADMINS')),
  attachment('INV-ATT-5', 'attachingAuto BACKGROUND_DONE 0', without('ORG_NAME_KEPT')),
  attachment(
    'INV-ATT-6',
    'attachingWithFullAccess BACKGROUND_DONE 0',
    without('AUTHENTICATION_SETTINGS_KEPT'),
  ),
  attachment(
    'INV-ATT-8',
    'attachingAuto BACKGROUND_DONE 1',
    without('FIRST_USER_NOT_ADMINISTRATOR'),
  ),
  attachment('INV-ATT-8', 'attachingAuto BACKGROUND_DONE 1', emitting('USER_IS_ADMINISTRATOR')),
  attachment('INV-ATT-9', 'attachingAuto BACKGROUND_DONE 1', without('RESTRICTED_MODE_OFF')),
  attachment(
    'INV-ATT-10',
    'attachingAuto BACKGROUND_DONE 0',
    without('EMAIL_SUPPRESSION_FLAG_KEPT'),
  ),
  attachment(
    'INV-ATT-11',
    'awaitingApproval CUSTOMER_ADMITS_EXTERNAL_ADMIN 0',
    guardedBy({ payload: 'externalAdminRights', is: 'FULL' }),
  ),
  attachment(
    'INV-ATT-12',
    'attached.settling PROVISION_NEW_USER 1',
    without('BLOCKED_ATTACH_NOT_FINISHED'),
  ),
  {
    breaks: 'INV-ATT-13',
    of: 'attachment',
    rule: {
      file: 'attach/rights',
      from: '"operator":"contains","value":"ACTIVE"',
      to: '"operator":"contains","value":"SUSPENDED"',
    },
  },
  attachment('INV-ATT-15', 'classifying always 3', to('attachingAuto')),
  attachment('INV-ATT-16', 'classifying always 4', to('attachingAuto')),
  { breaks: 'INV-X-14', ...sixRecipients },

  userMove('INV-MOV-1', 'oldAccountSignIn SIGN_IN_OK 0', to('deletingOld')),
  {
    breaks: 'INV-MOV-2',
    of: 'userMove',
    machine: {
      added: { oldAccountSignIn: { PRESS_DELETE: { target: 'deletingOld', actions: [cites()] } } },
    },
  },
  userMove('INV-MOV-3', 'verifying always 0', without('EMAIL_VERIFIED')),
  userMove('INV-MOV-4', 'awaitingConsent PRESS_DELETE 0', to('provisioningSameEmail')),
  userMove(
    'INV-MOV-5',
    'provisioningSameEmail BACKGROUND_DONE 1',
    without('USER_PROVISIONED_SAME_EMAIL'),
  ),
  userMove('INV-MOV-6', 'selecting START 3', to('mailSent')),
  userMove('INV-MOV-7', 'selecting START 4', unguarded),
  userMove('INV-MOV-8', 'strandedNoAccount RETRY_PROVISIONING 0', to('deletingOld')),
  userMove('INV-MOV-9', 'strandedNoAccount RETRY_PROVISIONING 0', to('deletingOld')),
  userMove('INV-MOV-10', 'bridgeIntake always 0', to('linkTextSent')),
  userMove('INV-MOV-10', 'bridgeIntake always 1', to('ciLookup')),
  userMove('INV-MOV-10', 'verifying always 1', without('EMAIL_VERIFIED')),
  userMove('INV-MOV-11', 'provisioningSameEmail BACKGROUND_DONE 0', emitting('REDIRECT_DOWNLOAD')),
  userMove('INV-MOV-12', 'selecting START 1', to('mailSent')),
  userMove('INV-MOV-13', 'autoMovingFirstUser BACKGROUND_DONE 0', emitting('OLD_ACCOUNT_DELETED')),
  userMove('INV-MOV-NO-ACCOUNT', 'provisioningSameEmail PROVISIONING_FAILED 0', to('selecting')),
  userMove('INV-MOV-NO-ACCOUNT', 'strandedNoAccount RETRY_PROVISIONING 0', gone),
  userMove('INV-X-4', 'oldAccountSignIn SIGN_IN_OK 0', to('deletingOld')),

  selfActivation('INV-ACT-1', 'emailEntry ENTER_EMAIL 0', to('provisioning')),
  selfActivation('INV-ACT-2', 'linkSent OPEN_LINK 0', to('portalSignIn')),
  selfActivation('INV-ACT-3', 'provisioning BACKGROUND_DONE 0', emitting('OLD_ACCOUNT_DELETED')),
  selfActivation(
    'INV-ACT-4',
    'templateChosen SEND_LINK 0',
    guardedBy({ not: { fact: 'emailId', is: null } }),
  ),

  flowThrough('INV-FLT-1', 'calling API_SUCCESS 0', to('confirmed')),
  flowThrough('INV-FLT-3', 'started always 0', to('running')),
  flowThrough('INV-FLT-4', 'notRequested ENABLE_INTEGRATED_IMP 0', unguarded),
  flowThrough('INV-FLT-5', 'notRequested ENABLE_INTEGRATED_IMP 0', unguarded),
  flowThrough('INV-X-3', 'calling API_SUCCESS 0', to('confirmed')),

  untrusted('INV-UNT-1', 'registering REGISTERED 0', to('adminView')),
  untrusted('INV-UNT-2', 'setupInvalid FIX_TEMPLATE 0', unguarded),
  untrusted('INV-UNT-4', 'portalOpen ENTER_EMAIL 0', unguarded),

  detachment('INV-DET-1', 'removingConfig DELETE_CALLING_CONFIG 0', to('detached')),
  {
    breaks: 'INV-DET-2',
    of: 'detachment',
    rule: { file: 'detach/consequences', from: HYBRID, to: STANDARD },
  },
  {
    breaks: 'INV-DET-3',
    of: 'detachment',
    rule: {
      file: 'detach/consequences',
      from: '"fact":"otherAssociatedSubscriptions","operator":"equal"',
      to: '"fact":"otherAssociatedSubscriptions","operator":"greaterThanInclusive"',
    },
  },
  {
    breaks: 'INV-DET-4',
    of: 'detachment',
    machine: {
      added: {
        needsAccess: { REMOVE_WORKSPACE: { actions: [cites(), effect('WORKSPACE_REMOVED')] } },
      },
    },
  },
  detachment('INV-DET-5', 'removingConfig DELETE_CALLING_CONFIG 1', without('enterpriseOrgId')),
  detachment('INV-DET-5', 'detached ATTACH_AGAIN 0', gone),
  {
    breaks: 'INV-DET-6',
    of: 'detachment',
    rule: { file: 'detach/consequences', from: STANDARD, to: EITHER },
  },

  {
    breaks: 'INV-DOR-1',
    of: 'organizationDeletion',
    machine: {
      edits: {
        'readyToDelete DELETE_ORGANISATION 0': gone,
        'readyToDelete DELETE_ORGANISATION 1': unguarded,
      },
    },
  },
  organizationDeletion(
    'INV-DOR-2',
    'deletingUsers REMOVE_SUBSCRIBER_ONLY 0',
    doing(setFacts({ userCount: { difference: [{ fact: 'userCount' }, { constant: 1 }] } })),
  ),
  organizationDeletion(
    'INV-DOR-3',
    'disablingDirSync DISABLE_SYNC 0',
    doing(setFacts({ userCount: { constant: 0 } })),
  ),

  userDeletion('INV-DEL-1', 'subscriber REMOVE_IMP 0', emitting('USER_IS_ADMINISTRATOR')),
  userDeletion(
    'INV-DEL-1',
    'subscriber REMOVE_IMP 0',
    doing(setFacts({ otherAdminCount: { sum: [{ fact: 'otherAdminCount' }, { constant: 1 }] } })),
  ),
  userDeletion('INV-DEL-2', 'subscriber REMOVE_SUBSCRIBER 0', to('deleted')),
  userDeletion('INV-DEL-3', 'subscriber REMOVE_IMP 0', without('BILLING_ENDED')),
  {
    breaks: 'INV-DEL-3',
    of: 'userDeletion',
    rule: {
      file: 'user/deletion',
      from: '"deletionState":"FREE_WEBEX_USER","billed":false',
      to: '"deletionState":"FREE_WEBEX_USER","billed":true',
    },
  },

  freeCalls('INV-CAL-1', 'enabled SAVE_TEMPLATE_DISABLED 0', to('reconfiguredDisabled')),
  freeCalls('INV-CAL-2', 'removed ADD_USER 1', to('reconfiguredDisabled')),

  billing('INV-BIL-1', 'generated CREATE 0', emitting('REPORT_CREATED')),
  billing('INV-BIL-2', 'generated DELETE 0', unguarded),
  billing('INV-BIL-3', 'generated DELETE 0', staying),

  {
    breaks: 'INV-DLY-1',
    of: 'delayedSettings',
    rule: { file: 'template/prefill', from: '"value":7', to: '"value":6' },
  },
  delayed('INV-DLY-2', 'pendingPrefill CHANGE 0', without('prefill')),

  attachment('INV-ONCE', 'awaitingApproval CUSTOMER_DECLINES 0', emitting('ORG_CREATED')),
  flowThrough('INV-ONCE', 'running EXISTING_ACCOUNT_FOUND 0', unguarded),
  userMove(
    'INV-ONCE',
    'strandedNoAccount RETRY_PROVISIONING 0',
    emitting('USER_PROVISIONED_SAME_EMAIL'),
  ),
  selfActivation('INV-FIRST-USER', 'mailSent CLICK_JOIN_NOW 0', emitting('ACCOUNT_AUTO_MOVED')),
  userDeletion('INV-ONCE', 'freeUser DELETE_PERSON 0', emitting('BILLING_ENDED')),
  organizationDeletion('INV-ONCE', 'requested DELETE_ORGANISATION 1', staying),
  flowThrough('INV-FIRST-USER', 'started always 1', without('ORG_CREATED')),
  selfActivation('INV-FIRST-USER', 'verified always 1', without('USER_IS_ADMINISTRATOR')),
  untrusted('INV-FIRST-USER', 'registering EXISTING_ACCOUNT_FOUND 1', without('ORG_CREATED')),
  userMove(
    'INV-FIRST-USER',
    'autoMovingFirstUser BACKGROUND_DONE 0',
    without('USER_IS_ADMINISTRATOR'),
  ),
  userDeletion('INV-DEL-BILLING', 'subscriber DELETE_IN_CONTROL_HUB 0', without('BILLING_ENDED')),
];

/** Facts that a faulty machine reads and the shipped one does not know. */
export const strange = { emailId: f.emailId };
