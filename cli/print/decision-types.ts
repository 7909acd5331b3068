import type { Policy } from '../../core/index.js';
import {
  commentText,
  factsType,
  interfaceText,
  outcomeType,
  type RuleSet,
  typeName,
} from '../../core/studio.js';

/**
 * The facts and outputs of an edition's decisions as plain TypeScript, so that an editor shows what
 * a fact is and where it comes from, and no type of the schemas behind it.
 * @param edition `broadworks`
 */
export function decisionTypes(policy: Policy, edition: string): string {
  const ruleSets = [...policy.ruleSets.values()]
    .filter((ruleSet) => ruleSet.edition.id === edition)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${[
    '// Written by `npm run types` from the signatures of the decisions: not to be edited.',
    "import type { Unknown } from '../../rule/signature.js';",
    ...ruleSets.flatMap((ruleSet) => [
      factsType(ruleSet, `${typeName(ruleSet.id)}Facts`),
      outcomeType(ruleSet, `${typeName(ruleSet.id)}Outcome`),
    ]),
    byDecision(ruleSets, edition, 'Facts'),
    byDecision(ruleSets, edition, 'Outcome'),
  ].join('\n\n')}\n`;
}

function byDecision(ruleSets: readonly RuleSet[], edition: string, kind: string): string {
  const members = ruleSets.flatMap(({ id, file }) => [
    commentText([file.question]),
    `readonly '${id}': ${typeName(id)}${kind};`,
  ]);
  const title = kind === 'Facts' ? 'The facts' : 'The outputs';
  return interfaceText([`${title} of each decision, by id.`], typeName(edition) + kind, members);
}
