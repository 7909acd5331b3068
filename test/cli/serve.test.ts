import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_POLICY, type Served, serve } from '../../cli/serve.js';

const LONG = 'export const answer = 42;\n'.repeat(200);

let folder: string;
let served: Served;
const printed: string[] = [];
const stop = new AbortController();

function io() {
  const writer = {
    isTerminal: false,
    columns: undefined,
    write: (text: string) => Promise.resolve(void printed.push(text)),
  };
  return { stdin: Readable.from([]), stdout: writer, stderr: writer, env: {}, signal: stop.signal };
}

beforeAll(async () => {
  const outer = await mkdtemp(join(tmpdir(), 'provisim-serve-'));
  folder = join(outer, 'page');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(outer, 'secret.txt'), 'secret');
  await mkdir(join(outer, 'page-beside'));
  await writeFile(join(outer, 'page-beside', 'secret.txt'), 'secret');
  await symlink(join(outer, 'secret.txt'), join(folder, 'link.txt'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'app.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'long-C_BkKS6d.js'), LONG);
  await writeFile(join(folder, 'assets', 'long-C_BkKS6d.bin'), LONG);
  const result = await serve({ folder, port: 0, io: io() });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  served = result.value;
});

afterAll(async () => {
  await served.close();
  await rm(join(folder, '..'), { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly body: string;
}

/** Asks for a path just as it is written: `fetch` would tidy it up. */
function get(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(served.address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        const { statusCode: status = 0, headers: got } = response;
        resolve({ status, headers: got, bytes, body: bytes.toString('utf8') });
      });
    });
    asked.on('error', reject).end();
  });
}

describe('the server of the page', () => {
  it('says what to open, on this machine only, and how to stop it', () => {
    const [, port] = /:(\d+)\//.exec(served.address) ?? [];
    const line = `Open http://127.0.0.1:${port}/ in a browser. Ctrl-C stops the server.\n`;
    expect(printed[0]).toBe(line);
  });

  it('sends each file with its type, the policy of the page, and no guessing', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(page.body).toBe('<!doctype html>');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PAGE_POLICY,
      'x-content-type-options': 'nosniff',
    });
    const script = await get('/assets/app.js?v=1');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/../page-beside/secret.txt',
    '/..\\secret.txt',
    '/link.txt',
    '/assets',
    '/%',
    '/%00',
    '/nothing.js',
  ])('sends nothing for %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.body]).toEqual([404, '']);
  });

  it('answers HEAD without a body, and refuses to be written to', async () => {
    const [head, full] = [await get('/', { method: 'HEAD' }), await get('/')];
    expect(head).toMatchObject({ status: 200, body: '' });
    const { date: _, ...headers } = head.headers;
    expect(full.headers).toMatchObject(headers);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip;q=0.5, deflate', 'gzip', gunzipSync],
    ['br;q=0, GZIP', 'gzip', gunzipSync],
  ])('compresses for who accepts `%s` by %s', async (accepted, encoding, decompress) => {
    const answer = await get('/assets/long-C_BkKS6d.js', {
      headers: { 'accept-encoding': accepted },
    });
    expect(answer.headers).toMatchObject({
      'content-encoding': encoding,
      'content-length': String(answer.bytes.length),
      vary: 'Accept-Encoding',
    });
    expect(answer.bytes.length).toBeLessThan(LONG.length / 10);
    expect(decompress(answer.bytes).toString('utf8')).toBe(LONG);
  });

  it.each([
    ['/assets/long-C_BkKS6d.js', 'identity'],
    ['/assets/long-C_BkKS6d.js', 'br;q=0.0, gzip;q=0'],
    ['/assets/long-C_BkKS6d.bin', 'br'],
    ['/assets/app.js', 'br'],
  ])('sends %s as it is for `%s`', async (path, accepted) => {
    const { headers, body } = await get(path, { headers: { 'accept-encoding': accepted } });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toBe(path.includes('long') ? LONG : 'export {};');
  });

  it('sends nothing again that has not changed', async () => {
    const path = '/assets/long-C_BkKS6d.js';
    const { headers } = await get(path);
    const tag = headers.etag ?? '';
    const asked = (known: string, accepted = 'identity') =>
      get(path, { headers: { 'if-none-match': known, 'accept-encoding': accepted } });
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      expect(await asked(known)).toMatchObject({ status: 304, body: '' });
    }
    expect((await asked('"other"')).status).toBe(200);
    expect((await asked(tag, 'br')).status).toBe(200);
  });

  it('lets keep what has its hash in its name, and has all else asked for again', async () => {
    const cached = async (path: string) => (await get(path)).headers['cache-control'];
    expect(await cached('/assets/long-C_BkKS6d.js')).toMatch(/immutable/);
    expect(await cached('/')).toBe('no-cache');
    expect(await cached('/assets/app.js')).toBe('no-cache');
  });

  it('goes on with an open page when the folder is replaced by a new build', async () => {
    const gone = `${folder}-old`;
    await rename(folder, gone);
    expect((await get('/')).body).toBe('<!doctype html>');
    await mkdir(folder);
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>new</title>');
    expect((await get('/')).body).toContain('new');
    expect((await get('/assets/long-C_BkKS6d.js')).body).toBe(LONG);
    expect((await get('/nothing.js')).status).toBe(404);
    await rm(folder, { recursive: true });
    await rename(gone, folder);
    expect((await get('/')).body).toBe('<!doctype html>');
  });

  it('says that a folder has no page', async () => {
    for (const path of ['assets', 'nothing']) {
      const empty = await serve({ folder: join(folder, path), port: 0, io: io() });
      expect(empty.ok ? '' : empty.problems[0]?.code).toBe('serve/no-page');
    }
  });

  it('says that a port is taken, and takes another one where it may', async () => {
    const port = Number(new URL(served.address).port);
    const taken = await serve({ folder, port, io: io() });
    expect(taken.ok ? '' : taken.problems[0]?.code).toBe('serve/port');
    const other = await serve({ folder, port, otherPorts: [port, 0], io: io() });
    expect(other.ok ? other.value.address : '').toMatch(/^http/);
    if (other.ok) await other.value.close();
  });
});
