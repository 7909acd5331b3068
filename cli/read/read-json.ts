import { readFile } from 'node:fs/promises';
import type { Result } from '../../core/index.js';
import { fail } from '../../core/studio.js';
import type { Io } from '../io.js';
import { type JsonText, parseJson } from './json-text.js';

/**
 * Reads the JSON that an option names.
 * @param option the option, for problems: `--facts`
 * @param source a file, `-` for stdin, or the JSON itself
 * @returns problems `file/unreadable` and `json/syntax`
 */
export async function readJson(option: string, source: string, io: Io): Promise<Result<JsonText>> {
  if (source === '-') return parseJson('<stdin>', await wholeOf(io));
  if (/^\s*[{["]/.test(source)) return parseJson(option, source);
  return readJsonFile(source);
}

/** Reads a JSON file. Problems `file/unreadable` and `json/syntax`. */
export async function readJsonFile(path: string): Promise<Result<JsonText>> {
  try {
    return parseJson(path, withoutMark(await readFile(path, 'utf8')));
  } catch (error) {
    return fail([unreadable(path, error)]);
  }
}

/** The problem of an unreadable file. */
export function unreadable(path: string, error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const reason = REASONS[code] ?? `cannot be read: ${code}`;
  return { code: 'file/unreadable', message: reason, file: path };
}

/** A text without the byte order mark that some editors write. */
export function withoutMark(text: string): string {
  return text.replace(/^\u{FEFF}/u, '');
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'is a file, not a folder',
  EACCES: 'may not be read',
};

async function wholeOf({ stdin, signal }: Io): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  } catch (error) {
    if (!signal.aborted) throw error; // an aborted input ends in an error
  }
  return withoutMark(Buffer.concat(chunks).toString('utf8'));
}
