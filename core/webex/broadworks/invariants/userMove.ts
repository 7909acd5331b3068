import type { Json } from '../../../base/json.js';
import type { Invariant, StepView } from '../../../explore/invariant.js';
import {
  atMost,
  knowing,
  never,
  neverBoth,
  onlyAfter,
  sinceLast,
  together,
  whenever,
} from '../../../explore/observers.js';
import { all, emits, enters, is } from '../../../explore/step-tests.js';

const processes = ['broadworks.userMove'];
/** Where the lookup belongs, by the method of provisioning. */
const inOrder: Readonly<Record<string, (seen: readonly Json[]) => boolean>> = {
  FLOW_THROUGH_TRUSTED: (seen) => seen.length === 0,
  FLOW_THROUGH_UNTRUSTED: (seen) =>
    seen.includes('ENTER_EMAIL') && !seen.includes('EMAIL_VERIFIED'),
  SELF_ACTIVATION: (seen) => seen.includes('EMAIL_VERIFIED'),
};

const looksAt: Readonly<Record<string, Invariant['looksAt']>> = {
  'INV-MOV-3': { provisioningMethod: ['FLOW_THROUGH_TRUSTED'] },
  'INV-MOV-6': { bwOrgExists: [false] },
  'INV-MOV-7': { bwOrgExists: [false] },
  'INV-MOV-10': { provisioningMethod: Object.keys(inOrder) },
  'INV-MOV-11': { provisioningMethod: ['SELF_ACTIVATION'] },
  'INV-MOV-12': { accountHome: ['CUSTOMER_ORG'] },
};
const told = (id: string, text: string) => ({ id, text, processes, looksAt: looksAt[id] ?? {} });

const CONSENT_STATES = ['mailSent', 'oldAccountSignIn', 'awaitingConsent', 'deletingOld'];
const AFTER_DELETION = ['provisioningSameEmail', 'strandedNoAccount', 'done'];

const deletesOld = emits('OLD_ACCOUNT_DELETED');
const looksUp = enters('ciLookup');

/** What the user has done so far that the lookup has to come before or after. */
function userSteps({ event, emits: said }: StepView, before: Json | undefined): Json {
  const seen = Array.isArray(before) ? before : [];
  const verified = said('EMAIL_VERIFIED') ? ['EMAIL_VERIFIED'] : [];
  const done = event === 'START' ? [] : [event === 'ENTER_EMAIL' ? event : 'OTHER'];
  return [...new Set([...seen, ...done, ...verified])].sort();
}

const NO_ACCOUNT = told(
  'INV-MOV-NO-ACCOUNT',
  'after the old account is gone a person has a new one, is about to get it, or is known to have none, and then it can be tried again',
);

/** Invariants of every move: Part B2 of the statecharts. */
export const userMoveInvariants: readonly Invariant[] = [
  onlyAfter(told('INV-MOV-1', 'no old account is deleted without the consent of its owner'), {
    earlier: is('PRESS_DELETE'),
    happens: deletesOld,
    until: deletesOld,
  }),
  whenever(
    told('INV-MOV-2', 'delete can only be pressed after a sign-in to the old account'),
    is('PRESS_DELETE'),
    ({ from }) => from === 'awaitingConsent',
  ),
  onlyAfter(
    told(
      'INV-MOV-3',
      'untrusted and by self-activation an account is deleted only once the e-mail is verified',
    ),
    {
      earlier: (m) =>
        m.emits('EMAIL_VERIFIED') || m.before.provisioningMethod === 'FLOW_THROUGH_TRUSTED',
      happens: deletesOld,
    },
  ),
  onlyAfter(told('INV-MOV-4', 'the new account follows the deletion of the old one'), {
    earlier: deletesOld,
    happens: emits('USER_PROVISIONED_SAME_EMAIL'),
  }),
  whenever(
    told('INV-MOV-5', 'the new account has the e-mail of the old one'),
    all(enters('done'), ({ from }) => from === 'provisioningSameEmail'),
    emits('USER_PROVISIONED_SAME_EMAIL'),
  ),
  never(
    told('INV-MOV-6', 'nobody is asked for consent while the organization does not exist'),
    (m) => enters(...CONSENT_STATES)(m) && m.before.bwOrgExists === false,
  ),
  knowing(
    told('INV-MOV-7', 'only the first user of an organization is moved along automatically'),
    'bwOrgExists',
    (exists, view) => enters('autoMovingFirstUser')(view) && exists !== false,
  ),
  atMost(told('INV-MOV-8', 'at most one old account is deleted in a move'), 1, deletesOld),
  whenever(
    told('INV-MOV-9', 'nothing that somebody else does stands for the consent of the user'),
    (view) => enters('deletingOld')(view) || view.emits('CONSENT_GIVEN'),
    is('PRESS_DELETE'),
  ),
  {
    ...told(
      'INV-MOV-10',
      'the account is looked up before the user does anything where e-mails are trusted, between e-mail and confirmation where they are not, and after the confirmation in a self-activation',
    ),
    ...lookupOrder(),
  },
  knowing(
    told('INV-MOV-11', 'nobody is sent to the download after a self-activation'),
    'provisioningMethod',
    (method, view) => method === 'SELF_ACTIVATION' && view.emits('REDIRECT_DOWNLOAD'),
  ),
  knowing(
    told('INV-MOV-12', 'whose account belongs to a customer is never asked for consent'),
    'accountHome',
    (home, view) => home === 'CUSTOMER_ORG' && enters(...CONSENT_STATES)(view),
  ),
  neverBoth(told('INV-MOV-13', 'who is moved along automatically loses no account'), {
    begins: () => false,
    one: emits('ACCOUNT_AUTO_MOVED'),
    other: deletesOld,
  }),
  together(
    NO_ACCOUNT,
    sinceLast(NO_ACCOUNT, {
      step: deletesOld,
      note: () => true,
      breaks: (gone, { to }) => gone === true && !AFTER_DELETION.includes(to),
    }),
    whenever(
      NO_ACCOUNT,
      ({ to }) => to === 'strandedNoAccount',
      ({ expects }) => expects.includes('RETRY_PROVISIONING'),
    ),
    whenever(NO_ACCOUNT, is('RETRY_PROVISIONING'), ({ to }) => to === 'provisioningSameEmail'),
  ),
];

function lookupOrder(): Pick<Invariant, 'start' | 'see'> {
  return sinceLast(told('INV-MOV-10', ''), {
    step: () => true,
    note: (view, before) => {
      const [method, seen] = Array.isArray(before) ? before : [];
      return [view.before.provisioningMethod ?? method ?? null, userSteps(view, seen)];
    },
    breaks: (noted, view) => {
      const [method, seen] = Array.isArray(noted) ? noted : [];
      const order = inOrder[String(method)];
      return looksUp(view) && order !== undefined && Array.isArray(seen) && !order(seen);
    },
  });
}
