import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import type { Problem } from '../core/base/problem.js';
import { fail, ok, type Result } from '../core/base/result.js';
import type { Io } from './io.js';

/** The Content-Security-Policy of the page: only its own origin. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A server that is running. */
export interface Served {
  /** `http://127.0.0.1:<port>/` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A request to serve. */
export interface ServeRequest {
  /** The folder with the built page. */
  readonly folder: string;
  /** 0: any free port. */
  readonly port: number;
  /** The fragment of the printed address, with its `#`. */
  readonly opens?: string;
  readonly io: Io;
}

/**
 * Serves the files of a folder to this machine only, and prints the address.
 * @returns problems `serve/no-page`, `serve/port`; the server stops with the signal of `io`
 */
export async function serve({ folder, port, io, opens }: ServeRequest): Promise<Result<Served>> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined || !(await isFile(join(root, 'index.html')))) {
    const message = `there is no page in \`${folder}\``;
    return fail([{ code: 'serve/no-page', message, hint: 'build it with `npm run build`' }]);
  }
  const server = createServer((request, response) => void answer(root, request, response));
  const problem = await new Promise<Problem | undefined>((resolve) => {
    server.once('error', (error) => resolve(noPort(port, error)));
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  if (problem !== undefined) return fail([problem]);
  const { port: taken } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const address = `http://127.0.0.1:${taken}/`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  io.signal.addEventListener('abort', () => void close(), { once: true });
  await io.stdout.write(`${address}${opens ?? ''}\n`);
  return ok({ address, close });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

async function answer(root: string, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-cache');
  const { method = '', url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') return end(response, 405);
  const file = await fileFor(root, url);
  if (file === undefined) return end(response, 404);
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  if (method === 'HEAD') return end(response, 200);
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file of an address, if it is in the folder even after links are resolved. */
async function fileFor(root: string, url: string): Promise<string | undefined> {
  const path = pathOf(url);
  if (path === undefined) return undefined;
  const wanted = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  const real = await realpath(wanted).catch(() => undefined);
  if (real === undefined || !real.startsWith(`${root}${sep}`)) return undefined;
  return (await isFile(real)) ? real : undefined;
}

function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

function noPort(port: number, error: Error): Problem {
  const message = `the port ${port} cannot be used: ${error.message}`;
  return { code: 'serve/port', message, hint: 'choose another one, or 0 for any that is free' };
}
