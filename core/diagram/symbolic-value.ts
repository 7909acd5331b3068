import type { Json } from '../base/json.js';
import type { PlannedTable } from '../rule/plan.js';
import type { Node } from './diagram.js';

/** A member that a set may have, and where it has it. */
export interface Member {
  readonly member: Json;
  readonly when: Node;
}

/** What a name is, as a function of the facts that are not known. */
export type SymbolicValue =
  | { readonly kind: 'value'; readonly node: Node }
  | {
      readonly kind: 'set';
      readonly members: readonly Member[];
      /** Where the set was not sent; left out: nowhere. */
      readonly absent?: Node;
    };

/** A table as functions of the facts that are not known: a node a rule. */
export interface SymbolicTable {
  readonly table: PlannedTable;
  readonly holds: readonly Node[];
  readonly reached: readonly Node[];
  /** It holds, and the table got as far as it. */
  readonly wins: readonly Node[];
}
