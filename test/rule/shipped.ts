import type { PolicyFile } from '../../core/rule/policy.js';
import { rules } from '../../rules/index.js';

/** The guides of both editions, as files. */
export const guides: readonly PolicyFile[] = rules.filter(({ path }) => isGuide(path));

/** The rule sets of both editions, as files. */
export const ruleSetFiles: readonly PolicyFile[] = rules.filter(({ path }) => !isGuide(path));

function isGuide(path: string): boolean {
  return path.endsWith('guide.json');
}
