import type { Json, Problem } from '../../core/index.js';
import { type Failure, formatFailure, isRecord, play, playCase, shown } from '../../core/studio.js';
import { caught } from '../fault.js';
import { EXIT, type Io } from '../io.js';
import { jsonLine } from '../print/escape.js';
import { complain, print, styleOf } from '../print/print.js';
import type { Arguments } from '../read/arguments.js';
import { parseJson } from '../read/json-text.js';
import { LineGate } from '../read/line-gate.js';
import { linesOf } from '../read/lines-of.js';
import type { CliSystem } from '../read/load-system.js';
import { withoutMark } from '../read/read-json.js';
import { traceScenario } from '../read/read-lines.js';

interface Verdict {
  readonly id: Json;
  readonly title: string;
  readonly failure?: Failure | undefined;
}

/**
 * Checks one case or trace for each line. With `--json` prints `{ id, ok, failure? }` for each.
 * @returns 0 when all agree, 1 when one does not, 2 when a line is invalid input
 */
export async function runLines(args: Arguments, io: Io, system: CliSystem): Promise<number> {
  const source = args.one('cases') ?? args.one('traces') ?? '-';
  const check = args.has('cases') ? checkCase : checkTrace;
  const lines = await linesOf(source, io);
  if (!lines.ok) {
    await complain(io, lines.problems);
    return EXIT.wrongInput;
  }
  const count: Count = { all: 0, failed: 0, wrong: 0 };
  const gate = new LineGate(io);
  for await (const line of lines.value) {
    if (line.trim() === '') continue;
    if (!(await gate.enter(line))) break;
    const number = count.all + 1;
    const verdict = await caught(
      async () => verdictOf(withoutMark(line), number, system, check),
      (problem): Verdict => ({ id: null, title: `line ${number}`, failure: wrong([problem]) }),
    );
    gate.leave();
    add(count, verdict);
    await tell(io, args, verdict);
  }
  if (!args.has('json')) await print(io, [summary(count)]);
  if (count.wrong > 0) return EXIT.wrongInput;
  return count.failed > 0 ? EXIT.bad : EXIT.done;
}

type Count = Record<'all' | 'failed' | 'wrong', number>;

function add(count: Count, { failure }: Verdict): void {
  count.all += 1;
  if (failure !== undefined) count[failure.problems.length > 0 ? 'wrong' : 'failed'] += 1;
}

type Check = (line: Record<string, unknown>, world: CliSystem) => Failure | undefined;

function verdictOf(line: string, number: number, system: CliSystem, check: Check): Verdict {
  const parsed = parseJson('', line);
  if (!parsed.ok) return { id: null, title: `line ${number}`, failure: wrong(parsed.problems) };
  const { value } = parsed.value;
  if (!isRecord(value))
    return { id: null, title: `line ${number}`, failure: wrong([NOT_AN_OBJECT]) };
  const id = (value.id ?? null) as Json; // parsed from JSON
  return { id, title: String(value.title ?? ''), failure: check(value, system) };
}

const checkCase: Check = (line, system) => {
  const shape = shapeProblems(line);
  if (shape.length > 0) return wrong(shape);
  const request = {
    decision: String(line.decision ?? ''),
    facts: line.facts,
    asOf: (line.asOf ?? null) as string | null, // the core rejects what is neither date nor epoch
    switches: { ...system.switches, ...(isRecord(line.switches) ? line.switches : {}) },
  };
  const expected = {
    expect: (isRecord(line.expect) ? line.expect : {}) as Record<string, Json>,
    rules: strings(line.rules),
    assumptions: strings(line.assumptions),
  };
  return playCase(system.policy, request, expected).failure;
};

const checkTrace: Check = (line, system) => {
  const switches = { ...system.switches, ...(isRecord(line.switches) ? line.switches : {}) };
  const scenario = traceScenario({ ...line, switches });
  if (!scenario.ok) return wrong(scenario.problems);
  return play(system.policy, scenario.value).failure;
};

/** What is expected has a form, too: an expectation that nobody reads could not fail. */
function shapeProblems({ expect, rules, assumptions, switches }: Record<string, unknown>) {
  const shaped = (key: string, value: unknown, right: string, fits: boolean): Problem[] => {
    const message = `\`${key}\` cannot be ${shown(value)}`;
    const hint = `right would be ${right}`;
    return value === undefined || fits ? [] : [{ code: 'run/shape', message, hint, at: `/${key}` }];
  };
  return [
    ...shaped('expect', expect, 'an object of outputs', isRecord(expect)),
    ...shaped('switches', switches, 'an object of switches', isRecord(switches)),
    ...shaped('rules', rules, 'a list of ids', isTexts(rules)),
    ...shaped('assumptions', assumptions, 'a list of ids', isTexts(assumptions)),
  ];
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function wrong(problems: readonly Problem[]): Failure {
  return { differences: [], problems };
}

const NOT_AN_OBJECT: Problem = { code: 'run/shape', message: 'the line is not an object' };

async function tell(io: Io, args: Arguments, { id, title, failure }: Verdict): Promise<void> {
  if (args.has('json')) {
    const verdict = {
      id,
      ok: failure === undefined,
      ...(failure === undefined ? {} : { failure }),
    };
    await io.stdout.write(jsonLine(verdict));
    return;
  }
  if (failure === undefined) return;
  const { warning, strong } = styleOf(io, io.stdout);
  const lines = formatFailure(failure).map((line) => `  ${line}`);
  await print(io, [`${warning('differs')} ${strong(String(id ?? '?'))} ${title}`, ...lines]);
}

function summary({ all, failed, wrong: bad }: Count): string {
  if (failed + bad === 0) return `${all} of ${all} agree`;
  const unread = bad === 0 ? '' : `, ${bad} could not be played`;
  return `${all - failed - bad} of ${all} agree, ${failed} differ${unread}`;
}
