import { versionProblem } from '../base/format-version.js';
import { isRecord } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { fail, ok, type Result } from '../base/result.js';
import { shown } from '../base/shown.js';
import { meant } from '../base/suggest.js';
import { findRuleSet, readSwitches, switchKeys } from '../decide/request.js';
import type { Condition } from '../rule/condition.js';
import { namedIn } from '../rule/draft.js';
import { resolveAsOf } from '../rule/period.js';
import type { Policy, RuleSet } from '../rule/policy.js';
import { conditionProblems, eachWritten } from '../rule/read-condition.js';
import { conforms, describeType, isList, isNumeric } from '../rule/value-type.js';

/** A statement about all cases of a decision: where `when` holds, `then` does. */
export interface ProvableStatement {
  readonly id: string;
  readonly title: string;
  /** The title in other languages, by language: `cs`. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly decision: string;
  /** Lines of the guide, as rules cite them. */
  readonly cites?: readonly string[];
  /** A date, an epoch id, or `every`; left out: the newest epoch. */
  readonly asOf?: string;
  /** Switches that do not have their defaults. */
  readonly switches?: Readonly<Record<string, unknown>>;
  /** Left out: in every case. */
  readonly when?: Condition;
  readonly then: Condition;
}

/** The value of `asOf` for all epochs. */
export const EVERY = 'every';
const KEYS = ['id', 'title', 'titles', 'decision', 'cites', 'asOf', 'switches', 'when', 'then'];

/**
 * Reads a document of statements.
 * @returns problems with their places: `statement/…`, and those of conditions, times and switches
 */
export function readStatements(
  policy: Policy,
  document: unknown,
): Result<readonly ProvableStatement[]> {
  const version = versionProblem(document, [1], 'statement/version');
  if (version !== undefined) return fail([version]);
  const list = isRecord(document) ? document.statements : undefined;
  if (!Array.isArray(list)) {
    const hint = '`{ "version": 1, "statements": [ … ] }`';
    return fail([shape('a document of statements has a list `statements`', '', hint)]);
  }
  const problems = list.flatMap((one, i) =>
    problemsIn(policy, one).map(
      (problem): Problem => ({ ...problem, at: `/statements/${i}${problem.at ?? ''}` }),
    ),
  );
  const ids = list.flatMap((one) => (isRecord(one) ? [one.id] : []));
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i) {
      problems.push(shape(`${shown(id)} is there twice`, `/statements/${i}/id`));
    }
  });
  // Checked above.
  return problems.length > 0 ? fail(problems) : ok(list as readonly ProvableStatement[]);
}

function problemsIn(policy: Policy, written: unknown): readonly Problem[] {
  if (!isRecord(written)) return [shape('a statement is an object', '')];
  const problems: Problem[] = Object.keys(written)
    .filter((key) => !KEYS.includes(key))
    .map((key) => shape(`unknown key \`${key}\``, pointer([key]), meant(key, KEYS)));
  for (const key of ['id', 'title', 'decision'] as const) {
    if (typeof written[key] !== 'string')
      problems.push(shape(`\`${key}\` takes a text`, `/${key}`));
  }
  const { titles } = written;
  if (titles !== undefined && !(isRecord(titles) && Object.values(titles).every(isText))) {
    problems.push(shape('`titles` takes texts by language', '/titles'));
  }
  if (!('then' in written)) problems.push(shape('`then` is left out', ''));
  const sides = (['when', 'then'] as const).filter((key) => key in written);
  const forms = sides.flatMap((key) => conditionProblems(written[key], `/${key}`));
  if (problems.length + forms.length > 0) return [...problems, ...forms];
  const found = findRuleSet(policy, String(written.decision));
  if (!found.ok) return found.problems;
  return [
    ...sides.flatMap((key) => nameProblems(found.value, written[key], `/${key}`)),
    ...timeProblems(found.value, written.asOf),
    ...switchProblems(policy, found.value, written.switches),
  ];
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function timeProblems({ guide }: RuleSet, asOf: unknown): readonly Problem[] {
  if (asOf === undefined || asOf === EVERY) return [];
  if (typeof asOf !== 'string') return [shape('`asOf` takes a text', '/asOf')];
  const time = resolveAsOf(guide, asOf);
  return time.ok ? [] : time.problems;
}

function switchProblems(policy: Policy, ruleSet: RuleSet, given: unknown): readonly Problem[] {
  const read = readSwitches(ruleSet, given, () => switchKeys(policy));
  return read.ok ? [] : read.problems;
}

/** What is wrong with the names of a condition and what they are compared with. */
function nameProblems(ruleSet: RuleSet, condition: unknown, at: string): readonly Problem[] {
  const { names, file, id } = ruleSet;
  const problems: Problem[] = [];
  eachWritten(
    condition,
    ({ fact, operator, value }) => {
      for (const name of [fact, ...namedIn(value).map((one) => one.name)]) {
        if (names.has(name)) continue;
        const message = `\`${name}\` is no name of \`${id}\``;
        problems.push({
          code: 'statement/unknown-name',
          message,
          hint: meant(name, names.keys()),
          at,
        });
      }
      const [parameter] = namedIn(value);
      if (parameter !== undefined && names.has(parameter.name)) {
        const isParameter = names.get(parameter.name)?.kind === 'parameter';
        if (!isParameter) {
          const message = `\`${parameter.name}\` is no parameter: names are compared with constants and parameters`;
          problems.push({ code: 'statement/not-a-parameter', message, at });
        }
        return;
      }
      problems.push(...valueProblems(ruleSet, { fact, operator, value }, at));
    },
    (name) => {
      if (Object.hasOwn(file.conditions ?? {}, name)) return;
      const message = `\`${name}\` is no condition of \`${id}\``;
      const hint = meant(name, Object.keys(file.conditions ?? {}));
      problems.push({ code: 'statement/unknown-condition', message, hint, at });
    },
  );
  return problems;
}

function valueProblems(
  { names }: RuleSet,
  { fact, operator, value }: { fact: string; operator: string; value: unknown },
  at: string,
): readonly Problem[] {
  const type = names.get(fact);
  if (type === undefined || type.kind === 'parameter') return [];
  const asks = operator === 'contains' || operator === 'doesNotContain';
  const code = 'statement/wrong-value';
  if (isList(type) !== asks && value !== null) {
    const message = `\`${operator}\` does not compare \`${fact}\`, which is ${describeType(type)}`;
    return [{ code, message, at }];
  }
  if (/Than/.test(operator) && !isNumeric(type)) {
    const message = `\`${operator}\` compares numbers; \`${fact}\` is ${describeType(type)}`;
    return [{ code, message, at }];
  }
  const values: unknown[] = operator === 'in' || operator === 'notIn' ? [value].flat() : [value];
  const one = asks ? { ...type, type: 'string' as const } : type;
  return values
    .filter((v) => v !== null && !isScalarOf(one, v))
    .map((v) => {
      const message = `\`${fact}\` cannot be compared with ${shown(v)}`;
      return { code, message, hint: `right would be ${describeType(one)}`, at };
    });
}

function isScalarOf(type: Parameters<typeof conforms>[0], value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return false;
  }
  return isNumeric(type) ? typeof value === 'number' : conforms(type, value);
}

function shape(message: string, at: string, hint?: string): Problem {
  return { code: 'statement/shape', message, ...(hint !== undefined && { hint }), at };
}
