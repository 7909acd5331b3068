import * as z from 'zod/mini';
import { versionProblem } from '../base/format-version.js';
import { isRecord } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { meant } from '../base/suggest.js';
import type { Pointers } from './pointers.js';
import {
  RULE_FILE_VERSIONS,
  ruleSetSchemaWith,
  sharedSchemaWith,
  tableSchemasWith,
  type WrittenRuleSet,
  type WrittenShared,
} from './rule-set.js';

const ruleSetShape = ruleSetSchemaWith(z.unknown());
const sharedShape = sharedSchemaWith(z.unknown());
const tableShapes = tableSchemasWith(z.unknown());

/** Parts of a rule set file that can be left out while the rest is read. */
const PARTS: readonly (readonly (string | '*')[])[] = [
  ['tables', '*', 'rules', '*'],
  ['tables', '*', 'rows', '*'],
  ['tables', '*', 'sets', '*'],
  ['parameters', '*'],
  ['switches', '*'],
  ['defaults', '*'],
  ['usual', '*'],
  ['derive', '*'],
  ['conditions', '*'],
  ['tables', '*'],
];

/**
 * Reads the form of a rule set file, except for conditions.
 * @returns every problem of form, and the sound rest of the file, so that its meaning can be
 * checked in the same run; undefined where too little is left
 */
export function readShape(raw: unknown, pointers: Pointers): ReadShape<WrittenRuleSet> {
  return readAs<WrittenRuleSet>(ruleSetShape, raw, pointers);
}

/**
 * Reads the form of a shared file, conditions aside.
 * @param pointers the places of the rule set that uses it, of which the file is a part
 * @returns as `readShape` does
 */
export function readShared(raw: unknown, pointers: Pointers): ReadShape<WrittenShared> {
  const { problems, sound } = readAs<WrittenShared>(sharedShape, raw, pointers);
  const at = pointers.of(raw);
  return { problems: problems.map((one) => ({ ...one, at: at + (one.at ?? '') })), sound };
}

/** What could be read of a file. */
export interface ReadShape<F> {
  readonly problems: Problem[];
  /** The rest of the file, in which nothing is wrong; undefined where too little is left. */
  readonly sound: F | undefined;
}

function readAs<F>(shape: z.ZodMiniType, raw: unknown, pointers: Pointers): ReadShape<F> {
  const newer = versionProblem(raw, RULE_FILE_VERSIONS, 'rule-set/version');
  if (newer !== undefined) return { problems: [newer], sound: undefined };
  const hidden = hiddenKeys(raw, []);
  const none: ReadonlySet<string> = new Set();
  const file = copyWithout(raw, '', new Set(hidden), none, pointers);
  const parsed = shape.safeParse(file, { reportInput: true });
  const problems = hidden.map(hiddenProblem);
  // `sound` is read with conditions as they are written; they are checked one by one elsewhere.
  if (parsed.success) return { problems, sound: file as F };
  const issues = parsed.error.issues.flatMap((issue) => tableIssues(file, issue));
  problems.push(...issues.map(shapeProblem));
  const rest = without(file, issues, pointers);
  const again = shape.safeParse(rest);
  // An empty part, perhaps emptied by leaving faulty members out, can be checked all the same.
  const left = again.error?.issues.flatMap((issue) => tableIssues(rest, issue)) ?? [];
  const isSound = left.every(({ code }) => code === 'too_small');
  return { problems, sound: isSound ? (rest as F) : undefined };
}

/** What is wrong with a part of `tables`, as the kind of part that its author meant. */
function tableIssues(file: unknown, issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  const [list, index] = issue.path;
  if (list !== 'tables' || issue.path.length !== 2 || issue.code !== 'invalid_union')
    return [issue];
  const tables = isRecord(file) && Array.isArray(file.tables) ? file.tables : [];
  const part: unknown = tables[Number(index)];
  const kind = isRecord(part) && Object.hasOwn(part, 'uses') ? 'using' : 'table';
  const { error } = tableShapes[kind].safeParse(part, { reportInput: true });
  return (
    error?.issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue]
  );
}

/** Places of keys that JSON allows but that schemas and look-ups ignore. */
function hiddenKeys(value: unknown, path: readonly PropertyKey[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => hiddenKeys(item, [...path, i]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...path, key];
    return key === '__proto__' ? [pointer(here)] : hiddenKeys(item, here);
  });
}

function hiddenProblem(at: string): Problem {
  return {
    code: 'rule-set/reserved-name',
    message: '`__proto__` cannot be a name',
    hint: 'every object of the programming language has it already: choose another',
    at,
  };
}

/** A problem in Zod's form as one of ours. */
export function shapeProblem(issue: z.core.$ZodIssue): Problem {
  const at = pointer(issue.path);
  const code = 'rule-set/shape';
  if (issue.path.at(-1) === 'cites' && issue.code === 'invalid_type') {
    return missingCitation(at);
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      if (issue.path.at(-1) === 'event' && issue.keys.includes('type')) return eventType(at);
      return {
        code,
        message: `unknown key ${issue.keys.map((k) => `\`${k}\``).join(', ')}`,
        at: pointer([...issue.path, ...issue.keys.slice(0, 1)]),
      };
    case 'invalid_value':
      return {
        code,
        message: 'is not an allowed value',
        hint: meant(typeof issue.input === 'string' ? issue.input : '', issue.values.map(String)),
        at,
      };
    case 'invalid_type':
      return { code, message: `is ${wrongType(issue)}`, at };
    case 'too_small':
      return { code, message: 'is empty', at };
    case 'invalid_format':
      return { code, message: 'is not written in the expected form', hint: ID_FORM, at };
    default:
      return { code, message: 'has none of the allowed forms', hint: formsAt(issue.path), at };
  }
}

const ID_FORM = 'lower-case words joined by hyphens, as in `large-organization`';

function wrongType(issue: z.core.$ZodIssueInvalidType): string {
  const expected = article(issue.expected);
  // Not every caller reports the input; without it the two cases cannot be distinguished.
  if (!('input' in issue)) return `missing or not ${expected}`;
  return issue.input === undefined ? 'missing' : `not ${expected}`;
}

function formsAt(path: readonly PropertyKey[]): string {
  if (path.includes('sets')) return 'the name of an output, or `{ "name": …, "type": … }`';
  if (path.includes('params')) return 'a constant, `{ "fact": … }`, or a list of these';
  return 'a text, a number, true, false or null';
}

function eventType(at: string): Problem {
  return {
    code: 'rule-set/event-type',
    message: 'the `type` of an event says nothing',
    hint: 'leave it out: what a rule gives stands in `params`',
    at: `${at}/type`,
  };
}

/** A rule, value or default that cites no line of the guide. */
export function missingCitation(at: string): Problem {
  return {
    code: 'rule-set/missing-citation',
    message: 'no line of the guide is cited',
    hint: 'give `cites`, as in `["000:178-180"]`, or say in `because` why there is nothing to cite',
    at,
  };
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function without(raw: unknown, issues: readonly z.core.$ZodIssue[], pointers: Pointers): unknown {
  const drop = new Set<string>();
  const empty = new Set<string>();
  for (const issue of issues) {
    const last = issue.path.at(-1);
    if (issue.code === 'too_small') continue;
    if (last === 'cites' || last === 'implements') empty.add(pointer(issue.path));
    else if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) drop.add(pointer([...issue.path, key]));
    } else drop.add(pointer(partOf(issue.path)));
  }
  return copyWithout(raw, '', drop, empty, pointers);
}

function partOf(path: readonly PropertyKey[]): readonly PropertyKey[] {
  const part = PARTS.find(
    (p) => p.length <= path.length && p.every((key, i) => key === '*' || key === path[i]),
  );
  return part === undefined ? path.slice(0, 1) : path.slice(0, part.length);
}

function copyWithout(
  value: unknown,
  at: string,
  drop: ReadonlySet<string>,
  empty: ReadonlySet<string>,
  pointers: Pointers,
): unknown {
  const touched = [...drop, ...empty].some((p) => p.startsWith(`${at}/`));
  if (!touched) return value;
  const inner = (item: unknown, key: PropertyKey) =>
    copyWithout(item, at + pointer([key]), drop, empty, pointers);
  const kept = (key: PropertyKey) => !drop.has(at + pointer([key]));
  if (Array.isArray(value)) {
    const items = value.map((item, i) => inner(item, i)).filter((_, i) => kept(i));
    return pointers.same(items, value);
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([key]) => kept(key));
  const copy = Object.fromEntries(entries.map(([key, item]) => [key, inner(item, key)]));
  for (const p of empty) {
    const key = p.slice(p.lastIndexOf('/') + 1);
    if (p === `${at}/${key}`) copy[key] = [];
  }
  return pointers.same(copy, value);
}
