import type { Problem } from '../core/index.js';
import type { Io } from './io.js';
import type { Arguments, OptionSpec } from './read/arguments.js';

/** A command of `provisim`. */
export interface Command {
  readonly name: string;
  /** Its purpose, in a line. */
  readonly summary: string;
  /** Its synopses, without `provisim`. */
  readonly usage: readonly string[];
  /** The maximal number of positional arguments. */
  readonly most: number;
  /** The values of its argument, where they are few. */
  readonly choices?: readonly string[];
  /** Options by name, beside those that every command has. */
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Command lines to copy, each with its purpose. */
  readonly examples: readonly { readonly run: string; readonly shows: string }[];
  /** What is wrong with arguments that are each sound: something missing, two that exclude each other. */
  check(args: Arguments): readonly Problem[] | Promise<readonly Problem[]>;
  /** Does it; resolves to the exit code. */
  run(args: Arguments, io: Io): Promise<number>;
}

/** An entry in the list of commands: the command is loaded on demand. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}
