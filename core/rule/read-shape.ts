import * as z from 'zod/mini';
import { isRecord } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { meant } from '../base/suggest.js';
import type { Pointers } from './pointers.js';
import { ruleSetSchemaWith, type WrittenRuleSet } from './rule-set.js';

const shape = ruleSetSchemaWith(z.unknown());

/** Parts of a rule set file that can be left out while the rest is read. */
const PARTS: readonly (readonly (string | '*')[])[] = [
  ['tables', '*', 'rules', '*'],
  ['tables', '*', 'rows', '*'],
  ['tables', '*', 'sets', '*'],
  ['parameters', '*'],
  ['switches', '*'],
  ['defaults', '*'],
  ['derive', '*'],
  ['conditions', '*'],
  ['tables', '*'],
];

/**
 * Reads the form of a rule set file, except for conditions.
 * @returns every problem of form, and the sound rest of the file, so that its meaning can be
 * checked in the same run; undefined where too little is left
 */
export function readShape(
  raw: unknown,
  pointers: Pointers,
): { problems: Problem[]; sound: WrittenRuleSet | undefined } {
  const hidden = hiddenKeys(raw, []);
  const none: ReadonlySet<string> = new Set();
  const file = copyWithout(raw, '', new Set(hidden), none, pointers);
  const parsed = shape.safeParse(file, { reportInput: true });
  const problems = hidden.map(hiddenProblem);
  // `sound` keeps conditions as written; they are checked separately.
  if (parsed.success) return { problems, sound: file as WrittenRuleSet };
  problems.push(...parsed.error.issues.map(shapeProblem));
  const rest = without(file, parsed.error.issues, pointers);
  const again = shape.safeParse(rest);
  // An empty part, whose content may have been left out, can still be checked.
  const isSound = again.success || again.error.issues.every(({ code }) => code === 'too_small');
  return { problems, sound: isSound ? (rest as WrittenRuleSet) : undefined };
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
