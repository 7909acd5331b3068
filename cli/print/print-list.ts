import type { Json, Style } from '../../core/index.js';
import {
  type Listed,
  periodInWords,
  type RegisterEntry,
  type RegisterView,
  wordsOf,
} from '../../core/studio.js';

/** What some kinds have beside a sentence. */
type Row = Listed & Partial<Pick<RegisterEntry, 'value' | 'unit' | 'cites' | 'inForce'>>;

/** What is listed, one on a line: its name, its value, its sentence, its period and its lines. */
export function listLines(
  view: RegisterView,
  listed: readonly Row[],
  { strong, quiet }: Style,
): readonly string[] {
  const ids = width(listed.map(({ id }) => id));
  const values = width(listed.map(valueText));
  return listed.map((row) => {
    const value = values === 0 ? '' : `${valueText(row).padEnd(values)}  `;
    const beside = [...(row.cites ?? []), ...periodOf(view, row)].join(', ');
    const sources = beside === '' ? '' : quiet(` (${beside})`);
    return `${strong(row.id.padEnd(ids))}  ${value}${row.sentence}${sources}`;
  });
}

function periodOf(view: RegisterView, { edition, inForce = [] }: Row): readonly string[] {
  return inForce.length === 0 ? [] : [periodInWords(wordsOf(view, edition), inForce)];
}

function valueText({ value, unit }: Row): string {
  if (value === undefined) return '';
  return unit === undefined ? wordOf(value) : `${wordOf(value)} ${unit}`;
}

function wordOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function width(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
