import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sampled } from '../decide/runs.js';
import { attach, attachFacts } from './attach-facts.js';
import { temporaryFolder } from './temporary-folder.js';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const line = `${JSON.stringify({ decision: attach, facts: attachFacts })}\n`;

/** A decision over so many dates that it takes seconds. */
const dates = Array.from({ length: 1000 }, (_, i) =>
  new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
);
const slowCase = `${JSON.stringify({ decision: 'broadworks.billing.entries', facts: { packageChangeDates: dates } })}\n`;
const traceOf = (length: number) => {
  const steps = Array.from({ length }, () => ({
    event: 'SCREEN_RESULT',
    payload: { match: true },
  }));
  return `${JSON.stringify({ id: length, process: 'wholesale.rplReview', facts: {}, steps })}\n`;
};
const [shortTrace, slowTrace] = [traceOf(1), traceOf(50_000)];
const meeting = readFileSync('rules/broadworks/slido/meeting.json', 'utf8');
const first = /\{\s*"id": "integrated"[\s\S]*?\}\s*\},(?=\s*\{)/.exec(meeting)?.[0] ?? '';
/** A rule set whose table has so many rules that loading takes seconds. */
const LARGE = meeting.replace(
  first,
  Array.from({ length: 40_000 }, (_, i) => first.replace('integrated', `integrated-${i}`)).join(''),
);

/** Starts the built program; its streams as texts, and its end. */
function start(...argv: string[]) {
  const child = spawn(process.execPath, [program, ...argv]);
  const heard = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard.err += text;
  });
  // As a shell says it: a program that Ctrl-C ends from outside has the code 130, too.
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code ?? (signal === 'SIGINT' ? 130 : signal),
    ...heard,
  }));
  return { child, ended };
}

describe('the program provisim', { timeout: 20_000 }, () => {
  it('is built as a file that can be called by itself, as npx does', () => {
    const { status, stdout, error } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    expect({ error, status }).toEqual({ error: undefined, status: 0 });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('reads facts from a pipe', async () => {
    const { child, ended } = start('decide', attach, '--facts', '-', '--json');
    child.stdin.end(JSON.stringify(attachFacts));
    const { code, out, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).outcome.attachDecision).toBe('APPROVAL_REQUIRED_2017');
  });

  it.skipIf(process.platform === 'win32')(
    'reads what a shell makes of <(command), a pipe with a name, and Ctrl-C ends the wait for it',
    async () => {
      const folder = temporaryFolder({});
      const [written, silent] = [join(folder, 'written'), join(folder, 'silent')];
      expect(spawnSync('mkfifo', [written, silent]).status).toBe(0);
      const { ended } = start('decide', attach, '--facts', written, '--json');
      await writeFile(written, JSON.stringify(attachFacts));
      const { out, err } = await ended;
      expect(err).toBe('');
      expect(JSON.parse(out).outcome.attachDecision).toBe('APPROVAL_REQUIRED_2017');
      const waiting = start('decide', attach, '--facts', silent);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(waiting.child.exitCode).toBe(null);
      waiting.child.kill('SIGINT');
      expect((await waiting.ended).code).toBe(130);
    },
  );

  it('ends with 2 and complains on stderr when the input is wrong', async () => {
    const { code, out, err } = await start('decide', 'nothing', '--facts', '{}').ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('`nothing` is not a decision of this policy');
  });

  it('answers a line as soon as it comes, and stops at Ctrl-C', async () => {
    const { child, ended } = start('decide', '--cases', '-');
    child.stdin.on('error', () => {}); // the program may go before the last line is taken
    child.stdin.write(line);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect({ code, err }).toEqual({ code: 130, err: '' });
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  it('answers thousands of lines as fast as they are read, without a word on stderr', async () => {
    const { child, ended } = start('decide', '--cases', '-');
    child.stdin.end(line.repeat(3000));
    const { code, out, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toHaveLength(3001);
  });

  it.each([
    { argv: ['decide', '--cases', '-'], lines: [line, slowCase] },
    { argv: ['run', '--json', '--traces', '-'], lines: [shortTrace, slowTrace] },
    { argv: ['run', '--json', '--cases', '-'], lines: [line, slowCase] },
  ])(
    'keeps what it has answered, and stops at Ctrl-C in the midst of a slow line: $argv',
    async ({ argv, lines }) => {
      const { child, ended } = start(...argv);
      child.stdin.on('error', () => {}); // the program goes before the last line is taken
      child.stdin.write(lines.join(''));
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(child.exitCode).toBe(null);
      const from = performance.now();
      child.kill('SIGINT');
      const { code, out, err } = await ended;
      expect(performance.now() - from).toBeLessThan(500);
      expect({ code, err }).toEqual({ code: 130, err: '' });
      expect(out.trimEnd().split('\n')).toHaveLength(1);
    },
  );

  it.each([
    ['decide', attach, '--facts', '{}'],
    ['decide', '--cases', '-'],
    ['run', 'scenarios'],
    ['check'],
  ])('stops at Ctrl-C while it loads a large table: %s', async (...argv) => {
    const folder = temporaryFolder({ 'meeting.json': LARGE });
    const { child, ended } = start(...argv, '--rules', folder);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(child.exitCode).toBe(null);
    const from = performance.now();
    child.kill('SIGINT');
    const { code, out } = await ended;
    expect(performance.now() - from).toBeLessThan(500);
    expect({ code, out }).toEqual({ code: 130, out: '' });
  });

  it('stops at Ctrl-C while it waits for facts', async () => {
    const { child, ended } = start('explain', attach, '--facts', '-');
    setTimeout(() => child.kill('SIGINT'), 1000);
    expect(await ended).toEqual({ code: 130, out: '', err: '' });
  });

  it.each(
    sampled([
      { argv: ['check'], said: /stopped: \d+ of \d+ were not explored/ },
      { argv: ['mutate', 'broadworks.freeCalls', 'broadworks.userMove'], said: /stopped at \S+\n/ },
      { argv: ['run', 'scenarios'], said: /stopped: \d+ of \d+ scenarios were not played/ },
      { argv: ['coverage'], said: /^$|stopped: \d+ of \d+ scenarios were not played/, after: 3000 },
      { argv: ['decide', attach, '--facts', '{}'], said: /^$/, after: 50 },
      { argv: ['analyze'], said: /stopped: \d+ of \d+ were not analyzed/, after: 6000 },
      { argv: ['flip', 'broadworks.billing.entries', '--facts', '{}'], said: /^$/, after: 400 },
    ]),
  )(
    'stops at Ctrl-C within a second: $argv',
    async ({ argv, said, after }) => {
      const { child, ended } = start(...argv);
      if (after === undefined) await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, after ?? 200));
      expect(child.exitCode).toBe(null);
      const from = performance.now();
      child.kill('SIGINT');
      const { code, out, err } = await ended;
      expect(performance.now() - from).toBeLessThan(1000);
      expect(code).toBe(130);
      expect(`${out}${err}`).toMatch(said);
    },
    60_000,
  );

  it('says that there is no space left, on a device that is full', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"$0" "$1" list rules > /dev/full`, process.execPath, program],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'problem: the output is not complete: there is no space left\n',
    });
  });

  it('ends quietly when nobody reads on', async () => {
    const { child, ended } = start('decide', '--cases', '-');
    child.stdin.on('error', () => {}); // the program may go before the last line is taken
    child.stdin.write(line.repeat(2000));
    child.stdin.end();
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });
});
