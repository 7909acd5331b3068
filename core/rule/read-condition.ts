import { isRecord } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { shown } from '../base/shown.js';
import { meant } from '../base/suggest.js';
import { OPERATORS } from './condition.js';

/** A comparison as written, before names are resolved. */
export interface WrittenComparison {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

const REFUSED: Readonly<Record<string, string>> = {
  path: 'facts are flat; name the field as a fact of its own, or derive it',
  params: 'facts take no parameters; declare a derivation instead',
  priority: 'every comparison of a rule is looked at, so an order would change nothing',
};

const FORMS = ['all', 'any', 'not', 'condition', 'fact'] as const;

/**
 * Every problem with the form of a condition: keys of json-rules-engine that rule sets do not
 * accept, unknown operators, empty lists.
 * @param at the place of the condition in its file
 */
export function conditionProblems(condition: unknown, at: string): Problem[] {
  if (!isRecord(condition)) return [formProblem('a condition is an object', at)];
  const forms = FORMS.filter((key) => Object.hasOwn(condition, key));
  const [form] = forms;
  if (form === undefined || forms.length > 1) {
    return [formProblem('a condition has exactly one form', at)];
  }
  const keys = keyProblems(condition, form === 'fact' ? ['fact', 'operator', 'value'] : [form], at);
  switch (form) {
    case 'fact':
      return [...keys, ...comparisonProblems(condition, at)];
    case 'condition':
      return [...keys, ...textProblems(condition, 'condition', at)];
    case 'not':
      return [...keys, ...conditionProblems(condition.not, `${at}/not`)];
    default:
      return [...keys, ...listProblems(form, condition[form], at)];
  }
}

/**
 * Calls `visit` for every comparison and `visitNamed` for every named condition that is
 * well-formed.
 */
export function eachWritten(
  condition: unknown,
  visit: (comparison: WrittenComparison, source: object) => void,
  visitNamed: (name: string, source: object) => void = () => {},
): void {
  if (!isRecord(condition)) return;
  for (const list of [condition.all, condition.any]) {
    if (Array.isArray(list)) for (const part of list) eachWritten(part, visit, visitNamed);
  }
  if ('not' in condition) eachWritten(condition.not, visit, visitNamed);
  if (typeof condition.condition === 'string') visitNamed(condition.condition, condition);
  const { fact, operator, value } = condition;
  if (typeof fact === 'string' && typeof operator === 'string') {
    visit({ fact, operator, value }, condition);
  }
}

function listProblems(key: 'all' | 'any', list: unknown, at: string): Problem[] {
  if (!Array.isArray(list)) {
    return [{ code: 'rule-set/shape', message: `\`${key}\` takes a list`, at: `${at}/${key}` }];
  }
  if (list.length > 0) {
    return list.flatMap((part, i) => conditionProblems(part, `${at}/${key}/${i}`));
  }
  return [
    {
      code: 'rule-set/empty-condition',
      message: `\`${key}\` is empty`,
      hint: 'say what has to hold, or leave `conditions` out for a rule that always holds',
      at: `${at}/${key}`,
    },
  ];
}

function comparisonProblems(comparison: Record<string, unknown>, at: string): Problem[] {
  const problems = [...textProblems(comparison, 'fact', at), ...operandProblems(comparison, at)];
  const { operator } = comparison;
  if (!OPERATORS.some((known) => known === operator)) {
    const written = typeof operator === 'string' ? operator : shown(operator);
    problems.push({
      code: 'rule-set/unknown-operator',
      message:
        written === '' ? 'the comparison has no `operator`' : `\`${written}\` is not an operator`,
      hint: meant(written, OPERATORS),
      at: `${at}/operator`,
    });
  }
  return problems;
}

function keyProblems(
  condition: Record<string, unknown>,
  allowed: readonly string[],
  at: string,
): Problem[] {
  return Object.keys(condition)
    .filter((key) => !allowed.includes(key))
    .map((key) => {
      const why = Object.hasOwn(REFUSED, key) ? REFUSED[key] : undefined;
      const place = at + pointer([key]);
      if (why === undefined) {
        const hint = `known here: ${allowed.map((k) => `\`${k}\``).join(', ')}`;
        return { code: 'rule-set/shape', message: `unknown key \`${key}\``, hint, at: place };
      }
      const code = `rule-set/${key}-refused`;
      return { code, message: `\`${key}\` is not supported`, hint: why, at: place };
    });
}

function textProblems(condition: Record<string, unknown>, key: string, at: string): Problem[] {
  if (typeof condition[key] === 'string') return [];
  const code = 'rule-set/shape';
  return [{ code, message: `\`${key}\` takes a name`, at: `${at}/${key}` }];
}

function operandProblems(comparison: Record<string, unknown>, at: string): Problem[] {
  const code = 'rule-set/shape';
  if (!('value' in comparison)) {
    return [{ code, message: 'the comparison has no `value`', at }];
  }
  if (isOperand(comparison.value)) return [];
  const hint = 'a constant, a list of constants, or a parameter: `{ "fact": "approvalUserCount" }`';
  return [{ code, message: 'nothing can be compared with this', hint, at: `${at}/value` }];
}

/** True for a valid right-hand side of a comparison. */
export function isOperand(value: unknown): boolean {
  const isScalar = (item: unknown) => item === null || typeof item !== 'object';
  if (Array.isArray(value)) return value.every(isScalar);
  if (!isRecord(value)) return value !== undefined;
  return typeof value.fact === 'string' && Object.keys(value).length === 1;
}

function formProblem(message: string, at: string): Problem {
  const hint = '`all`, `any`, `not`, `condition`, or `fact` with `operator` and `value`';
  return { code: 'rule-set/shape', message, hint, at };
}
