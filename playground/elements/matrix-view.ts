import type { AnswerTone } from '../../core/index.js';

/** A cell. Colour is never the only carrier of its meaning. */
export interface MatrixCell {
  readonly text: string;
  readonly tone: AnswerTone;
  /** A sign that the legend explains. */
  readonly mark?: string | undefined;
}

/** The meaning of a colour and its mark. */
export interface MatrixLegend {
  readonly mark: string;
  readonly tone: AnswerTone;
  readonly label: string;
}

/** A header over one or more columns. */
export interface MatrixHeader {
  readonly label: string;
  readonly span: number;
}

/** Outcomes over two axes, ready to show. A cell that is undefined is still being decided. */
export interface MatrixView {
  readonly caption: string;
  readonly corner: string;
  readonly legend: readonly MatrixLegend[];
  /** From the widest headers to single columns. */
  readonly headers: readonly (readonly MatrixHeader[])[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly (MatrixCell | undefined)[];
  }[];
}
