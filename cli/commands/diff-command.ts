import type { Problem, Result } from '../../core/index.js';
import {
  compareOne,
  type DecisionDiff,
  formatDiff,
  narrateDiff,
  ok,
  problemsOf,
  readComparisons,
  summarizeDiffs,
  type VersionComparison,
} from '../../core/studio.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { complain, jsonText, print, printJson, styleOf, widthOf } from '../print/print.js';
import type { Arguments } from '../read/arguments.js';
import { langOption, missingOptions, switchProblems } from '../read/common-options.js';
import { type NamedVersion, readVersion } from '../read/read-version.js';
import { compareProcesses, processesNamed, USUAL_STATES } from './diff-processes.js';

const VERSION = '<date | epoch | newest | shipped | folder | module>';

/** `provisim diff`. */
export const diffCommand: Command = {
  name: 'diff',
  summary:
    'finds the exact cases and the shortest traces that change between two versions of the rules',
  usage: [`diff --from ${VERSION} --to ${VERSION} [decision or process…] [--most <number>]`],
  most: Number.POSITIVE_INFINITY,
  options: {
    from: {
      value: VERSION,
      doc: 'the earlier version; `./` before a folder that could be mistaken; then, after commas, a time and `key=value` of switches',
    },
    to: { value: VERSION, doc: 'the later version, in the same form' },
    most: {
      value: '<number>',
      doc: `of a process: the most states to look at; usually ${USUAL_STATES}`,
    },
    ...langOption,
  },
  examples: [
    { shows: 'what your rules change', run: 'diff --from shipped --to ./my-rules' },
    {
      shows: 'what an edition of the guide changed',
      run: 'diff --from P-1.35 --to P-1.36 wholesale.package.entitlements',
    },
    {
      shows: 'what a switch changes',
      run: 'diff --from newest --to newest,attach.toggleOffOutcome=CREATE_NEW_ORG broadworks.attach.decision',
    },
    {
      shows: 'what changes in a process, with the shortest trace to each difference',
      run: 'diff --from P-1.37e --to newest wholesale.rplReview',
    },
    {
      shows: 'for a program of your own',
      run: 'diff --from shipped --to ./my-rules --json',
    },
  ],
  check: (args) => [...missing(args), ...mostProblems(args), ...switchProblems(args)],
  run: async (args, io) => {
    const [from, to] = [await readVersion(args, 'from'), await readVersion(args, 'to')];
    const versions = [from, to].flatMap((one) => (one.ok ? [one.value.version] : []));
    const processes = processesNamed(args.positionals, versions);
    const named = args.positionals.filter((name) => !processes.includes(name));
    const decisions = args.positionals.length > 0 ? { decisions: named } : {};
    if (!from.ok || !to.ok) {
      // Names of decisions are checked by the version that there is.
      const names = versions.map((one) => readComparisons(one, one, decisions));
      return refused(io, [...problemsOf(from, to), ...problemsOf(...names).map(ofOption)]);
    }
    const read = readComparisons(from.value.version, to.value.version, decisions);
    if (!read.ok) return refused(io, read.problems.map(ofOption));
    return compareAll(args, io, read.value, { from: from.value, to: to.value, processes });
  },
};

interface ComparedVersions {
  readonly from: NamedVersion;
  readonly to: NamedVersion;
  /** The ids of the processes that are compared, too. */
  readonly processes: readonly string[];
}

async function compareAll(
  args: Arguments,
  io: Io,
  all: readonly VersionComparison[],
  { from, to, processes }: ComparedVersions,
): Promise<number> {
  const found = await compareDecisions(args, io, all, to);
  if (!found.ok) return refused(io, found.problems);
  if (found.value.length < all.length) return EXIT.interrupted;
  const ofProcesses = await compareProcesses(args, io, { names: processes, from, to });
  if (!ofProcesses.ok) return refused(io, ofProcesses.problems.map(ofOption));
  if (ofProcesses.value.length < processes.length) return EXIT.interrupted;
  const words = to.texts[langOf(args)];
  const isPlain = !args.has('json');
  const more = processes.length > 0 ? { processes: ofProcesses.value } : {};
  if (!isPlain) await printJson(io, { decisions: found.value, ...more });
  else if (words !== undefined && (all.length > 0 || processes.length === 0)) {
    await print(io, [summarizeDiffs(found.value, words)]);
  }
  return EXIT.done;
}

function langOf(args: Arguments): string {
  return args.one('lang') ?? 'en';
}

/** Compares decisions and prints each; those that were compared before somebody interrupted. */
async function compareDecisions(
  args: Arguments,
  io: Io,
  all: readonly VersionComparison[],
  { texts }: NamedVersion,
): Promise<Result<readonly DecisionDiff[]>> {
  const found: DecisionDiff[] = [];
  const look = { style: styleOf(io, io.stdout), width: widthOf(io.stdout) };
  for (const comparison of all) {
    leave(args, io, found, all.length);
    if (io.signal.aborted) break;
    if (io.stderr.isTerminal) await io.stderr.write(`${comparison.decision} …\r`);
    const one = compareOne(comparison);
    found.push(one);
    if (!args.has('json') && (one.edits.length > 0 || args.positionals.length > 0)) {
      const told = narrateDiff(comparison, one, { texts, lang: langOf(args) });
      if (!told.ok) return told;
      await print(io, formatDiff(told.value, look));
    }
    // Yields to the event loop between two decisions, so that signals are handled.
    await new Promise(setImmediate);
  }
  return ok(found);
}

/** What is printed where somebody interrupts. */
function leave(args: Arguments, io: Io, found: readonly DecisionDiff[], all: number): void {
  if (args.has('json')) io.leave?.('stdout', () => `${jsonText({ decisions: found })}\n`);
  else io.leave?.('stderr', () => `stopped: ${all - found.length} of ${all} were not compared\n`);
}

async function refused(io: Io, problems: readonly Problem[]): Promise<number> {
  const distinct = new Map(problems.map((one) => [JSON.stringify(one), one]));
  await complain(io, [...distinct.values()]);
  return EXIT.wrongInput;
}

/** A problem of the request is one of an option. */
function ofOption(problem: Problem): Problem {
  const { at = '', ...rest } = problem;
  const option = ['from', 'to'].find((name) => at.startsWith(`/${name}`));
  return option === undefined ? rest : { ...rest, file: `--${option}` };
}

function mostProblems(args: Arguments): readonly Problem[] {
  const most = args.one('most');
  if (most === undefined || /^[1-9]\d{0,8}$/.test(most)) return [];
  const message = `\`--most ${most}\` is not a whole number of 1 or more`;
  return [{ code: 'args/wrong-value', message, hint: 'as in `--most 50000`' }];
}

function missing(args: Arguments): readonly Problem[] {
  const hint = 'a date, an epoch, `newest`, `shipped`, or a folder such as `./my-rules`';
  return missingOptions(args, { from: hint, to: hint });
}
