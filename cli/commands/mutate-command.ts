import type { Problem } from '../../core/index.js';
import {
  faultsOf,
  type Judge,
  type Judged,
  type Judges,
  judge,
  meant,
  ok,
  problemsOf,
} from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { complain, jsonText, print, printJson, styleOf } from '../print/print.js';
import type { Arguments } from '../read/arguments.js';
import { switchProblems } from '../read/common-options.js';
import { type CliSystem, loadSystem } from '../read/load-system.js';
import { scenariosFor } from '../read/policy-scenarios.js';
import { caseScenario, readLines, traceScenario } from '../read/read-lines.js';

const MOST_STATES = 20_000;
const JUDGES: readonly Judge[] = ['scenarios', 'cases', 'traces', 'invariants'];

/** `provisim mutate`. */
export const mutateCommand: Command = {
  name: 'mutate',
  summary: 'puts faults into machines and rule sets and says which of them nobody notices',
  usage: [
    'mutate [process or decision…] [--scenarios <path>] [--cases <file>] [--traces <file>] [--every N]',
  ],
  most: Number.POSITIVE_INFINITY,
  options: {
    scenarios: {
      value: '<file or folder>',
      repeatable: true,
      doc: 'the scenarios that should notice; usually `scenarios`, or those of `--policy`',
    },
    cases: { value: '<file.jsonl>', doc: 'cases of decisions that should notice, a line each' },
    traces: { value: '<file.jsonl>', doc: 'traces that should notice, a line each' },
    every: { value: '<number>', doc: 'only every so many faults, for a sample' },
  },
  examples: [
    { shows: 'every fault of every machine', run: 'mutate' },
    { shows: 'the faults of one process', run: 'mutate broadworks.userMove' },
    { shows: 'the faults of one rule set', run: 'mutate broadworks.attach.decision' },
  ],
  check: (args) => [...everyProblems(args), ...switchProblems(args)],
  run: async (args, io) => {
    const world = await loadSystem(args);
    const scenarios = world.ok ? await scenariosFor(args, world, args.all('scenarios')) : ok([]);
    const cases = await readLines(args.one('cases'), io, caseScenario);
    const traces = await readLines(args.one('traces'), io, traceScenario);
    if (!world.ok || !scenarios.ok || !cases.ok || !traces.ok) {
      await complain(io, problemsOf(world, scenarios, cases, traces));
      return EXIT.wrongInput;
    }
    const unknown = args.positionals.flatMap((name) => unknownName(world.value, name));
    if (unknown.length > 0) {
      await complain(io, unknown);
      return EXIT.wrongInput;
    }
    return mutateAll(args, io, {
      system: world.value,
      judges: {
        scenarios: scenarios.value.map(({ scenario }) => scenario),
        ...{ cases: cases.value, traces: traces.value },
        ...{ invariants: world.value.invariants, most: MOST_STATES },
      },
    });
  },
};

async function mutateAll(
  args: Arguments,
  io: Io,
  { system, judges }: { readonly system: CliSystem; readonly judges: Judges },
): Promise<number> {
  const names =
    args.positionals.length > 0 ? args.positionals : [...system.policy.processes.keys()];
  const every = Number(args.one('every') ?? 1);
  const all: Judged[] = [];
  const shared = new Set<string>();
  for (const name of names) {
    const own = faultsOf(system.policy, name).filter(({ of }) => !shared.has(of));
    for (const { of } of own) if (of !== name) shared.add(of);
    const faults = own.filter((_, i) => i % every === 0);
    const found = await judgeAll(faults, { judges, io, name, args, before: all });
    if (found === undefined) return EXIT.interrupted;
    all.push(...found);
    if (!args.has('json')) await print(io, linesOf(io, name, found));
  }
  if (args.has('json')) await printJson(io, { ...countsOf(all), faults: all });
  else await print(io, linesOf(io, 'all', all).slice(0, 1));
  return EXIT.done;
}

/** Judges faults in sequence; undefined where that was interrupted. */
async function judgeAll(
  faults: ReturnType<typeof faultsOf>,
  { judges, io, name, args, before }: Judging,
): Promise<readonly Judged[] | undefined> {
  const found: Judged[] = [];
  for (const [i, faulty] of faults.entries()) {
    if (io.signal.aborted) return undefined;
    if (io.stderr.isTerminal) await io.stderr.write(`${name}: ${i + 1} of ${faults.length}\r`);
    leave(args, io, name, [...before, ...found]);
    found.push(judge(faulty, judges));
    // Yields to the event loop between two faults, so that signals are handled.
    await new Promise(setImmediate);
  }
  return found;
}

interface Judging {
  readonly judges: Judges;
  readonly io: Io;
  readonly name: string;
  readonly args: Arguments;
  /** Faults of others that were judged before. */
  readonly before: readonly Judged[];
}

/** What is said where somebody interrupts: the counts up to there, or the document of them. */
function leave(args: Arguments, io: Io, name: string, judged: readonly Judged[]): void {
  if (io.leave === undefined) return;
  if (args.has('json'))
    io.leave('stdout', () => `${jsonText({ ...countsOf(judged), faults: judged })}\n`);
  else io.leave('stdout', () => `stopped at ${name}\n${linesOf(io, 'all', judged).join('\n')}\n`);
}

function countsOf(judged: readonly Judged[]) {
  const caught = judged.filter(({ caughtBy }) => caughtBy.length > 0).length;
  const by = JUDGES.map((one) => [one, judged.filter((j) => j.caughtBy.includes(one)).length]);
  return { mutants: judged.length, caught, by: Object.fromEntries(by) as Record<Judge, number> };
}

function linesOf(io: Io, name: string, judged: readonly Judged[]): string[] {
  const { strong, warning } = styleOf(io, io.stdout);
  const { mutants, caught, by } = countsOf(judged);
  const share = mutants === 0 ? 100 : (100 * caught) / mutants;
  const each = JUDGES.map((one) => `${one} ${by[one]}`).join(', ');
  return [
    `${strong(name)}: ${caught} of ${mutants} faults noticed (${share.toFixed(1)} %): ${each}`,
    ...judged
      .filter(({ caughtBy }) => caughtBy.length === 0)
      .map(({ fault }) => `  ${warning('not noticed')} ${fault}`),
  ];
}

function unknownName({ policy }: CliSystem, name: string): Problem[] {
  if (policy.processes.has(name) || policy.ruleSets.has(name)) return [];
  const hint = meant(name, [...policy.processes.keys(), ...policy.ruleSets.keys()]);
  return [
    { code: 'args/unknown-name', message: `\`${name}\` is no process and no decision`, hint },
  ];
}

function everyProblems(args: Arguments): Problem[] {
  const every = args.one('every');
  if (every === undefined || /^[1-9]\d*$/.test(every)) return [];
  const message = `\`--every ${every}\` is not a number`;
  return [{ code: 'args/wrong-value', message, hint: 'as in `--every 10`' }];
}
