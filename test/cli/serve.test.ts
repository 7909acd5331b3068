import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_POLICY, type Served, serve } from '../../cli/serve.js';

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
  const result = await serve({ folder, port: 0, io: io() });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  served = result.value;
});

afterAll(async () => {
  await served.close();
  await rm(join(folder, '..'), { recursive: true });
});

/** Asks for a path just as it is written: `fetch` would tidy it up. */
function get(path: string, method = 'GET') {
  const { hostname, port } = new URL(served.address);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const asked = request({ hostname, port, path, method }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part) => {
          body += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      asked.on('error', reject).end();
    },
  );
}

describe('the server of the page', () => {
  it('prints its address, on this machine only', () => {
    expect(printed[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
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
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect((await get('/', 'POST')).status).toBe(405);
  });

  it('says that a folder has no page, and that a port is taken', async () => {
    const empty = await serve({ folder: join(folder, 'assets'), port: 0, io: io() });
    expect(empty.ok ? '' : empty.problems[0]?.code).toBe('serve/no-page');
    const taken = await serve({ folder, port: Number(new URL(served.address).port), io: io() });
    expect(taken.ok ? '' : taken.problems[0]?.code).toBe('serve/port');
  });
});
