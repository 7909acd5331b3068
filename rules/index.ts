import type { PolicyFile } from '../core/rule/policy.js';

const files = import.meta.glob<unknown>(
  ['./{broadworks,wholesale}/**/*.json', '!./*/fingerprints.json'],
  { eager: true, import: 'default' },
);

/**
 * The guides and rule sets of both editions, and where the cited lines are in older texts, as data for `loadPolicy`.
 * @example
 * ```ts
 * import { rules } from 'provisim/rules';
 *
 * console.log(rules.some(({ path }) => path === 'rules/broadworks/attach/decision.json')); // true
 * ```
 */
export const rules: readonly PolicyFile[] = Object.entries(files).map(([path, content]) => ({
  path: `rules/${path.slice(2)}`,
  content,
}));

export { texts } from './texts/index.js';
