import type { Json } from '../../base/json.js';
import type { DerivationFunction } from '../../rule/derivation.js';
import { isList, type ValueType } from '../../rule/value-type.js';

/**
 * Functions of the form of a text. Each has few classes of texts, and supplies one or two
 * representatives of each.
 */

const aText = { is: 'a text', accepts: ({ type }: ValueType) => type === 'string' };
const aNumber = { is: 'a whole number', accepts: ({ type }: ValueType) => type === 'integer' };
const aList = { is: 'a list', accepts: isList };
const aToken = {
  is: 'a text',
  accepts: ({ type }: ValueType) => type === 'string' || type === 'enum',
};
const yesOrNo = { type: 'boolean' } as const;
const FORMS = ['NONE', 'GOOD', 'TOO_LONG', 'BAD_CHARACTER', 'TOO_LONG_BAD_CHARACTER'] as const;
const WORD = /^[A-Za-z0-9._~-]*$/;
const HTTPS = /^https:\/\/(?:\[([^\]]*)\]|[^\s/?#@:[\]]+)(?::(\d{0,5}))?(?:[/?#]\S*)?$/i;
const LAST_PORT = 65_535;
const HEX = /^[0-9a-f]*$/i;

/** The functions of `derive` on the form of a text, by name. */
export const TEXT_FUNCTIONS = {
  wordForm: {
    doc: 'whether a text has at most so many characters, all ASCII letters, digits or one of - _ ~ .; NONE when it is null',
    parameters: [aText, aNumber],
    constantOnly: [1],
    result: { type: 'enum', values: FORMS },
    compute: ([text, most]: readonly Json[]): Json => {
      if (typeof text !== 'string') return 'NONE';
      const isLong = typeof most === 'number' && [...text].length > most;
      if (WORD.test(text)) return isLong ? 'TOO_LONG' : 'GOOD';
      return isLong ? 'TOO_LONG_BAD_CHARACTER' : 'BAD_CHARACTER';
    },
    read: (_: unknown, [, most]: readonly (Json | undefined)[]) => {
      const long = typeof most === 'number' ? most : 0;
      const starts = ['a', 'b'].flatMap((letter) => [letter, `${letter} b`]);
      const at = starts.flatMap((text) => [text, `${text}${'c'.repeat(long)}`]);
      return [
        { reads: 'values', at },
        { reads: 'number', at: [] },
      ] as const;
    },
  },
  hasWord: {
    doc: 'true when a text, parted by blanks, holds a word; the list names all words that are asked for',
    parameters: [aText, aList, aToken],
    constantOnly: [1, 2],
    result: yesOrNo,
    compute: ([text, , word]: readonly Json[]): Json => wordsOf(text).some((one) => one === word),
    read: (_: unknown, [, words]: readonly (Json | undefined)[]) => {
      const asked = Array.isArray(words) ? words.map(String) : [];
      const subsets: string[][] = [[]];
      for (const word of asked) subsets.push(...subsets.map((subset) => [...subset, word]));
      const at = subsets.map((subset) => (subset.length === 0 ? 'other' : subset.join(' ')));
      return [{ reads: 'values', at }, NOTHING, NOTHING] as const;
    },
  },
  hasNoWord: {
    doc: 'true when a text is null, empty or blank',
    parameters: [aText],
    result: yesOrNo,
    compute: ([text]: readonly Json[]): Json => wordsOf(text).length === 0,
    read: () => [{ reads: 'values', at: [' ', 'other'] }] as const,
  },
  isHttpsUrl: {
    doc: 'true when a text is a URL of the scheme https; null is none',
    parameters: [aText],
    result: yesOrNo,
    compute: ([text]: readonly Json[]): Json => typeof text === 'string' && isHttps(text),
    read: () => [{ reads: 'values', at: ['https://other.example.org/', 'other'] }] as const,
  },
  isHexId: {
    doc: 'true when a text has so many hexadecimal digits, and nothing else but dashes; null has none',
    parameters: [aText, aNumber],
    constantOnly: [1],
    result: yesOrNo,
    compute: ([text, digits]: readonly Json[]): Json => {
      if (typeof text !== 'string') return false;
      const found = text.replaceAll('-', '');
      return found.length === digits && HEX.test(found);
    },
    read: (_: unknown, [, digits]: readonly (Json | undefined)[]) => {
      const count = typeof digits === 'number' ? digits : 0;
      const at = ['a', 'b'].flatMap((digit) => [digit.repeat(count), `no id ${digit}`]);
      return [{ reads: 'values', at }, NOTHING] as const;
    },
  },
} satisfies Readonly<Record<string, DerivationFunction>>;

function isHttps(text: string): boolean {
  const [whole, address, port = ''] = HTTPS.exec(text) ?? [];
  if (whole === undefined || Number(port) > LAST_PORT) return false;
  return address === undefined || isAddress(address);
}

/** True for an address of IPv6: eight groups of hexadecimal digits, `::` for those that are 0. */
function isAddress(text: string): boolean {
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (halves.length > 2 || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}

const NOTHING = { reads: 'values', at: [] } as const;

function wordsOf(text: Json | undefined): readonly string[] {
  return typeof text === 'string' ? text.split(/\s+/).filter((word) => word !== '') : [];
}
