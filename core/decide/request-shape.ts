import { inputProblems } from '../base/input-problems.js';
import { notPlain } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { named } from '../base/shown.js';
import { meant } from '../base/suggest.js';

/**
 * What is wrong with the form of a request: `request/shape` where it is no plain object, and
 * `request/unknown-key` for each key that requests of its kind do not have.
 * @param keys those that it may have; left out: any
 */
export function requestProblems(request: unknown, keys?: readonly string[]): readonly Problem[] {
  const other = notPlain(request);
  if (other !== undefined) {
    return [{ code: 'request/shape', message: `the request is not an object but ${other}` }];
  }
  const deep = inputProblems(request);
  if (deep.length > 0 || keys === undefined) return deep;
  const more = Object.keys(request as object).filter((key) => !keys.includes(key));
  return more.map((key) => ({
    code: 'request/unknown-key',
    message: `a request has no ${named(key)}`,
    hint: meant(key, keys),
    at: pointer([key]),
  }));
}
