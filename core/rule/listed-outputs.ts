import type { RuleSet } from './policy.js';
import { outputTypes } from './signature.js';
import type { ValueType } from './value-type.js';

/** The outputs of a decision that its record has, with their types. */
export function listedOutputs(ruleSet: RuleSet): ReadonlyMap<string, ValueType> {
  const signature = ruleSet.edition.signatures.find(({ id }) => id === ruleSet.id);
  return signature === undefined ? new Map() : outputTypes(signature);
}
