/** The operators that compare by size. */
export const BY_SIZE: readonly string[] = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];
