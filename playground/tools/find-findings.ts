import type { Json, Policy, Result } from '../../core/index.js';
import { type AnalysisFinding, analyze, ok } from '../../core/studio.js';

/** Asks what edited rules of a decision do that they are hardly meant to. A JSON value: it is sent to a worker. */
export interface FindingsRequest {
  readonly for: 'findings';
  readonly decision: string;
}

/** What an analysis of edited rules finds that one of the guide's does not. */
export interface NewFindings {
  readonly findings: readonly NewFinding[];
  /** False where the rules are too many combinations. */
  readonly isAnalyzed: boolean;
}

/** One finding of an analysis. */
export interface NewFinding extends Pick<AnalysisFinding, 'severity' | 'kind' | 'text' | 'rules'> {
  /** A case that shows it; undefined where there is none. */
  readonly witness:
    | {
        readonly asOf: string;
        readonly facts: Readonly<Record<string, Json>>;
        readonly switches: Readonly<Record<string, Json>>;
      }
    | undefined;
}

/** Analyzes a decision by the guide's rules and by edited ones. */
export function findFindings(
  { guide, edited }: { readonly guide: Policy; readonly edited: Policy },
  { decision }: FindingsRequest,
): Result<NewFindings> {
  const after = analyze(edited, { decisions: [decision] });
  if (!after.ok) return after;
  const before = analyze(guide, { decisions: [decision] });
  if (!before.ok) return before;
  const known = new Set(before.value.findings.map(keyOf));
  const findings = after.value.findings
    .filter((one) => !known.has(keyOf(one)))
    .map(({ severity, kind, text, rules, witness }) => ({
      ...{ severity, kind, text, rules },
      witness: witness && {
        ...{ asOf: witness.asOf, facts: witness.facts, switches: witness.switches },
      },
    }));
  return ok({ findings, isAnalyzed: after.value.notAnalyzed.length === 0 });
}

/** What a finding is about; its sentence may name values that were edited. */
function keyOf({ kind, rules, name, at, condition }: AnalysisFinding): string {
  return JSON.stringify([kind, rules, name, at, condition]);
}
