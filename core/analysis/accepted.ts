import type { RuleSet } from '../rule/policy.js';
import type { AcceptedFinding } from '../rule/rule-set.js';
import { type AnalysisFinding, finding } from './findings.js';

/**
 * The findings of a rule set with the reasons that it gives for them: these are notes. A reason for
 * what is not found is a finding of its own.
 */
export function withReasons(
  { id: decision, file, guide }: RuleSet,
  found: readonly AnalysisFinding[],
): readonly AnalysisFinding[] {
  const accepted = file.accepted ?? [];
  const reasoned = found.map((one): AnalysisFinding => {
    const reason = accepted.find((other) => isAbout(other, one));
    return reason === undefined ? one : { ...one, severity: 'note', because: reason.because };
  });
  const needless = accepted.filter((one) => !found.some((other) => isAbout(one, other)));
  return [
    ...reasoned,
    ...needless.map(({ finding: kind, name, rule }) => {
      const about = name ?? rule;
      const what = about === undefined ? `\`${kind}\`` : `\`${kind}\` of \`${about}\``;
      return finding('needless-because', {
        ...{ decision, rules: rule === undefined ? [] : [rule] },
        ...(name !== undefined && { name }),
        ...{ epochs: guide.epochs.map((epoch) => epoch.id) },
        text: `${what} is accepted, but not found`,
      });
    }),
  ];
}

function isAbout({ finding: kind, name, rule }: AcceptedFinding, found: AnalysisFinding): boolean {
  return (
    found.kind === kind &&
    (name === undefined || found.name === name) &&
    (rule === undefined || found.rules.includes(rule))
  );
}
