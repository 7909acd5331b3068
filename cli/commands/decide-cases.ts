import { fail, problemsOf } from '../../core/studio.js';
import { caught } from '../fault.js';
import { EXIT, type Io } from '../io.js';
import { jsonLine } from '../print/escape.js';
import { complain } from '../print/print.js';
import { type AnsweredCase, caseAnswerer } from '../read/answer-case.js';
import type { Arguments } from '../read/arguments.js';
import { LineGate } from '../read/line-gate.js';
import { linesOf } from '../read/lines-of.js';
import { loadPolicyFor } from '../read/load-rules.js';
import { withoutMark } from '../read/read-json.js';

/**
 * Answers one case for each line, in order, as the lines arrive. For a line that cannot be
 * answered, prints `{ id, problems }` instead.
 * @returns 2 if there was such a line
 */
export async function decideCases(args: Arguments, io: Io): Promise<number> {
  const source = args.one('cases') ?? '-';
  const [policy, lines] = await Promise.all([loadPolicyFor(args), linesOf(source, io)]);
  if (!lines.ok || !policy.ok) {
    await complain(io, problemsOf(policy, lines));
    return EXIT.wrongInput;
  }
  const answer = await caseAnswerer(args, policy.value.policy);
  const file = source === '-' ? '<stdin>' : source;
  const count = { answered: 0, wrong: 0, line: 0 };
  const gate = new LineGate(io);
  for await (const line of lines.value) {
    count.line += 1;
    if (line.trim() === '') continue;
    if (!(await gate.enter(line))) break;
    const outcome = await caught(
      () => answer(withoutMark(line)),
      (problem): AnsweredCase => ({ result: fail([problem]) }),
    );
    gate.leave();
    count[outcome.result.ok ? 'answered' : 'wrong'] += 1;
    await gate.write(lineOf(outcome, file, count.line));
    await progress(io, count.line);
  }
  await gate.flush();
  if (count.wrong === 0) return EXIT.done;
  const total = count.answered + count.wrong;
  await io.stderr.write(`${count.wrong} of ${total} cases could not be answered\n`);
  return EXIT.wrongInput;
}

function lineOf({ id, result }: AnsweredCase, file: string, line: number): string {
  if (!result.ok) {
    return jsonLine({
      id: id ?? null,
      problems: result.problems.map((p) => ({ ...p, file, line })),
    });
  }
  // A copy of the record with the `id` would take as long as its text.
  const record = jsonLine(result.value);
  return id === undefined ? record : `{"id":${jsonLine(id).trimEnd()},${record.slice(1)}`;
}

async function progress({ stderr, stdout }: Io, line: number): Promise<void> {
  if (!stderr.isTerminal || stdout.isTerminal || line % 1000 !== 0) return;
  await stderr.write(`\r${line} lines\r`);
}
