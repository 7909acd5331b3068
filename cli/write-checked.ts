import { writeFileSync } from 'node:fs';
import { formatProblem, loadPolicy } from '../core/index.js';
import { checkedForm } from '../core/rule/checked.js';
import type { CheckedText } from '../core/rule/shipped-file.js';
import { rules } from '../rules/index.js';

/**
 * Checks every shipped rule set and writes what is left to know about each to the file that is named
 * as argument. Run by the build before everything else.
 */
const policy = loadPolicy(rules);
if (!policy.ok) throw new Error(policy.problems.map(formatProblem).join('\n'));
const found = [...policy.value.ruleSets.values()].map((ruleSet): [string, CheckedText] => {
  const text = JSON.stringify(checkedForm(ruleSet));
  return [ruleSet.path, { id: ruleSet.id, uses: ruleSet.uses.map(({ id }) => id), text }];
});
writeFileSync(process.argv[2] ?? '', JSON.stringify(Object.fromEntries(found)));
