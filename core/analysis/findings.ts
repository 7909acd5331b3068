import { FINDING_KINDS } from '../rule/rule-set.js';
import type { ShownCase } from './shown-case.js';

/**
 * How bad a finding is: `error` where a rule or a decision cannot be meant so, `warning` where
 * something has no effect that seems meant to have one, `note` where it may well be meant.
 */
export type Severity = 'error' | 'warning' | 'note';

export { FINDING_KINDS };

/** One of `FINDING_KINDS`. */
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Something that is wrong with a rule set, or worth knowing. */
export interface AnalysisFinding {
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly decision: string;
  /** The ids of the rules that it is about. */
  readonly rules: readonly string[];
  /** What it is about beside rules: a table, a fact, a derivation, a parameter, a switch. */
  readonly name?: string;
  /** The comparison or condition that it is about, as it is written, in words. */
  readonly condition?: string;
  /** Where that is in its rule: the indexes of its parts, as in `many-users/0/1`. */
  readonly at?: string;
  /** The ids of the epochs that it is found in. */
  readonly epochs: readonly string[];
  /** The finding in one sentence. */
  readonly text: string;
  /** A case that shows it, where there is one. */
  readonly witness?: ShownCase;
  /** Why it is meant so, as the rule set says in `accepted`; such a finding is a note. */
  readonly because?: string;
}

/** The usual severity of each kind. */
export const SEVERITIES: Readonly<Record<FindingKind, Severity>> = {
  'never-holds': 'error',
  shadowed: 'error',
  'no-answer': 'warning',
  contradictory: 'warning',
  'always-true': 'warning',
  'unused-fact': 'warning',
  'unused-derivation': 'warning',
  'unused-parameter': 'warning',
  'unused-switch': 'warning',
  'needless-because': 'warning',
  gap: 'note',
  redundant: 'note',
  'comparison-without-effect': 'note',
  overlap: 'note',
};

/** A finding of a decision with its usual severity. */
export function finding(
  kind: FindingKind,
  rest: Omit<AnalysisFinding, 'kind' | 'severity'>,
): AnalysisFinding {
  return { severity: SEVERITIES[kind], kind, ...rest };
}
