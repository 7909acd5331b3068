import type { Source } from './sources.js';

/** The first import cycle, as the paths along it; empty where there is none. */
export function cyclesIn(sources: readonly Source[]): readonly string[] {
  const edges = new Map(
    sources.map(({ path, imports }) => [path, imports.flatMap(({ to }) => to.path ?? [])]),
  );
  return firstCycle(edges) ?? [];
}

/** A path from a node back to itself, or undefined where there is none. */
export function firstCycle(
  edges: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const done = new Set<string>();
  const search = (node: string, way: readonly string[]): readonly string[] | undefined => {
    const start = way.indexOf(node);
    if (start >= 0) return [...way.slice(start), node];
    if (done.has(node)) return undefined;
    for (const next of edges.get(node) ?? []) {
      const found = search(next, [...way, node]);
      if (found !== undefined) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const found = search(node, []);
    if (found !== undefined) return found;
  }
  return undefined;
}
