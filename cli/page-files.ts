import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How the body of a response may be coded; `identity` is the file as it is. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** A file of the page. */
export interface PageFile {
  readonly type: string;
  /** A fingerprint of its content. */
  readonly tag: string;
  /** Its content in an encoding; compressed once and kept. */
  body(encoding: Encoding): Promise<Buffer>;
  /** Whether compressing it is worth while. */
  readonly compressible: boolean;
}

/** The files of a folder, by the path of a request. */
export interface PageFiles {
  find(path: string): Promise<PageFile | undefined>;
}

interface Kept {
  /** Changes with the file on the disk. */
  readonly version: string;
  readonly file: PageFile;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** A smaller file fits into a packet or two as it is. */
const WORTH_COMPRESSING = 1024;

/**
 * Reads a folder and keeps what it read: an open page still works after the folder was built anew, and a file
 * that changed is read again.
 * @param root the folder, its links followed
 */
export async function pageFiles(root: string): Promise<PageFiles> {
  const files = folderFiles(root);
  for (const entry of await readdir(root, { recursive: true })) {
    await files.find(`/${entry.split(sep).join('/')}`);
  }
  return files;
}

/**
 * The files of a folder, each read when it is first asked for and kept.
 * @param root the folder, its links followed
 */
export function folderFiles(root: string): PageFiles {
  const kept = new Map<string, Kept>();
  const find = async (path: string): Promise<PageFile | undefined> => {
    const wanted = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
    const version = await versionIn(root, wanted);
    const known = kept.get(wanted);
    if (version === undefined || version === known?.version) return known?.file;
    const read = await readFile(wanted).catch(() => undefined);
    if (read === undefined) return known?.file;
    const file = pageFile(read, extname(wanted));
    kept.set(wanted, { version, file });
    return file;
  };
  return { find };
}

/** What changes with a file of the folder; undefined for what is no file or, its links followed, lies elsewhere. */
async function versionIn(root: string, wanted: string): Promise<string | undefined> {
  try {
    const real = await realpath(wanted);
    if (!real.startsWith(`${root}${sep}`)) return undefined;
    const found = await stat(real);
    return found.isFile() ? `${found.ino} ${found.mtimeMs} ${found.size}` : undefined;
  } catch {
    return undefined;
  }
}

/** A file by its content and the extension of its name. */
export function pageFile(content: Buffer, extension: string): PageFile {
  const compressed = new Map<Encoding, Promise<Buffer>>();
  const body = (encoding: Encoding): Promise<Buffer> => {
    const made = compressed.get(encoding) ?? COMPRESS[encoding](content);
    compressed.set(encoding, made);
    return made;
  };
  const type = TYPES[extension];
  return {
    type: type ?? 'application/octet-stream',
    tag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    body,
    compressible: type !== undefined && content.length >= WORTH_COMPRESSING,
  };
}

// The highest quality of Brotli takes seconds for a tenth less.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

const COMPRESS: Readonly<Record<Encoding, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) => promisify(brotliCompress)(content, BROTLI),
  gzip: (content) => promisify(gzip)(content),
  identity: (content) => Promise.resolve(content),
};
