import { isRecord } from '../../base/json.js';
import type { Problem } from '../../base/problem.js';
import { shown } from '../../base/shown.js';
import { meant } from '../../base/suggest.js';
import { constantsIn, type Draft, namedIn } from '../draft.js';
import type { OutputSpec } from '../policy.js';
import type { RuleFile, TableFile } from '../rule-set.js';
import { conforms, describeType, isList, isNumeric, type ValueType } from '../value-type.js';
import { isUndecided } from './operands.js';
import { settingName } from './tables.js';

/** Every rule sets outputs of its own table only, to values of their types. */
export function outputsCheck(draft: Draft): Problem[] {
  return draft.file.tables.flatMap((table) =>
    table.rules.flatMap((rule) => ruleProblems(draft, table, rule)),
  );
}

function ruleProblems(draft: Draft, table: TableFile, rule: RuleFile): Problem[] {
  const { params } = rule.event;
  const set = table.sets.map(settingName);
  return Object.entries(params).flatMap(([name, given]) => {
    const at = draft.pointers.of(params, name);
    const output = draft.outputs.get(name);
    if (output !== undefined && set.includes(name)) {
      return [...valueProblems(output, given, at), ...namedProblems(draft, output, given)].concat(
        unranked(draft, table, output, given).map((problem) => ({ ...problem, at })),
      );
    }
    const message = `the table \`${table.name}\` does not set \`${name}\``;
    const hint = meant(name, set);
    return [{ code: 'rule-set/unknown-output', message, hint, at }];
  });
}

function valueProblems(output: OutputSpec, given: unknown, at: string): Problem[] {
  const wrong = constantsIn(given).filter((value) => !allowed(output, value));
  const single = isRecord(given) || isList(output) || !Array.isArray(given);
  return wrong.length === 0 && single
    ? []
    : [wrongValue(output, `\`${output.name}\` cannot be ${shown(given)}`, at)];
}

function allowed(output: OutputSpec, value: Parameters<typeof conforms>[1]): boolean {
  return isList(output) ? conforms(output, [value]) : conforms(output, value);
}

/** Values copied from a name have the output's type. */
function namedProblems(draft: Draft, output: OutputSpec, given: unknown): Problem[] {
  const members = Array.isArray(given) ? given : [given];
  const handed = members.filter((item) => isRecord(item) && typeof item.fact === 'string');
  return namedIn(handed).flatMap(({ name, source }) => {
    const type = draft.names.get(name);
    if (type === undefined || isUndecided(draft, name) || takes(output, type)) return [];
    const message = `\`${output.name}\` cannot be \`${name}\`, which is ${describeType(type)}`;
    return [wrongValue(output, message, draft.pointers.of(source, 'fact'))];
  });
}

function takes(output: ValueType, given: ValueType): boolean {
  if (isList(given) && !isList(output)) return false;
  if (output.values !== undefined && output.open !== true) {
    return given.values?.every((value) => output.values?.includes(value)) === true;
  }
  if (isList(output)) return given.type !== 'boolean' && !isNumeric(given);
  return kindOf(output) === kindOf(given);
}

function kindOf(type: ValueType): string {
  if (isNumeric(type)) return 'number';
  return type.type === 'boolean' ? 'boolean' : 'text';
}

/** Every value in a STRICTEST table has a rank in its order. */
function unranked(
  { names }: Draft,
  { hitPolicy, order = [] }: TableFile,
  output: OutputSpec,
  given: unknown,
): Problem[] {
  if (hitPolicy !== 'STRICTEST' || order.length === 0) return [];
  const tokens = namedIn(given).flatMap(({ name }) => names.get(name)?.values ?? []);
  const values = [...constantsIn(given), ...tokens].filter((value) => allowed(output, value));
  return values
    .filter((value) => !order.some((known) => known === value))
    .map((value) => ({
      code: 'rule-set/order',
      message: `${shown(value)} has no place in the order of its table`,
      hint: `the order is ${order.map((known) => `\`${known}\``).join(', ')}`,
    }));
}

function wrongValue(output: OutputSpec, message: string, at: string): Problem {
  const hint = `right would be ${describeType(output)}`;
  return { code: 'rule-set/output-value', message, hint, at };
}
