import { LIMITS } from './input-limits.js';
import type { Problem } from './problem.js';

/**
 * What is wrong with a value that is deeper than any reader goes, or that contains itself: problem
 * `json/too-deep`; none where it is not.
 */
export function depthProblems(value: unknown): readonly Problem[] {
  const depths = new Map<object, number>();
  const open: (readonly [unknown, number])[] = [[value, 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, depth] = next;
    if (typeof part !== 'object' || part === null) continue;
    if (depth > LIMITS.depth) {
      const message = `lists and objects are more than ${LIMITS.depth} deep`;
      return [{ code: 'json/too-deep', message }];
    }
    // A value that several places share is visited again only where it lies deeper.
    if ((depths.get(part) ?? 0) >= depth) continue;
    depths.set(part, depth);
    for (const inner of Object.values(part)) open.push([inner, depth + 1]);
  }
  return [];
}
