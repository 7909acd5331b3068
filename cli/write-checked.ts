import { writeFileSync } from 'node:fs';
import { checkedForm, policyHash, textsOfOne } from '../core/build.js';
import { formatProblem, loadPolicy } from '../core/index.js';
import { rules, texts } from '../rules/index.js';

/**
 * Checks every shipped rule set and writes what is left to know about each, and the texts that its
 * answers need, to the file that is named as argument. Run by the build before everything else.
 */
const policy = loadPolicy(rules);
if (!policy.ok) throw new Error(policy.problems.map(formatProblem).join('\n'));
const found = [...policy.value.ruleSets.values()].map((ruleSet) => {
  const languages = Object.entries(texts).map(([lang, all]) => [lang, textsOfOne(ruleSet, all)]);
  return {
    ...{ path: ruleSet.path, id: ruleSet.id, uses: ruleSet.uses.map(({ id }) => id) },
    text: JSON.stringify(checkedForm(ruleSet, policyHash(ruleSet))),
    texts: Object.fromEntries(languages),
  };
});
writeFileSync(process.argv[2] ?? '', JSON.stringify(found));
