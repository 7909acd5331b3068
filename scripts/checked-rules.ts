// For Vite: puts what the build has found out about the rule sets in the place of `rules/checked.ts`,
// and writes the JSON of rule files without blanks.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The file that `cli/write-checked.ts` has written; unset: every rule set is checked when it is loaded. */
const FILE = process.env.PROVISIM_CHECKED;

export function checkedRules(): Plugin {
  return {
    name: 'checked-rules',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const [path = '', query] = id.split('?');
      if (/\/rules\/.*\.json$/.test(path) && query === 'raw') {
        const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
        return `export default ${JSON.stringify(text)};`;
      }
      if (FILE === undefined || !/\/rules\/checked\.ts$/.test(path)) return null;
      return { code: `export const checked = ${readFileSync(FILE, 'utf8')};`, moduleType: 'js' };
    },
  };
}
