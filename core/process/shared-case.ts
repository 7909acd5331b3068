import type { ProcessDefinition } from './definition.js';
import type { CaseFacts } from './run.js';

/** A run of a case that is explored as a whole. */
export interface CaseMember {
  readonly process: string;
  /** Facts that the run has for itself; all others it shares. */
  readonly own: readonly string[];
}

/** Several runs in one case, in every order in which their events may come. */
export interface SharedCase {
  readonly title: string;
  readonly members: readonly CaseMember[];
  /** What is known from the beginning: all that the case is not about. */
  readonly facts?: CaseFacts;
}

/**
 * The members of a case as an exploration takes them. What is true of one run is checked without
 * a second one; here only the two change anything, and each counter counts to one.
 */
export function membersOf(
  { members }: SharedCase,
  processes: ReadonlyMap<string, ProcessDefinition>,
): readonly { readonly definition: ProcessDefinition; readonly own: readonly string[] }[] {
  return members.map(({ process, own }) => {
    const definition = processes.get(process);
    if (definition === undefined) throw new Error(`no process ${process}`);
    const { counters, rests } = definition.exploration;
    const once = Object.fromEntries(Object.keys(counters).map((name) => [name, 1]));
    return {
      definition: { ...definition, exploration: { changing: [], counters: once, rests } },
      own,
    };
  });
}
