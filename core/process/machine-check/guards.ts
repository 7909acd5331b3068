import { isRecord } from '../../base/json.js';
import type { Problem } from '../../base/problem.js';
import { shown } from '../../base/shown.js';

/** The property that a single guard reads, and the one required beside it. */
const SINGLES: Readonly<Record<string, readonly string[]>> = {
  answer: ['is', 'includes'],
  payload: ['is'],
  switch: ['is'],
  progress: ['is'],
  fact: ['is'],
  child: [],
  inForce: [],
};
const PARTS = ['all', 'any', 'not'];

/** What is wrong with the form of a guard. */
export function guardProblems(guard: unknown, at: string): Problem[] {
  if (!isRecord(guard)) return [noGuard(guard, at)];
  const kinds = Object.keys(guard).filter(
    (key) => Object.hasOwn(SINGLES, key) || PARTS.includes(key),
  );
  const [kind, ...others] = kinds;
  if (kind === undefined || others.length > 0) return [noGuard(guard, at)];
  if (kind === 'not') return guardProblems(guard.not, `${at}/not`);
  if (kind === 'all' || kind === 'any') {
    const parts = guard[kind];
    if (!Array.isArray(parts) || parts.length === 0) return [noGuard(guard, at)];
    return parts.flatMap((part, i) => guardProblems(part, `${at}/${kind}/${i}`));
  }
  const beside = Object.keys(guard).filter((key) => key !== kind);
  const wanted = SINGLES[kind] ?? [];
  const fits = wanted.length === 0 ? beside.length === 0 : beside.length === 1;
  const isPair = Array.isArray(guard.answer) && guard.answer.length === 2;
  if (!fits || !beside.every((key) => wanted.includes(key)) || (kind === 'answer' && !isPair)) {
    return [noGuard(guard, at)];
  }
  return [];
}

function noGuard(found: unknown, at: string): Problem {
  const said = typeof found === 'function' ? 'a function' : `\`${shown(found)}\``;
  return {
    code: 'machine/guard',
    message: `${said} is no guard`,
    hint: "a guard is data, as in `when({ answer: ['library.loan.decision', 'loan'], is: 'GRANTED' })`",
    at,
  };
}
