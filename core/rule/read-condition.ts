import { isRecord } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { meant } from '../base/suggest.js';
import { OPERATORS } from './condition.js';
import type { Places } from './places.js';

/** A comparison as written, its parts not yet looked up. */
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

/**
 * Every problem with the form of a condition: keys that json-rules-engine knows and rule sets
 * refuse, unknown operators, empty lists.
 */
export function conditionProblems(condition: unknown, places: Places): Problem[] {
  if (!isRecord(condition)) {
    return [formProblem(condition, places, 'a condition is an object')];
  }
  const at = places.of(condition);
  const refused = Object.keys(condition)
    .filter((key) => key in REFUSED)
    .map((key) => ({
      code: `rule-set/${key}-refused`,
      message: `\`${key}\` is not supported`,
      hint: REFUSED[key] ?? '',
      at: `${at}/${key}`,
    }));
  const form = ['all', 'any', 'not', 'condition', 'fact'].filter((key) => key in condition);
  if (form.length !== 1) {
    return [...refused, formProblem(condition, places, 'a condition has exactly one form')];
  }
  if (form[0] === 'fact') return [...refused, ...comparisonProblems(condition, at)];
  if (form[0] === 'condition') return refused;
  if (form[0] === 'not') return [...refused, ...conditionProblems(condition.not, places)];
  const key = form[0] === 'all' ? 'all' : 'any';
  return [...refused, ...listProblems(key, condition[key], at, places)];
}

/** Calls `visit` for every comparison and named condition that is written well enough to read. */
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

function listProblems(key: 'all' | 'any', list: unknown, at: string, places: Places): Problem[] {
  if (!Array.isArray(list)) {
    return [{ code: 'rule-set/shape', message: `\`${key}\` takes a list`, at: `${at}/${key}` }];
  }
  if (list.length > 0) return list.flatMap((part) => conditionProblems(part, places));
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
  const problems: Problem[] = [];
  const { operator } = comparison;
  if (!OPERATORS.some((known) => known === operator)) {
    problems.push({
      code: 'rule-set/unknown-operator',
      message: `\`${String(operator)}\` is not an operator`,
      hint: meant(String(operator), OPERATORS),
      at: `${at}/operator`,
    });
  }
  if (!('value' in comparison)) {
    problems.push({ code: 'rule-set/shape', message: 'the comparison has no `value`', at });
  }
  return problems;
}

function formProblem(condition: unknown, places: Places, message: string): Problem {
  return {
    code: 'rule-set/shape',
    message,
    hint: '`all`, `any`, `not`, `condition`, or `fact` with `operator` and `value`',
    at: places.of(condition),
  };
}
