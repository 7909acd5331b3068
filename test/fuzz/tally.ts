import { expect } from 'vitest';
import type { Result } from '../../core/index.js';
import { runs } from '../decide/runs.js';

/** Milliseconds of the processor beyond which an input counts as one that hangs. */
const HANGS = 1000;

/** Counts what became of generated inputs, and prints it in long runs. */
export class Tally {
  readonly #name: string;
  readonly #began = performance.now();
  readonly #count = { accepted: 0, refused: 0, exceptions: 0, hangs: 0, pollution: 0, frozen: 0 };

  constructor(name: string) {
    this.#name = name;
  }

  /** Answers an input, and counts what it came to; throws what `answer` throws. */
  of<T, A extends Result<unknown>>(input: T, answer: (input: T) => A): A {
    const mine = [...objectsIn(input)].filter((one) => !Object.isFrozen(one));
    const start = process.cpuUsage();
    try {
      const given = answer(input);
      this.#count[given.ok ? 'accepted' : 'refused'] += 1;
      return given;
    } catch (error) {
      this.#count.exceptions += 1;
      throw error;
    } finally {
      // A machine that does other things, or collects garbage, is slow once; what hangs is slow again.
      if (milliseconds(start) > HANGS && again(() => answer(input)) > HANGS) this.#count.hangs += 1;
      if (Object.keys(Object.prototype).length > 0) this.#count.pollution += 1;
      if (mine.some(Object.isFrozen)) this.#count.frozen += 1;
    }
  }

  /** Expects that all was well. @returns the counts */
  end() {
    const { exceptions, hangs, pollution, frozen, ...answered } = this.#count;
    const minutes = (performance.now() - this.#began) / 60_000;
    const all = answered.accepted + answered.refused + exceptions;
    const line = { ...this.#count, 'inputs a minute': Math.round(all / minutes) };
    // `npm test` alone says nothing.
    if (runs(1) > 1) process.stdout.write(`${this.#name}: ${JSON.stringify(line)}\n`);
    const bad = { exceptions, hangs, pollution, frozen };
    expect(bad).toEqual({ exceptions: 0, hangs: 0, pollution: 0, frozen: 0 });
    return answered;
  }
}

function milliseconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function again(answer: () => unknown): number {
  const start = process.cpuUsage();
  try {
    answer();
  } catch {
    // Counted when it was thrown first.
  }
  return milliseconds(start);
}

function* objectsIn(value: unknown, seen = new Set<object>()): Iterable<object> {
  // An empty typed array counts as frozen, and one with members cannot be.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  if (seen.has(value)) return;
  seen.add(value);
  yield value;
  for (const part of Object.values(value)) yield* objectsIn(part, seen);
}
