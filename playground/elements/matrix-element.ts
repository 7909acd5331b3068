import { html, LitElement, nothing } from 'lit';
import { breakable } from './breakable.js';
import { chosen } from './chosen.js';
import { jsonAttribute } from './json-attribute.js';
import { matrixStyle } from './matrix-style.js';
import type { MatrixCell, MatrixView } from './matrix-view.js';
import { parts } from './parts.js';

/**
 * `<provisim-matrix>`: outcomes over two axes. The arrow keys move between cells. Fires
 * `cell-chosen` ({ row, column }).
 */
export class ProvisimMatrix extends LitElement {
  static override readonly properties = {
    matrix: jsonAttribute,
    at: { state: true },
  };
  static override readonly styles = [parts, matrixStyle];

  declare matrix: MatrixView | undefined;
  /** The cell in the tab order. */
  declare protected at: readonly [row: number, column: number];

  constructor() {
    super();
    this.at = [0, 0];
  }

  override render() {
    if (this.matrix === undefined) return nothing;
    const { caption, corner, headers, rows, legend } = this.matrix;
    return html`<div class="scroll" tabindex="-1">
      <table part="table" @keydown=${this.#move}>
        <caption>${caption}</caption>
        <thead>
          ${headers.map(
            (level, i) => html`<tr>
              ${i > 0 ? nothing : html`<td class="corner" rowspan=${headers.length}>${corner}</td>`}
              ${level.map(({ label, span }) => html`<th colspan=${span} scope=${span > 1 ? 'colgroup' : 'col'}>${label}</th>`)}
            </tr>`,
          )}
        </thead>
        <tbody>
          ${rows.map(
            ({ label, cells }, row) => html`<tr>
              <th scope="row"><code>${breakable(label)}</code></th>
              ${cells.map((cell, column) => this.#cell(cell, row, column))}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <ul part="legend" class="legend">
      ${legend.map(({ mark, tone, label }) => html`<li><span class="badge ${tone}">${mark}</span> ${label}</li>`)}
    </ul>`;
  }

  #cell(cell: MatrixCell | undefined, row: number, column: number) {
    if (cell === undefined) return html`<td class="waiting">…</td>`;
    const choose = () => {
      this.at = [row, column];
      this.dispatchEvent(chosen('cell-chosen', { row, column }));
    };
    const [atRow, atColumn] = this.at;
    const reached = row === atRow && column === atColumn;
    return html`<td>
      <button part="cell" class=${cell.tone} tabindex=${reached ? 0 : -1} data-cell="${row}/${column}" @click=${choose}>
        ${cell.text}${cell.mark === undefined ? nothing : html` <b>${cell.mark}</b>`}
      </button>
    </td>`;
  }

  readonly #move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const [row, column] = [this.at[0] + step[0], this.at[1] + step[1]];
    const next = this.renderRoot.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`);
    if (next === null) return;
    this.at = [row, column];
    next.focus();
  };
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
