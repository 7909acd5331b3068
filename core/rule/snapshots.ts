import * as z from 'zod/mini';

const doc = (description: string) => z.meta({ description });
const RANGE = /^(\d+)(?:-(\d+))?$/;
const range = z.string().check(z.regex(RANGE));

const snapshot = z.strictObject({
  id: z.string(),
  epoch: z.string().check(doc('the epoch that it is the text of')),
  within: z.array(range).check(z.minLength(1), doc('its lines in the guide: `83-2574`')),
  lines: z
    .record(range, z.nullable(z.int()))
    .check(
      doc(
        'lines of other snapshots → the first of their lines here, the others follow at the same ' +
          'distance; null: not in this text; what is left out is not mapped',
      ),
    ),
});

/**
 * The published schema of `rules/<edition>/snapshots.json`: the texts of older epochs that a guide
 * holds, and where the lines that are cited are in each of them.
 */
export const snapshotsSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    edition: z.string(),
    revisions: z
      .optional(z.record(z.string(), z.string()))
      .check(doc('of an epoch without a text: what the guide still says of it, `000:5-9`')),
    snapshots: z
      .array(snapshot)
      .check(z.minLength(1), doc('of two of the same epoch the first is cited where it can be')),
  })
  .check(z.meta({ title: 'provisim snapshots' }));

/** The snapshots of a guide, parsed. */
export type Snapshots = z.infer<typeof snapshotsSchema>;
/** One text of an epoch within a guide. */
export type Snapshot = z.infer<typeof snapshot>;

/** A range of lines, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Where lines are in a snapshot: a range; null: not in that text; undefined: not mapped.
 * @param lines as of the guide: `{ first: 53558, last: 53604 }`
 */
export function rangeIn(snapshot: Snapshot, lines: LineRange): LineRange | null | undefined {
  if (isWithin(snapshot, lines)) return lines;
  const met = runsOf(snapshot).filter(
    ({ first, last }) => first <= lines.last && last >= lines.first,
  );
  const isMapped = (line: number) => met.some((run) => run.first <= line && line <= run.last);
  if (!isMapped(lines.first) || !isMapped(lines.last)) return undefined;
  const places = met.flatMap(({ first, last, start }) => {
    if (start === null) return [];
    const ends = [Math.max(first, lines.first), Math.min(last, lines.last)];
    return ends.map((line) => start + line - first);
  });
  if (places.length === 0) return null;
  return { first: Math.min(...places), last: Math.max(...places) };
}

/** Whether lines are lines of a snapshot. */
export function isWithin({ within }: Snapshot, { first, last }: LineRange): boolean {
  return within.map(rangeOf).some((part) => part.first <= first && last <= part.last);
}

/** A range as it is written: `5-17`, or `5` for one line. */
export function rangeOf(written: string): LineRange {
  const [, first = '', last = first] = RANGE.exec(written) ?? [];
  return { first: Number(first), last: Number(last) };
}

/** The range in the form in which it is written. */
export function writtenRange({ first, last }: LineRange): string {
  return first === last ? `${first}` : `${first}-${last}`;
}

/** Lines of other snapshots that follow each other here as there. */
interface LineRun extends LineRange {
  /** Where the first of them is here; null: they are not in this text. */
  readonly start: number | null;
}

const read = new WeakMap<Snapshot, readonly LineRun[]>();

function runsOf(snapshot: Snapshot): readonly LineRun[] {
  const known = read.get(snapshot);
  if (known !== undefined) return known;
  const runs = Object.entries(snapshot.lines).map(([key, start]) => ({ ...rangeOf(key), start }));
  read.set(snapshot, runs);
  return runs;
}
