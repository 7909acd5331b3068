import fc from 'fast-check';
import {
  decide,
  EMPTY_CASE,
  formatProblem,
  loadPolicy,
  passTime,
  startRun,
  step,
} from 'provisim/define';
import { anyStory, casesOf, facts } from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import { editions, files, invariants, processes } from './policy.mjs';

const must = (result) => {
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.value;
};
const policy = must(loadPolicy(files, editions, { processes, invariants }));

describe('the house rules', () => {
  it('never lend a reference book', () => {
    fc.assert(
      fc.property(facts(policy, 'library.loan.decision'), (given) => {
        const { outcome } = must(
          decide(policy, { decision: 'library.loan.decision', facts: given }),
        );
        expect(outcome.loan === 'REFUSED_REFERENCE').toBe(given.bookKind === 'REFERENCE');
      }),
    );
  });

  it('never ask a longer delay a smaller fine', () => {
    const order = ['NONE', 'SMALL', 'LARGE'];
    const fineOf = (daysLate) =>
      must(decide(policy, { decision: 'library.loan.fine', facts: { daysLate } })).outcome.fine;
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (days, more) => {
        expect(order.indexOf(fineOf(days))).toBeLessThanOrEqual(order.indexOf(fineOf(days + more)));
      }),
    );
  });

  it('fine nobody in any story who was not late', () => {
    fc.assert(
      fc.property(anyStory(policy, 'library.loan'), (story) => {
        const last = casesOf(policy, story).at(-1);
        const emitted = last.runs[0].log.flatMap(({ effects }) => effects.map(({ id }) => id));
        if (emitted.includes('FINE_CHARGED')) expect(emitted).toContain('REMINDER_SENT');
      }),
    );
  });

  it('remind at the very end of the time', () => {
    const reader = { memberKind: 'ADULT', bookKind: 'NOVEL', booksOnLoan: 0, hasFine: false };
    const begun = must(startRun(policy, EMPTY_CASE, { process: 'library.loan', facts: reader }));
    const lent = must(step(policy, begun, { event: 'REQUEST' }));
    const stateAfter = (seconds) => must(passTime(policy, lent, seconds)).runs[0].state;
    expect(stateAfter(504 * 3600 - 1)).toBe('lent');
    expect(stateAfter(504 * 3600)).toBe('overdue');
  });
});
