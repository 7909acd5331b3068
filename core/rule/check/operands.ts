import type { Json } from '../../base/json.js';
import type { Problem } from '../../base/problem.js';
import { shown } from '../../base/shown.js';
import { OPERATORS } from '../condition.js';
import { conditionsOf, type Draft, namedIn } from '../draft.js';
import { functionsOf } from '../functions.js';
import { eachWritten, isOperand, type WrittenComparison } from '../read-condition.js';
import { conforms, describeType, isList, isNumeric, type ValueType } from '../value-type.js';

const BY_SIZE = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

/** Every comparison is applicable to its fact, and its operand has the fact's type. */
export function operandsCheck(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  for (const { condition } of conditionsOf(draft.file)) {
    eachWritten(condition, (comparison, source) => {
      const type = draft.names.get(comparison.fact);
      const known = OPERATORS.some((operator) => operator === comparison.operator);
      if (type === undefined || !known || isUndecided(draft, comparison.fact)) return;
      if (!isOperand(comparison.value)) return;
      const unsuited = unsuitedOperator(type, comparison);
      if (unsuited === undefined) {
        const at = () => draft.pointers.of(source, 'value');
        problems.push(...valueProblems(draft, type, comparison, at));
      } else problems.push({ ...unsuited, at: draft.pointers.of(source, 'operator') });
    });
  }
  return problems;
}

/**
 * True for a name whose declaration is not sound, which is a problem of its own: nothing can be
 * said of its type.
 */
export function isUndecided({ file, names, edition }: Draft, name: string): boolean {
  const { parameters = {}, switches = {}, derive = {} } = file;
  switch (names.get(name)?.kind) {
    case 'parameter':
      return !Object.hasOwn(parameters, name);
    case 'switch':
      return !Object.hasOwn(switches, name);
    case 'derivation':
      return !Object.keys(derive[name] ?? {}).some((f) => functionsOf(edition).has(f));
    default:
      return false;
  }
}

function unsuitedOperator(type: ValueType, c: WrittenComparison): Problem | undefined {
  const asks = c.operator === 'contains' || c.operator === 'doesNotContain';
  const code = 'rule-set/unsuited-operator';
  if (isList(type) && !asks) {
    const message = `\`${c.fact}\` is a list; \`${c.operator}\` compares single values`;
    return { code, message, hint: 'use `contains`, or derive its `count`' };
  }
  if (!isList(type) && asks) {
    const hint = 'use `equal` or `in`';
    return { code, message: `\`${c.fact}\` is ${describeType(type)}, not a list`, hint };
  }
  if (BY_SIZE.includes(c.operator) && !isNumeric(type)) {
    const message = `\`${c.operator}\` compares numbers; \`${c.fact}\` is ${describeType(type)}`;
    return { code, message, hint: 'use `equal` or `in`' };
  }
  if (type.type === 'email' && c.value !== null) {
    const message = `\`${c.fact}\` is an e-mail address, which \`${c.operator}\` compares letter by letter`;
    return { code, message, hint: 'derive `emailEquals` or `emailIn`' };
  }
  return undefined;
}

function valueProblems(
  draft: Draft,
  type: ValueType,
  c: WrittenComparison,
  at: () => string,
): Problem[] {
  const parameter = namedIn(c.value)[0]?.name;
  const lists = c.operator === 'in' || c.operator === 'notIn';
  const given = parameter === undefined ? [c.value] : parameterValues(draft, parameter);
  const fits = (value: unknown) =>
    lists
      ? Array.isArray(value) && value.length > 0 && value.every((v) => fitsType(type, v as Json))
      : fitsType(type, value as Json) && (value !== null || !BY_SIZE.includes(c.operator));
  if (given.every(fits)) return [];
  const expected = lists ? `a list of values, each ${describeType(type)}` : describeOperand(type);
  const message = `\`${c.fact}\` cannot be compared with ${shown(c.value)}`;
  const hint = `right would be ${expected}`;
  return [{ code: 'rule-set/operand-type', message, hint, at: at() }];
}

function parameterValues(draft: Draft, name: string): readonly unknown[] {
  const { parameters = {} } = draft.file;
  if (!Object.hasOwn(parameters, name)) return [];
  return parameters[name]?.values.map(({ value }) => value) ?? [];
}

function describeOperand(type: ValueType): string {
  return isList(type) ? `a member of ${describeType(type)}` : describeType(type);
}

function fitsType(type: ValueType, value: Json): boolean {
  if (isList(type)) return typeof value === 'string' && conforms(type, [value]);
  // Any fact may be compared with null: one that was not sent is null.
  return value === null || conforms(type, value);
}
