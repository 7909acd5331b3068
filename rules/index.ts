import type { PolicyFile } from '../core/rule/policy.js';
import { shippedFile } from '../core/rule/shipped-file.js';
import { checked } from './checked.js';

const files = import.meta.glob<string>(
  ['./{broadworks,wholesale}/**/*.json', '!./*/fingerprints.json'],
  { eager: true, query: '?raw', import: 'default' },
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
export const rules: readonly PolicyFile[] = Object.entries(files).map(([path, text]) => {
  const from = `rules/${path.slice(2)}`;
  return shippedFile(from, text, checked[from]);
});

export { texts } from './texts/index.js';
