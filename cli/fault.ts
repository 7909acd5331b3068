import type { Problem } from '../core/index.js';

/**
 * The result of something, or what becomes of a fault of our own on the way.
 * @param otherwise takes the problem `internal/fault`, with the place in the code
 */
export async function caught<T>(
  run: () => T | Promise<T>,
  otherwise: (problem: Problem) => T | Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    return otherwise(faultOf(error));
  }
}

function faultOf(error: unknown): Problem {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const [, place = ''] = /\n\s+at (.*)/.exec(stack) ?? [];
  return {
    code: 'internal/fault',
    message: `this should not have happened: ${message}`,
    hint: `please report it with the input that led here${place === '' ? '' : `; ${place}`}`,
  };
}
