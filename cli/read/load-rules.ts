import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedModule } from '../../core/define.js';
import { loadPolicy, type PolicyFile, type Problem, type Result } from '../../core/index.js';
import { fail, isRecord, ok, problemsOf } from '../../core/studio.js';
import { rules, texts } from '../../rules/index.js';
import type { Arguments } from './arguments.js';
import { importPolicy } from './import-policy.js';
import { type JsonText, positionsIn } from './json-text.js';
import { readJsonFile, unreadable } from './read-json.js';

/** The part of a loaded module that single questions need. */
export type Loaded = Pick<LoadedModule, 'policy' | 'texts'> & Partial<LoadedModule>;

let shipped: Result<Loaded> | undefined;

/**
 * The policy to decide by: the one that `--policy` names, or the shipped one; with the rule sets of
 * `--rules` laid over: the file about a decision replaces the other, wherever in the folder it is.
 * @returns every problem of every file, with file, line and column
 */
export async function loadPolicyFor(args: Arguments): Promise<Result<Loaded>> {
  const [module, folder] = [args.one('policy'), args.one('rules')];
  if (module === undefined && folder === undefined && !args.has('guides')) {
    shipped ??= loadShipped([]);
    return shipped;
  }
  const over = folder === undefined ? NOTHING_OVER : await readRules(folder);
  if (!over.ok) return over;
  const { files, texts: read, unread } = over.value;
  const loaded =
    module === undefined
      ? loadShipped([...(await fingerprintsFor(args)), ...files])
      : await importPolicy(module, files);
  if (loaded.ok && unread.length === 0) return loaded;
  return fail([...unread, ...problemsOf(loaded).map(placedIn(read))]);
}

/** Of the guides, where a copy of them is to be compared. */
async function fingerprintsFor(args: Arguments): Promise<readonly PolicyFile[]> {
  if (!args.has('guides')) return [];
  return (await import('../../rules/fingerprints.js')).fingerprints;
}

function loadShipped(over: readonly PolicyFile[]): Result<Loaded> {
  const loaded = loadPolicy([...rules, ...over]);
  return loaded.ok ? ok({ policy: loaded.value, texts }) : loaded;
}

/** Rule sets of a folder, to lay over those of a policy. */
export interface Over {
  readonly files: readonly PolicyFile[];
  /** The texts of the files, which know the lines. */
  readonly texts: readonly JsonText[];
  /** Files that could not be read, and ids that two of them have. */
  readonly unread: readonly Problem[];
}

const NOTHING_OVER = ok<Over>({ files: [], texts: [], unread: [] });

/**
 * Reads the rule sets of a folder.
 * @returns problem `file/no-rules`, or why the folder cannot be read
 */
export async function readRules(folder: string): Promise<Result<Over>> {
  const found = await jsonFiles(folder);
  if (!found.ok) return found;
  const read = await Promise.all(found.value.map(readJsonFile));
  const parsed = read.flatMap((file) => (file.ok ? [file.value] : []));
  const unread = [...problemsOf(...read), ...twice(parsed)];
  const files = parsed.map(({ label, value }) => ({ path: label, content: value }));
  return ok({ files, texts: parsed, unread });
}

/** Files of a folder that say the same id: only one of them could hold. */
function twice(files: readonly JsonText[]): readonly Problem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ label, value }): Problem[] => {
    if (!isRecord(value)) return [];
    const id = value.id ?? value.shared ?? (Object.hasOwn(value, 'epochs') ? value.edition : null);
    if (typeof id !== 'string') return [];
    const other = first.get(id);
    first.set(id, other ?? label);
    const message = `\`${id}\` is in \`${other}\`, too`;
    return other === undefined ? [] : [{ code: 'rule-set/twice', message, file: label, at: '/id' }];
  });
}

// Copied folders may contain translations and other files beside the rule sets.
const ASIDE = /(^|[\\/])(texts|node_modules|\.[^\\/]*)([\\/]|$)/;

async function jsonFiles(folder: string): Promise<Result<readonly string[]>> {
  try {
    const entries = await readdir(folder, { recursive: true });
    const files = entries.filter((path) => path.endsWith('.json') && !ASIDE.test(path)).sort();
    if (files.length > 0) return ok(files.map((path) => join(folder, path)));
    const message = 'there is no rule set in this folder';
    const hint = 'a rule set is a file such as `broadworks/attach/decision.json`';
    return fail([{ code: 'file/no-rules', message, hint, file: folder }]);
  } catch (error) {
    const { message, ...rest } = unreadable(folder, error);
    return fail([{ ...rest, message: message.replace('such file', 'such folder') }]);
  }
}

/** Gives problems their positions in the texts of their files. */
function placedIn(texts: readonly JsonText[]): (problem: Problem) => Problem {
  const positions = new Map(texts.map(({ label, text }) => [label, positionsIn(text)]));
  return (problem) => {
    const position = positions.get(problem.file ?? '');
    return position === undefined ? problem : { ...problem, ...position(problem.at ?? '') };
  };
}
