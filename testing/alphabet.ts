/**
 * The constants of generated rule sets. Few, and close together, so that comparisons fall both ways
 * and all completions can be counted.
 */
export const TOKENS = ['A', 'B', 'C'] as const;
/** Texts; one of them is a token too. */
export const TEXTS = ['one', 'A', 'en_GB', 'en'] as const;
/** Versions; as a text, the newer one comes first. */
export const VERSIONS = ['1.2', '1.10'] as const;
/** Countries. */
export const COUNTRIES = ['GB', 'DE'] as const;
/** E-mail addresses that are the same, save for the case of their letters, and another one. */
export const EMAILS = ['ann@one.org', 'Ann@One.org', 'bob@two.org'] as const;
/** Numbers that facts are compared with. */
export const NUMBERS = [1, 0, 2] as const;
