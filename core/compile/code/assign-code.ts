import type { Json } from '../../base/json.js';
import { isNamed } from '../../rule/plan.js';
import type { OutputSpec } from '../../rule/policy.js';
import type { Assignment } from '../../rule/rule-set.js';
import type { TruthsCode } from './truth-code.js';
import type { ValuesCode } from './value-code.js';

/** What the code of tables has in common. */
export interface OutputsContext {
  readonly values: ValuesCode;
  readonly truths: TruthsCode;
  /**
   * Whether an output of an earlier table has finitely many values, identical where they are equal;
   * `asSet`: as a set.
   */
  hasFewValues(name: string, asSet: boolean): boolean;
  /** Whether anything reads an output, or the outcome has it. */
  readonly isNeeded: (output: OutputSpec) => boolean;
  /** Numbers that determine the value of an output of an earlier table. */
  numbersOf(name: string): readonly RuleNumber[] | undefined;
  /**
   * Notes an output.
   * @param isShared what rules give to it is shared
   * @param numbers they determine its value; undefined where more does
   */
  finish(output: OutputSpec, isShared: boolean, numbers: readonly RuleNumber[] | undefined): void;
}

/** Which rules of a table win, as a number. */
export interface RuleNumber {
  readonly code: string;
  /** It is less than that. */
  readonly range: number;
}

/** What a rule gives to an output. */
export type AssignCode =
  | { readonly kind: 'constant'; readonly value: Json }
  /** A value that something else has, of which equal ones are identical. */
  | { readonly kind: 'shared'; readonly code: string; readonly from: string }
  /** A value made anew, or of the request. */
  | { readonly kind: 'made'; readonly code: string };

/** Generates what a rule gives. A set has each element once; what has arguments, by its id. */
export function assignCode(
  given: Assignment,
  output: OutputSpec,
  { values, hasFewValues }: OutputsContext,
): AssignCode {
  const isSet = output.type === 'set';
  const asSet = (code: string) => (isSet ? `${values.run('asSet')}(${code})` : code);
  if (isNamed(given)) {
    const value = values.of(given.fact);
    if (value.kind === 'constant') return constant(value.value, isSet);
    return hasFewValues(given.fact, isSet)
      ? { kind: 'shared', code: value.code, from: given.fact }
      : { kind: 'made', code: asSet(value.code) };
  }
  // A scalar: the two other forms are out.
  if (!Array.isArray(given)) return constant(given as Json, isSet);
  const items = given.map((item) => (isNamed(item) ? values.of(item.fact) : constantOf(item)));
  const constants = items.flatMap((item) => (item.kind === 'constant' ? [item.value] : []));
  if (constants.length === items.length) return constant(constants, isSet);
  const codes = items.map((item) =>
    item.kind === 'constant' ? values.scope.value(item.value, output.name) : item.code,
  );
  return { kind: 'made', code: asSet(`${values.run('listed')}([${codes.join(', ')}])`) };
}

function constantOf(item: unknown) {
  const value = typeof item === 'object' && item !== null && 'id' in item ? item.id : item;
  return { kind: 'constant', value: value as Json } as const; // of a rule set, which is JSON
}

function constant(value: Json, isSet: boolean): AssignCode {
  if (!isSet) return { kind: 'constant', value };
  return { kind: 'constant', value: Array.isArray(value) ? [...new Set(value)] : [value] };
}
