import type { RuleSet } from '../../core/rule/policy.js';
import catalogue from './catalogue.json';

/** What the catalogue lists for one decision. */
export interface Listed {
  readonly rules: readonly string[];
  readonly assumptions: readonly string[];
  readonly outputs: Readonly<Record<string, { readonly type: string; readonly values?: string[] }>>;
  readonly facts: readonly ListedFact[];
}

/** A fact as the catalogue lists it for one decision. */
export interface ListedFact {
  readonly name: string;
  readonly type: string;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly unit?: string;
  readonly nullable?: boolean;
  readonly open?: boolean;
  readonly requestField?: boolean;
  readonly required: boolean;
  readonly default?: unknown;
}

/** What the catalogue lists for a decision. */
export function listedFor({ id }: RuleSet): Listed {
  // The type of a JSON file names every key there is: this one says what all entries have.
  const found = (catalogue as unknown as Readonly<Record<string, Listed>>)[id];
  if (found === undefined) throw new Error(`${id} is not in test/rule/catalogue.json`);
  return found;
}
