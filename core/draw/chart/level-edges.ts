import type { ProcessGraph } from '../../process/graph.js';
import { parentOf, siblingIn } from '../state-rows.js';

/** The transitions between two boxes of the same level. */
export interface LevelEdge {
  readonly from: string;
  readonly to: string;
  /** Numbers, from 1, as in the graph. */
  readonly transitions: readonly number[];
}

/**
 * The branches between the states of each level, by enclosing state. A transition into or out of a
 * compound state is drawn between the siblings; the list has its exact ends.
 */
export function edgesByLevel(graph: ProcessGraph): ReadonlyMap<string, readonly LevelEdge[]> {
  const levels = new Map<string, Map<string, LevelEdge>>();
  graph.transitions.forEach(({ from, to }, i) => {
    const level = levelOf(from, to);
    const ends = { from: siblingIn(from, level), to: siblingIn(to, level) };
    const ways = levels.get(level) ?? new Map<string, LevelEdge>();
    levels.set(level, ways);
    const key = `${ends.from} ${ends.to}`;
    const sharing = ways.get(key)?.transitions ?? [];
    ways.set(key, { ...ends, transitions: [...sharing, i + 1] });
  });
  return new Map([...levels].map(([level, ways]) => [level, [...ways.values()]]));
}

/** The least common ancestor of two states; empty for the machine. */
function levelOf(from: string, to: string): string {
  let level = parentOf(from);
  while (level !== '' && !to.startsWith(`${level}.`)) level = parentOf(level);
  return level;
}
