import type { Json } from '../base/json.js';
import { isRecord, notPlain } from '../base/json.js';
import { type Problem, pointer } from '../base/problem.js';
import { ok, type Result } from '../base/result.js';
import { asText, named, shown } from '../base/shown.js';
import { meant } from '../base/suggest.js';
import { decideQuestion } from '../decide/decide.js';
import { type Question, readQuestion } from '../decide/question.js';
import type { DecisionRecord } from '../decide/record.js';
import type { DecisionRequest } from '../decide/request.js';
import type { OutputSpec, Policy, RuleSet } from '../rule/policy.js';
import { conforms, describeType } from '../rule/value-type.js';

/** A question what would change the outcome of a decision. */
export interface FlipRequest extends DecisionRequest {
  /** The output that is to change; left out: the decision's first output. */
  readonly output?: string;
  /** The value that it is to have; left out: any other than its present one. */
  readonly to?: Json;
  /** Facts that stay as they are. */
  readonly freeze?: readonly string[];
  /** What a change of a fact costs, by fact; 1 where it is left out. */
  readonly costs?: Readonly<Record<string, number>>;
}

/** A request about another outcome, read. */
export interface AskedFlip {
  /** The request without what is asked about flips. */
  readonly asked: DecisionRequest;
  readonly question: Question;
  /** The record of the case as it is. */
  readonly present: DecisionRecord;
  readonly output: OutputSpec;
}

/**
 * Reads a request about another outcome, and decides its case as it is.
 * @param keys those that the request may have besides those of every request
 * @returns every problem of the request: those of `decide`, `flip/unknown-output`,
 *   `flip/unknown-fact`, `flip/wrong-value`, `flip/wrong-cost`, `flip/shape`
 */
export function readFlip(
  policy: Policy,
  request: FlipRequest,
  keys: readonly string[],
): Result<AskedFlip> {
  const problems = (ruleSet: RuleSet) => flipProblems(ruleSet, request);
  const question = readQuestion(policy, request, { keys, problems });
  if (!question.ok) return question;
  const { decision, asOf, switches } = request;
  const present = decideQuestion(question.value);
  if (!present.ok) return present;
  const usual = (present.value.usual ?? []).map(({ fact, value }) => [fact, value] as const);
  const facts = usual.length === 0 ? request.facts : withFacts(request.facts, usual);
  const asked = { decision, facts, asOf, switches };
  const output = outputOf(question.value.ruleSet, request.output);
  if (output === undefined) throw new Error('a decision has an output');
  return ok({ asked, question: question.value, present: present.value, output });
}

/** Facts with others beside them. */
function withFacts(given: unknown, added: readonly (readonly [string, Json])[]): unknown {
  return { ...(isRecord(given) ? given : {}), ...Object.fromEntries(added) };
}

/** The output with a name; left out: the decision's first. */
function outputOf(ruleSet: RuleSet, name: string | undefined): OutputSpec | undefined {
  const listed = listedOf(ruleSet);
  return name === undefined ? listed[0] : listed.find((output) => output.name === name);
}

function listedOf({ outputs }: RuleSet): readonly OutputSpec[] {
  return [...outputs.values()].filter((output) => output.listed);
}

/** What is wrong with a request besides its question. */
function flipProblems(
  ruleSet: RuleSet,
  { output, to, freeze, costs }: FlipRequest,
): readonly Problem[] {
  return [
    ...targetProblems(ruleSet, output, to),
    ...freezeProblems(ruleSet, freeze),
    ...costProblems(ruleSet, costs),
  ];
}

function targetProblems(
  ruleSet: RuleSet,
  name: string | undefined,
  to: Json | undefined,
): readonly Problem[] {
  const output = outputOf(ruleSet, name);
  if (output === undefined) {
    const message = `${named(asText(name))} is not an output of \`${ruleSet.id}\``;
    const names = listedOf(ruleSet).map((one) => one.name);
    const hint = meant(asText(name), names);
    return [{ code: 'flip/unknown-output', message, hint, at: '/output' }];
  }
  if (to === undefined || to === null || conforms(output, to)) return [];
  const message = `\`${output.name}\` cannot be ${shown(to)}`;
  const hint = `right would be ${describeType(output)}`;
  return [{ code: 'flip/wrong-value', message, hint, at: '/to' }];
}

function freezeProblems(ruleSet: RuleSet, freeze: unknown): readonly Problem[] {
  if (freeze === undefined) return [];
  if (Array.isArray(freeze)) {
    return freeze.flatMap((name: unknown, i) =>
      factProblems(ruleSet, name, pointer(['freeze', String(i)])),
    );
  }
  const message = `the facts to freeze are not a list but ${shown(freeze)}`;
  return [{ code: 'flip/shape', message, at: '/freeze' }];
}

function costProblems(ruleSet: RuleSet, costs: unknown): readonly Problem[] {
  if (costs === undefined) return [];
  const other = notPlain(costs);
  if (other !== undefined || !isRecord(costs)) {
    const message = `the costs are not an object but ${other}`;
    return [{ code: 'flip/shape', message, hint: 'as in `{ "fact": 2 }`', at: '/costs' }];
  }
  return Object.entries(costs).flatMap(([name, cost]): readonly Problem[] => {
    const at = pointer(['costs', name]);
    const unknown = factProblems(ruleSet, name, at);
    if (typeof cost === 'number' && cost >= 0 && Number.isFinite(cost)) return unknown;
    const message = `a change of ${named(name)} cannot cost ${shown(cost)}`;
    const hint = 'right would be a number of 0 or more';
    return [...unknown, { code: 'flip/wrong-cost', message, hint, at }];
  });
}

function factProblems(ruleSet: RuleSet, name: unknown, at: string): readonly Problem[] {
  if (typeof name === 'string' && ruleSet.facts.has(name)) return [];
  const message = `${named(asText(name))} is not a fact of \`${ruleSet.id}\``;
  const hint = meant(asText(name), ruleSet.facts.keys());
  return [{ code: 'flip/unknown-fact', message, hint, at }];
}
