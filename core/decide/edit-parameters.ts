import { type Json, ownValue } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, problemsOf, type Result } from '../base/result.js';
import { meant } from '../base/suggest.js';
import { inForce, resolveAsOf } from '../rule/period.js';
import type { Policy, RuleSet } from '../rule/policy.js';
import type { RuleSetFile } from '../rule/rule-set.js';
import { type EditedPolicy, editRuleSets } from './edit-rule-sets.js';
import { findRuleSet } from './request.js';

/** Another value for a parameter of a decision. */
export interface ParameterEdit {
  readonly decision: string;
  readonly parameter: string;
  /** A date or an epoch id: the value in force then is replaced; null: that of the newest epoch. */
  readonly asOf: string | null;
  readonly value: Json;
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
  const found = decisions.map((decision): Result<readonly [string, RuleSetFile]> => {
    const ruleSet = findRuleSet(policy, decision);
    if (!ruleSet.ok) return ruleSet;
    const own = edits.filter((edit) => edit.decision === decision);
    const file = fileWithParameters(ruleSet.value, own);
    return file.ok ? ok([decision, file.value]) : file;
  });
  const sound = found.flatMap((one) => (one.ok ? [one.value] : []));
  if (sound.length < found.length) return fail(problemsOf(...found));
  return editRuleSets(policy, new Map(sound));
}

/**
 * The file of a rule set with other values of parameters; their form is checked when it is read.
 * @param edits those of its decision, in this order
 * @returns the file; or problems `edit/…`, `as-of/…`
 */
export function fileWithParameters(
  { guide, file }: Pick<RuleSet, 'guide' | 'file'>,
  edits: readonly ParameterEdit[],
): Result<RuleSetFile> {
  const parameters = { ...file.parameters };
  const problems = edits.flatMap((edit): readonly Problem[] => {
    const known = ownValue(parameters, edit.parameter);
    const time = resolveAsOf(guide, edit.asOf);
    if (known === undefined) return [noParameter(edit, Object.keys(parameters))];
    if (!time.ok) return time.problems;
    const { epoch } = time.value;
    const at = known.values.findIndex((one) => inForce(guide, one.inForce, epoch));
    if (at < 0) return [notInForce(edit, epoch)];
    const values = known.values.map((one, i) => (i === at ? { ...one, value: edit.value } : one));
    parameters[edit.parameter] = { ...known, values } as typeof known; // checked when it is read
    return [];
  });
  if (problems.length > 0) return fail(problems);
  return ok(edits.length === 0 ? file : { ...file, parameters });
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
