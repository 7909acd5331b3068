import type { Problem } from '../core/index.js';
import { meant } from '../core/studio.js';
import { version } from '../package.json';
import { commands } from './commands.js';
import { EXIT, type Io } from './io.js';
import { printHelp, printOverview } from './print/help.js';
import { complain, print } from './print/print.js';
import { readArguments } from './read/arguments.js';
import { commonOptions } from './read/common-options.js';

/**
 * The command line: runs one command.
 * @param argv the arguments after the program's name
 * @returns the exit code
 */
export async function provisim(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-v') {
    await print(io, [version]);
    return EXIT.done;
  }
  if (name === '--help' || name === '-h' || name === 'help') return overview(rest, io);
  const entry = commands.find((command) => command.name === name);
  if (entry === undefined) return refused(io, [unknownCommand(name)], '');
  const command = await entry.load();
  const options = { ...command.options, ...commonOptions };
  const { args, problems } = readArguments(rest, options, command.most);
  if (args.has('help')) {
    await printHelp(io, command);
    return EXIT.done;
  }
  const wrong = [...problems, ...(await command.check(args))];
  if (wrong.length > 0) return refused(io, wrong, ` ${command.name}`);
  const code = await command.run(args, io);
  return io.signal.reason === 'interrupted' ? EXIT.interrupted : code;
}

async function overview([topic]: readonly string[], io: Io): Promise<number> {
  const entry = commands.find(({ name }) => name === topic);
  if (entry === undefined) await printOverview(io, commands);
  else await printHelp(io, await entry.load());
  return EXIT.done;
}

async function refused(io: Io, problems: readonly Problem[], command: string): Promise<number> {
  await complain(io, problems);
  await io.stderr.write(`\`provisim${command} --help\` shows how it is used\n`);
  return EXIT.wrongInput;
}

function unknownCommand(name: string | undefined): Problem {
  const names = commands.map((command) => command.name);
  if (name === undefined) {
    const hint = `one of ${names.map((n) => `\`${n}\``).join(', ')}`;
    return { code: 'args/missing', message: 'there is no command', hint };
  }
  const message = `\`${name}\` is not a command`;
  return { code: 'args/unknown-command', message, hint: meant(name, names) };
}
