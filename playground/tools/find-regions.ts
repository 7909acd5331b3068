import type { Json, Policy, Result, Texts } from '../../core/index.js';
import {
  compareOne,
  fail,
  type NarratedRegion,
  narrateDiff,
  ok,
  readComparisons,
} from '../../core/studio.js';
import type { PageState } from '../state/page-state.js';

/** One of the two versions of the rules that are compared. */
export interface ComparedSide {
  readonly asOf: string | null;
  readonly switches: Readonly<Record<string, Json>>;
  /** Whether it has what somebody has edited. */
  readonly isEdited: boolean;
}

/** Asks in which cases a decision is decided otherwise. A JSON value: it is sent to a worker. */
export interface RegionsRequest {
  readonly for: 'regions';
  readonly decision: string;
  readonly lang: PageState['lang'];
  readonly from: ComparedSide;
  readonly to: ComparedSide;
}

/** The cases that are decided otherwise, in words. */
export interface ToldRegions {
  readonly summary: string;
  readonly edits: readonly string[];
  readonly regions: readonly NarratedRegion[];
  readonly remark: string | null;
  /** True: proven for all possible cases; null: not compared exactly. */
  readonly equivalent: boolean | null;
}

/** Compares two versions of a decision over all possible cases. */
export function findRegions(
  {
    guide,
    edited,
    texts,
  }: { readonly guide: Policy; readonly edited: Policy; readonly texts: Texts },
  { decision, lang, from, to }: RegionsRequest,
): Result<ToldRegions> {
  const versionOf = ({ isEdited, asOf, switches }: ComparedSide) => ({
    policy: isEdited ? edited : guide,
    ...{ asOf, switches },
  });
  const read = readComparisons(versionOf(from), versionOf(to), { decisions: [decision] });
  if (!read.ok) return read;
  const [comparison] = read.value;
  if (comparison === undefined) return fail([]); // of one decision there is one
  const found = compareOne(comparison);
  const told = narrateDiff(comparison, found, { texts, lang, most: found.regions.length });
  if (!told.ok) return told;
  const { summary, edits, regions, remark } = told.value;
  return ok({ summary, edits, regions, remark, equivalent: found.equivalent });
}
