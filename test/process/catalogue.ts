import catalogue from './catalogue.json';

/** A row of a statechart as the catalogue lists it; an empty event is taken at once. */
export interface Row {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly guard?: string;
  readonly effects: readonly string[];
  readonly rules: readonly string[];
  /** It adds to another row from the same state with the same event. */
  readonly additional?: boolean;
}

/** A process as the catalogue lists it. */
export interface ListedProcess {
  readonly initial: unknown;
  readonly states: readonly { readonly name: string; readonly type: string }[];
  readonly events: readonly { readonly name: string; readonly payload: readonly string[] }[];
  readonly effects: readonly string[];
  readonly facts: readonly string[];
  readonly invariants: readonly { readonly id: string; readonly text: string }[];
  readonly transitions: readonly Row[];
  readonly rules: readonly string[];
}

// The type of a JSON file names every key there is: this one says what all entries have.
const listed = catalogue as unknown as {
  readonly processes: Readonly<Record<string, ListedProcess>>;
  readonly invariants: Readonly<Record<string, ListedProcess['invariants']>>;
};

/** All processes that the catalogues list, by id. */
export const listedProcesses: ReadonlyMap<string, ListedProcess> = new Map(
  Object.entries(listed.processes),
);

/** The invariants across processes and decisions, by edition. */
export const listedInvariants = listed.invariants;
