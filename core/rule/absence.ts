import type { Json } from '../base/json.js';
import type { RuleSet } from './policy.js';
import type { FactSpec } from './signature.js';

/** The value of a fact that was left out; undefined: it is not known. */
export function absentValue({ file }: Pick<RuleSet, 'file'>, fact: FactSpec): Json | undefined {
  if (fact.absent === 'unknown') return undefined;
  return fact.absent === 'notSent' ? null : (file.defaults?.[fact.name]?.value ?? null);
}

/** True where a fact of null is a fact that was left out. */
export function isAbsentAsNull({ edition }: Pick<RuleSet, 'edition'>, fact: FactSpec): boolean {
  return fact.nullable !== true && edition.nullMeans === 'unknown';
}
