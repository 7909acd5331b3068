import type { DecisionRecord, Policy, Problem, Result } from '../../core/index.js';
import { fail, isRecord } from '../../core/studio.js';
import { requestSwitches, usualOf } from '../commands/decide-one.js';
import { deciderOf } from '../commands/engines.js';
import type { Arguments } from './arguments.js';
import { parseJson } from './json-text.js';

/** The answer to one case: its id, if it has one, and the record or the problems. */
export interface AnsweredCase {
  readonly id?: unknown;
  readonly result: Result<DecisionRecord>;
}

/**
 * Answers the lines of a stream of cases.
 * @param args `--engine`; `--as-of` and `--switch` are defaults for cases without their own
 * @returns a function from a line to its answer; problems have the place in the line
 */
export async function caseAnswerer(
  args: Arguments,
  policy: Policy,
): Promise<(line: string) => Promise<AnsweredCase>> {
  const decide = await deciderOf(args.one('engine'));
  const given = { asOf: args.one('as-of') ?? null, switches: requestSwitches(args) };
  const usual = usualOf(args);
  return async (line: string): Promise<AnsweredCase> => {
    const parsed = parseJson('', line);
    if (!parsed.ok) return { result: parsed };
    const written = parsed.value.value;
    if (!isRecord(written)) return { result: fail([NOT_A_CASE]) };
    const { id } = written;
    const wrong = shapeProblems(written);
    if (wrong.length > 0) return { id, result: fail(wrong) };
    const request = {
      decision: String(written.decision),
      facts: written.facts,
      asOf: asOfOf(written) ?? given.asOf,
      // The core rejects switches that are not an object, and values that a switch does not have.
      switches: switchesWith(given.switches, written.switches) as typeof given.switches,
      ...usual,
    };
    return { id, result: await decide(policy, request) };
  };
}

function switchesWith(given: object, own: unknown): unknown {
  return isRecord(own) ? { ...given, ...own } : (own ?? given);
}

function asOfOf({ asOf }: Record<string, unknown>): string | undefined {
  return typeof asOf === 'string' ? asOf : undefined;
}

const NOT_A_CASE: Problem = {
  code: 'case/shape',
  message: 'is not a case',
  hint: 'as in `{ "decision": "broadworks.attach.decision", "facts": {} }`',
};

function shapeProblems({ decision, asOf }: Record<string, unknown>): Problem[] {
  const code = 'case/shape';
  const named = typeof decision === 'string';
  const timed = asOf === undefined || asOf === null || typeof asOf === 'string';
  const unnamed = { code, message: 'the decision is not named', hint: NOT_A_CASE.hint ?? '' };
  const untimed = { code, message: '`asOf` is neither a date nor an epoch', at: '/asOf' };
  return [...(named ? [] : [{ ...unnamed, at: '/decision' }]), ...(timed ? [] : [untimed])];
}
