import type { Invariant } from '../../../explore/invariant.js';
import { knowing, whenever } from '../../../explore/observers.js';
import { emits, enters } from '../../../explore/step-tests.js';
import { createsOneOrganization } from './ties.js';

const processes = ['broadworks.flowThrough'];
const looksAt: Readonly<Record<string, Invariant['looksAt']>> = {
  'INV-FLT-3': { templateEmailTrust: ['UNTRUSTED'] },
  'INV-FLT-5': { isTrunkUser: [false], trunkHasRouteList: [false], trunkHasDirectRoute: [false] },
};
const told = (id: string, text: string) => ({ id, text, processes, looksAt: looksAt[id] ?? {} });

const ADMISSION = 'broadworks.provisioning.admission';
const ADMITTED = ['ACCEPTED_STARTED', 'WAITING_FOR_USER_EMAIL'];

const CONFIRMED = told(
  'INV-FLT-1',
  'success of the API alone confirms nothing: the customers list has to show it',
);

const UNTRUSTED = told(
  'INV-FLT-3',
  'where e-mails are not trusted the work begins once the e-mail is verified, or with the account of the first user',
);

/** Invariants of every provisioning by flow-through: Part B4 of the statecharts. */
export const flowThroughInvariants: readonly Invariant[] = [
  whenever(
    CONFIRMED,
    enters('confirmed'),
    ({ event, payload }) =>
      event === 'CHECK_CUSTOMERS_LIST' && payload.visibleInCustomersList === true,
  ),
  createsOneOrganization('INV-FLT-2', ['broadworks.flowThrough', 'broadworks.flowThrough']),
  knowing(
    UNTRUSTED,
    'templateEmailTrust',
    // The guide moves a first user along with the account that was found: its e-mail is verified.
    (trust, view) =>
      trust === 'UNTRUSTED' &&
      enters('running')(view) &&
      view.event !== 'EMAIL_VERIFIED' &&
      !view.emits('ACCOUNT_AUTO_MOVED'),
  ),
  whenever(
    told('INV-FLT-4', 'a request gets to the API only as the admission accepts it'),
    enters('calling'),
    (view) => ADMITTED.includes(String(view.answer(ADMISSION, 'provisioningDecision'))),
  ),
  whenever(
    told('INV-FLT-5', 'a trunk user with a route list or a direct route is never sent to the API'),
    enters('calling'),
    ({ before }) =>
      before.isTrunkUser === false ||
      (before.trunkHasRouteList === false && before.trunkHasDirectRoute === false),
  ),
  successIsNoCompletion(['broadworks.flowThrough']),
  successIsNoCompletion(['broadworks.flowThrough', 'broadworks.flowThrough']),
];

/** Also where the customers list of two users is one list. */
function successIsNoCompletion(of: readonly string[]): Invariant {
  const text = 'a success answer of flow-through is never reported as completion';
  return whenever(
    { id: 'INV-X-3', text, processes: of },
    (view) => emits('COMPLETION_CONFIRMED')(view) || enters('confirmed')(view),
    ({ event, payload }) =>
      event === 'CHECK_CUSTOMERS_LIST' && payload.visibleInCustomersList === true,
  );
}
