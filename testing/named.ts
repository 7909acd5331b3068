import type { ValueType } from '../core/studio.js';

/** A name that rules may use: a fact, derivation, parameter, switch or output. */
export interface Named {
  readonly name: string;
  readonly type: ValueType;
  /** Index of the first table that may read it. */
  readonly since: number;
}
