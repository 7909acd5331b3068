import type { Constraint } from '../../rule/constraint.js';

/** Constraints between facts of this edition. */
export const constraints: readonly Constraint[] = [
  {
    id: 'ends-in-step-with-starts',
    title: 'Every assignment has a start and an end, if only an empty one',
    derive: { endsInStep: { inStep: ['activeFrom', 'activeTo'] } },
    holds: { fact: 'endsInStep', operator: 'equal', value: true },
  },
  {
    id: 'period-in-order',
    title: 'A billing period does not end before it begins',
    derive: { periodInOrder: { inOrder: ['periodStart', 'periodEnd'] } },
    holds: { fact: 'periodInOrder', operator: 'equal', value: true },
  },
];
