import { formatProblem, loadPolicy } from '../core/index.js';
import { rules } from '../rules/index.js';
import { restrictedModePage } from './print/restricted-mode-page.js';
import { writeWhole } from './print/write-whole.js';

/** Writes `docs/restricted-mode.md`. Run by `npm run matrices`. */
const policy = loadPolicy(rules);
if (!policy.ok) throw new Error(policy.problems.map(formatProblem).join('\n'));
await writeWhole('docs/restricted-mode.md', restrictedModePage(policy.value));
