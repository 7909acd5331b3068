import type { GraphState, ProcessGraph } from '../process/graph.js';

/** A state as a box, with the boxes inside it in rows: each row follows from those above. */
export interface Box {
  readonly state: GraphState;
  /** The last part of its name. */
  readonly label: string;
  readonly rows: readonly (readonly Box[])[];
}

/** Assigns the states of a machine to rows of boxes, from the initial state on. */
export function machineRows(graph: ProcessGraph): readonly (readonly Box[])[] {
  return rowsIn(graph, '', [graph.initial, ...graph.begins.map(({ state }) => state)]);
}

/** The parent of a state; empty at the top. */
export function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

/** The child of a parent that is a state or contains it; empty where there is none. */
export function siblingIn(name: string, parent: string): string {
  const prefix = parent === '' ? '' : `${parent}.`;
  if (!name.startsWith(prefix)) return '';
  return prefix + (name.slice(prefix.length).split('.')[0] ?? '');
}

function rowsIn(
  graph: ProcessGraph,
  parent: string,
  first: readonly string[],
): readonly (readonly Box[])[] {
  const inner = graph.states.filter(({ name }) => parentOf(name) === parent);
  const boxes = inner.map((state): Box => {
    const label = state.name.split('.').at(-1) ?? state.name;
    return { state, label, rows: rowsIn(graph, state.name, firstOf(state)) };
  });
  if (inner.some(({ type }) => type === 'region')) return [boxes];
  const ranks = ranksOf(graph, parent, first.length > 0 ? first : inner.slice(0, 1).map(nameOf));
  const rows: Box[][] = [];
  for (const box of boxes) {
    // States that are not reachable from the initial one, such as entries of older runs, come last.
    const rank = ranks.get(box.state.name) ?? ranks.size;
    rows[rank] = [...(rows[rank] ?? []), box];
  }
  // Boxes with content take the full width, so they come after the small ones.
  return rows
    .filter((row) => row !== undefined)
    .map((row) => row.toSorted((a, b) => Number(a.rows.length > 0) - Number(b.rows.length > 0)));
}

function firstOf({ initial }: GraphState): readonly string[] {
  return initial === undefined ? [] : [initial];
}

function nameOf({ name }: GraphState): string {
  return name;
}

/**
 * The ranks of states among their siblings: by distance from the initial state, final ones not
 * above their predecessors.
 */
function ranksOf(graph: ProcessGraph, parent: string, first: readonly string[]) {
  const ranks = distances(graph, parent, first);
  for (const { name } of graph.states.filter(({ type }) => type === 'final')) {
    if (!ranks.has(name)) continue;
    const before = graph.transitions
      .filter(({ to }) => to === name)
      .map(({ from }) => ranks.get(siblingIn(from, parent)) ?? 0);
    ranks.set(name, Math.max(ranks.get(name) ?? 0, ...before));
  }
  return ranks;
}

/** The distance of each state from the initial one among its siblings, in transitions. */
function distances(graph: ProcessGraph, parent: string, first: readonly string[]) {
  const ranks = new Map<string, number>();
  let reached = [...new Set(first)];
  for (let rank = 0; reached.length > 0; rank++) {
    for (const name of reached) ranks.set(name, rank);
    const from = new Set(reached);
    const next = graph.transitions
      .filter((t) => from.has(siblingIn(t.from, parent)))
      .map(({ to }) => siblingIn(to, parent));
    reached = [...new Set(next)].filter((name) => name !== '' && !ranks.has(name));
  }
  return ranks;
}
