import type { Box } from '../state-rows.js';
import type { Text } from './chart.js';
import { FONTS, type FontName, widthOf, wrapped } from './fonts.js';

const PADDING = 12;
/** Descriptions wrap at this width, or at that of the name where it is wider. */
const NARROW = 132;
/** The same for boxes that contain others. */
const WIDE = 320;

/** The texts of a box, relative to its upper left corner, and the size that they need. */
export interface BoxTexts {
  readonly texts: readonly Text[];
  readonly width: number;
  readonly height: number;
}

/** The words of a chart for readers: what a state is comes first, and its name is small. */
export interface ChartWords {
  /** What a state is, by its name; a state without one is called by its name. */
  readonly states: Readonly<Record<string, string>>;
  /** Where a run continues, with `{process}` in it. */
  readonly leadsOn: string;
}

/** A line of a box, before it has coordinates. */
type BoxLine = Pick<Text, 'text' | 'font' | 'role'>;

/**
 * Lays out the texts of a box: its name, its description and its hand-over.
 * @param words left out: in English, the name first
 */
export function boxTexts({ label, state }: Box, isOuter: boolean, words?: ChartWords): BoxTexts {
  const handover = state.handover ?? '';
  const named = { text: label, font: 'name' as const };
  const least = Math.max(widthOf(label, 'name'), widthOf(handover, 'text'));
  const widest = Math.max(least, isOuter ? WIDE : NARROW);
  const told = words?.states[state.name];
  const lines: readonly BoxLine[] = [
    ...(told === undefined
      ? [named, ...linesOf(words === undefined ? state.description : undefined, 'text', widest)]
      : [
          ...linesOf(told, 'human', widest),
          { text: label, font: 'code' as const, role: 'quiet' as const },
        ]),
    ...linesOf(handoverText(state.handover, words?.leadsOn), 'text', widest).map((line) => ({
      ...line,
      role: 'leadsOn' as const,
    })),
  ];
  let y = PADDING - 4;
  const texts = lines.map((line): Text => {
    y += FONTS[line.font].leading;
    return { ...line, x: PADDING, y: y - 4 };
  });
  const width = Math.max(...texts.map(({ text, font }) => widthOf(text, font)));
  return { texts, width: Math.ceil(width) + 2 * PADDING, height: y + PADDING - 2 };
}

function linesOf(text: string | undefined, font: FontName, width: number) {
  return text === undefined ? [] : wrapped(text, font, width).map((line) => ({ text: line, font }));
}

function handoverText(
  process: string | undefined,
  leadsOn = 'goes on in {process}',
): string | undefined {
  return process === undefined ? undefined : `→ ${leadsOn.replace('{process}', process)}`;
}
