import { inputProblems } from '../base/input-problems.js';
import { plainCopy } from '../base/json.js';
import { LazyMap } from '../base/lazy-map.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, problemsOf, type Result } from '../base/result.js';
import { shown } from '../base/shown.js';
import type { Policy, RuleSet } from '../rule/policy.js';
import { declaredId, readRuleSet } from '../rule/read-rule-set.js';
import { conflictProblems } from './conflicts.js';
import { findRuleSet } from './request.js';

/** A policy with edits, and the rule set files that say the same. */
export interface EditedPolicy<P extends Policy> {
  readonly policy: P;
  /** By decision: a file that can be laid over the others. */
  readonly files: ReadonlyMap<string, unknown>;
}

/**
 * Replaces rule sets by edited ones. An edited one uses no shared file: what the rule set has from
 * shared files is written out in it.
 * @param policy made by `loadPolicy`
 * @param contents by decision, the content of its rule set file
 * @returns the edited policy; or problems `request/unknown-decision`, `edit/other-decision`, and those
 *   that the loader has with the contents, each with the place in its content
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { editRuleSets } from 'provisim/studio';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const decision = 'broadworks.attach.decision';
 * const file = policy.value.ruleSets.get(decision)?.file;
 * const edited = editRuleSets(policy.value, new Map([[decision, { ...file, tables: [] }]]));
 * console.log(edited.ok ? '' : edited.problems[0]?.at); // /tables
 * ```
 */
export function editRuleSets<P extends Policy>(
  policy: P,
  contents: ReadonlyMap<string, unknown>,
): Result<EditedPolicy<P>> {
  const found = [...contents].map(([decision, content]) => readEdited(policy, decision, content));
  const sound = found.flatMap((one) => (one.ok ? [one.value] : []));
  if (sound.length < found.length) return fail(problemsOf(...found));
  const edited = new Map(sound.map((ruleSet) => [ruleSet.id, ruleSet]));
  const ruleSets = new LazyMap(
    [...policy.ruleSets.keys()].map((id) => {
      const made = () => edited.get(id) ?? policy.ruleSets.get(id);
      return [id, made as () => RuleSet] as const; // every key has one
    }),
  );
  return ok({ policy: { ...policy, ruleSets }, files: contents });
}

function readEdited(policy: Policy, decision: string, content: unknown): Result<RuleSet> {
  const found = findRuleSet(policy, decision);
  if (!found.ok) return found;
  const { edition, guide, path } = found.value;
  const signature = edition.signatures.find(({ id }) => id === decision);
  if (signature === undefined) return fail([]); // it was read against one
  const deep = inputProblems(content);
  if (deep.length > 0) return fail(deep.map((problem) => ({ ...problem, file: path })));
  const id = declaredId(content);
  if (id !== decision) return fail([otherDecision(decision, id, path)]);
  // What is read is frozen: a copy, because the caller's own objects stay as they are.
  const read = readRuleSet(
    { path, content: plainCopy(content) },
    { edition, guide, signature, shared: new Map() },
  );
  if (!read.ok) return read;
  const conflicts = conflictProblems(read.value);
  return conflicts.length > 0 ? fail(conflicts) : read;
}

function otherDecision(decision: string, id: string | undefined, file: string): Problem {
  return {
    code: 'edit/other-decision',
    message: `this is the rule set of \`${decision}\`, and its \`id\` is ${id === undefined ? 'left out' : shown(id)}`,
    hint: `\`"id": "${decision}"\``,
    ...{ file, at: id === undefined ? '' : '/id' },
  };
}
