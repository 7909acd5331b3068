import type { RuleSet } from '../../rule/policy.js';
import { areAlike, sideOf } from './diff.js';
import { type RuleChanges, ruleChanges } from './rule-changes.js';

/** What an epoch has changed in the rules of a decision, beside the epoch before it. */
export interface EpochChanges {
  /** The id of the epoch. */
  readonly epoch: string;
  /** The id of the epoch before it. */
  readonly before: string;
  /** The date on which it began, where that is known. */
  readonly from: string | null;
  readonly changes: RuleChanges;
  /** Whether every output is decided by the same rules. */
  readonly isAlike: boolean;
}

/**
 * What each epoch of a guide has changed in the rules of a decision, as they are written; outcomes are
 * not compared.
 * @returns one for each epoch but the first, newest first
 */
export function changesByEpoch(ruleSet: RuleSet): readonly EpochChanges[] {
  const { epochs } = ruleSet.guide;
  const switches = new Map([...ruleSet.switches].map(([key, one]) => [key, one.default]));
  const sides = epochs.map(({ id }) => sideOf({ ruleSet, epoch: id, switches }, new Set()));
  return epochs
    .flatMap(({ id, from }, i): EpochChanges[] => {
      const [before, now, last] = [sides[i - 1], sides[i], epochs[i - 1]];
      if (before === undefined || now === undefined || last === undefined) return [];
      return [
        {
          ...{ epoch: id, before: last.id, from },
          changes: ruleChanges(before, now),
          isAlike: areAlike(before, now),
        },
      ];
    })
    .reverse();
}
