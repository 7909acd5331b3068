/** The kinds of text in a chart. */
export type FontName = 'title' | 'heading' | 'name' | 'human' | 'text' | 'code' | 'mark';

/** How a kind of text is set. */
export interface Font {
  readonly family: 'mono' | 'sans';
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  /** Line height. */
  readonly leading: number;
}

/** Fonts by kind of text. INVARIANT: the style sheet and the measure both read them. */
export const FONTS: Readonly<Record<FontName, Font>> = {
  title: { family: 'sans', size: 20, weight: 700, leading: 28 },
  heading: { family: 'sans', size: 12, weight: 700, leading: 18 },
  name: { family: 'mono', size: 13, weight: 700, leading: 18 },
  human: { family: 'sans', size: 14, weight: 600, leading: 18 },
  text: { family: 'sans', size: 12, weight: 400, leading: 15 },
  code: { family: 'mono', size: 11, weight: 400, leading: 15 },
  mark: { family: 'sans', size: 11, weight: 700, leading: 16 },
};

/** Fonts that systems provide; none is fetched. */
export const FAMILIES: Readonly<Record<Font['family'], string>> = {
  mono: "ui-monospace, Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace",
  sans: "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif",
};

// Widths in em, at least those of the widest of the families above, so that text fits in each of
// them.
const MONO = 0.62;
const SANS = { narrow: 0.42, wide: 1, capital: 0.78, other: 0.65 };
const BOLD = 1.09;

/** The width of a text: an upper bound. */
export function widthOf(text: string, name: FontName): number {
  const { family, size, weight } = FONTS[name];
  if (family === 'mono') return text.length * MONO * size;
  const ems = [...text].reduce((sum, letter) => sum + SANS[letterClass(letter)], 0);
  return ems * size * (weight > 400 ? BOLD : 1);
}

/** Wraps a text at a width: between words, and within a word that is too long. */
export function wrapped(text: string, name: FontName, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((long) => pieces(long, name, width))) {
    const joined = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(joined, name) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, name: FontName, width: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter, name) > width) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}

function letterClass(letter: string): keyof typeof SANS {
  if (/[ijltfrI.,:;!'|()[\] -]/.test(letter)) return 'narrow';
  if (/[mwMW%@→—]/.test(letter)) return 'wide';
  return /[A-Z&]/.test(letter) ? 'capital' : 'other';
}
