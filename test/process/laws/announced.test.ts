import { describe, expect, it } from 'vitest';
import { PATIENCE } from '../../decide/runs.js';
import { shippedPolicy } from '../../shipped.js';
import { type Edit, mutated, without } from '../mutate-machine.js';
import { type Unkept, unkeptIn } from './announced.js';
import { exploredSteps, stepsOf } from './explored-steps.js';

const policy = shippedPolicy();
const processes = [...policy.processes.values()].filter(({ edition }) => edition === 'broadworks');

const BEFORE = 'the organization and its administrator came when the work began (000:5)';
const LATER =
  'it happens when the background task is done, or not at all where that fails (000:31)';
const OTHER_BUTTON = 'the button belongs to the e-mail of another variant';
const ORDER = 'the step that comes next is another one, which the refusal names (000:256-262)';
const NO_ACCESS = 'the access was taken away meanwhile, as the refusal says (000:254)';
const NOTHING_LEFT = 'there is no configuration to delete, as the refusal says';
const BY_TRUNK = 'the step names which service of the trunk stands in the way (000:35)';
const ADMITTED = 'the request was admitted before the API was called';

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
};

const named = ({ process, from, event, says }: Unkept) =>
  `${process.replace('broadworks.', '')} ${from} ${event} ${says}`;
const isExcepted = (name: string) =>
  name in exceptions || name.replace(/ \S+$/, ' *') in exceptions;
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
      'flowThrough',
      'awaitingUserEmail EXISTING_ACCOUNT_FOUND 1',
      without('ORG_CREATED'),
      'ORG_CREATED',
    ],
    [
      'attachment',
      'attachingAuto BACKGROUND_DONE 0',
      without('ASK_FOR_FULL_ADMIN'),
      'ASK_FOR_FULL_ADMIN',
    ],
    ['userDeletion', 'subscriber REMOVE_IMP 1', without('REJECTED_ROLE'), 'REJECTED_ROLE'],
  ];

  it.each(broken)('%s is found out: %s', (of, id, edit, says) => {
    const shipped = policy.processes.get(`broadworks.${of}`);
    if (shipped === undefined) throw new Error(`no process ${of}`);
    const definition = mutated(shipped, { edits: { [id]: edit } });
    // What the sound machine is able to do is what the faulty one may leave out.
    const found = exploredSteps(policy, definition).flatMap((one) => unkeptIn(shipped, one));
    expect(faultsIn(found).map((name) => name.split(' ').at(-1))).toContain(says);
  });
});
