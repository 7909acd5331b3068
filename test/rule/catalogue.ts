import type { RuleSet } from '../../core/rule/policy.js';
import catalogue from './catalogue.json';

/** What the catalogue lists for one decision. */
export interface Listed {
  readonly rules: readonly string[];
  readonly assumptions: readonly string[];
  readonly outputs: Readonly<Record<string, ListedOutput>>;
  readonly facts: readonly ListedFact[];
}

/** An output as the catalogue lists it for one decision. */
export interface ListedOutput {
  readonly type: string;
  readonly values?: string[];
  /** What the catalogue says about its values: `always null`, where no rule assigns one. */
  readonly note?: string;
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
