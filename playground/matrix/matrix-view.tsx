import type { MatrixLegend } from '../elements/matrix-view.js';
import { MatrixTable } from '../embed.js';
import { usePage } from '../page.js';
import { policy } from '../shipped-system.js';
import { useTitle } from '../use-title.js';
import {
  chosenFacts,
  columnFacts,
  headers,
  questionOfCell,
  rowValues,
  STAR,
  toneOfKind,
} from './cells.js';
import { locales } from './locales.js';
import type { MatrixDefinition } from './matrix-definition.js';
import { restrictedModes } from './restricted-mode.js';
import { useCells } from './use-cells.js';

const DEFINITIONS: readonly MatrixDefinition[] = [...restrictedModes, locales].filter(
  ({ decision }) => policy.ruleSets.has(decision),
);

/** A decision over two axes; a cell opens its case. */
export function MatrixView() {
  const { state, dispatch, words } = usePage();
  const definition = DEFINITIONS.find(({ id }) => id === state.matrix.id) ?? DEFINITIONS[0];
  const names: Readonly<Record<string, string>> = words.matrix.names;
  const title = names[definition?.id ?? ''] ?? words.views.matrix;
  useTitle(title, ...chosenLabels(definition, state.matrix.chosen, words.matrix.options));
  return (
    <div class="matrices">
      <h1>{title}</h1>
      <p class="intro">
        {words.matrix.intro} {definition?.corner === 'control' && words.matrix.everyEntitlement}
      </p>
      <div class="row">
        <label class="field">
          <span>{words.matrix.choose}</span>
          <select
            value={definition?.id}
            onChange={(event) => dispatch({ do: 'matrix', id: event.currentTarget.value })}
          >
            {DEFINITIONS.map(({ id }) => (
              <option key={id} value={id}>
                {words.matrix.names[id]}
              </option>
            ))}
          </select>
        </label>
        {definition !== undefined && <Choices definition={definition} />}
      </div>
      {definition !== undefined && <Table definition={definition} />}
    </div>
  );
}

/** What is chosen beside the axes, in words. */
function chosenLabels(
  definition: MatrixDefinition | undefined,
  chosen: Readonly<Record<string, number>>,
  labels: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(definition?.choices ?? {}).flatMap(([choice, options]) => {
    const label = options[chosen[choice] ?? 0]?.label;
    return label === undefined ? [] : [labels[label] ?? label];
  });
}

function Choices({ definition }: { readonly definition: MatrixDefinition }) {
  const { state, dispatch, words } = usePage();
  const names: Readonly<Record<string, string>> = words.matrix.choices;
  const labels: Readonly<Record<string, string>> = words.matrix.options;
  return (
    <>
      {Object.entries(definition.choices).map(([choice, options]) => (
        <label key={choice} class="field">
          <span>{names[choice]}</span>
          <select
            value={state.matrix.chosen[choice] ?? 0}
            onChange={({ currentTarget }) =>
              dispatch({ do: 'matrixChoice', choice, option: Number(currentTarget.value) })
            }
          >
            {options.map(({ label }, index) => (
              <option key={label} value={index}>
                {labels[label] ?? label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  );
}

function Table({ definition }: { readonly definition: MatrixDefinition }) {
  const { state, dispatch, words } = usePage();
  const { chosen } = state.matrix;
  const cells = useCells(definition, chosen);
  const columns = columnFacts(definition);
  const values = rowValues(policy, definition);
  const labels: Readonly<Record<string, string>> = words.matrix.options;
  const open = (row: number, column: number) => {
    const { fact } = definition.rows;
    const own = {
      ...chosenFacts(definition, chosen),
      ...columns[column],
      [fact]: values[row] ?? '',
    };
    dispatch({ do: 'ask', question: questionOfCell(policy, definition, own) });
  };
  const view = {
    caption: words.matrix.names[definition.id],
    corner: words.matrix.corners[definition.corner],
    legend: legendOf(definition, words.matrix.starred),
    headers: headers(definition, (label) => labels[label] ?? label),
    rows: values.map((label, row) => {
      return { label, cells: columns.map((_, column) => cells[row]?.[column]) };
    }),
  };
  return (
    <>
      <p class="hidden" role="status">
        {cells.length < values.length ? words.matrix.working : ''}
      </p>
      <MatrixTable matrix={view} oncell-chosen={({ detail }) => open(detail.row, detail.column)} />
    </>
  );
}

function legendOf(definition: MatrixDefinition, starred: string): readonly MatrixLegend[] {
  const marks = Object.entries(definition.tones.marks ?? {}).map(([label, mark]) => {
    return { mark, tone: toneOfKind(definition, label), label };
  });
  const star = { mark: STAR, tone: 'neutral' as const, label: starred };
  return definition.beside === undefined ? marks : [...marks, star];
}
