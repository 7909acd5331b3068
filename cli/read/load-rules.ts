import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../core/base/problem.js';
import { fail, ok, type Result } from '../../core/base/result.js';
import { loadPolicy, type Policy } from '../../core/index.js';
import { rules } from '../../rules/index.js';
import { type JsonText, positionOf } from './json-text.js';
import { readJsonFile, unreadable } from './read-json.js';

let shipped: Result<Policy> | undefined;

/**
 * The policy to decide by.
 * @param folder rule sets to lay over the shipped ones: a file about a decision replaces the
 * shipped one, wherever it is in the folder
 * @returns every problem of every file, with file, line and column
 */
export async function loadRules(folder: string | undefined): Promise<Result<Policy>> {
  if (folder === undefined) {
    shipped ??= loadPolicy(rules);
    return shipped;
  }
  const found = await jsonFiles(folder);
  if (!found.ok) return found;
  const read = await Promise.all(found.value.map(readJsonFile));
  const texts = read.flatMap((file) => (file.ok ? [file.value] : []));
  const unread = read.flatMap((file) => (file.ok ? [] : file.problems));
  const laid = texts.map(({ label, value }) => ({ path: label, content: value }));
  const loaded = loadPolicy([...rules, ...laid]);
  if (loaded.ok && unread.length === 0) return loaded;
  const problems = loaded.ok ? [] : loaded.problems;
  return fail([...unread, ...problems.map((problem) => placed(problem, texts))]);
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

function placed(problem: Problem, texts: readonly JsonText[]): Problem {
  const text = texts.find(({ label }) => label === problem.file)?.text;
  return text === undefined ? problem : { ...problem, ...positionOf(text, problem.at ?? '') };
}
