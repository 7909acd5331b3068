import type { Policy, Problem, Result } from '../../core/index.js';
import {
  type CitedLines,
  citedOf,
  citeIn,
  type FoundLines,
  fail,
  type Guide,
  meant,
  ok,
  rangeOf,
  resolveAsOf,
  type Snapshot,
  writtenRange,
} from '../../core/studio.js';
import type { GuideFile } from '../read/guide-files.js';

/** A citation that is not simply where it is cited. */
export interface Difference<State extends string> extends CitedLines {
  readonly state: State;
  /** Where its lines are instead; left out: nowhere, or not known. */
  readonly at?: string;
}

/** A copy of a guide, compared with what is cited of it. */
export interface Verified {
  readonly edition: string;
  readonly source: string;
  readonly file: string;
  readonly counts: Readonly<Record<FoundState, number>>;
  readonly differences: readonly Difference<FoundState>[];
}

type FoundState = Exclude<FoundLines['state'], 'unknown'>;

/**
 * `same`: the citation is of that text. `moved`: the same words, at other lines. `changed`: other
 * words. `absent`: not in that text. `unmapped`: its lines there are not known.
 */
export type ComparedState = 'same' | 'moved' | 'changed' | 'absent' | 'unmapped';

/** What is cited, compared with one text of a guide. */
export interface Compared {
  readonly edition: string;
  readonly id: string;
  readonly epoch: string;
  readonly counts: Readonly<Record<ComparedState, number>>;
  readonly differences: readonly Difference<ComparedState>[];
}

/** Finds every citation of a guide in a copy of it. */
export function verified(policy: Policy, { guide, file, copy }: GuideFile): Verified {
  const all = citedOf(policy, guide.edition).map((cited): Difference<FoundState> => {
    const { state, lines } = copy.find(linesOf(cited.cite));
    const at = `${guide.source}:${writtenRange(lines)}`;
    // The loader has checked that lines are cited; blank ones have no fingerprint and no words.
    const known = state === 'unknown' ? 'lost' : state;
    return { ...cited, state: known, ...(at === cited.cite || known === 'lost' ? {} : { at }) };
  });
  const counts = { found: 0, moved: 0, changed: 0, lost: 0, ...countsOf(all) };
  const differences = all.filter(({ state }) => state !== 'found');
  return { edition: guide.edition, source: guide.source, file, counts, differences };
}

/** Compares every citation of a guide with one of its texts. */
export function comparedWith(
  policy: Policy,
  { guide, snapshot }: Chosen,
  { copy }: GuideFile,
): Compared {
  const words = (cite: string) => copy.words(linesOf(cite)).join('\n');
  const all = citedOf(policy, guide.edition).map((cited): Difference<ComparedState> => {
    const at = citeIn([snapshot], cited.cite);
    if (at === undefined) return { ...cited, state: 'unmapped' };
    if (at === null) return { ...cited, state: 'absent' };
    if (at === cited.cite) return { ...cited, state: 'same' };
    return { ...cited, state: words(at) === words(cited.cite) ? 'moved' : 'changed', at };
  });
  const counts = { same: 0, moved: 0, changed: 0, absent: 0, unmapped: 0, ...countsOf(all) };
  const differences = all.filter(({ state }) => state !== 'same');
  const { id, epoch } = snapshot;
  return { edition: guide.edition, id, epoch, counts, differences };
}

/** A text of a guide that was asked for. */
export interface Chosen {
  readonly guide: Guide;
  readonly snapshot: Snapshot;
}

/**
 * The text that an option names.
 * @param wanted the id of a snapshot, an epoch, or a date
 * @returns problem `guides/no-snapshot`
 */
export function chosenSnapshot(guides: readonly Guide[], wanted: string): Result<Chosen> {
  const all = guides.flatMap((guide) =>
    (guide.snapshots?.snapshots ?? []).map((snapshot) => ({ guide, snapshot })),
  );
  const found = all.find(({ guide, snapshot }) => {
    const time = resolveAsOf(guide, wanted);
    return snapshot.id === wanted || (time.ok && time.value.epoch === snapshot.epoch);
  });
  if (found !== undefined) return ok(found);
  const message = `there is no text \`${wanted}\` of a guide`;
  const hint = `an epoch or a date of which a text survives, or the id of a text; ${meant(
    wanted,
    all.flatMap(({ snapshot }) => [snapshot.id, snapshot.epoch]),
  )}`;
  return fail([{ code: 'guides/no-snapshot', message, hint, file: '--snapshot' }]);
}

/** The problem of a guide of which no copy can be compared. */
export function withoutFingerprints({ edition, fingerprints }: Guide): readonly Problem[] {
  if (fingerprints !== undefined) return [];
  const message = `there are no fingerprints of the guide of \`${edition}\``;
  const hint = 'they are a file `fingerprints.json` beside its `guide.json`';
  return [{ code: 'guides/no-fingerprints', message, hint }];
}

function linesOf(cite: string) {
  return rangeOf(cite.split(':')[1] ?? '');
}

function countsOf(all: readonly Difference<string>[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of all) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
