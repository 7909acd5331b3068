import { formatProblem, loadPolicy } from '../core/index.js';
import { rules } from '../rules/index.js';
import { decisionTypes } from './print/decision-types.js';
import { writeWhole } from './print/write-whole.js';

/** Writes `core/webex/<edition>/decision-types.ts`. Run by `npm run types`. */
const policy = loadPolicy(rules);
if (!policy.ok) throw new Error(policy.problems.map(formatProblem).join('\n'));
for (const edition of ['broadworks', 'wholesale']) {
  const path = `core/webex/${edition}/decision-types.ts`;
  await writeWhole(path, decisionTypes(policy.value, edition));
}
