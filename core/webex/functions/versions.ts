import type { Json } from '../../base/json.js';
import type { DerivationFunction } from '../../rule/derivation.js';
import type { ValueType } from '../../rule/value-type.js';

/*
 * Functions of versions: whole numbers with dots and underscores between them, as in
 * `23_2022.01_1.201`. The first number is the release.
 */

const aText = {
  is: 'a text',
  accepts: ({ type }: ValueType) => type === 'string' || type === 'enum',
};
const VERSION = /^\d+(?:[._]\d+)*$/;

/** The functions of `derive` that compare versions, by name. */
export const VERSION_FUNCTIONS = {
  versionAtLeast: {
    doc: 'true when a text is a version of the same release as another one, written in the same form, and the same or newer, number by number; null is none',
    parameters: [aText, aText],
    constantOnly: [1],
    result: { type: 'boolean' } as const,
    compute: ([text, least]: readonly Json[]): Json => isAtLeast(text, least),
    // All that matters is whether a text is new enough: two more representatives have a larger last
    // number, besides texts that are no versions.
    read: (_: unknown, [, least]: readonly (Json | undefined)[]) => {
      const at = typeof least === 'string' ? [least, `${least}0`, `${least}00`] : [];
      return [
        { reads: 'values', at },
        { reads: 'values', at: [] },
      ] as const;
    },
  },
} satisfies Readonly<Record<string, DerivationFunction>>;

function isAtLeast(text: Json | undefined, least: Json | undefined): boolean {
  if (typeof text !== 'string' || typeof least !== 'string') return false;
  if (!VERSION.test(text) || formOf(text) !== formOf(least)) return false;
  const [own, other] = [numbersOf(text), numbersOf(least)];
  if (own[0] !== other[0]) return false;
  const apart = own.findIndex((number, i) => number !== other[i]);
  return apart === -1 || (own[apart] ?? 0n) > (other[apart] ?? 0n);
}

/** The separators of a version. */
function formOf(version: string): string {
  return version.replaceAll(/\d+/g, '#');
}

function numbersOf(version: string): readonly bigint[] {
  return version.split(/[._]/).map(BigInt);
}
