/** Units of time in processes. */
export type Unit = 'second' | 'minute' | 'hour';

/** The seconds in a unit. */
export const SECONDS: Readonly<Record<Unit, number>> = { second: 1, minute: 60, hour: 3600 };

/** The instant at which the clock of a case is 0. */
const BEGINNING = Date.UTC(2000, 0, 1);

/** A time of a case's clock as an instant. @param seconds since the case began */
export function instantOf(seconds: number): string {
  return new Date(BEGINNING + seconds * 1000).toISOString();
}

/**
 * A length of time in words: `72 h`, `7 h 30 min`, `0 s`.
 * @param seconds 0 or more
 */
export function durationLabel(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [Math.round((seconds % 60) * 1000) / 1000, 's'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}`);
  return said.length === 0 ? '0 s' : said.join(' ');
}
