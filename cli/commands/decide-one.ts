import {
  type DecisionRecord,
  decideUnknown,
  type Policy,
  type Problem,
  type Result,
  type Texts,
} from '../../core/index.js';
import { fail, ok, problemsOf } from '../../core/studio.js';
import { oneDecision } from '../../rules/one-decision.js';
import type { Io } from '../io.js';
import type { Arguments } from '../read/arguments.js';
import { missingOptions, switchesOf } from '../read/common-options.js';
import { positionsIn } from '../read/json-text.js';
import { readJson } from '../read/read-json.js';
import { deciderOf } from './engines.js';

/** A question that was answered, with the policy that it was answered by. */
export interface Answered {
  /** As much of it as the question needed. */
  readonly policy: Pick<Policy, 'ruleSets' | 'guides'>;
  readonly texts: Texts;
  readonly record: DecisionRecord;
}

/** Problems of the arguments of a question: what is missing. */
export function questionProblems(args: Arguments): readonly Problem[] {
  const decision: Problem = {
    code: 'args/missing',
    message: 'the decision is not named',
    hint: 'as in `broadworks.attach.decision`',
  };
  return [
    ...(args.positionals.length === 0 ? [decision] : []),
    ...missingOptions(args, { facts: 'a file, `-` or JSON; `--facts {}` asks with nothing known' }),
  ];
}

/**
 * Asks the question in the arguments.
 * @param lang the language of the answer's sentences
 * @returns the answer, or every problem of rules, facts and request, each with its place
 */
export async function askOne(args: Arguments, io: Io, lang: string): Promise<Result<Answered>> {
  const facts = await readJson('--facts', args.one('facts') ?? '', io);
  const request = {
    decision: args.positionals[0] ?? '',
    facts: facts.ok ? facts.value.value : {},
    asOf: args.one('as-of') ?? null,
    switches: requestSwitches(args),
    ...usualOf(args),
  };
  const alone = facts.ok && NEEDS_ALL.every((option) => !args.has(option));
  const answered = alone ? await askAlone(request, lang) : undefined;
  if (answered !== undefined) return ok(answered);
  const { loadPolicyFor } = await import('../read/load-rules.js');
  const policy = await loadPolicyFor(args);
  if (!policy.ok || !facts.ok) {
    return fail(problemsOf(policy, facts));
  }
  const decide = await deciderOf(args.one('engine'));
  const record = await decide(policy.value.policy, request);
  if (record.ok)
    return ok({ policy: policy.value.policy, texts: policy.value.texts, record: record.value });
  const position = positionsIn(facts.value.text);
  return fail(record.problems.map((problem) => placed(problem, facts.value.label, position)));
}

/** A question of the arguments, with the policy that it is asked. */
export interface AskedOf {
  readonly policy: Policy;
  readonly texts: Texts;
  readonly request: Parameters<typeof decideUnknown>[1];
  /** A problem of the request at its place in the arguments. */
  place(problem: Problem): Problem;
}

/**
 * Reads the question in the arguments, for those who ask more of it than its answer.
 * @returns problems of the rules and of the facts' text
 */
export async function readQuestionOf(args: Arguments, io: Io): Promise<Result<AskedOf>> {
  const facts = await readJson('--facts', args.one('facts') ?? '', io);
  const { loadPolicyFor } = await import('../read/load-rules.js');
  const loaded = await loadPolicyFor(args);
  if (!loaded.ok || !facts.ok) return fail(problemsOf(loaded, facts));
  const request = {
    decision: args.positionals[0] ?? '',
    facts: facts.value.value,
    asOf: args.one('as-of') ?? null,
    switches: requestSwitches(args),
    ...usualOf(args),
  };
  const position = positionsIn(facts.value.text);
  const place = (problem: Problem) => placed(problem, facts.value.label, position);
  return ok({ policy: loaded.value.policy, texts: loaded.value.texts, request, place });
}

/** With one of these a question needs more than its decision. */
const NEEDS_ALL = ['policy', 'rules', 'guides', 'engine'];

/**
 * Asks a shipped decision without loading the others. What is wrong with a question is not said from
 * here: the names that were meant may be in any of them.
 */
async function askAlone(
  request: Parameters<typeof decideUnknown>[1],
  lang: string,
): Promise<Answered | undefined> {
  const load = Object.hasOwn(oneDecision, request.decision)
    ? oneDecision[request.decision]
    : undefined;
  const { policy, texts } = (await load?.()) ?? {};
  const record = policy && decideUnknown(policy, request);
  const told = await texts?.[lang]?.();
  if (policy === undefined || record?.ok !== true || told === undefined) return undefined;
  return { policy, texts: told.texts, record: record.value };
}

/** Whether a question is to be completed by usual values, in the form of a request. */
export function usualOf(args: Arguments): { readonly usual?: true } {
  return args.has('usual') ? { usual: true } : {};
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
