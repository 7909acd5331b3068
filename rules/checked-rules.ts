// For Vite: puts what the build has found out about the rule sets in the place of `rules/checked.ts` and
// `rules/one-decision.ts`, and takes the blanks out of the JSON of rule files.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
/** The file that `cli/write-checked.ts` has written; unset: rule sets are checked when they are loaded. */
const FILE = process.env.PROVISIM_CHECKED;
/** What the modules of single decisions are named by: `one-decision:broadworks.attach.decision`. */
const ONE = 'one-decision:';

interface Found {
  readonly path: string;
  readonly id: string;
  readonly uses: readonly string[];
  readonly text: string;
  readonly texts: Readonly<Record<string, unknown>>;
}

/** What a module with one decision for others is named by. */
const ENTRY = 'one-entry:';

const found = FILE === undefined ? [] : (JSON.parse(readFileSync(FILE, 'utf8')) as Found[]);

/** The modules with one decision each, by their paths in `dist`. */
export function singleEntries(): Record<string, string> {
  return Object.fromEntries(
    found.map(({ id }) => [`one/${id.replaceAll('.', '/')}`, nameOf(id).replace(ONE, ENTRY)]),
  );
}

/**
 * @param options `onlyChecked`: the rule files themselves are left out, where nobody reads more of
 *   them than what was checked
 */
export function checkedRules({ onlyChecked = false } = {}): Plugin {
  return {
    name: 'checked-rules',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => {
      // Vite takes the name of an entry for a path.
      const name = id.replace(`${ROOT}/`, '');
      return name.startsWith(ONE) || name.startsWith(ENTRY) ? `\0${name}` : null;
    },
    load: (id) =>
      (onlyChecked ? leftOut(id) : null) ??
      jsonWithoutBlanks(id) ??
      entryOfOne(id) ??
      moduleOfOne(id) ??
      filledIn(id),
  };
}

function nameOf(id: string): string {
  return ONE + id.replaceAll('.', '-');
}

/** Rule sets and shared files; guides are read by themselves. */
function leftOut(id: string) {
  const isRead = found.some(({ path }) => id === `${join(ROOT, path)}?raw`);
  const isShared = found.length > 0 && /\/rules\/[^/]+\/shared\/.*\?raw$/.test(id);
  return isRead || isShared ? script('export default "null";') : null;
}

/** The text of a rule file, as `?raw` asks for it. */
function jsonWithoutBlanks(id: string) {
  const [path = '', query] = id.split('?');
  if (query !== 'raw' || !/\/rules\/.*\.json$/.test(path)) return null;
  const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
  return script(`export default ${JSON.stringify(text)};`);
}

/** One decision as others import it; its types are those of `core/one.ts`. */
function entryOfOne(id: string) {
  const [, name] = id.split(`\0${ENTRY}`);
  const one = found.find((each) => nameOf(each.id) === `${ONE}${name}`);
  if (one === undefined) return null;
  const decide = join(ROOT, 'core/decide');
  return script(`
    import { decideUnknown } from '${decide}/decide.ts';
    import { explainRecord } from '${decide}/sentences/explain-record.ts';
    import { policy, texts } from '${nameOf(one.id)}';
    export { policy, texts };
    export function decide(request) {
      return decideUnknown(policy, { ...request, decision: '${one.id}' });
    }
    export function explain(record, options) {
      return explainRecord(policy, record, options);
    }
  `);
}

function moduleOfOne(id: string) {
  const [, name = ''] = id.split(`\0${ONE}`);
  const [decision, lang] = name.split(':');
  const one = found.find((each) => nameOf(each.id) === `${ONE}${decision}`);
  if (one === undefined) return null;
  return script(lang === undefined ? decisionModule(one) : textsModule(one, lang));
}

function filledIn(id: string) {
  if (found.length === 0) return null;
  if (id === join(ROOT, 'rules/checked.ts')) return script(checkedModule());
  return id === join(ROOT, 'rules/one-decision.ts') ? script(namesModule()) : null;
}

function script(code: string) {
  return { code, moduleType: 'js' } as const;
}

function checkedModule(): string {
  const entries = found.map(({ path, id, uses, text }) => [path, { id, uses, text }]);
  return `export const checked = ${JSON.stringify(Object.fromEntries(entries))};`;
}

function namesModule(): string {
  const loads = found.map(({ id }) => `'${id}': () => import('${nameOf(id)}'),`);
  return `export const oneDecision = { ${loads.join('\n')} };`;
}

/** One decision: its signature has the name that its id says. */
function decisionModule({ id, text, texts }: Found): string {
  const [edition = '', system = '', question = ''] = id.split('.');
  const signature = `${system}${question.charAt(0).toUpperCase()}${question.slice(1)}`;
  const core = join(ROOT, 'core');
  const beside = join(ROOT, 'rules', edition);
  const hasSnapshots = existsSync(join(beside, 'snapshots.json'));
  const languages = Object.keys(texts).map(
    (lang) => `${lang}: () => import('${nameOf(id)}:${lang}')`,
  );
  return `
    import { policyOfOne } from '${core}/decide/one-decision.ts';
    import { ${edition}Edition as edition } from '${core}/webex/${edition}/edition.ts';
    import { ${signature} as signature } from '${core}/webex/${edition}/${system}.ts';
    import guide from '${beside}/guide.json?raw';
    ${hasSnapshots ? `import snapshots from '${beside}/snapshots.json?raw';` : 'const snapshots = undefined;'}
    const ruleSet = ${JSON.stringify(text)};
    export const policy = policyOfOne({ edition, signature, ruleSet, guide, snapshots });
    export const texts = { ${languages.join(', ')} };
  `;
}

function textsModule({ texts }: Found, lang: string): string {
  const text = JSON.stringify(JSON.stringify({ [lang]: texts[lang] }));
  return `export const texts = JSON.parse(${text});`;
}
