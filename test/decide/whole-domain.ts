import { type Json, textsOf } from '../../core/base/json.js';
import { calendarDay, DAYS, firstDayOf, INSTANTS, monthOf } from '../../core/rule/calendar.js';
import { functionsOf } from '../../core/rule/functions.js';
import type { RuleSet } from '../../core/rule/policy.js';
import type { FactSpec } from '../../core/rule/signature.js';
import { isList } from '../../core/rule/value-type.js';

/** Farther from a day than a month is long. */
const FAR = 45;

/**
 * Values of an opaque argument: months, days and instants around the given ones and far from them,
 * and lists of these. Undefined for any other fact.
 */
export function wholeDomain(
  ruleSet: RuleSet,
  fact: FactSpec,
  given: readonly Json[],
): readonly Json[] | undefined {
  if (!takenWhole(ruleSet).has(fact.name)) return undefined;
  const days = daysAround(given);
  if (fact.type === 'date') return days.map(DAYS.write);
  if (!isList(fact)) return [...new Set(days.map((day) => DAYS.write(day).slice(0, 7)))];
  const isOfDays = fact.schema.safeParse(['2024-08-21']).success;
  const times = days.map((day) => INSTANTS.write(day * 86_400_000 + 43_200_000));
  const blank = fact.schema.safeParse(['']).success ? [''] : [];
  const entries = isOfDays ? days.map(DAYS.write) : [...blank, ...times];
  const lengths = given.flatMap((one) => (Array.isArray(one) ? [one.length] : []));
  const many = [...new Set(lengths)].flatMap((length) =>
    entries.map((entry) => Array<string>(length).fill(entry)),
  );
  const all = [[], ...entries.map((entry) => [entry]), ...(isOfDays ? monthsOf(days) : many)];
  return [...new Map(all.map((list) => [JSON.stringify(list), list])).values()];
}

function takenWhole({ file, edition }: RuleSet): ReadonlySet<string> {
  const calls = Object.values(file.derive ?? {}).flatMap((call) => Object.entries(call));
  const functions = functionsOf(edition);
  return new Set(
    calls.flatMap(([name, args]) => (functions.get(name)?.opaque === undefined ? [] : args)),
  );
}

function daysAround(given: readonly Json[]): number[] {
  const texts = textsOf(given.flat());
  const known = texts.flatMap((text) => {
    const month = monthOf(text);
    if (month !== undefined) return [firstDayOf(month), firstDayOf(month + 1) - 1];
    const time = INSTANTS.read(text);
    return time === undefined ? (DAYS.read(text) ?? []) : Math.floor(time / 86_400_000);
  });
  const some = known.length > 0 ? known : [DAYS.usual];
  const near = some.flatMap((day) => [day - 1, day, day + 1]);
  const all = [Math.min(...some) - FAR, ...near, Math.max(...some) + FAR];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** All days but the first of every month that some days are in. */
function monthsOf(days: readonly number[]): string[][] {
  const months = new Set(days.map(calendarDay).map(({ year, month }) => year * 12 + month - 1));
  return [...months].map((month) => {
    const first = firstDayOf(month);
    const length = firstDayOf(month + 1) - first;
    return Array.from({ length: length - 1 }, (_, i) => DAYS.write(first + 1 + i));
  });
}
