import type { Json } from '../core/index.js';
import { DAYS, INSTANTS, instantYearsAfter, yearsBefore } from '../core/studio.js';

const HOUR = 3_600_000;
/** A Friday, and a leap day, to count years from. */
const SOME_DAYS = ['2025-05-16', '2024-02-29'] as const;

/** Dates or instants at the distances from these days that rules compare with. */
export function momentsNear(
  type: 'date' | 'instant',
  constants: readonly Json[],
): readonly string[] {
  const scale = type === 'date' ? DAYS : INSTANTS;
  const unit = type === 'date' ? 1 : HOUR;
  const spans = constants.filter((c): c is number => typeof c === 'number' && c > 0 && c < 400);
  const found = SOME_DAYS.flatMap((text) => {
    const day = DAYS.read(text) ?? DAYS.usual;
    const from = type === 'date' ? day : day * 24 * HOUR;
    const years = spans
      .filter((n) => n < 10)
      .map((n) => (type === 'date' ? yearsBefore(day, n) : instantYearsAfter(from, n)));
    const steps = [...new Set(spans)].flatMap((n) => [n * unit, -n * unit]);
    return [from, from + 1, from - 1, ...steps.map((step) => from + step), ...years];
  });
  return [...new Set(found.map(scale.write))];
}
