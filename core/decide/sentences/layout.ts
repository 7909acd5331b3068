/** How a piece of text is set off from the rest. */
export type Tone = 'plain' | 'heading' | 'strong' | 'quiet' | 'warning';

/** The rendering of each tone: a function of the text, the identity where there is no colour. */
export type Style = Readonly<Record<Tone, (text: string) => string>>;

/**
 * The style without any colour.
 * @example
 * ```ts
 * import { plainStyle } from 'provisim';
 *
 * console.log(plainStyle.heading('Why')); // Why
 * ```
 */
export const plainStyle: Style = {
  plain: (text) => text,
  heading: (text) => text,
  strong: (text) => text,
  quiet: (text) => text,
  warning: (text) => text,
};

/** A piece of text in one tone. */
export interface TextSpan {
  readonly text: string;
  readonly tone: Tone;
}

/** A paragraph: spans in sequence, separated by blanks. */
export interface TextBlock {
  readonly spans: readonly TextSpan[];
  /** Blanks before the first line. */
  readonly indent: number;
  /** Blanks before every further line. */
  readonly hang: number;
}

/** A paragraph of one or more spans. */
export function block(
  indent: number,
  spans: readonly (TextSpan | string)[],
  hang = indent,
): TextBlock {
  const toned = spans.map((s) =>
    typeof s === 'string' ? ({ text: s, tone: 'plain' } as const) : s,
  );
  return { indent, hang, spans: toned.filter(({ text }) => text !== '') };
}

/** An empty line. */
export const gap: TextBlock = { spans: [], indent: 0, hang: 0 };

/**
 * Breaks paragraphs into lines between words.
 * @param width the number of columns; a longer word has a line of its own. No-break spaces keep
 * words together and are printed as blanks.
 */
export function layOut(
  blocks: readonly TextBlock[],
  { style, width }: { readonly style: Style; readonly width: number },
): readonly string[] {
  return blocks.flatMap(({ spans, indent, hang }) => {
    const rows = broken(wordsOf(spans), [width - indent, width - hang]);
    if (rows.length === 0) return [''];
    return rows.map((row, i) =>
      `${' '.repeat(i === 0 ? indent : hang)}${styled(row, style)}`.replaceAll('\u{A0}', ' '),
    );
  });
}

// Control characters in a value could otherwise drive a terminal.
function wordsOf(spans: readonly TextSpan[]): TextSpan[] {
  return spans.flatMap(({ text, tone }) =>
    text
      .replaceAll(/\p{Cc}/gu, '\u{FFFD}')
      .split(/ +/)
      .map((word) => ({ text: word, tone })),
  );
}

function broken(
  words: readonly TextSpan[],
  [first, rest]: readonly [number, number],
): TextSpan[][] {
  const rows: TextSpan[][] = [];
  let used = Infinity;
  for (const word of words) {
    const room = rows.length <= 1 ? first : rest;
    const row = rows.at(-1);
    if (row === undefined || used + 1 + word.text.length > room) {
      rows.push([word]);
      used = word.text.length;
    } else {
      row.push(word);
      used += 1 + word.text.length;
    }
  }
  return rows;
}

function styled(row: readonly TextSpan[], style: Style): string {
  const runs: { tone: Tone; words: string[] }[] = [];
  for (const { text, tone } of row) {
    const last = runs.at(-1);
    if (last?.tone === tone) last.words.push(text);
    else runs.push({ tone, words: [text] });
  }
  return runs.map(({ tone, words }) => style[tone](words.join(' '))).join(' ');
}
