import type { Invariant, StepView } from '../../../explore/invariant.js';
import { inAll, sinceLast, whenever } from '../../../explore/observers.js';
import { emits, is } from '../../../explore/step-tests.js';

const processes = ['broadworks.billingReport'];
const told = (id: string, text: string) => ({ id, text, processes });

const WRITERS = ['FULL_ADMIN', 'FULL_SALES_ADMIN'];
const mayWrite = ({ payload: { actorRoles: roles } }: StepView) =>
  Array.isArray(roles) && roles.some((role) => WRITERS.includes(String(role)));

/** Invariants of the billing report of every month: Part B10 of the statecharts. */
export const billingReportInvariants: readonly Invariant[] = [
  inAll(told('INV-BIL-1', 'a month has at most one report'), 1, {
    begins: emits('REPORT_DELETED'),
    count: (view) => (view.emits('REPORT_CREATED') ? 1 : 0),
  }),
  whenever(
    told('INV-BIL-2', 'who may only read changes nothing'),
    (view) => !mayWrite(view),
    ({ from, to }) => from === to,
  ),
  sinceLast(told('INV-BIL-3', 'once a report is deleted another can be created'), {
    step: emits('REPORT_DELETED', 'REPORT_CREATED'),
    note: (view) => view.emits('REPORT_DELETED'),
    breaks: (isDeleted, view) =>
      isDeleted === true &&
      (!view.expects.includes('CREATE') || (is('CREATE')(view) && mayWrite(view))),
  }),
];
