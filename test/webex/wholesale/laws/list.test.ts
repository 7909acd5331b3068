import { describe } from 'vitest';
import type { AllCases, Values } from '../../laws/all-cases.js';
import { law } from '../../laws/law.js';

/** Pages of a list: the whole, one that begins later, and one that ends earlier, too. */
const PAGES = {
  given: [
    { offset: 0, max: null },
    { offset: 2, max: null },
    { offset: 1, max: 3 },
  ],
};

/** A list: each filter with the field that it reads, and a fact whose value keeps an item out, if any. */
interface Listing {
  readonly filters: Readonly<Record<string, string>>;
  readonly out?: { readonly fact: string; readonly value: unknown };
}

const REPORTS: Listing = {
  filters: {
    filterStartDate: 'billingStartDate',
    filterEndDate: 'billingEndDate',
    filterType: 'type',
  },
  out: { fact: 'reportStatus', value: 'DELETED' },
};
const CUSTOMERS: Listing = {
  filters: { filterExternalId: 'itemExternalId', filterOrgId: 'itemOrgId' },
  out: { fact: 'managedByPartner', value: false },
};
const SUB_PARTNERS: Listing = {
  filters: { filterProvisioningState: 'itemProvisioningState' },
};

const listedOnlyByEqual =
  ({ filters, out }: Listing) =>
  (cases: AllCases) =>
    cases.except(
      ['listed', ...(out === undefined ? [] : [out.fact]), ...Object.entries(filters).flat()],
      (v: Values) =>
        (v.listed === true) ===
        ((out === undefined || v[out.fact] !== out.value) &&
          Object.entries(filters).every(([filter, field]) =>
            [null, v[field]].includes(v[filter] ?? null),
          )),
    );

const neverMoreByFilter =
  ({ filters }: Listing) =>
  (cases: AllCases) =>
    cases.exceptAfter(
      Object.keys(filters).flatMap((fact) =>
        cases.values(fact).flatMap((to) => (to === null ? [] : [{ fact, from: null, to }])),
      ),
      ['listed'],
      (before, after) => before.listed === true || after.listed === false,
    );

const neverMoreThanMatch = (cases: AllCases) =>
  cases.except(
    ['listedCount', 'filtersSupplied', 'matchingCount'],
    (v) => v.filtersSupplied !== true || Number(v.listedCount) <= Number(v.matchingCount),
  );

// A fact counts the matches: the law is about facts in which there are not more than items.
const neverMoreCountedByFilter = (cases: AllCases) =>
  cases.exceptAfter(
    [{ fact: 'filtersSupplied', from: false, to: true }],
    ['listedCount', 'subPartnerCount', 'matchingCount'],
    (before, after) =>
      Number(before.matchingCount) > Number(before.subPartnerCount) ||
      Number(after.listedCount) <= Number(before.listedCount),
  );

describe('a list with filters, in all cases', () => {
  law(
    'INV-16: wholesale.subPartner.list shows no more sub-partners than match every filter',
    'wholesale.subPartner.list',
    neverMoreThanMatch,
    PAGES,
  );
  law(
    'INV-16: wholesale.subPartner.list never shows more with filters',
    'wholesale.subPartner.list',
    neverMoreCountedByFilter,
    { ...PAGES, isDeep: true },
  );
  for (const [decision, listing] of [
    ['wholesale.report.list', REPORTS],
    ['wholesale.customer.list', CUSTOMERS],
    ['wholesale.subPartner.entry', SUB_PARTNERS],
  ] as const) {
    law(
      `INV-16: ${decision} lists what equals the filter in every filtered field`,
      decision,
      listedOnlyByEqual(listing),
    );
    law(
      `INV-16: ${decision} never lists more with a filter more`,
      decision,
      neverMoreByFilter(listing),
    );
  }
});
