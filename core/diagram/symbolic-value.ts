import type { Json } from '../base/json.js';
import type { PlannedTable } from '../rule/plan.js';
import type { Mdd } from './diagram.js';

/** A possible element of a set, with the condition under which the set contains it. */
export interface Element {
  readonly member: Json;
  readonly when: Mdd;
}

/** The value of a name, as a function of the unknown facts. */
export type SymbolicValue =
  | { readonly kind: 'value'; readonly node: Mdd }
  | {
      readonly kind: 'set';
      readonly members: readonly Element[];
      /** The condition under which the set was not sent; left out where it always was. */
      readonly absent?: Mdd;
    };

/** A table as functions of the unknown facts, one node for each rule. */
export interface SymbolicTable {
  readonly table: PlannedTable;
  readonly holds: readonly Mdd[];
  readonly reached: readonly Mdd[];
  /** The rule holds and the table reached it. */
  readonly wins: readonly Mdd[];
}
