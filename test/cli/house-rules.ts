import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprintOf } from '../../core/studio.js';
import { temporaryFolder } from './temporary-folder.js';

const LIBRARY = pathToFileURL(resolve('examples/library/policy.mjs')).href;

/** The house rules that the example of a library cites: those of today in lines 1-15. */
const TODAY = [
  ...['House rules', '', 'Reference books stay here.', 'Adults borrow ten books.'],
  ...['Children borrow five.', 'Who owes a fine borrows nothing.', 'Families may pay.', ''],
  ...['A loan ends after three weeks.', 'Then we remind you.', 'Once.'],
  ...['Two days cost nothing.', 'Up to thirty days are a small fine.', 'More are a large one.'],
  'A fine is paid at the desk.',
];
/** Those of before, in lines 16-29: no books for the family, fewer for children. */
const BEFORE = [
  ...['House rules of before', '', 'Reference books stay here.', 'Grown-ups borrow ten books.'],
  ...['Children borrow three.', 'Who owes a fine borrows nothing.', ''],
  ...['A loan ends after three weeks.', 'Then we remind you.', 'Once.'],
  ...['Two days cost nothing.', 'Up to thirty days are a small fine.', 'More are a large one.'],
  'A fine is paid at the desk.',
];

/** Where lines of today are in the rules of before; line 7 is not there, line 15 not mapped. */
const LINES = { '3-6': 18, '7': null, '9-14': 23 };

/** A copy of the house rules, line by line. */
export const HOUSE: readonly string[] = [...TODAY, ...BEFORE];

/**
 * A folder with the policy of the library, its older text and its fingerprints in `policy.mjs`, and
 * a copy of its house rules in `guides/house.txt`.
 * @param copy the lines of the copy
 */
export function libraryFolder(copy: readonly string[] = HOUSE): {
  readonly policy: string;
  readonly guides: string;
} {
  const prints = HOUSE.slice(0, 15).map((line) => fingerprintOf(line) || '-');
  const first = prints.findIndex((print) => print !== '-') + 1;
  const fingerprints = { [first]: prints.slice(first - 1).join(' ') };
  const snapshots = [
    { id: 'now', epoch: 'H-2', within: ['1-15'], lines: {} },
    { id: 'before', epoch: 'H-1', within: ['16-29'], lines: LINES },
  ];
  const more = [
    { path: 'library/rules/snapshots.json', content: { edition: 'library', snapshots } },
    { path: 'library/rules/fingerprints.json', content: { edition: 'library', fingerprints } },
  ];
  const folder = temporaryFolder({
    'policy.mjs': [
      `export * from '${LIBRARY}';`,
      `import { files as own } from '${LIBRARY}';`,
      `export const files = [...own, ...${JSON.stringify(more)}];`,
    ].join('\n'),
    'guides/house.txt': copy.join('\n'),
  });
  return { policy: join(folder, 'policy.mjs'), guides: join(folder, 'guides') };
}
