import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ran, run } from '../cli/in-process.js';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { runs } from '../decide/runs.js';
import { type CommandLine, commandLines } from './command-lines.js';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const program = `${root}/dist/cli.js`;
const lines = commandLines(root);

/** Milliseconds beyond which a process counts as one that hangs, also on a machine that is busy. */
const HANGS = 30_000;

/** What only a fault of our own prints. */
const FAULT = /internal\/fault|should not have happened|\[object Object\]|\n\s+at \S+ \(/;

/** What may come of any command line. */
function expectWords({ argv, stdin }: CommandLine, { code, out, err }: Ran): void {
  const told = { argv, stdin, code, out: out.slice(0, 500), err: err.slice(0, 500) };
  expect([0, 1, 2], JSON.stringify(told)).toContain(code);
  expect(`${out}\n${err}`, JSON.stringify(told)).not.toMatch(FAULT);
  if (code === 2) expect(`${out}${err}`, JSON.stringify(told)).toMatch(/\w/);
  if (code === 0) expect(out, JSON.stringify(told)).not.toBe('');
}

type Counts = Record<'done' | 'bad' | 'refused', number>;

/** Answers generated command lines. @returns how many ended how */
async function answered(
  figure: number,
  answer: (line: CommandLine) => Promise<Ran>,
): Promise<Counts> {
  const count: Counts = { done: 0, bad: 0, refused: 0 };
  const property = fc.asyncProperty(lines, async (line) => {
    const ran = await answer(line);
    expectWords(line, ran);
    count[(['done', 'bad', 'refused'] as const)[ran.code] ?? 'refused'] += 1;
  });
  await fc.assert(property, { numRuns: runs(figure) });
  if (process.env.PROVISIM_COUNTS) process.stdout.write(`${JSON.stringify(count)}\n`);
  expect(Math.min(count.done, count.refused)).toBeGreaterThan(0);
  return count;
}

/** True where a command could write a file. */
function writes({ argv }: CommandLine): boolean {
  return argv.some((arg) => /^--(o|st)/.test(arg));
}

describe('a command line that is nearly right', () => {
  it('is answered or refused in words, the same ones each time', async () => {
    let again = 0;
    await answered(120, async (line) => {
      if (writes(line)) return { code: 2, out: '', err: 'not run in this process' };
      const ran = await run(line.argv, line);
      if (again++ % 8 === 0) expect(await run(line.argv, line)).toEqual(ran);
      return ran;
    });
  }, 600_000);

  it('ends as a process, and leaves nothing behind', async () => {
    const folder = temporaryFolder({});
    await answered(16, (line) => processOf(line, folder));
    expect(readdirSync(folder)).toEqual([]);
  }, 3_600_000);
});

async function processOf({ argv, stdin }: CommandLine, cwd: string): Promise<Ran> {
  // No process can be given this character; it ends an argument.
  const args = [program, ...argv.map((arg) => arg.replaceAll('\0', ''))];
  const child = spawn(process.execPath, args, { cwd, timeout: HANGS });
  const heard = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard.err += text;
  });
  // Whoever needs no input does not read it.
  child.stdin.on('error', () => undefined).end(stdin);
  const [code] = await once(child, 'close');
  return { code: code ?? -1, ...heard };
}
