import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblem, loadPolicy } from '../core/index.js';
import { decisionModule, policyHash } from '../core/studio.js';
import { rules } from '../rules/index.js';
import { generatedImports, modulePath, sharedFrom } from './print/generated-imports.js';

/**
 * Writes the module of every shipped decision, for its newest epoch and the defaults of its switches,
 * to the folder that is named as argument. Run by the build.
 */
const policy = loadPolicy(rules);
if (!policy.ok) throw new Error(policy.problems.map(formatProblem).join('\n'));
const [folder = ''] = process.argv.slice(2);
for (const ruleSet of policy.value.ruleSets.values()) {
  const { code, types } = decisionModule({
    ruleSet,
    policyHash: policyHash(ruleSet),
    epoch: ruleSet.guide.epochs.at(-1)?.id,
    switches: new Map([...ruleSet.switches].map(([key, one]) => [key, one.default])),
    imports: generatedImports(ruleSet, sharedFrom(ruleSet.id, '..'), undefined),
  });
  const path = join(folder, modulePath(ruleSet.id));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.js`, code);
  writeFileSync(`${path}.d.ts`, types);
}
