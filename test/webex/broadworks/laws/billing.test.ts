import { describe } from 'vitest';
import type { Json } from '../../../../core/base/json.js';
import { law } from '../../laws/law.js';

const ENTRIES = 'broadworks.billing.entries';

/** A part of the month such as `15/30`: not all of it, which is `1`. */
function isPartOf(quantity: Json, days: Json | undefined): boolean {
  const part = Number(String(quantity).replace(`/${days}`, ''));
  return part > 0 && part < Number(days);
}

/** How much of a month some quantities add up to. */
function monthsIn(quantities: readonly Json[], days: Json | undefined): number {
  const parts = quantities.map((one) =>
    one === '1' ? Number(days) : Number.parseInt(String(one), 10),
  );
  return parts.reduce((sum, part) => sum + part, 0) / Number(days);
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
          entryQuantities.every((part) => part === '1' || isPartOf(part, daysInMonth)) &&
          monthsIn(entryQuantities, daysInMonth) <= 1,
      ),
    { tables: ['entries'] },
  );
});
