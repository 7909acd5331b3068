import type { DecisionRecord, Json } from '../../core/index.js';

/** What an output may still be, as a record says it. */
export type Possible = NonNullable<DecisionRecord['possible']>[string];

/** The values of an output that is not certain. */
export interface PossibleValues {
  /** Elements that a set has in any case. */
  readonly always: readonly Json[];
  /** Values that it may have, or elements that a set may have. */
  readonly sometimes: readonly Json[];
  /** Whether values are possible that no rule names. */
  readonly open: boolean;
}

/** The values of the three forms in which a record says them. */
export function possibleValues(possible: Possible): PossibleValues {
  if ('sometimes' in possible) {
    const { always, sometimes, open = false } = possible;
    return { always, sometimes, open };
  }
  if ('constants' in possible) return { always: [], sometimes: possible.constants, open: true };
  return { always: [], sometimes: possible, open: false };
}

/** Whether the values are elements of a set. */
export function isOfSet(possible: Possible): boolean {
  return 'sometimes' in possible;
}
