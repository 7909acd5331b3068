import type { Json } from '../base/json.js';
import type { PlannedTable } from '../rule/plan.js';
import type { Node } from './diagram.js';

/** A possible element of a set, with the condition under which the set contains it. */
export interface Member {
  readonly member: Json;
  readonly when: Node;
}

/** The value of a name, as a function of the unknown facts. */
export type SymbolicValue =
  | { readonly kind: 'value'; readonly node: Node }
  | {
      readonly kind: 'set';
      readonly members: readonly Member[];
      /** The condition under which the set was not sent; left out where it always was. */
      readonly absent?: Node;
    };

/** A table as functions of the unknown facts, one node for each rule. */
export interface SymbolicTable {
  readonly table: PlannedTable;
  readonly holds: readonly Node[];
  readonly reached: readonly Node[];
  /** The rule holds and the table reached it. */
  readonly wins: readonly Node[];
}
