import type { DecisionRecord, ListEntry, Narrative } from '../../core/index.js';
import type { Statement } from '../../core/studio.js';

/** The words by which `<provisim-record>` shows a record that nobody has put into sentences. */
export const RECORD_HEADINGS = {
  why: 'Why',
  missing: 'Not known yet',
  warnings: 'Warnings',
  notifications: 'Notifications',
  effects: 'Effects',
  confirmations: 'To be confirmed',
  assumptions: 'Assumed',
  heldToo: 'True as well',
  tried: 'Considered, and not the case',
  time: 'Which guide',
};

/** A record as its tokens, rules and lines, where there are no sentences for it. */
export function recordNarrative(
  record: DecisionRecord,
  headings: Narrative['headings'],
): Narrative {
  const { decision, status, outcome, fired, missing, assumptions, asOf } = record;
  return {
    ...{ lang: '', decision, status, headings, question: decision, remark: null, tone: 'neutral' },
    headline: Object.entries(outcome).map(([name, value]) => ({ text: '', name, value })),
    why: fired.map((rule) => ({ ...rule, because: '' })),
    missing: missing.map((fact) => ({ fact, title: fact, values: [], matters: [] })),
    warnings: record.warnings.map(statementOf),
    notifications: record.notifications.map(statementOf),
    effects: record.effects.map(statementOf),
    confirmations: record.confirmations.map(statementOf),
    assumptions: assumptions.map(({ id, switch: key, value = null, isDefault = true }) => ({
      ...{ id, text: '' },
      ...(key === undefined ? {} : { switch: { key, value, isDefault } }),
    })),
    heldToo: [],
    tried: [],
    time: [asOf.epoch, ...asOf.couldAlsoBe],
    matters: '{title}',
  };
}

function statementOf({ id }: ListEntry): Statement {
  return { text: '', name: id, value: id };
}
