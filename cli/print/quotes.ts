import { block, gap, rangeOf, type TextBlock, toned, writtenRange } from '../../core/studio.js';
import type { GuideFile } from '../read/guide-files.js';

/** The words of cited lines in the reader's own copy. */
export interface Quote {
  readonly cite: string;
  /**
   * `moved`: they are at other lines there. `changed`: some of them differ. `lost`: they are not
   * there, and nothing is quoted. `unknown`: lines that have no fingerprint, quoted as they are.
   */
  readonly state: 'found' | 'moved' | 'changed' | 'lost' | 'unknown';
  /** Where they are, if elsewhere. */
  readonly at?: string;
  /** The lines, without blank ones. */
  readonly words: readonly string[];
}

/** The lines of a long passage that are shown; `--json` has them all. */
const MOST_LINES = 8;

/** Quotes citations from a copy of their guide, each once. */
export function quotesOf({ guide, copy }: GuideFile, cites: readonly string[]): readonly Quote[] {
  return [...new Set(cites)].map((cite) => {
    const { state, lines } = copy.find(rangeOf(cite.split(':')[1] ?? ''));
    const at = `${guide.source}:${writtenRange(lines)}`;
    const isElsewhere = state !== 'lost' && at !== cite.replace(/^cf\. /, '');
    const words = state === 'lost' ? [] : copy.words(lines);
    return { cite, state, ...(isElsewhere ? { at } : {}), words };
  });
}

/** Quotes as a section of an explanation. */
export function quoteSection(quotes: readonly Quote[], indent: number): readonly TextBlock[] {
  if (quotes.length === 0) return [];
  const heading = block(indent, [toned('heading', 'In your copy of the guide')]);
  return [gap, heading, ...quotes.flatMap((quote) => quoteBlocks(quote, indent + 2))];
}

/** A quote: its citation, what is to be said of it, and its lines. */
export function quoteBlocks(quote: Quote, indent: number): readonly TextBlock[] {
  const { cite, words } = quote;
  const shown = words.slice(0, MOST_LINES);
  const more = words.length - shown.length;
  return [
    block(indent, [toned('quiet', `[${cite}]`), toned('warning', remarkOn(quote))]),
    ...shown.map((line) => block(indent + 2, [line])),
    ...(more > 0 ? [block(indent + 2, [toned('quiet', `… and ${more} more`)])] : []),
  ];
}

function remarkOn({ state, at = '' }: Quote): string {
  if (state === 'moved' || state === 'unknown') return at === '' ? '' : `at ${at}`;
  if (state === 'changed') return `worded otherwise at ${at}`;
  return state === 'lost' ? 'not found' : '';
}
