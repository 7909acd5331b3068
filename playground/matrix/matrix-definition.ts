import type { Json } from '../../core/base/json.js';
import type { Tone } from '../elements/matrix-view.js';
import type { Words } from '../words/index.js';

type Facts = Readonly<Record<string, Json>>;

/** One place on an axis: the facts that it stands for. */
export interface Option {
  /** A word of the page, or the token itself. */
  readonly label: keyof Words['matrix']['options'] | (string & {});
  readonly facts: Facts;
}

/** A decision over two axes, as data. */
export interface MatrixDefinition {
  readonly id: keyof Words['matrix']['names'];
  readonly decision: string;
  readonly corner: keyof Words['matrix']['corners'];
  /** Facts that all cells share. */
  readonly given: Facts;
  /** One of each of these is chosen for the whole matrix. */
  readonly choices: Readonly<Partial<Record<keyof Words['matrix']['choices'], readonly Option[]>>>;
  /** The values of this fact, one a row: those listed here, else those that the fact has. */
  readonly rows: { readonly fact: string; readonly values?: readonly string[] };
  /** Every option of the first with every option of the next. */
  readonly columns: readonly (readonly Option[])[];
  /** The output that a cell shows. */
  readonly shows: string;
  /** An output that is said to be another one, where it is, by a star. */
  readonly beside?: string;
  /** The output that colours it, and how; with marks where the text does not say the same. */
  readonly tones: {
    readonly output: string;
    readonly of: Readonly<Record<string, Tone>>;
    readonly marks?: Readonly<Record<string, string>>;
  };
}
