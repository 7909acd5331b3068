import type { Explored } from './explored.js';
import type { Node } from './space.js';

/**
 * Dead ends: the states from which no trace reaches a final state, or a state in which the guide
 * lets all runs rest. Computed by backward reachability.
 */
export function endless({ members, nodes, edges }: Explored): ReadonlySet<Node> {
  const before = new Map<Node, Node[]>();
  for (const { from, to } of edges.flat()) {
    const known = before.get(to);
    if (known === undefined) before.set(to, [from]);
    else known.push(from);
  }
  const mayRest = ({ places }: Node) =>
    places.every(({ name, leaves }, run) => {
      const rests = members[run]?.definition.exploration.rests ?? [];
      return rests.includes(name) || leaves.every(({ type }) => type === 'final');
    });
  // A state that was not expanded counts as ending.
  const ending = new Set(nodes.filter((node) => mayRest(node) || edges[node.id] === undefined));
  for (const node of ending) for (const earlier of before.get(node) ?? []) ending.add(earlier);
  return new Set(nodes.filter((node) => !ending.has(node)));
}
