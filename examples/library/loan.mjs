import { defineProcess, needed } from 'provisim/define';
import { facts } from './edition.mjs';
import { loanMachine } from './loan-machine.mjs';

/** The loan of one book. */
export const loan = defineProcess({
  id: 'library.loan',
  title: 'Loan of a book',
  edition: 'library',
  machine: loanMachine,
  facts: {
    memberKind: needed(facts.memberKind),
    bookKind: needed(facts.bookKind),
    booksOnLoan: needed(facts.booksOnLoan),
    hasFine: needed(facts.hasFine),
  },
  events: {
    REQUEST: { title: 'Somebody asks for the book', payload: {} },
    RENEW: { title: 'The reader asks for more time', payload: {} },
    RETURN: { title: 'The reader brings the book back', payload: { daysLate: facts.daysLate } },
    TIME_UP: { title: 'The time of the loan is over', payload: {}, clock: { fires: 'loanTime' } },
    PAY: { title: 'The reader pays the fine', payload: {} },
  },
  timers: {
    loanTime: {
      title: 'the time of the loan',
      lasts: { decision: 'library.loan.fine', parameter: 'loanHours' },
      unit: 'hour',
      due: 'at',
      event: 'TIME_UP',
      runsIn: ['lent'],
    },
  },
  asks: {
    'library.loan.decision': {},
    'library.loan.fine': { daysLate: { payload: 'daysLate' } },
  },
  exploration: { changing: [], counters: {}, rests: ['shelved', 'owing'] },
});
