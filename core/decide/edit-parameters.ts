import type { Json } from '../base/json.js';
import { LazyMap } from '../base/lazy-map.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, problemsOf, type Result } from '../base/result.js';
import { meant } from '../base/suggest.js';
import { inForce, resolveAsOf } from '../rule/period.js';
import type { Policy, RuleSet } from '../rule/policy.js';
import { readRuleSet } from '../rule/read-rule-set.js';
import { conflictProblems } from './conflicts.js';
import { findRuleSet } from './request.js';

/** Another value for a parameter of a decision. */
export interface ParameterEdit {
  readonly decision: string;
  readonly parameter: string;
  /** A date or an epoch id: the value in force then is replaced; null: that of the newest epoch. */
  readonly asOf: string | null;
  readonly value: Json;
}

/** A policy with edits, and the rule set files that say the same. */
export interface EditedPolicy<P extends Policy> {
  readonly policy: P;
  /** By decision: a file that can be laid over the others. */
  readonly files: ReadonlyMap<string, unknown>;
}

/**
 * Replaces values of parameters. A value is replaced for as long as it is in force, in its decision
 * alone: of a parameter that comes from a shared file, other decisions keep theirs.
 * @param edits in this order; the later of two about one value counts
 * @returns the edited policy; or problems `edit/…`, `as-of/…`, and those that the loader has with the
 *   edited files
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { editParameters } from 'provisim/studio';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const decision = 'broadworks.attach.decision';
 * const edit = { decision, parameter: 'approvalUserCount', asOf: null, value: 50 };
 * const edited = editParameters(policy.value, [edit]);
 * console.log(edited.ok && edited.value.files.has(decision)); // true
 * ```
 */
export function editParameters<P extends Policy>(
  policy: P,
  edits: readonly ParameterEdit[],
): Result<EditedPolicy<P>> {
  const decisions = [...new Set(edits.map(({ decision }) => decision))];
  const found = decisions.map((decision) => {
    const own = edits.filter((edit) => edit.decision === decision);
    return editOne(policy, decision, own);
  });
  const sound = found.flatMap((one) => (one.ok ? [one.value] : []));
  if (sound.length < found.length) return fail(problemsOf(...found));
  const edited = new Map(sound.map(({ ruleSet }) => [ruleSet.id, ruleSet]));
  const ruleSets = new LazyMap(
    [...policy.ruleSets.keys()].map((id) => {
      const made = () => edited.get(id) ?? policy.ruleSets.get(id);
      return [id, made as () => RuleSet] as const; // every key has one
    }),
  );
  const files = new Map(sound.map(({ ruleSet, file }) => [ruleSet.id, file]));
  return ok({ policy: { ...policy, ruleSets }, files });
}

interface EditedRuleSet {
  readonly ruleSet: RuleSet;
  readonly file: unknown;
}

function editOne(
  policy: Policy,
  decision: string,
  edits: readonly ParameterEdit[],
): Result<EditedRuleSet> {
  const found = findRuleSet(policy, decision);
  if (!found.ok) return found;
  const { edition, guide, file, path } = found.value;
  const signature = edition.signatures.find(({ id }) => id === decision);
  if (signature === undefined) return fail([]); // it was read against one
  const parameters = { ...file.parameters };
  const problems = edits.flatMap((edit): readonly Problem[] => {
    const known = parameters[edit.parameter];
    const time = resolveAsOf(guide, edit.asOf);
    if (known === undefined) return [noParameter(edit, Object.keys(parameters))];
    if (!time.ok) return time.problems;
    const { epoch } = time.value;
    const at = known.values.findIndex((one) => inForce(guide, one.inForce, epoch));
    if (at < 0) return [notInForce(edit, epoch)];
    const values = known.values.map((one, i) => (i === at ? { ...one, value: edit.value } : one));
    // Its form is checked when the file is read.
    parameters[edit.parameter] = { ...known, values } as typeof known;
    return [];
  });
  if (problems.length > 0) return fail(problems);
  const content = { ...file, parameters };
  const read = readRuleSet(
    { path, content: structuredClone(content) },
    { edition, guide, signature, shared: new Map() },
  );
  if (!read.ok) return read;
  const conflicts = conflictProblems(read.value);
  return conflicts.length > 0 ? fail(conflicts) : ok({ ruleSet: read.value, file: content });
}

function noParameter({ decision, parameter }: ParameterEdit, known: readonly string[]): Problem {
  return {
    code: 'edit/unknown-parameter',
    message: `\`${parameter}\` is not a parameter of \`${decision}\``,
    hint: known.length === 0 ? 'it has none' : meant(parameter, known),
  };
}

function notInForce({ decision, parameter }: ParameterEdit, epoch: string): Problem {
  const message = `\`${parameter}\` of \`${decision}\` has no value in \`${epoch}\``;
  return { code: 'edit/not-in-force', message, hint: 'edit it as of an epoch in which it has one' };
}
