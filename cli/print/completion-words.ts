import { isRecord, processes } from '../../core/studio.js';
import { rules } from '../../rules/index.js';
import type { Command, CommandEntry } from '../command.js';
import type { OptionSpec } from '../read/arguments.js';
import { commonOptions } from '../read/common-options.js';

/** The candidates at a position of the command line: one of some words, a file, or what only the user knows. */
export type Candidates = readonly string[] | 'files' | 'anything';

/** An option as it is completed. */
export interface CompletedOption {
  /** With its dashes. */
  readonly flag: string;
  readonly doc: string;
  /** The value after it; undefined for an option that is on or off. */
  readonly value: Candidates | undefined;
}

/** A command as it is completed. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** Its positional arguments. */
  readonly argument: Candidates;
}

/** Everything that a shell completes, of all commands. */
export async function completedCommands(
  entries: readonly CommandEntry[],
): Promise<readonly CompletedCommand[]> {
  const commands = await Promise.all(entries.map(({ load }) => load()));
  const kinds = wordsByKind();
  const help: CompletedCommand = {
    name: 'help',
    summary: 'shows how a command is used',
    options: [],
    argument: commands.map(({ name }) => name),
  };
  return [...commands.map((command) => completed(command, kinds)), help];
}

function completed(command: Command, kinds: Kinds): CompletedCommand {
  const options: [string, OptionSpec][] = Object.entries({ ...command.options, ...commonOptions });
  return {
    name: command.name,
    summary: command.summary,
    options: options.map(([name, { value, choices, doc }]) => ({
      flag: `--${name}`,
      doc,
      value: value === undefined ? undefined : (choices ?? candidates(value, kinds)),
    })),
    argument: argumentWords(command, kinds),
  };
}

/** The values of a command's argument, and what may come after it. */
function argumentWords(command: Command, kinds: Kinds): Candidates {
  const named = candidates(argumentOf(command), kinds);
  if (command.choices === undefined) return named;
  return typeof named === 'string' ? command.choices : [...command.choices, ...named];
}

/** The argument of a command as its usage names it: `<decision>`, `[process…]`; the values of options are none. */
function argumentOf({ usage }: Command): string {
  return usage.map((text) => text.replace(/--\S+ (<[^>]*>|\S+)/g, '')).join(' ');
}

type Kinds = readonly (readonly [RegExp, Candidates])[];

/** What the names in angle brackets mean; the first that occurs counts. */
function wordsByKind(): Kinds {
  const contents = rules.map(({ content }) => content).filter(isRecord);
  const decisions = contents.flatMap(({ tables, id }) =>
    tables === undefined ? [] : [String(id)],
  );
  const ids = [...processes.keys()];
  const epochs = contents.flatMap((guide) => (Array.isArray(guide.epochs) ? guide.epochs : []));
  return [
    [/process or decision/, [...ids, ...decisions]],
    [/decision/, decisions],
    [/process/, ids],
    [
      /rule id/,
      contents.flatMap(({ epochs: of, rules: said }) => (of ? Object.keys(said ?? {}) : [])),
    ],
    [/<edition>/, [...new Set(contents.flatMap(({ edition }) => edition ?? []))].map(String)],
    [/key=value/, contents.flatMap(({ switches }) => switchWords(switches))],
    [/epoch/, epochs.flatMap((epoch) => (isRecord(epoch) ? [String(epoch.id)] : []))],
    [/file|folder/, 'files'],
  ];
}

function switchWords(switches: unknown): string[] {
  if (!isRecord(switches)) return [];
  return Object.entries(switches).flatMap(([key, one]) =>
    isRecord(one) && Array.isArray(one.values) ? one.values.map((value) => `${key}=${value}`) : [],
  );
}

function candidates(text: string, kinds: Kinds): Candidates {
  return kinds.find(([kind]) => kind.test(text))?.[1] ?? 'anything';
}
