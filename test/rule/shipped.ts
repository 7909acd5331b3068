import type { PolicyFile } from '../../core/rule/policy.js';
import { rules } from '../../rules/index.js';

/** The guides of both editions, as files, with where the cited lines are in older texts. */
export const guides: readonly PolicyFile[] = rules.filter(({ path }) => isGuide(path));

/** The shared files of both editions. */
export const sharedFiles: readonly PolicyFile[] = rules.filter(({ path }) => isShared(path));

/** The rule sets of both editions, as files. */
export const ruleSetFiles: readonly PolicyFile[] = rules.filter(
  ({ path }) => !isGuide(path) && !isShared(path),
);

function isShared(path: string): boolean {
  return path.includes('/shared/');
}

function isGuide(path: string): boolean {
  return /\/(guide|snapshots)\.json$/.test(path);
}
