import { describe } from 'vitest';
import { law } from '../../laws/law.js';

const FIELDS = 'wholesale.report.fields';
const ASCENDING = ['PARTNER', 'CUSTOMER', 'USER'];
const COUNTS: Readonly<Record<string, readonly number[]>> = {
  PARTNER: [9],
  CUSTOMER: [11, 12],
  USER: [14, 15],
};

describe('the fields of billing reports, in all cases', () => {
  law(
    'INV-15: reports have 9, 12 and 15 fields, and without the location 9, 11 and 14',
    FIELDS,
    (cases) =>
      cases.except(
        ['type', 'fieldCount', 'reportFields', 'reportFields/LOCATION_ID'],
        (v) =>
          v.fieldCount === (v.reportFields as unknown[]).length &&
          COUNTS[String(v.type)]?.at(v['reportFields/LOCATION_ID'] === true ? -1 : 0) ===
            v.fieldCount,
      ),
  );

  law(
    'INV-RPT-3: a report that is broken down further carries the fields of the others',
    FIELDS,
    (cases) =>
      cases.exceptAfter(
        ASCENDING.slice(1).map((to, i) => ({ fact: 'type', from: ASCENDING[i] ?? '', to })),
        ['reportFields'],
        (before, after) =>
          (before.reportFields as unknown[]).every((field) =>
            (after.reportFields as unknown[]).includes(field),
          ),
      ),
  );
});
