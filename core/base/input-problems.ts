import { LIMITS } from './input-limits.js';
import { type Problem, pointer } from './problem.js';

/** With `u`, a pair of surrogates is one character and does not match. */
const LONE_SURROGATE = /\p{Surrogate}/u;

type PartPath = readonly PropertyKey[];

/**
 * What no reader takes, whatever it reads: a value that is too deep or contains itself (problem
 * `json/too-deep`), and texts with half of a character, which have no form in UTF-8
 * (`json/lone-surrogate`), each with its place; none where there is none.
 */
export function inputProblems(value: unknown): readonly Problem[] {
  return isSound(value, 0, { left: QUICK }) ? NONE : search(value);
}

const NONE: readonly Problem[] = Object.freeze([]);
/** The number of parts of a value up to which it is searched without noting where they are. */
const QUICK = 1000;

/** True where a value has no problem; false where it may have one, or many parts. */
function isSound(part: unknown, depth: number, parts: { left: number }): boolean {
  if (typeof part === 'string') return !LONE_SURROGATE.test(part);
  if (typeof part !== 'object' || part === null) return true;
  if (depth >= LIMITS.depth || --parts.left < 0) return false;
  if (Array.isArray(part)) return part.every((item) => isSound(item, depth + 1, parts));
  for (const key of Object.keys(part)) {
    if (LONE_SURROGATE.test(key)) return false;
    if (!isSound((part as Record<string, unknown>)[key], depth + 1, parts)) return false;
  }
  return true;
}

function search(value: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  const depths = new Map<object, number>();
  const open: PlacedValue[] = [{ part: value, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, path } = next;
    if (hasHalf(part)) problems.push(halfCharacter(path));
    if (typeof part !== 'object' || part === null) continue;
    if (path.length >= LIMITS.depth) return [TOO_DEEP];
    // A value that several places share is visited again only where it lies deeper.
    if ((depths.get(part) ?? -1) >= path.length) continue;
    depths.set(part, path.length);
    if (Object.keys(part).some(hasHalf)) problems.push(halfCharacter(path));
    for (const place of placesIn(part, path)) open.push(place);
  }
  return problems;
}

interface PlacedValue {
  readonly part: unknown;
  readonly path: PartPath;
}

function placesIn(whole: object, path: PartPath): readonly PlacedValue[] {
  return Object.entries(whole).flatMap(([key, part]) =>
    isPossible(part) ? [{ part, path: [...path, key] }] : [],
  );
}

function hasHalf(text: unknown): boolean {
  return typeof text === 'string' && LONE_SURROGATE.test(text);
}

// Only these can have a problem, so numbers and truth values cost nothing.
function isPossible(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'object';
}

const TOO_DEEP: Problem = {
  code: 'json/too-deep',
  message: `lists and objects are more than ${LIMITS.depth} deep`,
};

function halfCharacter(path: PartPath): Problem {
  const message = 'a text has half of a character: a surrogate without the other';
  return { code: 'json/lone-surrogate', message, at: pointer(path) };
}
