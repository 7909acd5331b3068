/**
 * The constants of generated rule sets. Few, and close together, so that comparisons have both
 * results and all completions can be enumerated.
 */
export const TOKENS = ['A', 'B', 'C'] as const;
/** Texts; one of them is a token too. */
export const TEXTS = ['one', 'A', 'en_GB', 'en'] as const;
/** Versions; in the order of texts the newer one comes first. */
export const VERSIONS = ['1.2', '1.10'] as const;
/** Countries. */
export const COUNTRIES = ['GB', 'DE'] as const;
/** E-mail addresses: two that differ only in case, and another one. */
export const EMAILS = ['ann@one.org', 'Ann@One.org', 'bob@two.org'] as const;
/** Numbers that facts are compared with. */
export const NUMBERS = [1, 0, 2] as const;
