import type { Guide } from './guide.js';
import { resolveAsOf } from './period.js';
import { rangeIn, rangeOf, type Snapshot, type Snapshots, writtenRange } from './snapshots.js';

/** Before a citation of a text of another epoch: compare. */
const OTHER_TEXT = 'cf. ';

/**
 * Citations as of an epoch: the lines in the text of that epoch. A citation whose lines are not known
 * there stays as it is written, marked as one of another text (`cf. 004:178`); one that is not in that
 * text falls away where others remain. Where no text of the epoch survives, the row of the guide's
 * revision table comes first.
 * @param guide without snapshots it has one text, and every citation stays
 */
export function citesAt(guide: Guide, cites: readonly string[], epoch: string): readonly string[] {
  const { snapshots: texts } = guide;
  if (texts === undefined || cites.length === 0) return cites;
  const byCites = known.get(texts) ?? new WeakMap<readonly string[], Map<string, Cites>>();
  known.set(texts, byCites);
  const byEpoch = byCites.get(cites) ?? new Map<string, Cites>();
  byCites.set(cites, byEpoch);
  const placed = byEpoch.get(epoch) ?? placedAt(texts, cites, epoch);
  byEpoch.set(epoch, placed);
  return placed;
}

type Cites = readonly string[];

/** What was found before, by the list of citations that a rule has. */
const known = new WeakMap<Snapshots, WeakMap<Cites, Map<string, Cites>>>();

function placedAt(texts: Snapshots, cites: Cites, epoch: string): Cites {
  const ofEpoch = texts.snapshots.filter((snapshot) => snapshot.epoch === epoch);
  if (ofEpoch.length === 0) {
    const row = texts.revisions?.[epoch];
    return distinct([...(row === undefined ? [] : [row]), ...cites.map(ofOtherText)]);
  }
  const placed = cites.map((cite) => ({ cite, here: citeIn(ofEpoch, cite) }));
  const kept = placed.filter(({ here }) => here !== null);
  const told = kept.length > 0 ? kept : placed;
  return distinct(told.map(({ cite, here }) => here ?? ofOtherText(cite))).sort(ownFirst);
}

/**
 * What a rule of a guide cites, as of a time.
 * @param asOf a date, an epoch id, or null for the newest epoch
 * @returns none for a rule or a time that the guide does not know
 */
export function ruleCitesAt(
  guide: Guide | undefined,
  rule: string,
  asOf: string | null,
): readonly string[] {
  const time = guide && resolveAsOf(guide, asOf);
  if (guide === undefined || time?.ok !== true || !Object.hasOwn(guide.rules, rule)) return [];
  return citesAt(guide, guide.rules[rule]?.cites.split(', ') ?? [], time.value.epoch);
}

/**
 * A citation in the first of some snapshots that has its lines.
 * @returns null: in none of these texts; undefined: not mapped to any
 */
export function citeIn(snapshots: readonly Snapshot[], cite: string): string | null | undefined {
  const [source = '', lines = ''] = cite.split(':');
  const places = snapshots.map((snapshot) => rangeIn(snapshot, rangeOf(lines)));
  const place = places.find((one) => one != null);
  if (place != null) return `${source}:${writtenRange(place)}`;
  return places.includes(null) ? null : undefined;
}

/** Whether a citation is marked as one of another text. */
export function isOfOtherText(cite: string): boolean {
  return cite.startsWith(OTHER_TEXT);
}

function ofOtherText(cite: string): string {
  return isOfOtherText(cite) ? cite : `${OTHER_TEXT}${cite}`;
}

function ownFirst(a: string, b: string): number {
  return Number(isOfOtherText(a)) - Number(isOfOtherText(b));
}

function distinct(cites: readonly string[]): string[] {
  return [...new Set(cites)];
}
