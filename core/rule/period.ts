import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { asText, named } from '../base/shown.js';
import { meant } from '../base/suggest.js';
import type { Epoch, Guide } from './guide.js';
import type { Period } from './rule-set.js';

/** The time of a decision, as in its record. */
export interface AsOf {
  /** What was asked for: a date, an epoch id, or null for the newest. */
  readonly requested: string | null;
  /** The epoch that was applied. */
  readonly epoch: string;
  /** Epochs without an exact date that the requested date might also fall into. */
  readonly couldAlsoBe: readonly string[];
  /** False where the guide's text of that time is lost and only its revision notes are known. */
  readonly contentKnown: boolean;
}

/**
 * How an uncertain boundary is interpreted: at its first evidence (`late`), or as early as
 * possible, relative to a date (`earlyDate`) or to an epoch named by its label (`earlyLabel`).
 */
export type BoundaryReading = 'late' | 'earlyDate' | 'earlyLabel';

/** The part of a guide that says which times there are. */
type GuideOfTimes = Pick<Guide, 'edition' | 'epochs'>;

/**
 * Finds the epoch that a request means.
 * @param guide the guide of the decision's edition
 * @param requested an ISO date, an epoch id, or null for the newest epoch
 * @returns problems `as-of/…`: neither date nor epoch, or a date before the first epoch
 */
export function resolveAsOf(guide: GuideOfTimes, requested: string | null): Result<AsOf> {
  const { epochs } = guide;
  if (requested === null) return ok(asOf(epochs, epochs.length - 1, null, []));
  const label = epochs.findIndex((epoch) => epoch.id === requested);
  if (label >= 0) return ok(asOf(epochs, label, requested, []));
  if (typeof requested !== 'string' || !isDate(requested))
    return fail([notATime(guide, requested)]);
  const index = epochs.findLastIndex(({ from }) => from !== null && from <= requested);
  if (index < 0 && epochs[0]?.from !== null) return fail([tooEarly(guide, requested)]);
  const possible = epochs.filter((_, i) => i !== index && couldHaveBegun(epochs, i, requested));
  const others = possible.map(({ id }) => id).filter((id) => id !== epochs[Math.max(index, 0)]?.id);
  return ok(asOf(epochs, Math.max(index, 0), requested, others));
}

/**
 * Whether a period covers an epoch.
 * @param guide gives the order of the epochs
 * @param period the period of a rule or value; undefined always covers
 * @param epoch the id of an epoch of the guide
 */
export function inForce(
  guide: Guide,
  period: Period | undefined,
  epoch: string,
  reading: BoundaryReading = 'late',
): boolean {
  if (period === undefined) return true;
  const at = (id: string) => guide.epochs.findIndex((e) => e.id === id);
  const now = at(epoch);
  const boundary = (id: string | undefined, uncertain: boolean, none: number): number => {
    if (id === undefined) return none;
    if (!uncertain || reading === 'late' || period.notBefore === undefined) return at(id);
    return at(period.notBefore) + (reading === 'earlyLabel' ? 1 : 0);
  };
  const endIsUncertain =
    period.from === undefined ||
    (period.notBefore !== undefined && at(period.from) <= at(period.notBefore));
  const from = boundary(period.from, !endIsUncertain, -1);
  const until = boundary(period.until, endIsUncertain, Infinity);
  return from <= now && now < until && period.except?.includes(epoch) !== true;
}

/** Whether a period covers the time that a request means; false for a time that is none. */
export function inForceAt(
  guide: Guide | undefined,
  period: Period,
  requested: string | null,
): boolean {
  const time = guide && resolveAsOf(guide, requested);
  return guide !== undefined && time?.ok === true && inForce(guide, period, time.value.epoch);
}

function asOf(
  epochs: readonly Epoch[],
  index: number,
  requested: string | null,
  couldAlsoBe: readonly string[],
): AsOf {
  const epoch = epochs[index];
  if (epoch === undefined) throw new Error('a guide has at least one epoch');
  return { requested, epoch: epoch.id, couldAlsoBe, contentKnown: epoch.contentKnown !== false };
}

// An epoch without an exact date may have begun after its lower bound, and has certainly ended when
// the next epoch with an exact date begins.
function couldHaveBegun(epochs: readonly Epoch[], index: number, date: string): boolean {
  const epoch = epochs[index];
  if (epoch === undefined || epoch.precision === 'exact') return false;
  const next = epochs.slice(index + 1).find(({ precision }) => precision === 'exact');
  return lowerBound(epochs, epoch) < date && (next?.from == null || date < next.from);
}

function lowerBound(epochs: readonly Epoch[], epoch: Epoch): string {
  const earlier = epochs.find(({ id }) => id === epoch.after);
  if (earlier === undefined) return epoch.after ?? '';
  return earlier.from ?? lowerBound(epochs, earlier);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function notATime(guide: GuideOfTimes, requested: unknown): Problem {
  const known = guide.epochs.map(({ id }) => id);
  return {
    code: 'as-of/not-a-time',
    message: `${named(requested)} is neither a date nor an epoch of \`${guide.edition}\``,
    hint: `a date such as \`2024-08-21\`, or an epoch id; ${meant(asText(requested), known)}`,
    at: '/asOf',
  };
}

function tooEarly(guide: GuideOfTimes, requested: string): Problem {
  const first = guide.epochs[0];
  return {
    code: 'as-of/too-early',
    message: `\`${requested}\` lies before the first epoch of \`${guide.edition}\``,
    hint: `\`${first?.id}\` begins on ${first?.from}`,
    at: '/asOf',
  };
}
