import type { Style } from '../../core/index.js';
import { type GuideCoverage, UNASKED, type Unasked } from '../../core/studio.js';

/** The coverage of a guide in counts, then the lines that are left. */
export function guideCoverageLines(
  coverage: GuideCoverage,
  { strong, quiet, warning }: Style,
): readonly string[] {
  const { source, from, to, asked, questions, unasked, left, contradicted, short } = coverage;
  const reasons = Object.entries(UNASKED).map(
    ([reason, meaning]) => [unasked[reason as Unasked], reason, meaning] as const,
  );
  return [
    strong(`Lines ${source}:${from}-${to}`),
    `  ${asked} asked, by ${questions} questions`,
    ...reasons.map(([count, reason, meaning]) => `  ${count} ${reason} ${quiet(meaning)}`),
    `  ${left.length} left`,
    ...(left.length === 0 ? [] : ['', strong('Left'), ...wrapped(ranges(left, source))]),
    ...(contradicted.length === 0
      ? []
      : [
          '',
          warning('Asked, and said to decide nothing'),
          ...wrapped(ranges(contradicted, source)),
        ]),
    ...short.map(
      (s) =>
        `${source}:${s.line} holds ${s.statements} statements and is asked ${s.questions} times`,
    ),
  ];
}

/** Lines as citations, adjacent ones together. */
function ranges(lines: readonly number[], source: string): readonly string[] {
  const starts = lines.filter((n, i) => lines[i - 1] !== n - 1);
  const ends = lines.filter((n, i) => lines[i + 1] !== n + 1);
  return starts.map((start, i) =>
    start === ends[i] ? `${source}:${start}` : `${source}:${start}-${ends[i]}`,
  );
}

/** Six on a line. */
function wrapped(citations: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (let i = 0; i < citations.length; i += 6) {
    lines.push(`  ${citations.slice(i, i + 6).join('  ')}`);
  }
  return lines;
}
