import type { FunctionComponent } from 'preact';
import type {
  MachineMode,
  ProvisimExplanation,
  ProvisimMachine,
  ProvisimMatrix,
  ProvisimRecord,
} from './elements/index.js';

type Given<E, K extends keyof E> = Partial<Pick<E, K>>;

/** A handler of an element's event with detail `T`. */
export type Chosen<T> = (event: CustomEvent<T>) => void;

// Preact renders a string as the element of that name, with objects as properties and `on…` as
// events; its types only know the elements of HTML.
function element<P>(name: string): FunctionComponent<P> {
  return name as unknown as FunctionComponent<P>;
}

/** `<provisim-record>` */
export const RecordView = element<
  Given<ProvisimRecord, 'narrative' | 'switches' | 'labels'> & {
    readonly 'onfact-chosen'?: Chosen<{ readonly fact: string }>;
    readonly 'onswitch-chosen'?: Chosen<{
      readonly key: string;
      readonly value: string | number | boolean | null;
    }>;
  }
>('provisim-record');

/** `<provisim-explanation>` */
export const ExplanationView =
  element<Given<ProvisimExplanation, 'explanation' | 'titles' | 'labels'>>('provisim-explanation');

/** `<provisim-machine>` */
export const MachineView = element<
  Given<
    ProvisimMachine,
    | ('graph' | 'current' | 'visited' | 'descriptions' | 'transitionTexts')
    | ('blocked' | 'labels' | 'mode')
  > & {
    readonly 'onevent-chosen'?: Chosen<{ readonly event: string }>;
    readonly 'onmode-chosen'?: Chosen<{ readonly mode: MachineMode }>;
  }
>('provisim-machine');

/** `<provisim-matrix>` */
export const MatrixTable = element<
  Given<ProvisimMatrix, 'matrix'> & {
    readonly 'oncell-chosen'?: Chosen<{ readonly row: number; readonly column: number }>;
  }
>('provisim-matrix');
