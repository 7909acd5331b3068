const DAY = 24 * 60 * 60 * 1000;

/** The date some days after (or before) a date. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
