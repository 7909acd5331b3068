import type { Problem } from '../../core/index.js';
import {
  countFaults,
  FaultJudge,
  faultsOf,
  type Judged,
  type Judges,
  languageOf,
  meant,
  narrateFault,
  ok,
  problemsOf,
  summarizeFaults,
  witnessCase,
} from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { jsonLine } from '../print/escape.js';
import { complain, jsonText, print, printJson, styleOf } from '../print/print.js';
import { unwritable, writeWhole } from '../print/write-whole.js';
import type { Arguments } from '../read/arguments.js';
import { langOption, switchProblems } from '../read/common-options.js';
import { type CliSystem, loadSystem } from '../read/load-system.js';
import { scenariosFor } from '../read/policy-scenarios.js';
import { caseScenario, readLines, traceScenario } from '../read/read-lines.js';

const MOST_STATES = 20_000;

/** `provisim mutate`. */
export const mutateCommand: Command = {
  name: 'mutate',
  summary: 'puts faults into machines and rule sets and says which of them nobody notices',
  usage: [
    'mutate [process or decision…] [--scenarios <path>] [--cases <file>] [--traces <file>] [--every N] [--out <file>]',
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
    decisions: { doc: 'the faults of all rule sets, where no process or decision is named' },
    every: { value: '<number>', doc: 'only every so many faults, for a sample' },
    out: {
      value: '<file.jsonl>',
      doc: 'a case for each fault of a rule set that nobody notices, for `--cases`',
    },
    ...langOption,
  },
  examples: [
    { shows: 'every fault of every machine', run: 'mutate' },
    { shows: 'the faults of one process', run: 'mutate broadworks.userMove' },
    { shows: 'the faults of one rule set', run: 'mutate broadworks.attach.decision' },
    {
      shows: 'the cases that would notice the others',
      run: 'mutate broadworks.availability.calendar --out missing.jsonl',
    },
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

/** What faults are judged in. */
interface Judging {
  readonly system: CliSystem;
  readonly judge: FaultJudge;
}

async function mutateAll(
  args: Arguments,
  io: Io,
  { system, judges }: { readonly system: CliSystem; readonly judges: Judges },
): Promise<number> {
  const judging = { system, judge: new FaultJudge(system.policy, judges) };
  const all: Judged[] = [];
  for (const { name, faults } of faultsByName(args, system)) {
    const found = await judgeAll(args, io, { ...judging, faults, name, before: all });
    if (found === undefined) return EXIT.interrupted;
    all.push(...found);
    if (!args.has('json')) await print(io, linesOf(args, io, { system, name, judged: found }));
  }
  if (args.has('json')) await printJson(io, documentOf(all));
  else await print(io, linesOf(args, io, { system, judged: all }).slice(0, 1));
  return writeWitnesses(args, io, all);
}

/** The faults that are judged, by the process or decision; those of a shared file once. */
function* faultsByName(args: Arguments, { policy }: CliSystem) {
  const usual = args.has('decisions') ? policy.ruleSets : policy.processes;
  const names = args.positionals.length > 0 ? args.positionals : usual.keys();
  const every = Number(args.one('every') ?? 1);
  const shared = new Set<string>();
  let number = 0;
  for (const name of names) {
    const own = faultsOf(policy, name).filter(({ of }) => !shared.has(of));
    for (const { of } of own) if (of !== name) shared.add(of);
    const first = number;
    number += own.length;
    yield { name, faults: own.filter((_, i) => (first + i) % every === 0) };
  }
}

/** Judges faults in sequence; undefined where that was interrupted. */
async function judgeAll(
  args: Arguments,
  io: Io,
  {
    system,
    judge,
    faults,
    name,
    before,
  }: Judging & {
    readonly faults: ReturnType<typeof faultsOf>;
    readonly name: string;
    /** Faults of others that were judged before. */
    readonly before: readonly Judged[];
  },
): Promise<readonly Judged[] | undefined> {
  const found: Judged[] = [];
  for (const [i, faulty] of faults.entries()) {
    if (io.signal.aborted) return undefined;
    if (io.stderr.isTerminal) await io.stderr.write(`${name}: ${i + 1} of ${faults.length}\r`);
    leave(args, io, { system, name, judged: [...before, ...found] });
    found.push(judge.judge(faulty));
    // Yields to the event loop between two faults, so that signals are handled.
    await new Promise(setImmediate);
  }
  return found;
}

interface JudgedFaults {
  readonly system: CliSystem;
  /** Of the process or decision that has them; left out: of all. */
  readonly name?: string;
  readonly judged: readonly Judged[];
}

/** What is said where somebody interrupts: the counts up to there, or the document of them. */
function leave(args: Arguments, io: Io, { system, name = '', judged }: JudgedFaults): void {
  if (io.leave === undefined) return;
  if (args.has('json')) io.leave('stdout', () => `${jsonText(documentOf(judged))}\n`);
  else {
    const lines = () => linesOf(args, io, { system, judged });
    io.leave('stdout', () => `stopped at ${name}\n${lines().join('\n')}\n`);
  }
}

function documentOf(judged: readonly Judged[]) {
  // The parts of a fault are for sentences: its text is its id.
  return { ...countFaults(judged), faults: judged.map(({ parts: _, ...rest }) => rest) };
}

function linesOf(args: Arguments, io: Io, { system, name, judged }: JudgedFaults): string[] {
  const { strong, warning, quiet } = styleOf(io, io.stdout);
  const { texts, policy } = system;
  const lang = args.one('lang') ?? 'en';
  const language = languageOf(texts, lang);
  const title = name ?? language.words.faults.all;
  const missed = judged.filter(({ verdict }) => verdict === 'survived' || verdict === 'open');
  return [
    summarizeFaults(strong(title), judged, language),
    ...missed.flatMap((one) => {
      const told = narrateFault(policy, one, { texts, lang });
      if (!told.ok) return [];
      const { heading, fault, lines } = told.value;
      const facts = one.witness && quiet(JSON.stringify(witnessCase(one.fault, one.witness)));
      return [
        `  ${warning(heading)} ${fault}`,
        ...[...lines, ...(facts === undefined ? [] : [facts])].map((line) => `    ${line}`),
      ];
    }),
  ];
}

/** Writes the cases that would notice faults, where a file for them is named. */
async function writeWitnesses(args: Arguments, io: Io, all: readonly Judged[]): Promise<number> {
  const path = args.one('out');
  if (path === undefined) return EXIT.done;
  const cases = all.flatMap(({ of, fault, witness }) =>
    witness === undefined ? [] : [witnessCase(`${of}: ${fault}`, witness)],
  );
  try {
    await writeWhole(path, cases.map(jsonLine).join(''));
    return EXIT.done;
  } catch (error) {
    await complain(io, [unwritable(path, error)]);
    return EXIT.wrongInput;
  }
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
