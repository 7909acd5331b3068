import { useEffect, useState } from 'preact/hooks';
import type { MatrixCell } from '../elements/matrix-view.js';
import { policy } from '../shipped-system.js';
import { cellOf, chosenFacts, columnFacts, questionOfCell, rowValues } from './cells.js';
import type { MatrixDefinition } from './matrix-definition.js';

type Rows = readonly (readonly MatrixCell[])[];

/** Decides a matrix row by row, yielding to the page in between. */
export function useCells(
  definition: MatrixDefinition,
  chosen: Readonly<Record<string, number>>,
): Rows {
  const key = JSON.stringify([definition.id, chosen]);
  const [done, setDone] = useState<{ readonly key: string; readonly rows: Rows }>();
  useEffect(() => decideRows(definition, chosen, (rows) => setDone({ key, rows })), [key]);
  return done?.key === key ? done.rows : [];
}

/** Milliseconds of work before yielding to the page. */
const SLICE = 40;

function decideRows(
  definition: MatrixDefinition,
  chosen: Readonly<Record<string, number>>,
  show: (rows: Rows) => void,
): () => void {
  const columns = columnFacts(definition);
  const shared = chosenFacts(definition, chosen);
  const values = rowValues(policy, definition);
  const rows: (readonly MatrixCell[])[] = [];
  const row = (value: string) =>
    columns.map((column) => {
      const facts = { ...shared, ...column, [definition.rows.fact]: value };
      return cellOf(policy, definition, questionOfCell(policy, definition, facts));
    });
  const work = () => {
    const end = performance.now() + SLICE;
    while (rows.length < values.length && performance.now() < end) {
      rows.push(row(values[rows.length] ?? ''));
    }
    show([...rows]);
    if (rows.length < values.length) timer = setTimeout(work);
  };
  let timer = setTimeout(work);
  return () => clearTimeout(timer);
}
