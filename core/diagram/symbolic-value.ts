import type { Json } from '../base/json.js';
import type { PlannedTable } from '../rule/plan.js';
import type { Mdd } from './diagram.js';

/** A member that a set may have, and where it has it. */
export interface Element {
  readonly member: Json;
  readonly when: Mdd;
}

/** What a name is, as a function of the facts that are not known. */
export type SymbolicValue =
  | { readonly kind: 'value'; readonly node: Mdd }
  | {
      readonly kind: 'set';
      readonly members: readonly Element[];
      /** Where the set was not sent; left out: nowhere. */
      readonly absent?: Mdd;
    };

/** A table as functions of the facts that are not known: a node a rule. */
export interface SymbolicTable {
  readonly table: PlannedTable;
  readonly holds: readonly Mdd[];
  readonly reached: readonly Mdd[];
  /** It holds, and the table got as far as it. */
  readonly wins: readonly Mdd[];
}
