import { boolean, defineEdition, integer, needed, oneOf, signature } from 'provisim/define';

/** What there is to know about a loan. */
export const facts = {
  memberKind: oneOf(['ADULT', 'CHILD'], { title: 'Who borrows', source: 'LIB-02' }),
  bookKind: oneOf(['NOVEL', 'REFERENCE'], { title: 'Kind of book', source: 'LIB-01' }),
  booksOnLoan: integer({ title: 'Books on loan', unit: 'book', source: 'LIB-02', min: 0, max: 50 }),
  hasFine: boolean({ title: 'A fine is open', source: 'LIB-03' }),
  daysLate: integer({ title: 'Days late', unit: 'day', source: 'LIB-07', min: 0 }),
};

const loanDecision = signature({
  id: 'library.loan.decision',
  facts: {
    memberKind: needed(facts.memberKind),
    bookKind: needed(facts.bookKind),
    booksOnLoan: needed(facts.booksOnLoan),
    hasFine: needed(facts.hasFine),
  },
  outputs: { loan: oneOf(['GRANTED', 'REFUSED_REFERENCE', 'REFUSED_FINE', 'REFUSED_LIMIT']) },
});

const loanFine = signature({
  id: 'library.loan.fine',
  facts: { daysLate: needed(facts.daysLate) },
  outputs: { fine: oneOf(['NONE', 'SMALL', 'LARGE']) },
});

/** The two questions that the house rules answer. */
export const library = defineEdition({ id: 'library', signatures: [loanDecision, loanFine] });
