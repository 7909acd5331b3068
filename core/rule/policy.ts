import type { Problem } from '../base/problem.js';
import type { Constraint } from './constraint.js';
import type { DerivationFunction } from './derivation.js';
import type { Guide } from './guide.js';
import type { RuleSetFile, SwitchFile } from './rule-set.js';
import type { FactSpec, Signature } from './signature.js';
import type { ValueType } from './value-type.js';

/**
 * The code's part of an edition: its decisions with their facts and outputs, and its constraints.
 */
export interface EditionDefinition {
  readonly id: string;
  readonly signatures: readonly Signature[];
  readonly constraints: readonly Constraint[];
  /** Functions of its own that its rule sets may derive with, by name. */
  readonly functions?: Readonly<Record<string, DerivationFunction>>;
  /** What `null` means for a required fact that is not nullable. */
  readonly nullMeans: 'unknown' | 'problem';
}

/** The kind of a name in a rule set. */
export type NameKind = 'fact' | 'derivation' | 'parameter' | 'switch' | 'output';

/** The declaration of a name in a rule set. */
export interface NameSpec extends ValueType {
  readonly kind: NameKind;
}

/** An output or intermediate as its table declares it. */
export interface OutputSpec extends ValueType {
  readonly name: string;
  /** The value when no rule assigns one. */
  readonly default: null | boolean | number | string | readonly string[];
  /** Index of the table that sets it. */
  readonly table: number;
  /** Listed in the catalogue: part of the record's `outcome`. */
  readonly listed: boolean;
}

/** A shared file that a rule set uses. */
export interface SharedUse {
  /** With its edition: `broadworks/restrictedMode/mode`. */
  readonly id: string;
  /** As the rule set names it: `restrictedMode/mode`. */
  readonly name: string;
  readonly path: string;
  /** The names of the tables that come from it. */
  readonly tables: readonly string[];
  /** The names of the parameters that come from it. */
  readonly parameters: readonly string[];
}

/** A rule set that was read and found sound. */
export interface RuleSet {
  readonly id: string;
  readonly path: string;
  readonly file: RuleSetFile;
  /** The shared files that it uses. */
  readonly uses: readonly SharedUse[];
  /** Where each of its tables is written. */
  readonly tablePlaces: readonly Required<Pick<Problem, 'file' | 'at'>>[];
  readonly edition: EditionDefinition;
  readonly guide: Guide;
  readonly facts: ReadonlyMap<string, FactSpec>;
  /** The constraints that apply: the decision takes all of their facts. */
  readonly constraints: readonly Constraint[];
  readonly outputs: ReadonlyMap<string, OutputSpec>;
  readonly names: ReadonlyMap<string, NameSpec>;
  readonly switches: ReadonlyMap<string, SwitchFile>;
}

/** A file of policy data: its path and its JSON. */
export interface PolicyFile {
  /** As problems cite it: `rules/broadworks/attach/decision.json`. */
  readonly path: string;
  readonly content: unknown;
}

/** Rule sets that were read without problems, by decision id. Created by `loadPolicy`. */
export interface Policy {
  readonly ruleSets: ReadonlyMap<string, RuleSet>;
  readonly guides: ReadonlyMap<string, Guide>;
}

/** The four lists that every record has, whether or not the catalogue lists them for the decision. */
export const RECORD_LISTS = ['effects', 'notifications', 'warnings', 'confirmations'] as const;
/** One of `RECORD_LISTS`. */
export type RecordList = (typeof RECORD_LISTS)[number];
