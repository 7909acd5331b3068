/**
 * What input may measure at most, in one place; what is larger is refused in words. See
 * docs/limits.md.
 */
export const LIMITS = {
  /** Lists and objects within each other. */
  depth: 100,
  /** Characters of a JSON text: a file, a line of a stream, a link that was inflated. */
  characters: 50_000_000,
  /** Problems that are printed; the rest is counted. */
  printedProblems: 200,
} as const;
