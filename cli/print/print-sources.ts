import type { Style } from '../../core/index.js';
import type { Compared, Difference, Verified } from '../commands/sources.js';

const STATES: Readonly<Record<string, string>> = {
  ...{ found: 'where they are cited', moved: 'moved', changed: 'changed' },
  ...{ lost: 'not found', same: 'cited of this text', absent: 'not in this text' },
  unmapped: 'not known where',
};

/** A copy of a guide: how many citations were found, and those that were not where they are cited. */
export function sourceLines(one: Verified, { strong, quiet, warning }: Style): readonly string[] {
  const marked = (state: string) => (state === 'moved' ? quiet : warning);
  return [
    `${strong(one.edition)} ${quiet(one.file)}`,
    `  ${countLine(one.counts)}`,
    ...one.differences.map((difference) => row(difference, marked(difference.state))),
    '',
  ];
}

/** What is cited beside one text of a guide: what is worded otherwise there, or only elsewhere. */
export function comparisonLines(
  { edition, id, epoch, counts, differences }: Compared,
  { strong, quiet }: Style,
): readonly string[] {
  return [
    `${strong(`${edition} ${id}`)} ${quiet(`the text of ${epoch}`)}`,
    `  ${countLine(counts)}`,
    ...differences.map((difference) => row(difference, quiet)),
    '',
  ];
}

function countLine(counts: Readonly<Record<string, number>>): string {
  const said = Object.entries(counts).filter(([, count]) => count > 0);
  return said.map(([state, count]) => `${count} ${STATES[state] ?? state}`).join(', ');
}

function row(
  { state, cite, at, by }: Difference<string>,
  marked: (text: string) => string,
): string {
  const place = at === undefined ? cite : `${cite} -> ${at}`;
  return `  ${marked(STATES[state] ?? state)}: ${place}  ${by.join(', ')}`;
}
