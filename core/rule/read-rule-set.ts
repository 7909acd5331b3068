import { isRecord } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { declarationsCheck } from './check/declarations.js';
import { identityCheck } from './check/identity.js';
import { namesCheck } from './check/names.js';
import { operandsCheck } from './check/operands.js';
import { outputsCheck } from './check/outputs.js';
import { periodsCheck } from './check/periods.js';
import { placementCheck } from './check/placement.js';
import { referencesCheck } from './check/references.js';
import { conditionsOf, type Draft, draftOf } from './draft.js';
import type { Guide } from './guide.js';
import { Places } from './places.js';
import type { EditionDefinition, PolicyFile, RuleSet } from './policy.js';
import { conditionProblems } from './read-condition.js';
import { readShape } from './read-shape.js';
import type { Signature } from './signature.js';

/** What is looked at in a rule set, one question a file of `check/`. */
const CHECKS: readonly ((draft: Draft) => Problem[])[] = [
  namesCheck,
  operandsCheck,
  outputsCheck,
  referencesCheck,
  periodsCheck,
  identityCheck,
  placementCheck,
  declarationsCheck,
];

/**
 * Reads one rule set file.
 * @param file the file, its `id` already known to be that of `signature`
 * @returns the rule set, or every problem there is with it, each with its place
 */
export function readRuleSet(
  file: PolicyFile,
  edition: EditionDefinition,
  guide: Guide,
  signature: Signature,
): Result<RuleSet> {
  const raw = file.content;
  const places = new Places(raw);
  const { problems, sound } = readShape(raw, places);
  if (sound !== undefined) {
    const conditions = conditionsOf(sound).map(({ condition }) => condition);
    problems.push(...conditions.flatMap((condition) => conditionProblems(condition, places)));
  }
  const draft = sound && draftOf(sound, raw, places, edition, guide, signature);
  if (draft !== undefined) problems.push(...CHECKS.flatMap((check) => check(draft)));
  const distinct = [...new Map(problems.map((p) => [`${p.code} ${p.at}`, p])).values()];
  if (draft === undefined || distinct.length > 0) {
    return fail(distinct.map((problem) => ({ ...problem, file: file.path })));
  }
  return ok(ruleSetOf(draft, file.path));
}

/** The decision that a file says it is about, if it says so. */
export function declaredId(content: unknown): string | undefined {
  return isRecord(content) && typeof content.id === 'string' ? content.id : undefined;
}

function ruleSetOf(draft: Draft, path: string): RuleSet {
  const { file, edition, guide, facts, outputs, names } = draft;
  const constraints = edition.constraints.filter((constraint) =>
    factsNamedBy(constraint).every((name) => facts.has(name)),
  );
  const switches = new Map(Object.entries(file.switches ?? {}));
  return { id: file.id, path, file, edition, guide, facts, constraints, outputs, names, switches };
}

function factsNamedBy({ derive, holds }: EditionDefinition['constraints'][number]): string[] {
  const derived = Object.keys(derive ?? {});
  const args = Object.values(derive ?? {}).flatMap((call) => Object.values(call).flat());
  const compared: string[] = [];
  const walk = (condition: typeof holds): void => {
    if ('fact' in condition) compared.push(condition.fact);
    else if ('not' in condition) walk(condition.not);
    else if ('all' in condition) condition.all.forEach(walk);
    else if ('any' in condition) condition.any.forEach(walk);
  };
  walk(holds);
  return [...args, ...compared].filter((name) => !derived.includes(name));
}
