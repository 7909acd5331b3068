import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { meant } from '../base/suggest.js';
import { epochProblems, type Guide, guideSchema } from '../rule/guide.js';
import type { EditionDefinition, Policy, PolicyFile, RuleSet } from '../rule/policy.js';
import { declaredId, readRuleSet } from '../rule/read-rule-set.js';
import { shapeProblem } from '../rule/read-shape.js';
import type { Signature } from '../rule/signature.js';
import { conflictProblems } from './conflicts.js';

/**
 * Reads policy data into a policy.
 * @param files guides (`…/guide.json`) and rule sets, in any order; a later file about the same
 * decision or edition replaces an earlier one, so that edited files can be laid over others
 * @param editions what the code knows of each edition: signatures and facts
 * @returns the policy, or every problem of every file, each with file and place
 */
export function loadPolicyOf(
  files: readonly PolicyFile[],
  editions: readonly EditionDefinition[],
): Result<Policy> {
  const problems: Problem[] = [];
  const guides = new Map<string, Guide>();
  const ruleSetFiles = new Map<string, PolicyFile>();
  for (const file of files) {
    if (file.path.endsWith('guide.json')) {
      const guide = readGuide(file);
      if (guide.ok) guides.set(guide.value.edition, guide.value);
      else problems.push(...guide.problems);
    } else {
      ruleSetFiles.set(declaredId(file.content) ?? file.path, file);
    }
  }
  const ruleSets = new Map<string, RuleSet>();
  for (const [id, file] of ruleSetFiles) {
    const read = readOne(id, file, guides, editions);
    if (read.ok) ruleSets.set(id, read.value);
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? fail(problems) : ok({ ruleSets, guides });
}

function readOne(
  id: string,
  file: PolicyFile,
  guides: ReadonlyMap<string, Guide>,
  editions: readonly EditionDefinition[],
): Result<RuleSet> {
  const known = editions.flatMap((edition) =>
    edition.signatures.map((signature) => ({ edition, signature })),
  );
  const found = known.find(({ signature }) => signature.id === id);
  if (declaredId(file.content) === undefined) return fail([unnamed(file)]);
  if (found === undefined) return fail([unknownDecision(id, file, known)]);
  const guide = guides.get(found.edition.id);
  if (guide === undefined) return fail([missingGuide(found.edition.id, file)]);
  const read = readRuleSet(file, found.edition, guide, found.signature);
  if (!read.ok) return read;
  const conflicts = conflictProblems(read.value);
  return conflicts.length > 0 ? fail(conflicts) : read;
}

function readGuide(file: PolicyFile): Result<Guide> {
  const parsed = guideSchema.safeParse(file.content);
  if (parsed.success) {
    const problems = epochProblems(parsed.data);
    return problems.length === 0
      ? ok(parsed.data)
      : fail(problems.map((problem) => ({ ...problem, file: file.path })));
  }
  return fail(parsed.error.issues.map((issue) => ({ ...shapeProblem(issue), file: file.path })));
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
