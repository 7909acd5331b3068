import type { Problem } from '../core/base/problem.js';
import type { Io } from './io.js';
import type { Arguments, OptionSpec } from './read/arguments.js';

/** A command of `provisim`. */
export interface Command {
  readonly name: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** The forms in which it is called, without `provisim`. */
  readonly usage: readonly string[];
  /** How many arguments it takes beside its options, at most. */
  readonly most: number;
  /** The values of its argument, where they are few. */
  readonly choices?: readonly string[];
  /** Options by name, beside those that every command has. */
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Command lines to copy, each with what it shows. */
  readonly examples: readonly { readonly run: string; readonly shows: string }[];
  /** What is wrong with arguments that are each sound: something missing, two that exclude each other. */
  check(args: Arguments): readonly Problem[] | Promise<readonly Problem[]>;
  /** Does it; resolves to the exit code. */
  run(args: Arguments, io: Io): Promise<number>;
}

/** How the list of commands names one: loaded when it is asked for. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}
