/** The example that a newcomer meets first, with one of its cases. */
export const FIRST = {
  id: 'broadworks/decisions/attach-decision',
  case: 'exactly at the threshold',
} as const;
