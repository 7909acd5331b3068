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

/** Lays out the texts of a box: its name, its description and its hand-over. */
export function boxTexts({ label, state }: Box, isOuter: boolean): BoxTexts {
  const handover = state.handover ?? '';
  const least = Math.max(widthOf(label, 'name'), widthOf(handover, 'text'));
  const widest = Math.max(least, isOuter ? WIDE : NARROW);
  const lines = [
    { text: label, font: 'name' as const },
    ...linesOf(state.description, 'text', widest),
    ...linesOf(handoverText(state.handover), 'text', widest).map((line) => ({
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

function handoverText(process: string | undefined): string | undefined {
  return process === undefined ? undefined : `→ goes on in ${process}`;
}
