import type { ProcessDefinition } from '../../../process/definition.js';
import { needed, optional } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { billingReportMachine } from './billingReportMachine.js';

/** A billing report: asked for, made, downloaded, deleted, made again. */
export const billingReport: ProcessDefinition = {
  id: 'wholesale.billingReport',
  title: 'Make a billing report',
  edition: 'wholesale',
  machine: billingReportMachine,
  facts: {
    billingStartDate: needed(f.reportStartDate),
    billingEndDate: needed(f.reportEndDate),
    today: needed(f.today),
    type: optional(f.reportType),
    billingAccess: needed(f.billingAccess),
    existingReportStatus: needed(f.existingReportStatus),
    subPartnerOrgId: optional(f.subPartnerOrgId),
    subPartnerOrgIds: needed(f.subPartnerOrgIds),
  },
  events: {
    CREATE: { title: 'The partner asks for the report', payload: {} },
    GENERATED: { title: 'The report is made', payload: {} },
    GENERATION_FAILED: { title: 'The report cannot be made', payload: {} },
    GET: { title: 'The partner fetches the report', payload: {} },
    URL_EXPIRED: {
      title: 'The link of the last download is too old',
      payload: {},
      clock: { fires: 'url' },
    },
    DELETE: { title: 'The partner deletes the report', payload: {} },
  },
  timers: {
    // One at a time: a further download issues a further link, and its time counts.
    url: {
      title: 'the time that a download link lasts',
      lasts: { decision: 'wholesale.report.download', parameter: 'urlLifetime' },
      unit: 'second',
      due: 'after',
      event: 'URL_EXPIRED',
      runsIn: ['completed'],
    },
  },
  asks: {
    'wholesale.report.create': {},
    'wholesale.report.access': {
      operation: { event: { CREATE: 'CREATE', GET: 'GET', DELETE: 'DELETE' } },
    },
    'wholesale.report.download': {
      reportStatus: { state: { completed: 'COMPLETED' } },
      secondsSinceUrlIssued: { since: 'url', unit: 'second', otherwise: 0 },
    },
    'wholesale.report.delete': {
      reportStatus: {
        state: { inProgress: 'IN_PROGRESS', completed: 'COMPLETED', failed: 'FAILED' },
      },
    },
  },
  switches: {},
  handovers: {},
  exploration: {
    changing: ['billingAccess'],
    counters: {},
    rests: ['none', 'completed', 'failed', 'deleted'],
  },
};
