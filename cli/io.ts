/** A place to write text to. */
export interface Writer {
  /** Resolves when more may be written. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Columns of the terminal, where it is one. */
  readonly columns: number | undefined;
}

/** All that a command sees of the world beside its arguments and the file system. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Writer;
  readonly stderr: Writer;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C (reason `interrupted`) or when nobody reads the results any more (`unread`). */
  readonly signal: AbortSignal;
}

/** What a command ends with; the numbers are part of the public contract. */
export const EXIT = {
  done: 0,
  /** It ran, and the news is bad. */
  bad: 1,
  /** The input was wrong. */
  wrongInput: 2,
  interrupted: 130,
} as const;
