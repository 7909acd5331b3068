import { setImmediate as turn } from 'node:timers/promises';
import type { Io } from '../io.js';

/** The first lines load what the later ones use. */
const FIRST = 10;
/** Characters from which on a line may take long. */
const LONG = 1000;
/** Milliseconds of the average line from which on any may. */
const SLOW = 2;
/** Characters of answers that are written at once: each call of the system costs as much as many. */
const BATCH = 65_536;

/**
 * Lets Ctrl-C end the process in the midst of a line that may take long. Between the lines, and in
 * short ones, it only aborts the signal, since taking turns costs more than a short line. Answers of
 * lines that arrive together are written together, and always before a line that may take long.
 */
export class LineGate {
  readonly #io: Io;
  readonly #signal: AbortSignal;
  #lines = 0;
  #time = 0;
  #began = 0;
  #isOpen = false;
  #unwritten = '';
  #timer: NodeJS.Immediate | undefined;

  constructor(io: Io) {
    this.#io = io;
    this.#signal = io.signal;
  }

  /** To be called before a line is computed. @returns false where the command is interrupted */
  async enter(line: string): Promise<boolean> {
    const isSlow = this.#time > SLOW * this.#lines;
    if (this.#lines < FIRST || line.length > LONG || isSlow) {
      await this.flush();
      // A signal that has come already is handled first: it would be lost.
      await turn();
      if (!this.#signal.aborted) this.#io.unlisten?.();
      this.#isOpen = true;
    }
    this.#began = performance.now();
    return !this.#signal.aborted;
  }

  /** To be called when it has been computed. */
  leave(): void {
    this.#lines += 1;
    this.#time += performance.now() - this.#began;
    // Reading the signal listens to Ctrl-C again.
    if (this.#isOpen) void this.#io.signal;
    this.#isOpen = false;
  }

  /** Writes the answer of a line, at the latest when no further line is there. */
  write(text: string): Promise<void> {
    this.#unwritten += text;
    if (this.#unwritten.length >= BATCH || this.#io.stdout.isTerminal) return this.flush();
    this.#timer ??= setImmediate(() => void this.flush());
    return WRITTEN;
  }

  /** Writes what is not written yet. */
  flush(): Promise<void> {
    clearImmediate(this.#timer);
    this.#timer = undefined;
    const text = this.#unwritten;
    this.#unwritten = '';
    return text === '' ? WRITTEN : this.#io.stdout.write(text);
  }
}

const WRITTEN = Promise.resolve();
