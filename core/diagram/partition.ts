import type { Json } from '../base/json.js';

/** The partition of a name's values: everything that a comparison may distinguish in them. */
export interface Partition {
  /** Constants that it is compared with for equality. */
  readonly constants: Set<Json>;
  /** Numbers that it is compared with by order. */
  readonly numbers: Set<number>;
  /** Whole numbers at which a comparison by order changes its result. */
  readonly steps: Set<number>;
  /** Members that a list is searched for. */
  readonly members: Set<string>;
  /** Lengths of a list that comparisons distinguish. */
  readonly sizes: Set<number>;
  /** Lists whose length this number is compared with. */
  readonly sizesOf: Set<string>;
  /**
   * Samples that an opaque function brings along, by their canonical text; nothing else reads such
   * a name.
   */
  readonly whole: Map<string, Json>;
  /** The value flows into an output unchanged. */
  copied: boolean;
  /** The distinct members of the list are counted. */
  distinct: boolean;
  /** The positions of the list's members matter. */
  ordered: boolean;
}

/** Refines a partition by all that another one distinguishes. */
export function refine(into: Partition, by: Partition): void {
  addAll(into.constants, by.constants);
  addAll(into.numbers, by.numbers);
  addAll(into.steps, by.steps);
  addAll(into.members, by.members);
  addAll(into.sizes, by.sizes);
  addAll(into.sizesOf, by.sizesOf);
}

function addAll<T>(into: Set<T>, values: ReadonlySet<T>): void {
  for (const value of values) into.add(value);
}

/** The partition of a name that nothing reads: one class. */
export function emptyPartition(): Partition {
  return {
    constants: new Set(),
    numbers: new Set(),
    steps: new Set(),
    members: new Set(),
    sizes: new Set(),
    sizesOf: new Set(),
    whole: new Map(),
    copied: false,
    distinct: false,
    ordered: false,
  };
}
