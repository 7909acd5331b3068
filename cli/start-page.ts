import type { Problem } from '../core/index.js';
import { block, gap, layOut } from '../core/studio.js';
import { provisim } from './dispatch.js';
import { EXIT, type Io } from './io.js';
import { complain, print, styleOf, widthOf } from './print/print.js';
import { type OptionSpec, readArguments } from './read/arguments.js';
import { pageOptions, portProblems, servePage } from './serve-page.js';

const options = {
  ...pageOptions,
  policy: { value: '<module>', doc: 'a policy of your own, shown in place of the shipped ones' },
  once: { value: '<scenario>', doc: 'tells a scenario in the terminal instead' },
  help: { doc: 'shows this' },
} satisfies Readonly<Record<string, OptionSpec>>;

/**
 * `npm start`: serves the playground, or tells a scenario in the terminal.
 * @param argv the arguments after `npm start --`
 * @param page the folder with the built page
 * @returns the exit code; a server runs until the signal of `io`
 */
export async function startPage(argv: readonly string[], page: string, io: Io): Promise<number> {
  const { args, problems } = readArguments(argv, options, 0);
  if (args.has('help')) {
    await print(io, helpLines(io));
    return EXIT.done;
  }
  const wrong = [...problems, ...portProblems(args)];
  if (wrong.length > 0) return refused(io, wrong);
  const scenario = args.one('once');
  const policy = args.one('policy');
  if (scenario !== undefined) {
    const over = policy === undefined ? [] : ['--policy', policy];
    return provisim(['run', '--story', scenario, ...over], io);
  }
  const served = await servePage(args, page, io);
  return served.length === 0 ? EXIT.done : refused(io, served);
}

async function refused(io: Io, problems: readonly Problem[]): Promise<number> {
  await complain(io, problems);
  await io.stderr.write('`npm start -- --help` shows how it is used\n');
  return EXIT.wrongInput;
}

function helpLines(io: Io): readonly string[] {
  const rows = Object.entries<OptionSpec>(options).map(([name, { value, doc }]) => ({
    flag: `--${name}${value === undefined ? '' : `\u{A0}${value}`}`,
    doc,
  }));
  const width = Math.max(...rows.map(({ flag }) => flag.length)) + 1;
  const blocks = [
    block(0, ['Serves the playground to this machine, until Ctrl-C.']),
    gap,
    block(2, ['npm start -- [options]']),
    gap,
    ...rows.map(({ flag, doc }) => block(2, [flag.padEnd(width, '\u{A0}'), doc], 3 + width)),
  ];
  return layOut(blocks, { style: styleOf(io, io.stdout), width: widthOf(io.stdout) });
}
