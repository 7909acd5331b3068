import type { Json } from '../base/json.js';

/** Where the values of one name have to be told apart. */
export interface Partition {
  /** Values it is compared with for equality. */
  readonly constants: Set<Json>;
  /** Numbers it is compared with by size. */
  readonly numbers: Set<number>;
  /** Whole numbers from which on a comparison by size goes the other way. */
  readonly steps: Set<number>;
  /** Members that a list is asked for. */
  readonly members: Set<string>;
  /** Lengths at which a list is told apart. */
  readonly sizes: Set<number>;
  /** Lists whose length the number is compared with. */
  readonly sizesOf: Set<string>;
  /** Values that stand for all, by their text: nothing else reads them. */
  readonly whole: Map<string, Json>;
  /** The value itself becomes the value of an output. */
  copied: boolean;
  /** The different members of a list are counted. */
  distinct: boolean;
  /** It matters at which place of a list a member stands. */
  ordered: boolean;
}

/** The reading of a name that nothing reads. */
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
