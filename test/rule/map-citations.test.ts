import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { runs } from '../decide/runs.js';

/** What the scripts export that map citations: they are written in JavaScript. */
interface Scripts {
  align(a: readonly unknown[], b: readonly unknown[]): { readonly to: readonly number[] };
  linesOf(text: readonly string[], within: readonly (readonly number[])[]): readonly unknown[];
  runsOf(
    places: readonly (readonly [number, number | null | undefined])[],
    cited: ReadonlySet<number>,
  ): Readonly<Record<string, number | null>>;
}

async function script<K extends keyof Scripts>(file: string, name: K): Promise<Scripts[K]> {
  const path: string = `../../scripts/citations/${file}.js`;
  return ((await import(path)) as Scripts)[name]; // the script exports it under that name
}

const align = await script('align', 'align');
const linesOf = await script('text', 'linesOf');
const runsOf = await script('runs', 'runsOf');

/** The indexes that a text and another one give to each other. */
function aligned(a: readonly string[], b: readonly string[]): readonly number[] {
  const lines = (text: readonly string[]) => linesOf(text, [[1, text.length]]);
  return align(lines(a), lines(b)).to;
}

const SYLLABLES = ['ba', 'ke', 'di', 'mo', 'lu', 'sar', 'ten', 'vik', 'nor', 'pul'];
const word = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 4 })
  .map((parts) => parts.join(''));
const line = fc.array(word, { minLength: 4, maxLength: 9 }).map((words) => words.join(' '));
/** Different lines, each with whether another text has it, and what it has before it. */
const texts = fc.uniqueArray(fc.tuple(line, fc.boolean(), fc.boolean()), {
  ...{ minLength: 5, maxLength: 25, selector: ([words]: readonly [string, ...unknown[]]) => words },
});

describe('the alignment of two texts', () => {
  test.prop([texts], { numRuns: runs(60) })('finds every line that both have', (drawn) => {
    const a = drawn.map(([words]) => words);
    const b = drawn.flatMap(([words, isKept, isPreceded], i) => [
      ...(isPreceded ? [`12${i} xyz${i} qqq${i} www${i}`] : []),
      ...(isKept ? [words] : []),
    ]);
    const to = aligned(a, b);
    drawn.forEach(([words, isKept], i) => {
      if (isKept) expect(b[to[i] ?? -1]).toBe(words);
    });
  });

  it('knows lines again in a translation, by numbers, identifiers and form', () => {
    const english = [
      ...['Billing', '  • billingStartDate: not after 90 days', '  • the report of 30 minutes'],
      ...['1', 'Open Partner Hub and choose the customer', '2', 'Send the packages'],
    ];
    const czech = [
      ...['Fakturace', 'Zcela nový odstavec, který nikde jinde není, o ničem z toho'],
      ...['  • billingStartDate: nejvýše 90 dní', '  • zpráva po dobu 30 minut'],
      ...['1', 'Otevřete Partner Hub a vyberte zákazníka', '2', 'Odešlete balíčky'],
    ];
    expect(aligned(english, czech)).toEqual([0, 2, 3, 4, 5, 6, 7]);
  });

  it('finds a long line again that was moved', () => {
    const moved = 'This sentence is long enough to be known again wherever it may be put to';
    const others = ['one thing here', 'another thing there', 'a third thing'];
    expect(aligned([moved, ...others], [...others, moved])).toEqual([3, 0, 1, 2]);
  });
});

describe('a table of places', () => {
  it('has a run for lines at one distance, of those that are cited', () => {
    const places = [
      ...([
        [3, 13],
        [5, 15],
        [7, 17],
        [9, 20],
        [11, null],
        [13, null],
      ] as const),
      ...([
        [15, undefined],
        [17, 28],
      ] as const),
    ];
    expect(runsOf(places, new Set([5, 7, 9, 13, 15]))).toEqual({ '5-7': 15, '9': 20, '13': null });
  });
});
