import { realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Problem, Result } from '../core/index.js';
import { fail, ok } from '../core/studio.js';
import type { Io } from './io.js';
import { type Encoding, type PageFile, pageFiles } from './page-files.js';
import { type PolicyPageFiles, policyPageFiles } from './policy-page.js';

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
  /** What to try where the port is taken. */
  readonly otherPorts?: readonly number[];
  /** A policy module that the page shows: scripts and data beside and below it are served, too. */
  readonly module?: string;
  readonly io: Io;
}

/**
 * Serves the files of a folder to this machine only, and says what to open and how to stop.
 * @returns problems `serve/no-page`, `serve/port`; the server ends with the signal of `io`
 */
export async function serve(request: ServeRequest): Promise<Result<Served>> {
  const { folder, io } = request;
  const root = await realpath(folder).catch(() => undefined);
  const page = root === undefined ? undefined : await pageFiles(root);
  if (page === undefined || (await page.find('/')) === undefined) {
    const message = `there is no page in \`${folder}\``;
    return fail([{ code: 'serve/no-page', message, hint: 'build it with `npm run build`' }]);
  }
  const { module } = request;
  const shown =
    module === undefined
      ? { files: page, contentPolicy: PAGE_POLICY }
      : await policyPageFiles(page, PAGE_POLICY, module);
  const server = createServer((asked, response) => void answer(shown, asked, response));
  const problem = await listen(server, [request.port, ...(request.otherPorts ?? [])]);
  if (problem !== undefined) return fail([problem]);
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const address = `http://127.0.0.1:${port}/`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  io.signal.addEventListener('abort', () => void close(), { once: true });
  await io.stdout.write(`Open ${address} in a browser. Ctrl-C stops the server.\n`);
  return ok({ address, close });
}

async function listen(server: Server, ports: readonly number[]): Promise<Problem | undefined> {
  let problem: Problem | undefined;
  for (const port of ports) {
    problem = await new Promise<Problem | undefined>((resolve) => {
      const failed = (error: Error) => resolve(noPort(port, error));
      server.once('error', failed);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', failed);
        resolve(undefined);
      });
    });
    if (problem === undefined) return undefined;
  }
  return problem;
}

async function answer(
  { files, contentPolicy }: PolicyPageFiles,
  request: IncomingMessage,
  response: ServerResponse,
) {
  response.setHeader('Content-Security-Policy', contentPolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  const { method = '', url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') return end(response, 405);
  const path = pathOf(url);
  const file = path === undefined ? undefined : await files.find(path);
  if (path === undefined || file === undefined) return end(response, 404);
  const encoding = encodingFor(file, request.headers['accept-encoding']);
  const tag = `"${file.tag}-${encoding}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', HASHED.test(path) ? FOR_EVER : 'no-cache');
  if (file.compressible) response.setHeader('Vary', 'Accept-Encoding');
  if (isKnown(tag, request.headers['if-none-match'])) return end(response, 304);
  const body = await file.body(encoding);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Type', file.type);
  response.setHeader('Content-Length', body.length);
  response.end(method === 'HEAD' ? undefined : body);
}

/** A built file with the hash of its content in its name never changes. */
const HASHED = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

function encodingFor({ compressible }: PageFile, accepted = ''): Encoding {
  const offered = accepted.split(',').map((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    return parameters.some((text) => /^q=0(\.0*)?$/.test(text)) ? '' : name;
  });
  const best = (['br', 'gzip'] as const).find((encoding) => offered.includes(encoding));
  return compressible && best !== undefined ? best : 'identity';
}

function isKnown(tag: string, known = ''): boolean {
  const tags = known.split(',').map((text) => text.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
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

function noPort(port: number, error: Error): Problem {
  const message = `the port ${port} cannot be used: ${error.message}`;
  return { code: 'serve/port', message, hint: 'choose another one, or 0 for any that is free' };
}
