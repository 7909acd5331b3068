import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { shown } from '../base/shown.js';
import type { DerivationFunction } from '../rule/derivation.js';
import { type FactSchema, valueTypeOf } from '../rule/fact-schema.js';
import { conforms, describeType, type TypeName, type ValueType } from '../rule/value-type.js';

/** A derivation of one's own. */
export interface FunctionDefinition {
  /** What it gives, for people. */
  readonly doc: string;
  /** The types of its arguments: `['date', 'integer']`. */
  readonly takes: readonly TypeName[];
  /** What it gives: a schema such as `oneOf(['LATE', 'IN_TIME'])`. */
  readonly gives: FactSchema;
  /** It may give null. */
  readonly nullable?: boolean;
  /**
   * What it gives may be `compared` by conditions (the default), or is only `given` to outputs: then
   * it may have very many results.
   */
  readonly for?: 'compared' | 'given';
  /** The value for known arguments; null is what was not sent or is known to be absent. */
  compute(args: readonly Json[]): Json;
  /**
   * For each argument the values that represent all others: whatever the function gives for some
   * arguments, it gives for samples too, with those arguments that are known as they are.
   * @param known the arguments; undefined where one is not known
   */
  samples(known: readonly (Json | undefined)[]): readonly (readonly Json[])[];
}

/**
 * A derivation of one's own. It is opaque: answers with a fact unknown are exact because the author
 * says which values represent all others, and because nothing else reads those facts.
 * @example
 * ```ts
 * import { boolean, defineFunction } from 'provisim/define';
 *
 * const hasEvenEnd = defineFunction({
 *   doc: 'whether the last character of a text is an even digit',
 *   takes: ['string'],
 *   gives: boolean(),
 *   compute: ([code]) => typeof code === 'string' && /[02468]$/.test(code),
 *   samples: () => [['1', '2']],
 * });
 * console.log(hasEvenEnd.compute(['12'])); // true
 * ```
 */
export function defineFunction(definition: FunctionDefinition): DerivationFunction {
  const { doc, takes, gives, nullable = false, compute, samples } = definition;
  return {
    ...{ doc, compute },
    parameters: takes.map((type) => ({
      is: describeType({ type }),
      accepts: (given: ValueType) => given.type === type,
    })),
    result: { ...valueTypeOf(gives), ...(nullable ? { nullable } : {}) },
    opaque: definition.for ?? 'compared',
    read: (_, known) => samples(known).map((at) => ({ reads: 'whole', at })),
  };
}

/** More calls than that are not tried. */
const MOST_TRIED = 2000;

/**
 * What is wrong with an opaque function: samples that do not fit its arguments, results out of its
 * type.
 */
export function functionProblems(name: string, own: DerivationFunction): Problem[] {
  if (own.opaque === undefined) return [];
  const code = 'function/samples';
  const nothing = own.parameters.map(() => undefined);
  const read = own.read({ constants: [], copied: false }, nothing);
  const samples = read.map((one) => (one.reads === 'whole' ? one.at : []));
  if (samples.length !== own.parameters.length || samples.some((at) => at.length === 0)) {
    const message = `\`${name}\` has no samples for some of its ${own.parameters.length} arguments`;
    const hint = '`samples` gives a list of values for each argument';
    return [{ code, message, hint }];
  }
  for (const args of combinations(samples, MOST_TRIED)) {
    const result = own.compute(args);
    if (conforms(own.result, result)) continue;
    const message = `\`${name}\` gives ${shown(result)} for ${shown(args)}`;
    const hint = `right would be ${describeType(own.result)}`;
    return [{ code: 'function/result', message, hint }];
  }
  return [];
}

function combinations(lists: readonly (readonly Json[])[], most: number): Json[][] {
  let found: Json[][] = [[]];
  for (const list of lists) {
    found = found.flatMap((before) => list.map((value) => [...before, value])).slice(0, most);
  }
  return found;
}
