import type { Problem } from './problem.js';

/** Either a value, or every problem that prevented it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failure with all its problems. */
export function fail<T = never>(problems: readonly Problem[]): Result<T> {
  return { ok: false, problems };
}

/** All problems of some results: none where every one is a success. */
export function problemsOf(...results: readonly Result<unknown>[]): readonly Problem[] {
  return results.flatMap((result) => (result.ok ? [] : result.problems));
}
