import type { Invariant } from '../../core/define.js';
import type { Problem } from '../../core/index.js';
import {
  type Check,
  check,
  type ExploreRequest,
  type Finding,
  meant,
  membersOf,
} from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { complain, jsonText, print, printJson, styleOf } from '../print/print.js';
import { saveTraces } from '../print/save-traces.js';
import { traceLink } from '../print/trace-link.js';
import type { Arguments } from '../read/arguments.js';
import { questionOptions, switchProblems } from '../read/common-options.js';
import { loadPolicyFor } from '../read/load-rules.js';
import { type CliSystem, loadSystem } from '../read/load-system.js';

const USUAL_MOST = 100_000;

/** `provisim check`. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'explores every state of processes and checks their invariants',
  usage: ['check [process…] [--most N] [--as-of X] [--stories <folder>] [--base <address>]'],
  most: Number.POSITIVE_INFINITY,
  options: {
    most: { value: '<number>', doc: `the most states to look at a process; usually ${USUAL_MOST}` },
    'as-of': questionOptions['as-of'],
    stories: { value: '<folder>', doc: 'saves each story that breaks an invariant as a scenario' },
    base: { value: '<address>', doc: 'of a playground page: prints links that open the stories' },
  },
  examples: [
    { shows: 'every process', run: 'check' },
    {
      shows: 'one process, with changed rules',
      run: 'check broadworks.attachment --rules my-rules',
    },
    { shows: 'what a test would be run on', run: 'check broadworks.userMove --json' },
    { shows: 'the shortest stories, to keep', run: 'check --rules my-rules --stories broken' },
  ],
  check: async (args) => [
    ...(await unknownProcesses(args)),
    ...mostProblems(args),
    ...switchProblems(args),
  ],
  run: async (args, io) => {
    const world = await loadSystem(args);
    if (!world.ok) {
      await complain(io, world.problems);
      return EXIT.wrongInput;
    }
    return checkAll(args, io, world.value);
  },
};

async function checkAll(args: Arguments, io: Io, system: CliSystem): Promise<number> {
  const ids = args.positionals.length > 0 ? args.positionals : [...system.policy.processes.keys()];
  const circumstances: Circumstances = {
    ...{ asOf: args.one('as-of') ?? null, switches: system.switches },
    most: Number(args.one('most') ?? USUAL_MOST),
  };
  const found: Check[] = [];
  const unsaved: Problem[] = [];
  const jobs = jobsFor(system, ids, circumstances);
  for (const { title, run } of jobs) {
    leave(args, io, found, jobs.length);
    if (io.signal.aborted) return EXIT.interrupted;
    if (io.stderr.isTerminal) await io.stderr.write(`${title} …\r`);
    const one = run();
    found.push(one);
    // What was found is saved at once: whoever interrupts the rest keeps it.
    unsaved.push(...(await saveOne(args.one('stories'), one)));
    if (!args.has('json')) await print(io, linesOf(io, one, args.one('base')));
    // Yields to the event loop between two processes, so that signals are handled.
    await new Promise(setImmediate);
  }
  if (args.has('json')) await printJson(io, { processes: found });
  if (unsaved.length > 0) {
    await complain(io, unsaved);
    return EXIT.wrongInput;
  }
  const broken = found.some((one) => one.invariants.some(({ verdict }) => verdict === 'BROKEN'));
  return broken ? EXIT.bad : EXIT.done;
}

async function saveOne(folder: string | undefined, one: Check): Promise<readonly Problem[]> {
  if (folder === undefined) return [];
  const saved = await saveTraces(folder, [one]);
  return saved.ok ? [] : saved.problems;
}

/** What is said where somebody interrupts: what is left, or the document of what was found. */
function leave(args: Arguments, io: Io, found: readonly Check[], all: number): void {
  if (args.has('json')) {
    io.leave?.('stdout', () => `${jsonText({ processes: found })}\n`);
    return;
  }
  io.leave?.(
    'stderr',
    () => `stopped: ${all - found.length} of ${all} were not explored to the end\n`,
  );
}

type Circumstances = Pick<ExploreRequest, 'asOf' | 'switches' | 'most'>;

interface Job {
  readonly title: string;
  run(): Check;
}

/** Each process by itself, then the shared cases that one of them takes part in. */
function jobsFor(
  system: CliSystem,
  ids: readonly string[],
  circumstances: Circumstances,
): readonly Job[] {
  const alone = ids.flatMap((id): Job[] => {
    const definition = system.policy.processes.get(id);
    if (definition === undefined) return [];
    const members = [{ definition, own: [] }];
    return [
      {
        title: id,
        run: () => check(system.policy, { members, ...circumstances }, watching(system, [id])),
      },
    ];
  });
  const shared = system.cases
    .filter(({ members }) => members.some(({ process }) => ids.includes(process)))
    .map((one): Job => {
      const members = membersOf(one, system.policy.processes);
      const request = { members, ...circumstances, ...(one.facts && { facts: one.facts }) };
      const runs = one.members.map(({ process }) => process);
      return { title: one.title, run: () => check(system.policy, request, watching(system, runs)) };
    });
  return [...alone, ...shared];
}

/** The invariants of just these runs. */
function watching({ invariants }: CliSystem, runs: readonly string[]): readonly Invariant[] {
  return invariants.filter(({ processes: of }) => of.join(' ') === runs.join(' '));
}

function linesOf(io: Io, one: Check, base: string | undefined): string[] {
  const { strong, quiet, warning } = styleOf(io, io.stdout);
  const { states, transitions, frontier, bounds, unresolved } = one;
  const bounded = Object.entries(bounds).map(([name, most]) => `${name} up to ${most}`);
  const holding = one.invariants.filter(({ verdict }) => verdict === 'HOLDS');
  const rest = one.invariants.filter(({ verdict }) => verdict !== 'HOLDS');
  return [
    `${strong(one.process)}: ${states} states, ${transitions} transitions explored${
      frontier > 0 ? warning(`; ${frontier} states not looked at`) : ''
    }`,
    ...(bounded.length > 0 ? [quiet(`  bounded: ${bounded.join(', ')}`)] : []),
    ...unresolved.map((name) => warning(`  left out: what depends on ${name}`)),
    `  ${holding.length} of ${one.invariants.length} invariants hold: ${holding.map(({ id }) => id).join(', ')}`,
    ...rest.flatMap((verdict) => verdictLines(verdict, { warning, base })),
  ];
}

function verdictLines(
  { id, text, verdict, counterexample }: Finding,
  { warning, base }: { warning(text: string): string; readonly base: string | undefined },
): string[] {
  const head = `  ${warning(verdict === 'BROKEN' ? 'broken' : 'open')} ${id}: ${text}`;
  if (counterexample === undefined) return [head];
  const facts = JSON.stringify(counterexample.facts);
  const steps = counterexample.steps.map(({ run, event, payload, learn }, i) => {
    const told = payload === undefined ? '' : ` ${JSON.stringify(payload)}`;
    const learned = learn === undefined ? '' : ` after ${JSON.stringify(learn)}`;
    const of = run === undefined ? '' : ` (run ${run + 1})`;
    return `      ${i + 1}. ${event}${of}${told}${learned}`;
  });
  const link = base === undefined ? [] : [`    ${traceLink(counterexample, base)}`];
  return [head, `    the shortest story, with ${facts}:`, ...steps, ...link];
}

/** Which processes there are, the policy says; what is wrong with that, the command itself. */
async function unknownProcesses(args: Arguments): Promise<Problem[]> {
  const loaded = args.positionals.length === 0 ? undefined : await loadPolicyFor(args);
  if (loaded?.ok !== true) return [];
  const { processes } = loaded.value.policy;
  return args.positionals
    .filter((name) => !processes.has(name))
    .map((name) => {
      const hint = meant(name, processes.keys());
      return { code: 'args/unknown-process', message: `\`${name}\` is not a process`, hint };
    });
}

function mostProblems(args: Arguments): Problem[] {
  const most = args.one('most');
  if (most === undefined || /^[1-9]\d*$/.test(most)) return [];
  const message = `\`--most ${most}\` is not a number of states`;
  return [{ code: 'args/wrong-value', message, hint: 'as in `--most 50000`' }];
}
