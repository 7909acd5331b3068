import { constants, openSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import type { Problem, Result } from '../../core/index.js';
import { fail, isRecord, LIMITS } from '../../core/studio.js';
import type { Io } from '../io.js';
import { type JsonText, parseJson } from './json-text.js';

/**
 * Reads the JSON that an option names.
 * @param option the option, for problems: `--facts`
 * @param source a file, `-` for stdin, or the JSON itself
 * @returns problems `file/…` and `json/…`
 */
export async function readJson(option: string, source: string, io: Io): Promise<Result<JsonText>> {
  if (source === '-') return parseText('<stdin>', await wholeOfStdin(io));
  if (/^\s*[{["]/.test(source)) return parseJson(option, source);
  return readJsonFile(source);
}

/**
 * Reads a JSON file, or the pipe that a shell makes of `<(command)`. Problems `file/…` and `json/…`,
 * with file, line and column.
 */
export async function readJsonFile(path: string): Promise<Result<JsonText>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return fail([unreadable(path, { code: 'EISDIR' })]);
    if (found.isFIFO()) return parseText(path, await wholeOf(openPipe(path)));
    if (!found.isFile()) return fail([{ ...NOT_A_FILE, file: path }]);
    if (found.size > LIMITS.characters) return fail([{ ...TOO_LARGE, file: path }]);
    return parseText(path, await readFile(path));
  } catch (error) {
    return fail([unreadable(path, error)]);
  }
}

function parseText(label: string, bytes: Uint8Array): Result<JsonText> {
  try {
    // The decoder leaves a byte order mark out.
    return parseJson(label, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail([{ ...NOT_UTF_8, file: label }]);
  }
}

const NOT_A_FILE: Problem = { code: 'file/unreadable', message: 'is neither a file nor a pipe' };
const TOO_LARGE: Problem = {
  code: 'file/too-large',
  message: `has more than ${LIMITS.characters} bytes`,
};
const NOT_UTF_8: Problem = {
  code: 'file/encoding',
  message: 'is not UTF-8 throughout',
  hint: 'save it as UTF-8: otherwise different names could become the same',
};

/** The problem of an unreadable file. */
export function unreadable(path: string, error: unknown) {
  const code = isRecord(error) && 'code' in error ? String(error.code) : String(error);
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

async function wholeOfStdin(io: Io): Promise<Uint8Array> {
  const whole = await wholeOf(io.stdin, io.signal);
  io.unlisten?.();
  return whole;
}

async function wholeOf(stream: NodeJS.ReadableStream, signal?: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  } catch (error) {
    if (signal?.aborted !== true) throw error; // an aborted input ends in an error
  }
  return Buffer.concat(chunks);
}

/** A pipe that nobody writes to is waited for without a thread, so that Ctrl-C ends it. */
function openPipe(path: string): NodeJS.ReadableStream {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}
