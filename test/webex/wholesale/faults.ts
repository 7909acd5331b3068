import type { Guard } from '../../../core/process/guard.js';
import { setFacts } from '../../../core/process/machine.js';
import type { CaseFacts } from '../../../core/process/run.js';
import {
  doing,
  emitting,
  guardedBy,
  staying,
  to,
  unguarded,
  without,
} from '../../process/mutate-machine.js';
import { faultsIn, type Mutant, reopened, ruleFaultsFor } from './mutants.js';

const LIMIT = '"value":259200';
const always = unguarded;
const isLarge: Guard = {
  answer: ['wholesale.setupAssist.sku', 'setupAssistSku'],
  is: 'SETUP_ASSIST_STANDARD',
};
const attaches = doing(setFacts({ orgAttached: { constant: true } }));
const FIRST = '{"fact":"subscriberCount","operator":"equal","value":0},';

/**
 * Known facts for the search, in processes with many traces: there faults need not be found in all
 * of them.
 */
export const KNOWN: Readonly<Record<string, CaseFacts>> = {
  'wholesale.subscriberProvisioning': {
    ...{ customerId: 'customer-1', customerExists: true, customerPackages: ['webex_suite'] },
    ...{ email: 'ana@example.org', firstName: 'Ana', lastName: 'Lima', extension: '5221' },
    ...{ primaryPhoneNumber: null, locationId: null, channel: 'API', lenient: false },
    ...{ emailBelongsToOtherSubscriber: false, assignedElsewhere: false, ownOrgAttached: false },
  },
};

/** For every invariant of one run some faults that violate it. */
export const mutants: readonly Mutant[] = [
  ...faultsIn('customerProvisioning', [
    ['INV-CUS-1 INV-06', 'accepted always 1', to('provisioning')],
    ['INV-CUS-1 INV-06', 'attaching ATTACH_ALLOWED 0', to('provisioning')],
    ['INV-CUS-2', 'accepted always 1', emitting('HTTP_202')],
    ['INV-CUS-2', 'screening CLEARED 1', emitting('HTTP_202')],
    ['INV-CUS-3 INV-09', 'provisioning DONE 0', without('SET_ORG_COUNTRY')],
    ['INV-CUS-4', 'screening CLEARED 1', to('provisioned')],
    ['INV-CUS-5 INV-07', 'pendingRplReview REVIEW_TIMEOUT 0', to('provisioning')],
    ['INV-CUS-6 INV-08', 'provisioned UPDATE 0', staying],
    ['INV-CUS-6 INV-08', 'provisioned UPDATE 2', emitting('START_RPL_CHECK')],
    ['INV-CUS-6', 'updatePendingRplReview FAILED 0', emitting('APPLY_UPDATE')],
    ['INV-29', 'provisioned DELETE 0', without('KEEP_ORGANIZATION')],
  ]),
  ...ruleFaultsFor('customerProvisioning', [
    [
      'INV-CUS-3 INV-09',
      'customer.initialSettings',
      ...(['"orgCountry":{"fact":"addressCountry"}', '"orgCountry":"US"'] as const),
    ],
    ['INV-CUS-4', 'customer.initialSettings', '"sipDomainSet":true', '"sipDomainSet":false'],
    ['INV-CUS-5 INV-07', 'rpl.screen', LIMIT, '"value":360000'],
  ]),
  ...faultsIn('rplReview', [
    ['INV-RPL-1', 'screening SCREEN_RESULT 1', to('cleared')],
    ['INV-RPL-1', 'pendingRplReview RPL_APPROVED 0', to('failed')],
    ['INV-RPL-2 INV-07', 'pendingRplReview RPL_APPROVED 0', unguarded],
  ]),
  ...ruleFaultsFor('rplReview', [
    ['INV-RPL-2 INV-07', 'rpl.screen', '"greaterThan"', '"greaterThanInclusive"'],
    ['INV-RPL-2 INV-07', 'rpl.screen', LIMIT, '"value":360000'],
    ['INV-RPL-2 INV-07', 'rpl.screen', LIMIT, '"value":255600'],
  ]),
  reopened('rplReview', 'INV-RPL-3', ['failed', 'RPL_APPROVED', 'cleared']),
  reopened('rplReview', 'INV-RPL-3', ['cleared', 'RPL_REFUSED', 'failed']),
  ...faultsIn('attachment', [
    ['INV-ATT-1 INV-22', 'autoAttached PROVISIONED 0', without('RESTRICTED_MODE_OFF')],
    ['INV-ATT-1 INV-22', 'approved PROVISIONED 0', without('restrictedMode')],
    ['INV-ATT-2 INV-22', 'approved PROVISIONED 0', without('KEEP_AUTHENTICATION')],
    ['INV-22', 'approved PROVISIONED 0', without('KEEP_SETTINGS')],
    ['INV-ATT-3 INV-20', 'requested always 5', emitting('SEND_ADMIN_INVITE_EMAIL')],
    ['INV-ATT-3 INV-20', 'awaitingApproval ADMIN_APPROVED 0', to('autoAttached')],
    ['INV-ATT-4', 'requested always 4', to('autoAttached')],
  ]),
  ...ruleFaultsFor('attachment', [['INV-ATT-4', 'attach.decision', '"value":100', '"value":101']]),
  ...faultsIn('subscriberProvisioning', [
    ['INV-SBR-1 INV-01', 'absent SUBMIT 2', without('ASSIGN_PACKAGE')],
    ['INV-SBR-1 INV-01', 'active ADD_ADDON 0', emitting('ASSIGN_PACKAGE')],
    ['INV-SBR-2', 'absent SUBMIT 2', emitting('GRANT_ADMIN_RIGHTS')],
    ['INV-SBR-2', 'active CHANGE_PACKAGE 2', emitting('GRANT_ADMIN_RIGHTS')],
    ['INV-SBR-3', 'absent SUBMIT 2', emitting('START_CONSUMPTION')],
    ['INV-SBR-3', 'active CHANGE_PACKAGE 2', emitting('OPEN_CONSUMPTION')],
    ['INV-SBR-3', 'active CUSTOMER_DELETED 0', without('STOP_CONSUMPTION')],
  ]),
  ...faultsIn('restrictedMode', [['INV-RBP-2', 'on TOGGLE 0', attaches]]),
  ...ruleFaultsFor('billingReport', [
    ['INV-RPT-2', 'report.create', '"value":"COMPLETED"', '"value":"FAILED"'],
  ]),
  reopened('callQueueUpgrade', 'INV-CQ-1 INV-23', [
    'customerAssistQueue',
    ...(['UPGRADE', 'webexCallingQueue'] as const),
  ]),
  ...faultsIn('partnerHubOnboarding', [
    ['INV-PHB-1', 'attestation CONFIRM_ATTESTATION 0', unguarded],
    ['INV-PHB-1', 'headquarters HEADQUARTERS_ENTERED 0', to('review')],
  ]),
  ...faultsIn('setupAssist', [['INV-SET-1', 'requested always 0', guardedBy(isLarge)]]),
  ...ruleFaultsFor('setupAssist', [['INV-SET-1', 'setupAssist.sku', '"value":5', '"value":6']]),
  ...faultsIn('partnerSso', [
    ['INV-SSO-1', 'notConfigured CONFIGURE_PROVIDER 0', always],
    ['INV-SSO-1', 'notConfigured SUBMIT_TAC_REQUEST 0', to('redirectUriReturned')],
  ]),
];

/** For every invariant of two runs in one case some faults that violate it. */
export const mutantsOfTwo: readonly Mutant[] = [
  ...ruleFaultsFor('subscriberProvisioning', [['INV-24', 'subscriber.adminRights', FIRST, '']]),
  ...faultsIn('subscriberProvisioning', [
    ['INV-24', 'absent SUBMIT 1', without('subscriberCount')],
  ]),
  ...faultsIn('billingReport', [['INV-14', 'inProgress GENERATED 0', unguarded]]),
];
