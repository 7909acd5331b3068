import type { Guard } from '../../../process/guard.js';
import { cites, defineMachine, effect, when } from '../../../process/machine.js';

const allowed: Guard = {
  answer: ['broadworks.billing.access', 'billingDecision'],
  is: 'ALLOWED',
};
const denied = when({
  answer: ['broadworks.billing.access', 'billingDecision'],
  is: 'DENIED_ROLE',
});
/** Whether the month may have a report; asked once the role allows to create one. */
const creation = (value: string) =>
  when({ all: [allowed, { answer: ['broadworks.billing.create', 'billingDecision'], is: value }] });

const createDenied = {
  guard: denied,
  actions: [cites('BW-BIL-02', 'BW-BIL-07'), effect('DENIED_ROLE')],
};
const readDenied = {
  guard: denied,
  actions: [cites('BW-BIL-03', 'BW-BIL-04'), effect('DENIED_ROLE')],
};

const deleteDenied = {
  guard: denied,
  actions: [cites('BW-BIL-05', 'BW-BIL-07'), effect('DENIED_ROLE')],
};
/** Whoever has the role may ask; there is nothing to be had. */
const noReport = (rule: string) => ({
  guard: when(allowed),
  actions: [cites(rule, 'BW-BIL-08'), effect('NO_REPORT')],
});
const list = [
  { guard: when(allowed), actions: [cites('BW-BIL-03'), effect('REPORTS_LISTED')] },
  readDenied,
];

/** SC-BIL: the billing report of a month. */
export const billingReportMachine = defineMachine({
  id: 'broadworks.billingReport',
  initial: 'none',
  context: {},
  states: {
    none: {
      tags: 'waiting',
      description: 'the month has no report',
      on: {
        CREATE: [
          {
            target: 'generated',
            guard: creation('ALLOWED'),
            actions: [cites('BW-BIL-02'), effect('REPORT_CREATED')],
          },
          createDenied,
        ],
        LIST: list,
        GET: [noReport('BW-BIL-04'), readDenied],
        DELETE: [noReport('BW-BIL-05'), deleteDenied],
      },
    },
    generated: {
      tags: 'waiting',
      description: 'the month has a report',
      on: {
        CREATE: [
          {
            guard: creation('DENIED_REPORT_EXISTS'),
            actions: [cites('BW-BIL-20'), effect('DENIED_REPORT_EXISTS')],
          },
          createDenied,
        ],
        GET: [
          { guard: when(allowed), actions: [cites('BW-BIL-04'), effect('REPORT_RETURNED')] },
          readDenied,
        ],
        LIST: list,
        DELETE: [
          {
            target: 'none',
            guard: when(allowed),
            actions: [cites('BW-BIL-05'), effect('REPORT_DELETED')],
          },
          deleteDenied,
        ],
      },
    },
  },
});
