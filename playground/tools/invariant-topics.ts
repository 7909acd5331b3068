import type { Policy } from '../../core/index.js';
import { cases, type SharedCase } from '../../core/studio.js';
import { own } from '../shipped-system.js';

/** What invariants are about: decisions, one process, or several runs in one case. */
export interface InvariantTopic {
  readonly id: string;
  /** The processes of its runs; of decisions there are none. */
  readonly runs: readonly string[];
  readonly shared: SharedCase | undefined;
}

/** The topic of all statements about decisions. */
const DECISIONS: InvariantTopic = { id: 'decisions', runs: [], shared: undefined };

/** What the invariants are about that edited decisions may break, the quickest to check first. */
export function invariantTopics(
  { processes }: Policy,
  decisions: readonly string[],
): readonly InvariantTopic[] {
  const asking = [...processes.values()].filter(({ asks }) =>
    decisions.some((one) => Object.hasOwn(asks, one)),
  );
  const ids = new Set(asking.map(({ id }) => id));
  const alone = [...ids].map((id) => ({ id, runs: [id], shared: undefined }));
  const together = (own === undefined ? cases : [])
    .filter(({ members }) => members.some(({ process }) => ids.has(process)))
    .map((shared) => ({
      ...{ id: shared.title, shared },
      runs: shared.members.map(({ process }) => process),
    }));
  return [DECISIONS, ...alone, ...together];
}
