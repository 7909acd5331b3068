import { deepFreeze } from '../base/json.js';
import type { CheckedRuleSet } from './checked.js';
import type { PolicyFile } from './policy.js';

/** What the build has found out about a rule set file, for the loader. */
export interface CheckedText {
  readonly id: string;
  /** The ids of the shared files that it uses. */
  readonly uses: readonly string[];
  /** A `CheckedRuleSet` as JSON. */
  readonly text: string;
}

/** A shipped file about which nothing has to be found out. */
export type KnownFile =
  | (Omit<CheckedText, 'text'> & { readonly kind: 'ruleSet'; checked(): CheckedRuleSet })
  | { readonly kind: 'shared'; readonly id: string }
  | { readonly kind: 'guide' | 'snapshots' | 'fingerprints'; readonly edition: string };

/**
 * INVARIANT: a file is in here only if this module has made it, and what it made is frozen. So no
 * object from elsewhere, nor a changed copy, is taken for a checked one.
 */
const known = new WeakMap<PolicyFile, KnownFile>();

/** What is known about a file; undefined: it has to be read. */
export function knownFile(file: PolicyFile): KnownFile | undefined {
  return known.get(file);
}

/**
 * A file that comes with the package, parsed when its content is first read.
 * @param path its path, from `rules/`
 * @param text its JSON
 * @param checked undefined: it was not checked when the package was built
 */
export function shippedFile(path: string, text: string, checked?: CheckedText): PolicyFile {
  let content: unknown;
  const file: PolicyFile = Object.freeze({
    path,
    get content() {
      content ??= deepFreeze(JSON.parse(text));
      return content;
    },
  });
  const kind = checked === undefined ? kindOf(path) : ruleSetOf(checked);
  if (kind !== undefined) known.set(file, kind);
  return file;
}

function ruleSetOf({ id, uses, text }: CheckedText): KnownFile {
  let form: CheckedRuleSet | undefined;
  const checked = () => {
    form ??= JSON.parse(text) as CheckedRuleSet; // written by the build
    return form;
  };
  return { kind: 'ruleSet', id, uses, checked };
}

/** The kind of a file that is no rule set, by its path. */
function kindOf(path: string): KnownFile | undefined {
  const [, edition = '', ...rest] = path.replace(/\.json$/, '').split('/');
  const [first, ...more] = rest;
  if (first === 'shared') return { kind: 'shared', id: [edition, ...more].join('/') };
  if (first === 'guide' || first === 'snapshots' || first === 'fingerprints') {
    return { kind: first, edition };
  }
  return undefined;
}
