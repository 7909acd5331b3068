import { fill } from '../base/fill.js';
import type { RuleSet } from '../rule/policy.js';
import type { AcceptedFinding } from '../rule/rule-set.js';
import { type AnalysisFinding, finding } from './findings.js';
import type { Language } from './studio-words.js';

/**
 * The findings of a rule set with the reasons that it gives for them: these are notes. A reason for
 * what is not found is a finding of its own.
 */
export function withReasons(
  ruleSet: RuleSet,
  found: readonly AnalysisFinding[],
  language: Language,
): readonly AnalysisFinding[] {
  const { id: decision, file, guide } = ruleSet;
  const { findings, analysis } = language.words;
  const accepted = file.accepted ?? [];
  const reasoned = found.map((one): AnalysisFinding => {
    const reason = accepted.find((other) => isAbout(other, one));
    return reason === undefined
      ? one
      : { ...one, severity: 'note', because: reasonIn(language, ruleSet, reason) };
  });
  const needless = accepted.filter((one) => !found.some((other) => isAbout(one, other)));
  return [
    ...reasoned,
    ...needless.map(({ finding: kind, name, rule }) => {
      const about = name ?? rule;
      const what = about === undefined ? `\`${kind}\`` : fill(analysis.of, { kind, name: about });
      return finding('needless-because', {
        ...{ decision, rules: rule === undefined ? [] : [rule] },
        ...(name !== undefined && { name }),
        ...{ epochs: guide.epochs.map((epoch) => epoch.id) },
        text: fill(findings['needless-because'], { what }),
      });
    }),
  ];
}

/** A reason in a language; without one there, as the rule set says it. */
function reasonIn(
  { texts }: Language,
  { id, edition }: RuleSet,
  { finding: kind, name, rule, because }: AcceptedFinding,
): string {
  const told = texts?.editions[edition.id]?.decisions[id]?.accepted;
  return told?.[name ?? rule ?? kind] ?? because;
}

function isAbout({ finding: kind, name, rule }: AcceptedFinding, found: AnalysisFinding): boolean {
  return (
    found.kind === kind &&
    (name === undefined || found.name === name) &&
    (rule === undefined || found.rules.includes(rule))
  );
}
