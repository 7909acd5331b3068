/**
 * Days and instants as whole numbers for calculation: days since 1 January 0000 in the proleptic
 * Gregorian calendar, milliseconds since the start of that day in UTC. No clock, no time zone.
 */

/**
 * The correspondence between texts of a type and whole numbers: `2024-08-21` and days,
 * `2024-08-21T12:00:00Z` and milliseconds.
 */
export interface Scale {
  /** The first and the last number that has a text. */
  readonly first: number;
  readonly last: number;
  /** An ordinary number near the present, for where any will do. */
  readonly usual: number;
  /** A distance that is long compared with what rules count. */
  readonly far: number;
  /** Undefined for a text of another form. */
  read(text: string): number | undefined;
  write(count: number): string;
}

/** The milliseconds of a day. */
export const DAY = 86_400_000;
/** The days of 400 years. */
const CYCLE = 146_097;
const LAST_DAY = dayOf({ year: 9999, month: 12, day: 31 });
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** A month of the calendar, as in `2024-08`. */
export const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})0{0,6})?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days that were read: the same ones are read again and again. */
const readDays = new Map<string, number>();
const MOST_READ = 4096;

/** Days: `2024-08-21`. */
export const DAYS: Scale = {
  first: 0,
  last: LAST_DAY,
  usual: dayOf({ year: 2024, month: 9, day: 2 }),
  far: 1000,
  read: (text) => {
    const known = readDays.get(text);
    if (known !== undefined) return known;
    const read = readDay(text);
    if (read === undefined) return undefined;
    if (readDays.size >= MOST_READ) readDays.clear();
    readDays.set(text, read);
    return read;
  },
  write: writeDay,
};

/** Instants to the millisecond: `2024-08-21T12:00:00Z`, or with an offset from UTC. */
export const INSTANTS: Scale = {
  first: 0,
  last: (LAST_DAY + 1) * DAY - 1,
  usual: DAYS.usual * DAY,
  far: DAYS.far * DAY,
  read: (text) => {
    const [, date, hours, minutes, seconds = '0', fraction = '0', sign, ahead, aheadMinutes] =
      INSTANT.exec(text) ?? [];
    const day = date === undefined ? undefined : DAYS.read(date);
    if (day === undefined) return undefined;
    const local = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    const offset = (Number(ahead ?? 0) * 60 + Number(aheadMinutes ?? 0)) * 60;
    const utc = local - (sign === '-' ? -offset : offset);
    return day * DAY + utc * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  },
  write: (count) => {
    const day = Math.floor(count / DAY);
    const time = count - day * DAY;
    const parts = [
      Math.floor(time / 3_600_000),
      Math.floor(time / 60_000) % 60,
      Math.floor(time / 1000) % 60,
    ];
    const fraction = time % 1000 === 0 ? '' : `.${padded(time % 1000, 3)}`;
    return `${writeDay(day)}T${parts.map((part) => padded(part, 2)).join(':')}${fraction}Z`;
  },
};

/** The number of a day; days beyond the month's end continue into the next month. */
export function dayOf({ year, month, day }: CalendarDay): number {
  // Years that begin in March end with the leap day.
  const y = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const months = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return y * 365 + leapDays + months + day + 59;
}

/** The day of a number. */
export function calendarDay(count: number): CalendarDay {
  // From 1 March 0000 on, in cycles of 400 years of equal length.
  const days = count - 60;
  const cycle = Math.floor(days / CYCLE);
  const inCycle = days - cycle * CYCLE;
  const leapDays =
    Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const years = Math.floor((inCycle - leapDays) / 365);
  const inYear = inCycle - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const months = Math.floor((5 * inYear + 2) / 153);
  const month = months < 10 ? months + 3 : months - 9;
  return {
    year: years + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: inYear - Math.floor((153 * months + 2) / 5) + 1,
  };
}

/**
 * The months since January 0000 of a text such as `2024-08`; undefined for a text of another form.
 */
export function monthOf(text: string): number | undefined {
  const [, year, month] = (MONTH.exec(text) ?? []).map(Number);
  return year === undefined || month === undefined ? undefined : year * 12 + month - 1;
}

/** The number of the first day of a month, by its months since January 0000. */
export function firstDayOf(month: number): number {
  return dayOf({ year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1, day: 1 });
}

/** The day of the week: Monday is 0, Sunday 6. */
export function weekday(count: number): number {
  return (((count + 5) % 7) + 7) % 7;
}

/**
 * The same day of the calendar some years before; 28 February where that year has no 29th.
 * @param count the number of a day
 */
export function yearsBefore(count: number, years: number): number {
  const { year, month, day } = calendarDay(count);
  const earlier = dayOf({ year: year - years, month, day });
  return calendarDay(earlier).month === month ? earlier : earlier - 1;
}

/**
 * The same time of the same calendar day some years later; a negative number means earlier. Where
 * that year has no 29 February, the last instant of the 28th: this keeps the function monotone.
 * @param count the number of an instant
 */
export function instantYearsAfter(count: number, years: number): number {
  const day = Math.floor(count / DAY);
  const later = yearsBefore(day, -years);
  const isSame = calendarDay(later).day === calendarDay(day).day;
  return isSame ? later * DAY + (count - day * DAY) : (later + 1) * DAY - 1;
}

function readDay(text: string): number | undefined {
  if (!DATE.test(text)) return undefined;
  const day = Number(text.slice(8));
  const month = Number(text.slice(5, 7));
  if (month < 1 || month > 12 || day < 1) return undefined;
  const inYears = Number(text.slice(0, 4)) * 12 + month - 1;
  const first = firstDayOf(inYears);
  return day <= firstDayOf(inYears + 1) - first ? first + day - 1 : undefined;
}

function writeDay(count: number): string {
  const { year, month, day } = calendarDay(count);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function padded(part: number, length: number): string {
  return String(part).padStart(length, '0');
}
