import {
  answered,
  cites,
  defineMachine,
  effect,
  progress,
  setFacts,
  startTimer,
  when,
} from 'provisim/define';

const granted = { answer: ['library.loan.decision', 'loan'], is: 'GRANTED' };
const free = answered('library.loan.fine', 'fine', 'NONE');

/** A book is asked for, lent, renewed once, brought back in time or late. */
export const loanMachine = defineMachine({
  id: 'library.loan',
  initial: 'shelved',
  context: { renewed: false },
  states: {
    shelved: {
      tags: 'waiting',
      description: 'the book stands on its shelf',
      on: {
        REQUEST: [
          {
            target: 'lent',
            guard: when(granted),
            actions: [cites('LIB-04', 'LIB-05'), effect('BOOK_LENT'), startTimer('loanTime')],
          },
          { guard: when({ not: granted }), actions: [cites('LIB-01'), effect('LOAN_REFUSED')] },
        ],
      },
    },
    lent: {
      tags: 'waiting',
      description: 'the book is with the reader',
      on: {
        RENEW: {
          guard: when({ progress: 'renewed', is: false }),
          actions: [
            cites('LIB-08'),
            effect('LOAN_RENEWED'),
            progress({ renewed: true }),
            startTimer('loanTime'),
          ],
        },
        RETURN: { target: 'returned', actions: [cites('LIB-05'), effect('BOOK_RETURNED')] },
        TIME_UP: { target: 'overdue', actions: [cites('LIB-06'), effect('REMINDER_SENT')] },
      },
    },
    overdue: {
      tags: 'waiting',
      description: 'the reader is late and has been reminded',
      on: {
        RETURN: [
          {
            target: 'returned',
            guard: free,
            actions: [cites('LIB-07'), effect('BOOK_RETURNED')],
          },
          {
            target: 'owing',
            guard: when({ not: { answer: ['library.loan.fine', 'fine'], is: 'NONE' } }),
            actions: [
              cites('LIB-07'),
              effect('BOOK_RETURNED'),
              effect('FINE_CHARGED', { fine: { answer: ['library.loan.fine', 'fine'] } }),
              setFacts({ hasFine: { constant: true } }),
            ],
          },
        ],
      },
    },
    owing: {
      tags: 'waiting',
      description: 'the book is back, the fine is open',
      on: {
        PAY: {
          target: 'returned',
          actions: [
            cites('LIB-03'),
            effect('FINE_PAID'),
            setFacts({ hasFine: { constant: false } }),
          ],
        },
      },
    },
    returned: { type: 'final', description: 'the book is back and nothing is owed' },
  },
});
