import type { DecisionRecord, Problem, Result } from '../../core/index.js';
import { fail, ok, problemsOf } from '../../core/studio.js';
import type { Io } from '../io.js';
import type { Arguments } from '../read/arguments.js';
import { switchesOf } from '../read/common-options.js';
import { positionsIn } from '../read/json-text.js';
import { type Loaded, loadPolicyFor } from '../read/load-rules.js';
import { readJson } from '../read/read-json.js';
import { deciderOf } from './engines.js';

/** A question that was answered, with the policy that it was answered by. */
export interface Answered extends Pick<Loaded, 'policy' | 'texts'> {
  readonly record: DecisionRecord;
}

/** Problems of the arguments of a question: what is missing. */
export function questionProblems(args: Arguments): readonly Problem[] {
  const decision: Problem = {
    code: 'args/missing',
    message: 'the decision is not named',
    hint: 'as in `broadworks.attach.decision`',
  };
  const facts: Problem = {
    code: 'args/missing',
    message: '`--facts` is not given',
    hint: 'a file, `-` or JSON; `--facts {}` asks with nothing known',
  };
  return [
    ...(args.positionals.length === 0 ? [decision] : []),
    ...(args.has('facts') ? [] : [facts]),
  ];
}

/**
 * Asks the question in the arguments.
 * @returns the answer, or every problem of rules, facts and request, each with its place
 */
export async function askOne(args: Arguments, io: Io): Promise<Result<Answered>> {
  const [policy, facts] = await Promise.all([
    loadPolicyFor(args),
    readJson('--facts', args.one('facts') ?? '', io),
  ]);
  if (!policy.ok || !facts.ok) {
    return fail(problemsOf(policy, facts));
  }
  const decide = await deciderOf(args.one('engine'));
  const record = await decide(policy.value.policy, {
    decision: args.positionals[0] ?? '',
    facts: facts.value.value,
    asOf: args.one('as-of') ?? null,
    switches: requestSwitches(args),
  });
  if (record.ok)
    return ok({ policy: policy.value.policy, texts: policy.value.texts, record: record.value });
  const position = positionsIn(facts.value.text);
  return fail(record.problems.map((problem) => placed(problem, facts.value.label, position)));
}

/** The switches of the arguments, in the form of a request. */
export function requestSwitches(args: Arguments) {
  // The core rejects what is not a value of the switch.
  return switchesOf(args) as Readonly<Record<string, string | number | boolean | null>>;
}

// A request is assembled from options: a problem of the request is one of an option.
function placed(
  problem: Problem,
  label: string,
  position: ReturnType<typeof positionsIn>,
): Problem {
  const { at = '', ...rest } = problem;
  const [, part] = at.split('/');
  if (part === 'asOf') return { ...rest, file: '--as-of' };
  if (part === 'switches') return { ...rest, file: '--switch' };
  if (part !== 'facts') return rest;
  const within = at.slice('/facts'.length);
  const found = label === '--facts' ? {} : position(within);
  return { ...rest, file: label, ...found, ...(within === '' ? {} : { at: within }) };
}
