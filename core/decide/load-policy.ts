import { inputProblems } from '../base/input-problems.js';
import { plainCopy } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { closest, meant } from '../base/suggest.js';
import type { Guide } from '../rule/guide.js';
import { Pointers } from '../rule/pointers.js';
import type { EditionDefinition, Policy, PolicyFile, RuleSet } from '../rule/policy.js';
import { declaredId, readRuleSet } from '../rule/read-rule-set.js';
import { readShared } from '../rule/read-shape.js';
import { sharedId, sharedNames } from '../rule/shared.js';
import type { Signature } from '../rule/signature.js';
import { conflictProblems } from './conflicts.js';
import { isAboutGuide, readGuides } from './read-guides.js';
import { usualProblems } from './usual-case.js';

/**
 * Reads policy data into a policy that can be decided by.
 * @param files guides (`…/guide.json`, and beside it `snapshots.json` and `fingerprints.json`), rule sets
 *   and shared files, in any order; of two files about the same decision or edition, or of two shared files of one name, the later one counts, so that
 *   edited files can be laid over others
 * @param editions what the code knows of each edition
 * @returns the policy, or every problem of every file, each with file and place
 */
export function loadPolicyOf(
  files: readonly PolicyFile[],
  editions: readonly EditionDefinition[],
): Result<Policy> {
  const { guides, ruleSetFiles, shared, problems } = sorted(files);
  const ruleSets = new Map<string, RuleSet>();
  for (const [id, file] of ruleSetFiles) {
    const read = readOne(id, file, { guides, editions, shared });
    if (read.ok) ruleSets.set(id, read.value);
    else problems.push(...read.problems);
  }
  const used = new Set([...ruleSets.values()].flatMap(({ uses }) => uses.map(({ path }) => path)));
  for (const file of shared.values()) if (!used.has(file.path)) problems.push(...formOf(file));
  problems.push(...unusedShared(shared, ruleSetFiles, editions));
  const distinct = onceEach(problems);
  return distinct.length > 0 ? fail(distinct) : ok({ ruleSets, guides });
}

/** The files by what they hold, the later of two about the same. */
function sorted(files: readonly PolicyFile[]) {
  const ruleSetFiles = new Map<string, PolicyFile>();
  const shared = new Map<string, PolicyFile>();
  const deep = files.flatMap(({ path, content }) =>
    inputProblems(content).map((problem) => ({ ...problem, file: path })),
  );
  const tooDeep = new Set(deep.map(({ file }) => file));
  // What is read is frozen: a copy, because the caller's own objects stay as they are.
  const read = files
    .filter(({ path }) => !tooDeep.has(path))
    .map((file) => ({ ...file, content: plainCopy(file.content) }));
  for (const file of read) {
    if (isAboutGuide(file)) continue;
    const id = declaredId(file.content);
    const name = sharedId(file.content);
    if (name !== undefined && id === undefined) shared.set(name, file);
    else ruleSetFiles.set(id ?? file.path, file);
  }
  const { guides, problems } = readGuides(read.filter(isAboutGuide));
  return { guides, ruleSetFiles, shared, problems: [...deep, ...problems] };
}

/** What is wrong with the form of a shared file that no sound rule set uses. */
function formOf({ content, path }: PolicyFile): Problem[] {
  const { problems } = readShared(content, new Pointers(content));
  return problems.map((problem) => ({ ...problem, file: path }));
}

/**
 * Shared files that no rule set names. Where one names a file that is not there, that is the problem,
 * and which file was meant is not known.
 */
function unusedShared(
  shared: ReadonlyMap<string, PolicyFile>,
  ruleSetFiles: ReadonlyMap<string, PolicyFile>,
  editions: readonly EditionDefinition[],
): Problem[] {
  const editionOf = new Map(
    editions.flatMap(({ id, signatures }) => signatures.map((one) => [one.id, id] as const)),
  );
  const named = [...ruleSetFiles].flatMap(([id, { content }]) =>
    sharedNames(content).map((name) => `${editionOf.get(id) ?? ''}/${name}`),
  );
  if (named.some((name) => !shared.has(name))) return [];
  return [...shared].flatMap(([name, { path }]) => {
    if (named.includes(name)) return [];
    const near = closest(name, named);
    const use = `{ "uses": ["${name.slice(name.indexOf('/') + 1)}"] }`;
    return {
      code: 'rule-set/unused-shared',
      message: `no rule set uses the shared file \`${name}\``,
      hint:
        near === undefined
          ? `name it among the tables of one: \`${use}\``
          : `did you mean \`${near}\`?`,
      file: path,
      at: '/shared',
    };
  });
}

/** Every rule set that uses a shared file finds what is wrong with that. */
function onceEach(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ code, file, at, message }: Problem) => JSON.stringify([code, file, at, message]);
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}

/** What files are read against. */
interface Known {
  readonly guides: ReadonlyMap<string, Guide>;
  readonly editions: readonly EditionDefinition[];
  /** Shared files by id. */
  readonly shared: ReadonlyMap<string, PolicyFile>;
}

function readOne(
  id: string,
  file: PolicyFile,
  { guides, editions, shared }: Known,
): Result<RuleSet> {
  const known = editions.flatMap((edition) =>
    edition.signatures.map((signature) => ({ edition, signature })),
  );
  const found = known.find(({ signature }) => signature.id === id);
  if (declaredId(file.content) === undefined) return fail([unnamed(file)]);
  if (found === undefined) return fail([unknownDecision(id, file, known)]);
  const guide = guides.get(found.edition.id);
  if (guide === undefined) return fail([missingGuide(found.edition.id, file)]);
  const start = `${found.edition.id}/`;
  const own = [...shared].filter(([name]) => name.startsWith(start));
  const read = readRuleSet(file, {
    ...{ edition: found.edition, guide, signature: found.signature },
    shared: new Map(own.map(([name, one]) => [name.slice(start.length), one])),
  });
  if (!read.ok) return read;
  const conflicts = [...conflictProblems(read.value), ...usualProblems(read.value)];
  return conflicts.length > 0 ? fail(conflicts) : read;
}

function unnamed({ path }: PolicyFile): Problem {
  return {
    code: 'rule-set/unknown-decision',
    message: 'the file does not say which decision it is about',
    hint: 'give `id`, as in `<edition>.<system>.<question>`',
    file: path,
    at: '',
  };
}

function unknownDecision(
  id: string,
  file: PolicyFile,
  known: readonly { readonly signature: Signature }[],
): Problem {
  return {
    code: 'rule-set/unknown-decision',
    message: `\`${id}\` is not a decision`,
    hint: meant(
      id,
      known.map(({ signature }) => signature.id),
    ),
    file: file.path,
    at: '/id',
  };
}

function missingGuide(edition: string, file: PolicyFile): Problem {
  return {
    code: 'rule-set/missing-guide',
    message: `there is no guide of \`${edition}\``,
    hint: `load \`rules/${edition}/guide.json\` too`,
    file: file.path,
  };
}
