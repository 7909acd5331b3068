import { atMost, emits, enters, never, onlyAfter } from 'provisim/define';

const processes = ['library.loan'];

/** What is true of every loan. */
export const invariants = [
  onlyAfter(
    { id: 'LIB-INV-1', text: 'nobody pays a fine who was not reminded', processes },
    { happens: emits('FINE_CHARGED'), earlier: emits('REMINDER_SENT') },
  ),
  atMost(
    { id: 'LIB-INV-2', text: 'a loan is renewed at most once', processes },
    1,
    emits('LOAN_RENEWED'),
  ),
  never(
    {
      id: 'LIB-INV-3',
      text: 'no reference book leaves the house',
      processes,
      looksAt: { bookKind: ['REFERENCE'] },
    },
    (step) => enters('lent')(step) && step.before.bookKind === 'REFERENCE',
  ),
];
