import type { Json } from '../../core/index.js';
import type { Words } from '../words/index.js';

type Facts = Readonly<Record<string, Json>>;

/** A position on an axis, with its facts. */
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
  /** One option of each is selected for all cells. */
  readonly choices: Readonly<Partial<Record<keyof Words['matrix']['choices'], readonly Option[]>>>;
  /** The values of this fact, one for each row: those listed here, or all. */
  readonly rows: { readonly fact: string; readonly values?: readonly string[] };
  /** The product of these levels. */
  readonly columns: readonly (readonly Option[])[];
  /** The output that a cell shows. */
  readonly shows: string;
  /** Another output, marked by a star where it differs. */
  readonly beside?: string;
  /**
   * The output whose tone is the colour, and marks of its values where the text does not say the
   * same.
   */
  readonly tones: {
    readonly output: string;
    readonly marks?: Readonly<Record<string, string>>;
  };
}
