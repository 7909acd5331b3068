/**
 * What input may measure at most, in one place; what is larger is refused in words. See
 * docs/limits.md.
 */
export const LIMITS = {
  /** Lists and objects within each other. */
  depth: 100,
  /** Characters of a JSON text: a file, a line of a stream, a link that was inflated. */
  characters: 50_000_000,
  /** Characters of a link, and bytes of what was deflated in it. */
  link: 2_000_000,
  /** Moves of a game in the page, played or ahead; runs that begin with it, too. */
  moves: 1000,
  /** Edited values of parameters and edited rule sets in the page. */
  edits: 100,
  /** Questions that the page watches. */
  watched: 20,
  /** Characters of a link that programs pass on as a whole; of a longer one the page says so. */
  sentLink: 8000,
  /** Steps and runs of a saved case. */
  steps: 10_000,
  /** Timers that fall due while time passes once, since timers may restart themselves. */
  timers: 10_000,
  /** Units of work of one exact answer: steps of diagrams, and elements that functions read. */
  work: 1_000_000,
  /** Units of work to make diagrams that many requests share. */
  sharedWork: 400_000,
  /** Units of work to find out whether rules of one rule set conflict. */
  conflictWork: 3_000_000,
  /** Units of work to find what flips one outcome. */
  flipWork: 2_000_000,
  /** Units of work to analyze one decision, compare two versions of it, or generate its cases. */
  analysisWork: 15_000_000,
  /** Rules of one table that an explanation lists; the rest is counted. */
  explainedRules: 1000,
  /** Problems that are printed; the rest is counted. */
  printedProblems: 200,
} as const;
