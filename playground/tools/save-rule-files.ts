import { download } from '../download.js';
import { policyUnder } from '../edits/policy-under.js';
import type { Edit } from '../state/page-state.js';

/** Gives the reader the rule files of edited decisions; nothing where the edits are not sound. */
export function saveRuleFiles(edits: readonly Edit[] | undefined): void {
  const under = policyUnder(edits);
  if (!under.ok) return;
  for (const [id, file] of under.value.files) {
    download(`${id}.json`, [`${JSON.stringify(file, null, 2)}\n`], 'application/json');
  }
}
