import type { GraphState, ProcessGraph } from '../../core/process/graph.js';

/** A state as a box, with the boxes in it in rows: each row follows from the ones above. */
export interface Box {
  readonly state: GraphState;
  /** The last part of its name. */
  readonly label: string;
  readonly rows: readonly (readonly Box[])[];
}

/** Lays the states of a machine out: rows of boxes, from the first state on. */
export function machineRows(graph: ProcessGraph): readonly (readonly Box[])[] {
  return rowsIn(graph, '', graph.initial);
}

function rowsIn(graph: ProcessGraph, parent: string, first?: string): readonly (readonly Box[])[] {
  const prefix = parent === '' ? '' : `${parent}.`;
  const inner = graph.states.filter(({ name }) => parentOf(name) === parent);
  const boxes = inner.map((state): Box => {
    const label = state.name.slice(prefix.length);
    return { state, label, rows: rowsIn(graph, state.name) };
  });
  if (inner.some(({ type }) => type === 'region')) return [boxes];
  const ranks = ranksOf(graph, prefix, first ?? inner[0]?.name);
  const rows: Box[][] = [];
  for (const box of boxes) {
    // What is not reached from the first state, as where only older runs begin, comes last.
    const rank = ranks.get(box.state.name) ?? ranks.size;
    rows[rank] = [...(rows[rank] ?? []), box];
  }
  // Boxes with others in them take the whole width, so they come after the small ones.
  return rows
    .filter((row) => row !== undefined)
    .map((row) => row.toSorted((a, b) => Number(a.rows.length > 0) - Number(b.rows.length > 0)));
}

/** How many transitions a state is away from the first, among its siblings. */
function ranksOf(graph: ProcessGraph, prefix: string, first: string | undefined) {
  const ranks = new Map<string, number>();
  let reached = first === undefined ? [] : [first];
  for (let rank = 0; reached.length > 0; rank++) {
    for (const name of reached) ranks.set(name, rank);
    const from = new Set(reached);
    const next = graph.transitions
      .filter((t) => from.has(siblingIn(t.from, prefix)))
      .map(({ to }) => siblingIn(to, prefix));
    reached = [...new Set(next)].filter((name) => name !== '' && !ranks.has(name));
  }
  return ranks;
}

/** The state below the prefix that a state is, or is in; empty where it lies elsewhere. */
function siblingIn(name: string, prefix: string): string {
  if (!name.startsWith(prefix)) return '';
  return prefix + (name.slice(prefix.length).split('.')[0] ?? '');
}

function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}
