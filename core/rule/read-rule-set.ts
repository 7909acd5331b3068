import { deepFreeze, isRecord } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { circlesCheck } from './check/circles.js';
import { declarationsCheck } from './check/declarations.js';
import { identityCheck } from './check/identity.js';
import { namesCheck } from './check/names.js';
import { opaqueCheck } from './check/opaque.js';
import { operandsCheck } from './check/operands.js';
import { outputOnlyCheck } from './check/output-only.js';
import { outputsCheck } from './check/outputs.js';
import { parametersCheck } from './check/parameters.js';
import { periodsCheck } from './check/periods.js';
import { placementCheck } from './check/placement.js';
import { referencesCheck } from './check/references.js';
import { tablesCheck } from './check/tables.js';
import { type Draft, draftOf } from './draft.js';
import type { Guide } from './guide.js';
import { Pointers } from './pointers.js';
import type { EditionDefinition, PolicyFile, RuleSet } from './policy.js';
import { conditionProblems } from './read-condition.js';
import { readShape } from './read-shape.js';
import { expandRows, rowProblems } from './rows.js';
import type { Signature } from './signature.js';

/** The checks of a rule set, one for each file of `check/`. */
const CHECKS: readonly ((draft: Draft) => Problem[])[] = [
  namesCheck,
  circlesCheck,
  operandsCheck,
  tablesCheck,
  outputsCheck,
  referencesCheck,
  periodsCheck,
  parametersCheck,
  identityCheck,
  placementCheck,
  declarationsCheck,
  outputOnlyCheck,
  opaqueCheck,
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
  const pointers = new Pointers(raw);
  const { problems, sound } = readShape(raw, pointers);
  const broken = problems.map(({ at = '' }) => at);
  if (sound !== undefined) problems.push(...rowProblems(sound, pointers));
  const expanded = sound && expandRows(sound, pointers);
  const draft = expanded && draftOf(expanded, raw, pointers, edition, guide, signature);
  if (draft !== undefined) {
    const conditions = writtenConditions(draft);
    problems.push(...conditions.flatMap(({ condition, at }) => conditionProblems(condition, at)));
    const found = CHECKS.flatMap((check) => check(draft));
    problems.push(...found.filter((problem) => !followsFrom(problem, broken)));
  }
  const distinct = [
    ...new Map(problems.map((p) => [`${p.code} ${p.at} ${p.message}`, p])).values(),
  ];
  if (draft === undefined || distinct.length > 0) {
    return fail(distinct.map((problem) => ({ ...problem, file: file.path })));
  }
  return ok(ruleSetOf(draft, file.path));
}

/** True for a missing declaration that is only missing because its part could not be read. */
function followsFrom({ code, at = '' }: Problem, broken: readonly string[]): boolean {
  if (code === 'rule-set/default') return broken.some((place) => `${place}/`.startsWith(`${at}/`));
  return code === 'rule-set/unset-output' && broken.some((place) => TABLE_OR_SETTING.test(place));
}

const TABLE_OR_SETTING = /^\/tables\/\d+(\/(name|hitPolicy|order(\/\d+)?|rules|sets(\/.+)?))?$/;

/** All conditions of a file, each with its place. */
function writtenConditions({
  file,
  pointers: places,
}: Draft): { condition: unknown; at: string }[] {
  const rules = file.tables.flatMap((table) => table.rules);
  const assumed = [...rules, ...Object.values(file.defaults ?? {})].flatMap((p) => p.assumes ?? []);
  const { conditions = {} } = file;
  const found = [
    ...rules.map((rule) => ({ condition: rule.conditions, at: places.of(rule, 'conditions') })),
    ...assumed.map((part) => ({ condition: part.when, at: places.of(part, 'when') })),
    ...Object.entries(conditions).map(([name, condition]) => ({
      condition,
      at: places.of(conditions, name),
    })),
  ];
  return found.filter(({ condition }) => condition !== undefined);
}

/** The decision that a file declares itself to be about, if it does. */
export function declaredId(content: unknown): string | undefined {
  return isRecord(content) && typeof content.id === 'string' ? content.id : undefined;
}

function ruleSetOf(draft: Draft, path: string): RuleSet {
  const { edition, guide, facts, outputs, names } = draft;
  // Records share parts of the file: frozen once here, they need not be frozen for each record.
  const file = deepFreeze(draft.file);
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
