import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Result } from '../../core/index.js';
import { fail, ok } from '../../core/studio.js';
import type { Io } from '../io.js';
import { unreadable } from './read-json.js';

/**
 * The lines of a file as they are read; ends early when the signal of `io` is aborted.
 * @param source a file, or `-` for stdin
 * @returns problem `file/unreadable`
 */
export async function linesOf(source: string, io: Io): Promise<Result<AsyncIterable<string>>> {
  if (source === '-') return ok(split(io.stdin, io));
  try {
    const file = await open(source);
    if ((await file.stat()).isDirectory()) {
      await file.close();
      return fail([unreadable(source, Object.assign(new Error(), { code: 'EISDIR' }))]);
    }
    return ok(split(file.createReadStream(), io));
  } catch (error) {
    return fail([unreadable(source, error)]);
  }
}

// INVARIANT: the interface is created with the first line requested; lines read before would be
// lost.
async function* split(input: NodeJS.ReadableStream, io: Io): AsyncIterable<string> {
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY, signal: io.signal });
}
