import { BROKEN, type Invariant } from '../../../explore/invariant.js';

const PROCESS = 'wholesale.billingReport';

/** Which runs have a complete report: those of one case have the same key. */
function oneComplete(id: string, text: string, processes: readonly string[]): Invariant {
  return {
    ...{ id, text, processes, start: [], looksAt: { existingReportStatus: ['COMPLETED'] } },
    see: (memory, m) => {
      const { run, to, before } = m;
      // A list of runs, created only here.
      const others = (memory as readonly number[]).filter((other) => other !== run);
      const isMade = m.emits('ISSUE_REPORT_ID') || m.emits('SET_STATUS_COMPLETED');
      if (isMade && before.existingReportStatus === 'COMPLETED') return BROKEN;
      if (to !== 'completed') return others;
      return others.length > 0 ? BROKEN : [...others, run];
    },
  };
}

/** Invariants of every billing report, and of two with one key. */
export const billingReportInvariants: readonly Invariant[] = [
  oneComplete('INV-RPT-2', 'no report is begun or completed where one of its key is complete', [
    PROCESS,
  ]),
  oneComplete('INV-14', 'of reports with one key at most one is complete', [PROCESS, PROCESS]),
];
