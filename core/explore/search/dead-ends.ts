import type { GlobalState } from '../space/state-space.js';
import type { Explored } from './explored.js';

/**
 * Dead ends: the states from which no trace reaches a final state, or a state in which the guide
 * lets all runs rest. Computed by backward reachability.
 */
export function findDeadEnds({
  members,
  states: nodes,
  edges,
}: Explored): ReadonlySet<GlobalState> {
  const before = new Map<GlobalState, GlobalState[]>();
  for (const { from, to } of edges.flat()) {
    const known = before.get(to);
    if (known === undefined) before.set(to, [from]);
    else known.push(from);
  }
  const mayRest = ({ configurations }: GlobalState) =>
    configurations.every(({ name, leaves }, run) => {
      const rests = members[run]?.definition.exploration.rests ?? [];
      return rests.includes(name) || leaves.every(({ type }) => type === 'final');
    });
  // A state that was not expanded counts as ending.
  const ending = new Set(nodes.filter((state) => mayRest(state) || edges[state.id] === undefined));
  for (const state of ending) for (const earlier of before.get(state) ?? []) ending.add(earlier);
  return new Set(nodes.filter((state) => !ending.has(state)));
}
