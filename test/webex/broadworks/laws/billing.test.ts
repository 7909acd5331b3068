import { describe } from 'vitest';
import type { Json } from '../../../../core/base/json.js';
import { law } from '../../laws/law.js';

const ENTRIES = 'broadworks.billing.entries';

/** The sum of the numerators of `15/30`, where all have the same denominator. */
function daysIn(quantities: Json | undefined): number {
  const parts = Array.isArray(quantities) ? quantities.map(String) : [];
  return parts.reduce((sum, part) => sum + Number(part.split('/')[0]), 0);
}

describe('the entries of a billing report, in all cases', () => {
  law(
    "INV-BIL-4: the quantities of a user's entries in a month add up to at most 1",
    ENTRIES,
    (cases) =>
      cases.except(
        ['entriesForUser', 'entryQuantities', 'daysInMonth'],
        ({ entriesForUser, entryQuantities, daysInMonth }) =>
          Array.isArray(entryQuantities) &&
          entryQuantities.length === entriesForUser &&
          entryQuantities.every((part) => String(part).endsWith(`/${daysInMonth}`)) &&
          daysIn(entryQuantities) <= Number(daysInMonth),
      ),
  );
});
