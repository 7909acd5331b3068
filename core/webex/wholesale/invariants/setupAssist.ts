import type { Invariant } from '../../../explore/invariant.js';
import { whenever } from '../../../explore/observers.js';
import type { Test } from '../../../explore/step-tests.js';

const told = {
  id: 'INV-SET-1',
  text: 'a location of up to five users gets the express flow, a larger one the standard one',
  processes: ['wholesale.setupAssist'],
};

/** The most users of a location that is set up the short way. */
const MOST_EXPRESS = 5;

const begins: Test = ({ event, to }) => event === 'SUBMIT_REQUEST' && to !== 'ordered';

/** Invariants of every request for help with a location. */
export const setupAssistInvariants: readonly Invariant[] = [
  {
    ...whenever(
      told,
      (m) => begins(m) && typeof m.before.locationUserCount === 'number',
      ({ before, to }) =>
        to.startsWith('express') === Number(before.locationUserCount) <= MOST_EXPRESS,
    ),
    looksAt: { locationUserCount: [MOST_EXPRESS + 1] },
  },
];
