import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  effectsIn,
  setFacts,
  startTimer,
  when,
} from '../../../process/machine.js';

const CREATE = 'wholesale.report.create';
const created = (value: string) => answered(CREATE, 'createDecision', value);
const rejectedFor = (reason: string): Guard => ({ answer: [CREATE, 'reasons'], includes: reason });
const access = (value: string) => answered('wholesale.report.access', 'access', value);
const deletion = (value: string) => answered('wholesale.report.delete', 'deleteDecision', value);

const status = (is: string) => setFacts({ existingReportStatus: { constant: is } });
// Of all reports with the same key a completed one counts, also where another run has made it: no
// decision is asked when a report is finished.
const noneCompleted: Guard = { not: { fact: 'existingReportStatus', is: 'COMPLETED' } };

const scopeMissing = { actions: [cites('WS-RPT-01'), effect('BILLING_SCOPE_MISSING')] };
/** The same report once more, while there is none that is complete. */
const createdAnew = {
  target: 'inProgress',
  guard: created('ACCEPTED'),
  actions: [cites('WS-RPT-20'), effect('ISSUE_REPORT_ID'), status('IN_PROGRESS')],
};

/** The request for a report of which there is none. */
const creation = (rule: string) => ({
  target: 'inProgress',
  guard: created('ACCEPTED'),
  actions: [cites(rule), effect('ISSUE_REPORT_ID'), status('IN_PROGRESS')],
});
const rejection = {
  guard: created('REJECTED'),
  actions: [
    cites('WS-RPT-03', 'WS-RPT-04', 'WS-RPT-05'),
    effect('REJECT_CREATE'),
    alsoWhen(
      rejectedFor('COMPLETED_REPORT_EXISTS'),
      cites('WS-RPT-19'),
      effect('COMPLETED_REPORT_EXISTS'),
    ),
    alsoWhen(
      rejectedFor('BILLING_SCOPE_MISSING'),
      cites('WS-RPT-01'),
      effect('BILLING_SCOPE_MISSING'),
    ),
  ],
};
/** The same of a report that is to be made again: of a completed one only another run can know. */
const rejectionAgain = {
  guard: created('REJECTED'),
  actions: [
    cites('WS-RPT-03', 'WS-RPT-04', 'WS-RPT-05', 'WS-RPT-19'),
    effect('REJECT_CREATE'),
    effectsIn(
      [CREATE, 'reasons'],
      ['DATE_TOO_OLD', 'DATE_IS_TODAY_OR_FUTURE', 'START_AFTER_END', 'UNKNOWN_SUBPARTNER'],
    ),
    alsoWhen(rejectedFor('BILLING_SCOPE_MISSING'), cites('WS-RPT-01')),
  ],
};
/** The deletion of a report that never was complete: one that is complete counts still. */
const deletedUnfinished = [
  {
    target: 'deleted',
    guard: deletion('ALLOWED'),
    actions: [
      cites('WS-RPT-01', 'WS-RPT-21'),
      effect('ALL_URLS_DEAD'),
      alsoWhen(noneCompleted, status('NONE')),
    ],
  },
  { guard: deletion('REFUSED'), ...scopeMissing },
];

/** SC-RPT: one billing report, from the request to its deletion, after which it can be made again. */
export const billingReportMachine = defineMachine({
  id: 'wholesale.billingReport',
  initial: 'none',
  context: {},
  states: {
    none: {
      tags: 'waiting',
      description: 'there is no such report',
      on: {
        CREATE: [creation('WS-RPT-12'), rejection],
      },
    },
    inProgress: {
      tags: 'working',
      description: 'the report is being made',
      on: {
        GENERATED: {
          target: 'completed',
          guard: when(noneCompleted),
          actions: [cites('WS-RPT-18'), effect('SET_STATUS_COMPLETED'), status('COMPLETED')],
        },
        GENERATION_FAILED: {
          target: 'failed',
          actions: [
            cites('WS-RPT-23'),
            effect('RECORD_ERROR'),
            alsoWhen(noneCompleted, status('FAILED')),
          ],
        },
        CREATE: createdAnew,
        DELETE: deletedUnfinished,
      },
    },
    completed: {
      tags: 'waiting',
      description: 'the report can be downloaded',
      on: {
        CREATE: {
          guard: created('REJECTED'),
          actions: [cites('WS-RPT-19'), effect('REJECT_CREATE'), effect('COMPLETED_REPORT_EXISTS')],
        },
        GET: [
          {
            guard: access('GRANTED'),
            actions: [
              cites('WS-RPT-13', 'WS-RPT-14'),
              effect('ISSUE_TEMP_DOWNLOAD_URL'),
              effect('START_URL_TIMER'),
              startTimer('url'),
            ],
          },
          { guard: access('REFUSED'), ...scopeMissing },
        ],
        URL_EXPIRED: {
          guard: answered('wholesale.report.download', 'download', 'EXPIRED'),
          actions: [cites('WS-RPT-14'), effect('URL_DEAD')],
        },
        DELETE: [
          {
            target: 'deleted',
            guard: deletion('ALLOWED'),
            actions: [cites('WS-RPT-01', 'WS-RPT-21'), effect('ALL_URLS_DEAD'), status('NONE')],
          },
          { guard: deletion('REFUSED'), ...scopeMissing },
        ],
      },
    },
    failed: {
      tags: 'waiting',
      description: 'the report could not be made',
      on: {
        CREATE: createdAnew,
        DELETE: deletedUnfinished,
      },
    },
    deleted: {
      tags: 'waiting',
      description: 'the report is gone, and so are its links; it can be made again',
      on: { CREATE: [creation('WS-RPT-19'), rejectionAgain] },
    },
  },
});
