import { describe, expect, it } from 'vitest';
import { PATIENCE, sampled } from '../../decide/runs.js';
import { shippedPolicy } from '../../shipped.js';
import { type Edit, mutated, without } from '../mutate-machine.js';
import { type Unkept, unkeptIn } from './announced.js';
import { exploredSteps, stepsOf } from './explored-steps.js';

const policy = shippedPolicy();
const processes = [...policy.processes.values()];

const BEFORE = 'the organization and its administrator came when the work began (000:5)';
const LATER =
  'it happens when the background task is done, or not at all where that fails (000:31)';
const OTHER_BUTTON = 'the button belongs to the e-mail of another variant';
const ORDER = 'the step that comes next is another one, which the refusal names (000:256-262)';
const NO_ACCESS = 'the access was taken away meanwhile, as the refusal says (000:254)';
const NOTHING_LEFT = 'there is no configuration to delete, as the refusal says';
const BY_TRUNK = 'the step names which service of the trunk stands in the way (000:35)';
const ADMITTED = 'the request was admitted before the API was called';
const RECORDED = 'the state of the run is the record of the check (004:53963)';
const OTHER_NAME = 'the step does it by the name that the process has for it';
const ON_ITS_WAY = 'it begins with the check of the address, which the step starts (004:53963)';
const BY_THE_CUSTOMER = 'the run of the customer does it, which waits for the review (004:53967)';
const IN_THE_ANSWER = 'the answer in the step has the warning; the process only goes on';
const NOTHING_YET = 'the request is refused, so that there is nothing to do yet';
const WITH_THE_REFUSAL = 'the refusal rests on the answer, which the step has with its reasons';
const ONE_REASON = 'of several reasons the step emits the first';

/** What does not happen in the step that asks, by process, state, event and answer, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'userMove selecting START ACCOUNT_AUTO_MOVED': LATER,
  'userMove selecting START ORG_CREATED': LATER,
  'userMove selecting START USER_IS_ADMINISTRATOR': LATER,
  'userMove mailSent CLICK_JOIN_NOW *': OTHER_BUTTON,
  'userMove mailSent CLICK_ACTIVATE_ACCOUNT *': OTHER_BUTTON,
  'flowThrough notRequested ENABLE_INTEGRATED_IMP REJECTED_TRUNK': BY_TRUNK,
  'flowThrough running EXISTING_ACCOUNT_FOUND ORG_CREATED': BEFORE,
  'flowThrough running EXISTING_ACCOUNT_FOUND USER_IS_ADMINISTRATOR': BEFORE,
  'flowThrough calling API_SUCCESS REJECTED_MISSING_EMAIL_ID': ADMITTED,
  'untrustedActivation deleted REGISTER_AGAIN SETUP_VALID': 'nothing was changed (000:301)',
  'detachment removingWorkspaces REMOVE_IMP *': ORDER,
  'detachment removingWorkspaces REMOVE_SUBSCRIBER *': ORDER,
  'detachment removingWorkspaces REMOVE_PENDING_USER *': ORDER,
  'detachment removingSubscribers REMOVE_PENDING_USER *': ORDER,
  'detachment removingConfig DELETE_CALLING_CONFIG GET_ACCESS': NO_ACCESS,
  'detachment removingConfig DELETE_CALLING_CONFIG NEEDS_ACCESS': NO_ACCESS,
  'detachment removingConfig DELETE_CALLING_CONFIG NONE': NOTHING_LEFT,
  'detachment removingConfig DELETE_CALLING_CONFIG COMPLETE': NOTHING_LEFT,
  'customerProvisioning idle SUBMIT PACKAGE_ALIAS_USED': IN_THE_ANSWER,
  'customerProvisioning error SUBMIT PACKAGE_ALIAS_USED': IN_THE_ANSWER,
  'customerProvisioning screening CLEARED CREATE_CUSTOMER_AUTOMATICALLY': OTHER_NAME,
  'customerProvisioning pendingRplReview CLEARED CREATE_CUSTOMER_AUTOMATICALLY': OTHER_NAME,
  'customerProvisioning provisioned UPDATE OPEN_MANUAL_REVIEW': ON_ITS_WAY,
  'customerProvisioning provisioned UPDATE HOLD_ADDRESS_UPDATE': ON_ITS_WAY,
  'customerProvisioning provisioned DELETE WHOLESALE_REMOVED': OTHER_NAME,
  'customerProvisioning provisioned DELETE BILLING_STOPPED': OTHER_NAME,
  'customerProvisioning updateScreening CLEARED APPLY_ADDRESS_UPDATE': OTHER_NAME,
  'customerProvisioning updateScreening PENDING HOLD_ADDRESS_UPDATE': OTHER_NAME,
  'customerProvisioning updatePendingRplReview CLEARED APPLY_ADDRESS_UPDATE': OTHER_NAME,
  'rplReview screening SCREEN_RESULT APPLY_ADDRESS_UPDATE': BY_THE_CUSTOMER,
  'rplReview screening SCREEN_RESULT HOLD_ADDRESS_UPDATE': BY_THE_CUSTOMER,
  'rplReview pendingRplReview RPL_APPROVED *': BY_THE_CUSTOMER,
  'rplReview pendingRplReview RPL_UNRESOLVED *': BY_THE_CUSTOMER,
  'rplReview pendingRplReview RPL_REFUSED *': BY_THE_CUSTOMER,
  'rplReview pendingRplReview REVIEW_TIMEOUT *': BY_THE_CUSTOMER,
  'attachment autoAttached PROVISIONED BASIC_BRANDING_DEPRECATED': IN_THE_ANSWER,
  'attachment approved PROVISIONED BASIC_BRANDING_DEPRECATED': IN_THE_ANSWER,
  'attachment idle REQUEST_ATTACH CRITERIA_NOT_DOCUMENTED': IN_THE_ANSWER,
  'billingReport failed CREATE COMPLETED_REPORT_EXISTS': WITH_THE_REFUSAL,
  'billingReport inProgress CREATE BILLING_SCOPE_MISSING': WITH_THE_REFUSAL,
  'subscriberProvisioning absent SUBMIT PACKAGE_ALIAS_USED': IN_THE_ANSWER,
  'subscriberProvisioning absent SUBMIT ADD_ON_WITHOUT_PACKAGE': IN_THE_ANSWER,
  'subscriberProvisioning absent SUBMIT LOCATION_IGNORED': IN_THE_ANSWER,
  'subscriberProvisioning active CHANGE_PACKAGE NUMBER_UPDATE_REQUIRED': ONE_REASON,
  'setupAssist ordered SUBMIT_REQUEST VERIFY_NETWORK': NOTHING_YET,
};
/** What happens in no step, whatever the process. */
const everywhere: Readonly<Record<string, string>> = { SCREENING_RECORDED: RECORDED };

const named = ({ process, from, event, says }: Unkept) =>
  `${process.replace(/^[a-z]+\./, '')} ${from} ${event} ${says}`;
const isExcepted = (name: string) =>
  name in exceptions ||
  name.replace(/ \S+$/, ' *') in exceptions ||
  (name.split(' ').at(-1) ?? '') in everywhere;
const faultsIn = (found: readonly Unkept[]) =>
  [...new Set(found.map(named))].filter((name) => !isExcepted(name));

describe.each(processes)(
  '$id',
  (definition) => {
    const steps = stepsOf(policy, definition);

    it('does in a step what the decisions that it asks announce, or says why not', () => {
      expect(faultsIn(steps.flatMap((one) => unkeptIn(definition, one)))).toEqual([]);
    });

    it('lists in a step every assumption of the decisions that it asks', () => {
      const missing = steps.filter(({ decisions, assumptions }) =>
        decisions.some((record) => record.assumptions.some(({ id }) => !assumptions.includes(id))),
      );
      expect(missing).toEqual([]);
    });
  },
  PATIENCE,
);

describe('a machine with a fault', () => {
  const broken: readonly (readonly [string, string, Edit, string])[] = [
    [
      'broadworks.flowThrough',
      'awaitingUserEmail EXISTING_ACCOUNT_FOUND 1',
      without('ORG_CREATED'),
      'ORG_CREATED',
    ],
    [
      'broadworks.attachment',
      'attachingAuto BACKGROUND_DONE 0',
      without('ASK_FOR_FULL_ADMIN'),
      'ASK_FOR_FULL_ADMIN',
    ],
    [
      'broadworks.userDeletion',
      'subscriber REMOVE_IMP 1',
      without('REJECTED_ROLE'),
      'REJECTED_ROLE',
    ],
    [
      'wholesale.attachment',
      'requested always 5',
      without('ASK_FOR_FULL_ADMIN'),
      'ASK_FOR_FULL_ADMIN',
    ],
  ];

  it.each(sampled(broken))('%s is found out: %s', (of, id, edit, says) => {
    const shipped = policy.processes.get(of);
    if (shipped === undefined) throw new Error(`no process ${of}`);
    const definition = mutated(shipped, { edits: { [id]: edit } });
    // What the sound machine is able to do is what the faulty one may leave out.
    const found = exploredSteps(policy, definition).flatMap((one) => unkeptIn(shipped, one));
    expect(faultsIn(found).map((name) => name.split(' ').at(-1))).toContain(says);
  });
});
