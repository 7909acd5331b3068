import { library } from './edition.mjs';
import { loan } from './loan.mjs';
import guide from './rules/guide.json' with { type: 'json' };
import loanDecision from './rules/loan/decision.json' with { type: 'json' };
import loanFine from './rules/loan/fine.json' with { type: 'json' };
import fineOpen from './scenarios/fine-open.json' with { type: 'json' };
import lateReader from './scenarios/late-reader.json' with { type: 'json' };
import refused from './scenarios/refused.json' with { type: 'json' };
import renewedOnce from './scenarios/renewed-once.json' with { type: 'json' };
import twoDaysLate from './scenarios/two-days-late.json' with { type: 'json' };
import cs from './texts/cs.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

export { invariants } from './invariants.mjs';

/** The house rules: the guide and a rule set for each question. */
export const files = [
  { path: 'library/rules/guide.json', content: guide },
  { path: 'library/rules/loan/decision.json', content: loanDecision },
  { path: 'library/rules/loan/fine.json', content: loanFine },
];

/** What the code says of them. */
export const editions = [library];

/** What goes on with one book. */
export const processes = [loan];

/** Sentences for people, in English and Czech. */
export const texts = { en: { library: en }, cs: { library: cs } };

/** What each answer means for the reader. */
export const tones = {
  'library.loan.decision': {
    loan: {
      GRANTED: 'good',
      REFUSED_REFERENCE: 'refused',
      REFUSED_FINE: 'refused',
      REFUSED_LIMIT: 'refused',
    },
  },
  'library.loan.fine': { fine: { NONE: 'good', SMALL: 'caution', LARGE: 'caution' } },
};

/** Stories that have to go as they say. */
export const scenarios = [
  { path: 'late-reader', content: lateReader },
  { path: 'renewed-once', content: renewedOnce },
  { path: 'two-days-late', content: twoDaysLate },
  { path: 'fine-open', content: fineOpen },
  { path: 'refused', content: refused },
];
