import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPage } from '../../cli/start-page.js';
import { ioInto } from './in-process.js';

const STORY = 'scenarios/broadworks/attachment/approved-at-the-third-try.json';

let page: string;

beforeAll(async () => {
  page = await mkdtemp(join(tmpdir(), 'provisim-start-'));
  await writeFile(join(page, 'index.html'), '<!doctype html>');
});

afterAll(() => rm(page, { recursive: true }));

/** Starts, asks for the page that is named, and stops again as Ctrl-C does. */
async function start(...argv: string[]) {
  const stop = new AbortController();
  const { io, ran } = ioInto({ signal: stop.signal });
  const code = await startPage(argv, page, io);
  const { out, err } = ran();
  const [address] = /http:\S+/.exec(out) ?? [];
  const body = address === undefined ? undefined : await (await fetch(address)).text();
  stop.abort('interrupted');
  return { code, out, err, address, body };
}

describe('npm start', () => {
  it('serves the page at the same address each time', async () => {
    const [once, again] = [await start(), await start()];
    expect(once).toMatchObject({ code: 0, err: '', body: '<!doctype html>' });
    expect(again.address).toBe(once.address);
  });

  it('serves beside another one at the next address', async () => {
    const stop = new AbortController();
    const { io, ran } = ioInto({ signal: stop.signal });
    await startPage([], page, io);
    const beside = await start();
    stop.abort('interrupted');
    expect(beside).toMatchObject({ code: 0, err: '', body: '<!doctype html>' });
    expect(ran().out).not.toContain(beside.address);
  });

  it('serves at the port that is asked for', async () => {
    const { address } = await start('--port', '0');
    expect(new URL(address ?? '').hostname).toBe('127.0.0.1');
  });

  it('shows its options', async () => {
    const { code, out, err } = await start('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const option of ['--port', '--once', '--help']) expect(out).toContain(option);
  });

  it.each([
    [['--prt', '1'], 'did you mean `--port`'],
    [['--port'], '`--port` needs a value'],
    [['--port', 'web'], '`--port` cannot be `web` (a whole number from 0 to 65535)'],
    [['--port', '70000'], '`--port` cannot be `70000`'],
    [['--port', '-1'], '`--port` cannot be `-1`'],
    [['page'], '`page` is one argument too many'],
    [['--once', 'nowhere.json'], 'nowhere.json'],
  ])('refuses %j in words', async (argv, words) => {
    const { code, out, err } = await start(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('tells a scenario in the terminal instead', async () => {
    const { code, out, address } = await start('--once', STORY);
    expect({ code, address }).toEqual({ code: 0, address: undefined });
    expect(out).toContain('1 of 1 scenario goes as expected');
  });
});
