import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Problem } from '../../core/index.js';
import { isRecord } from '../../core/studio.js';

/** Writes a file as a whole or not at all: to a neighbour, which then takes its name. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const neighbour = `${path}.part-${process.pid}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(neighbour, text);
    await rename(neighbour, path);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}

/** The problem of a file that could not be written. */
export function unwritable(path: string, error: unknown): Problem {
  return { code: 'file/unwritable', message: `cannot be written: ${reasonOf(error)}`, file: path };
}

/** Why something could not be written, in words. */
export function reasonOf(error: unknown): string {
  const code = isRecord(error) && 'code' in error ? String(error.code) : String(error);
  return REASONS[code] ?? code;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left',
  EDQUOT: 'there is no space left',
  EFBIG: 'the file would be too large',
  EACCES: 'that is not allowed',
  EPERM: 'that is not allowed',
  EROFS: 'the disk can only be read',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  EISDIR: 'there is a folder of this name',
};
