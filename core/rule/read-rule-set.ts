import { deepFreeze, isRecord } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { addsProblems, expandAdds } from './adds.js';
import { applying } from './applying.js';
import { acceptedCheck } from './check/accepted-findings.js';
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
import { usualCheck } from './check/usual-values.js';
import { inDeclaredOrder } from './declared-order.js';
import { type Draft, draftOf } from './draft.js';
import type { Guide } from './guide.js';
import { Pointers } from './pointers.js';
import type { EditionDefinition, PolicyFile, RuleSet, SharedUse } from './policy.js';
import { conditionProblems } from './read-condition.js';
import { readShape } from './read-shape.js';
import { expandRows, rowProblems } from './rows.js';
import type { JoinedRuleSet, RuleSetFile } from './rule-set.js';
import { inItsFile, joinShared, type UsedShared } from './shared.js';
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
  usualCheck,
  outputOnlyCheck,
  opaqueCheck,
  acceptedCheck,
];

/** What a rule set file is read against. */
export interface RuleSetContext {
  readonly edition: EditionDefinition;
  readonly guide: Guide;
  readonly signature: Signature;
  /** The shared files of the edition, by what they are used by. */
  readonly shared: ReadonlyMap<string, PolicyFile>;
}

/**
 * Reads one rule set file.
 * @param file the file, its `id` already known to be that of the signature
 * @returns the rule set, or every problem there is with it and with the shared files that it uses,
 *   each with its file and place
 */
export function readRuleSet(
  file: PolicyFile,
  { edition, guide, signature, shared }: RuleSetContext,
): Result<RuleSet> {
  const raw = file.content;
  const pointers = new Pointers(raw);
  const { problems, sound } = readShape(raw, pointers);
  const joined = sound && joinShared(sound, shared, pointers);
  const { used = [] } = joined ?? {};
  problems.push(...(joined?.problems ?? []));
  const broken = problems.map(({ at = '' }) => at.replace(IN_SHARED, ''));
  if (joined !== undefined) problems.push(...writtenProblems(joined.file, pointers));
  const written = [raw, ...used.map(({ file: { content } }) => content)];
  const expanded = joined && writtenOut(joined.file, pointers);
  const draft =
    joined?.isComplete === true && expanded !== undefined
      ? draftOf(expanded, written, pointers, edition, guide, signature)
      : undefined;
  if (joined !== undefined && draft !== undefined) {
    const conditions = writtenConditions(joined.file, pointers);
    problems.push(...conditions.flatMap(({ condition, at }) => conditionProblems(condition, at)));
    const found = CHECKS.flatMap((check) => check(draft));
    problems.push(...found.filter((problem) => !followsFrom(problem, broken)));
  }
  const distinct = [
    ...new Map(problems.map((p) => [`${p.code} ${p.at} ${p.message}`, p])).values(),
  ];
  if (draft === undefined || distinct.length > 0) {
    return fail(distinct.map((problem) => inItsFile(problem, file.path, used)));
  }
  return ok(ruleSetOf(draft, file.path, used));
}

/** What is wrong with forms that are only a way of writing: rows, and values that grow. */
function writtenProblems(file: JoinedRuleSet, pointers: Pointers): Problem[] {
  const growing = Object.values(file.parameters ?? {});
  return [...rowProblems(file, pointers), ...growing.flatMap((one) => addsProblems(one, pointers))];
}

/** The one form of a rule set file: every row a rule, every value of a parameter in full. */
function writtenOut(file: JoinedRuleSet, pointers: Pointers): RuleSetFile {
  const { parameters: growing, ...rest } = file;
  const tables = expandRows(file, pointers);
  if (growing === undefined) return pointers.same({ ...rest, tables }, file);
  // What is not sound is left out here; its name is known all the same.
  const sound = Object.entries(growing).filter(
    ([, one]) => addsProblems(one, pointers).length === 0,
  );
  const entries = sound.map(([name, one]) => [name, expandAdds(one, pointers)]);
  const parameters: NonNullable<RuleSetFile['parameters']> = Object.fromEntries(entries);
  pointers.same(parameters, growing);
  return pointers.same({ ...rest, parameters, tables }, file);
}

const IN_SHARED = /^\/tables\/\d+\/uses\/\d+(?=\/)/;

/** True for a lack that is there only because what would have filled it could not be read. */
function followsFrom({ code, at = '' }: Problem, broken: readonly string[]): boolean {
  if (code === 'rule-set/default') return broken.some((place) => `${place}/`.startsWith(`${at}/`));
  return code === 'rule-set/unset-output' && broken.some((place) => TABLE_OR_SETTING.test(place));
}

const TABLE_OR_SETTING = /^\/tables\/\d+(\/(name|hitPolicy|order(\/\d+)?|rules|sets(\/.+)?))?$/;

/** All conditions of a file as they are written, each with its place. */
function writtenConditions(
  file: JoinedRuleSet,
  pointers: Pointers,
): { condition: unknown; at: string }[] {
  const { tables, defaults = {}, conditions = {} } = file;
  const rules = tables.flatMap((table) => [...(table.rules ?? []), ...(table.rows ?? [])]);
  const assumed = [...rules, ...Object.values(defaults)].flatMap((part) => part.assumes ?? []);
  const found = [
    ...tables.map((table) => ({ condition: table.when, at: pointers.of(table, 'when') })),
    ...rules.map((rule) => ({ condition: rule.conditions, at: pointers.of(rule, 'conditions') })),
    ...assumed.map((part) => ({ condition: part.when, at: pointers.of(part, 'when') })),
    ...Object.entries(conditions).map(([name, condition]) => ({
      condition,
      at: pointers.of(conditions, name),
    })),
  ];
  return found.filter(({ condition }) => condition !== undefined);
}

/** The decision that a file declares itself to be about, if it does. */
export function declaredId(content: unknown): string | undefined {
  return isRecord(content) && typeof content.id === 'string' ? content.id : undefined;
}

function ruleSetOf(draft: Draft, path: string, used: readonly UsedShared[]): RuleSet {
  const { edition, guide, facts, outputs, names, pointers: places } = draft;
  // Records share parts of the file; frozen here once, they need not be frozen there each time.
  const file = deepFreeze(inDeclaredOrder(draft.file));
  const constraints = applying(edition.constraints, facts);
  const switches = new Map(Object.entries(file.switches ?? {}));
  const tablePlaces = draft.file.tables.map((table) => {
    const place = { code: '', message: '', at: places.of(table) };
    const { file: where = path, at = '' } = inItsFile(place, path, used);
    return { file: where, at };
  });
  const uses = used.map((shared) => sharedUse(shared, edition.id));
  const found = { edition, guide, facts, constraints, outputs, names, switches };
  return { id: file.id, path, file, uses, tablePlaces, ...found };
}

function sharedUse({ name, file, content }: UsedShared, edition: string): SharedUse {
  const tables = (content.tables ?? []).map((table) => table.name);
  const parameters = Object.keys(content.parameters ?? {});
  return { id: `${edition}/${name}`, name, path: file.path, tables, parameters };
}
