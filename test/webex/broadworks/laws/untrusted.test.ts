import { describe } from 'vitest';
import type { Json } from '../../../../core/base/json.js';
import type { AllCases } from '../../laws/all-cases.js';
import { law } from '../../laws/law.js';

const idsWithout = (rows: Json | undefined, state: string): readonly string[] =>
  (Array.isArray(rows) ? rows.map(String) : [])
    .filter((row) => !row.endsWith(`=${state}`))
    .map((row) => row.slice(0, row.lastIndexOf('=')));

const noProvisionedRow = (cases: AllCases) =>
  cases.except(
    ['visibleRows', 'userRows', 'excludeProvisioned'],
    (v) =>
      v.excludeProvisioned !== true ||
      JSON.stringify(v.visibleRows) === JSON.stringify(idsWithout(v.userRows, 'PROVISIONED')),
  );

describe('the view of the states of users, in all cases', () => {
  law(
    'INV-UNT-3: lists all users but the provisioned ones, where those are left out',
    'broadworks.untrusted.list',
    noProvisionedRow,
  );
});
