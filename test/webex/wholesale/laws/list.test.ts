import { describe } from 'vitest';
import type { AllCases, Values } from '../../laws/all-cases.js';
import { law } from '../../laws/law.js';

// The question about a single sub-partner is a law of its own.
const NO_ITEM = { filterProvisioningState: null, itemProvisioningState: null };

/** Pages of a list: the whole, one that begins later, and one that ends earlier, too. */
const PAGES = {
  given: [
    { offset: 0, max: null, ...NO_ITEM },
    { offset: 2, max: null, ...NO_ITEM },
    { offset: 1, max: 3, ...NO_ITEM },
  ],
};

/** A filter with the field that it reads. */
type Filters = Readonly<Record<string, string>>;

const REPORTS: Filters = {
  filterStartDate: 'billingStartDate',
  filterEndDate: 'billingEndDate',
  filterType: 'type',
};
const CUSTOMERS: Filters = { filterExternalId: 'itemExternalId', filterOrgId: 'itemOrgId' };

const listedOnlyByEqual = (filters: Filters) => (cases: AllCases) =>
  cases.except(
    ['listed', ...Object.entries(filters).flat()],
    (v: Values) =>
      (v.listed === true) ===
      Object.entries(filters).every(([filter, field]) =>
        [null, v[field]].includes(v[filter] ?? null),
      ),
  );

const neverMoreByFilter = (filters: Filters) => (cases: AllCases) =>
  cases.exceptAfter(
    Object.keys(filters).flatMap((fact) =>
      cases.values(fact).flatMap((to) => (to === null ? [] : [{ fact, from: null, to }])),
    ),
    ['listed'],
    (before, after) => before.listed === true || after.listed === false,
  );

const itemListedByState = (cases: AllCases) =>
  cases.except(
    ['itemListed', 'filterProvisioningState', 'itemProvisioningState'],
    (v) =>
      v.itemProvisioningState === null ||
      v.itemListed === null ||
      v.itemListed === [null, v.itemProvisioningState].includes(v.filterProvisioningState ?? null),
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
    PAGES,
  );
  law(
    'INV-16: wholesale.subPartner.list lists a sub-partner that is in the state asked for',
    'wholesale.subPartner.list',
    itemListedByState,
    {
      given: [
        { listSource: 'API', subPartnerCount: 1, filtersSupplied: false, offset: 0, max: null },
      ],
    },
  );
  for (const [decision, filters] of [
    ['wholesale.report.list', REPORTS],
    ['wholesale.customer.list', CUSTOMERS],
  ] as const) {
    law(
      `INV-16: ${decision} lists what equals the filter in every filtered field`,
      decision,
      listedOnlyByEqual(filters),
    );
    law(
      `INV-16: ${decision} never lists more with a filter more`,
      decision,
      neverMoreByFilter(filters),
    );
  }
});
