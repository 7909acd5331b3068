/** A destination of text. */
export interface Writer {
  /** Resolves when more may be written. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Columns of the terminal, where it is one. */
  readonly columns: number | undefined;
}

/** The environment of a command, apart from its arguments and the file system. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Writer;
  readonly stderr: Writer;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Aborted by Ctrl-C (reason `interrupted`) or when the reader of the output is gone (`unread`).
   */
  readonly signal: AbortSignal;
  /** Lets Ctrl-C end the process at once again, until the signal is read anew. */
  readonly unlisten?: () => void;
  /** What to print where the command is interrupted from now on; the last one counts. */
  readonly leave?: (to: 'stdout' | 'stderr', text: () => string) => void;
  /** Whether something could not be written, and that was said. */
  readonly failed?: () => boolean;
}

/** Exit codes of commands; the numbers are part of the public contract. */
export const EXIT = {
  done: 0,
  /** It ran, with a negative result. */
  bad: 1,
  /** The input was invalid. */
  wrongInput: 2,
  interrupted: 130,
} as const;
