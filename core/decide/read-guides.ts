import type * as z from 'zod/mini';
import { isRecord } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { meant } from '../base/suggest.js';
import { citationFault } from '../rule/citation.js';
import { fingerprintsSchema } from '../rule/fingerprints.js';
import { type Guide, guideProblems, guideSchema } from '../rule/guide.js';
import type { PolicyFile } from '../rule/policy.js';
import { shapeProblem } from '../rule/read-shape.js';
import { isWithin, rangeOf, type Snapshots, snapshotsSchema } from '../rule/snapshots.js';

/** The files about guides, by the end of their paths. */
const KINDS = { guide: 'guide.json', snapshots: 'snapshots.json', prints: 'fingerprints.json' };

/** Whether a file is about a guide: no rule set and no shared file. */
export function isAboutGuide(file: PolicyFile): boolean {
  return Object.values(KINDS).some((name) => isNamed(file, name));
}

/** By its name, and a guide also by what it holds; a rule set may have any name. */
function isNamed({ path, content }: PolicyFile, name: string): boolean {
  const has = (key: string) => isRecord(content) && Object.hasOwn(content, key);
  if (has('id')) return false;
  return path.split(/[\\/]/).at(-1) === name || (name === KINDS.guide && has('epochs'));
}

/**
 * Reads guides, each with its snapshots and the fingerprints of its lines where there are any.
 * @param files those for which `isAboutGuide` is true; the later of two about the same counts
 * @returns the guides by edition, and every problem of every file
 */
export function readGuides(files: readonly PolicyFile[]): {
  readonly guides: ReadonlyMap<string, Guide>;
  readonly problems: readonly Problem[];
} {
  const guides = new Map<string, Guide>();
  const problems: Problem[] = [];
  const of = (name: string) => files.filter((file) => isNamed(file, name));
  const add = (file: PolicyFile, read: Result<Guide>) => {
    if (read.ok) guides.set(read.value.edition, read.value);
    else problems.push(...read.problems.map((problem) => ({ ...problem, file: file.path })));
  };
  for (const file of of(KINDS.guide)) add(file, readGuide(file));
  if (problems.length > 0) return { guides, problems };
  for (const file of of(KINDS.snapshots)) add(file, withSnapshots(file, guides));
  for (const file of of(KINDS.prints)) add(file, withFingerprints(file, guides));
  return { guides, problems };
}

function readGuide({ content }: PolicyFile): Result<Guide> {
  const parsed = parsedBy(guideSchema, content);
  if (!parsed.ok) return parsed;
  const problems = guideProblems(parsed.value);
  return problems.length === 0 ? parsed : fail(problems);
}

function withSnapshots({ content }: PolicyFile, guides: ReadonlyMap<string, Guide>): Result<Guide> {
  const parsed = parsedBy(snapshotsSchema, content);
  if (!parsed.ok) return parsed;
  const guide = guides.get(parsed.value.edition);
  if (guide === undefined) return fail([unknownEdition(parsed.value.edition, guides)]);
  const problems = snapshotProblems(guide, parsed.value);
  return problems.length === 0 ? ok({ ...guide, snapshots: parsed.value }) : fail(problems);
}

function withFingerprints(
  { content }: PolicyFile,
  guides: ReadonlyMap<string, Guide>,
): Result<Guide> {
  const parsed = parsedBy(fingerprintsSchema, content);
  if (!parsed.ok) return parsed;
  const guide = guides.get(parsed.value.edition);
  if (guide === undefined) return fail([unknownEdition(parsed.value.edition, guides)]);
  return ok({ ...guide, fingerprints: parsed.value });
}

function parsedBy<T>(schema: z.ZodMiniType<T>, content: unknown): Result<T> {
  const parsed = schema.safeParse(content);
  return parsed.success ? ok(parsed.data) : fail(parsed.error.issues.map(problemOf));
}

/** In files about guides only numbers of lines and fingerprints have a form of their own. */
function problemOf(issue: z.core.$ZodIssue): Problem {
  const problem = shapeProblem(issue);
  if (issue.code !== 'invalid_format' && issue.code !== 'invalid_key') return problem;
  const message = 'is neither a line, nor a range of lines, nor fingerprints';
  return { code: problem.code, message, hint: 'as in `83-2574`', at: pointer(issue.path) };
}

function unknownEdition(edition: string, guides: ReadonlyMap<string, Guide>): Problem {
  const message = `there is no guide of \`${edition}\``;
  return { code: 'guide/missing', message, hint: meant(edition, guides.keys()), at: '/edition' };
}

/** Epochs that do not exist, ids that are there twice, and lines that are nowhere. */
function snapshotProblems(guide: Guide, { snapshots, revisions = {} }: Snapshots): Problem[] {
  const epochs = guide.epochs.map(({ id }) => id);
  const unknownEpoch = (epoch: string, at: string): Problem[] => {
    if (epochs.includes(epoch)) return [];
    const message = `\`${epoch}\` is not an epoch of \`${guide.edition}\``;
    return [{ code: 'guide/unknown-epoch', message, hint: meant(epoch, epochs), at }];
  };
  const rows = Object.entries(revisions).flatMap(([epoch, cite]): Problem[] => {
    const at = pointer(['revisions', epoch]);
    const fault = citationFault(cite, guide);
    const wrong = fault && { code: `guide/citation-${fault.kind}`, message: fault.message, at };
    return [...unknownEpoch(epoch, at), ...(wrong ? [wrong] : [])];
  });
  const texts = snapshots.flatMap((snapshot, i): Problem[] => {
    const at = `/snapshots/${i}`;
    const isTwice = snapshots.findIndex(({ id }) => id === snapshot.id) < i;
    const message = `two snapshots have the id \`${snapshot.id}\``;
    return [
      ...(isTwice ? [{ code: 'guide/duplicate-snapshot', message, at: `${at}/id` }] : []),
      ...unknownEpoch(snapshot.epoch, `${at}/epoch`),
      ...strayLines(snapshot, i),
    ];
  });
  return [...rows, ...texts];
}

/** Lines that a snapshot is said to have, outside of it. */
function strayLines(snapshot: Snapshots['snapshots'][number], index: number): Problem[] {
  return Object.entries(snapshot.lines).flatMap(([key, start]): Problem[] => {
    const { first, last } = rangeOf(key);
    if (start === null && first <= last) return [];
    const there = { first: start ?? 0, last: (start ?? 0) + last - first };
    if (first <= last && isWithin(snapshot, there)) return [];
    const message = `lines \`${key}\` are not within the snapshot at \`${start}\``;
    return [
      { code: 'guide/snapshot-lines', message, at: pointer(['snapshots', index, 'lines', key]) },
    ];
  });
}
