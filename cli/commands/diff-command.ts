import type { Problem } from '../../core/index.js';
import {
  compareOne,
  type DecisionDiff,
  formatDiff,
  narrateDiff,
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

const VERSION = '<date | epoch | newest | shipped | folder>';

/** `provisim diff`. */
export const diffCommand: Command = {
  name: 'diff',
  summary: 'finds the exact cases whose outcome changes between two versions of the rules',
  usage: [`diff --from ${VERSION} --to ${VERSION} [decision…]`],
  most: Number.POSITIVE_INFINITY,
  options: {
    from: {
      value: VERSION,
      doc: 'the earlier version; `./` before a folder that could be mistaken; then, after commas, a time and `key=value` of switches',
    },
    to: { value: VERSION, doc: 'the later version, in the same form' },
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
      shows: 'for a program of your own',
      run: 'diff --from shipped --to ./my-rules --json',
    },
  ],
  check: (args) => [...missing(args), ...switchProblems(args)],
  run: async (args, io) => {
    const [from, to] = [await readVersion(args, 'from'), await readVersion(args, 'to')];
    const decisions = args.positionals.length > 0 ? { decisions: args.positionals } : {};
    if (!from.ok || !to.ok) {
      // Names of decisions are checked by the version that there is.
      const sound = [from, to].flatMap((one) => (one.ok ? [one.value.version] : []));
      const names = sound.map((one) => readComparisons(one, one, decisions));
      return refused(io, [...problemsOf(from, to), ...problemsOf(...names).map(ofOption)]);
    }
    const read = readComparisons(from.value.version, to.value.version, decisions);
    if (!read.ok) return refused(io, read.problems.map(ofOption));
    return compareAll(args, io, read.value, to.value);
  },
};

async function compareAll(
  args: Arguments,
  io: Io,
  all: readonly VersionComparison[],
  { texts }: NamedVersion,
): Promise<number> {
  const found: DecisionDiff[] = [];
  const options = { texts, lang: args.one('lang') ?? 'en' };
  const look = { style: styleOf(io, io.stdout), width: widthOf(io.stdout) };
  for (const comparison of all) {
    leave(args, io, found, all.length);
    if (io.signal.aborted) return EXIT.interrupted;
    if (io.stderr.isTerminal) await io.stderr.write(`${comparison.decision} …\r`);
    const one = compareOne(comparison);
    found.push(one);
    if (!args.has('json') && (one.edits.length > 0 || args.positionals.length > 0)) {
      const told = narrateDiff(comparison, one, options);
      if (!told.ok) return refused(io, told.problems);
      await print(io, formatDiff(told.value, look));
    }
    // Yields to the event loop between two decisions, so that signals are handled.
    await new Promise(setImmediate);
  }
  const words = texts[options.lang];
  if (args.has('json')) await printJson(io, { decisions: found });
  else if (words !== undefined) await print(io, [summarizeDiffs(found, words)]);
  return EXIT.done;
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

function missing(args: Arguments): readonly Problem[] {
  const hint = 'a date, an epoch, `newest`, `shipped`, or a folder such as `./my-rules`';
  return missingOptions(args, { from: hint, to: hint });
}
