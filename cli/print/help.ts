import { block, gap, layOut, type TextBlock, toned } from '../../core/studio.js';
import type { Command, CommandEntry } from '../command.js';
import type { Io } from '../io.js';
import type { OptionSpec } from '../read/arguments.js';
import { commonOptions } from '../read/common-options.js';
import { print, styleOf, widthOf } from './print.js';

const EXIT_CODES = '0: done. 1: it ran, and the news is bad. 2: the input was wrong.';

/** Prints what `provisim` can do. */
export function printOverview(io: Io, commands: readonly CommandEntry[]): Promise<void> {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return printBlocks(io, [
    block(0, ['Runs the provisioning policies of Webex for BroadWorks and Webex Wholesale.']),
    gap,
    heading('Usage'),
    block(2, ['provisim <command> [arguments]']),
    block(2, ['provisim <command> --help']),
    gap,
    heading('Commands'),
    ...commands.map(({ name, summary }) => row(name, summary, width)),
    gap,
    heading('Exit codes'),
    block(2, [EXIT_CODES]),
  ]);
}

/** Prints the usage of one command. */
export function printHelp(io: Io, command: Command): Promise<void> {
  const options: [string, OptionSpec][] = Object.entries({ ...command.options, ...commonOptions });
  const flags = options.map(
    ([name, { value }]) => `--${name}${value === undefined ? '' : ` ${value}`}`,
  );
  const width = Math.max(...flags.map((flag) => flag.length)) + 2;
  return printBlocks(io, [
    block(0, [`${command.name}: ${command.summary}.`]),
    gap,
    heading('Usage'),
    ...command.usage.map((usage) => block(2, [unbroken(`provisim ${usage}`)])),
    ...argument(command),
    gap,
    heading('Options'),
    ...options.map(([, { doc, choices }], i) =>
      row(flags[i] ?? '', choices === undefined ? doc : `${doc} (${choices.join(', ')})`, width),
    ),
    gap,
    heading('Examples'),
    ...command.examples.flatMap(({ run, shows }) => [
      block(2, [toned('quiet', `# ${shows}`)]),
      block(2, [unbroken(`provisim ${run}`)]),
    ]),
    gap,
    heading('Exit codes'),
    block(2, [EXIT_CODES]),
  ]);
}

/** The values of the argument, where they are few. */
function argument({ choices }: Command): readonly TextBlock[] {
  if (choices === undefined) return [];
  return [gap, heading('Argument'), block(2, [`one of ${choices.join(', ')}`])];
}

function heading(text: string): TextBlock {
  return block(0, [toned('heading', text)]);
}

function row(name: string, text: string, width: number): TextBlock {
  const fixed = unbroken(name.padEnd(width - 1));
  return block(2, [toned('strong', fixed), text], 2 + width);
}

// Command lines are meant to be copied and columns to be aligned: neither is wrapped.
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u{A0}');
}

function printBlocks(io: Io, blocks: readonly TextBlock[]): Promise<void> {
  const look = { style: styleOf(io, io.stdout), width: widthOf(io.stdout) };
  return print(io, layOut(blocks, look));
}
