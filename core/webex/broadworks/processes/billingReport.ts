import type { ProcessDefinition } from '../../../process/definition.js';
import { optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { billingReportMachine } from './billingReportMachine.js';

/** The billing report of one month: created, read and deleted by partner administrators. */
export const billingReport: ProcessDefinition = {
  id: 'broadworks.billingReport',
  title: 'Billing report of a month',
  edition: 'broadworks',
  machine: billingReportMachine,
  facts: { billingPeriod: optional(f.billingPeriod) },
  events: {
    CREATE: { title: 'Somebody creates the report', payload: { actorRoles: f.actorRoles } },
    GET: { title: 'Somebody retrieves the report', payload: { actorRoles: f.actorRoles } },
    LIST: { title: 'Somebody lists the reports', payload: { actorRoles: f.actorRoles } },
    DELETE: { title: 'Somebody deletes the report', payload: { actorRoles: f.actorRoles } },
  },
  asks: {
    'broadworks.billing.access': {
      billingOperation: { event: { CREATE: 'CREATE', GET: 'GET', LIST: 'LIST', DELETE: 'DELETE' } },
      actorRoles: { payload: 'actorRoles' },
    },
    'broadworks.billing.create': {
      reportExistsForPeriod: { state: { none: false, generated: true } },
    },
  },
  switches: {},
  handovers: {},
  exploration: { changing: [], counters: {}, rests: ['none', 'generated'] },
};
