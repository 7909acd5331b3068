import { LIMITS } from '../../base/input-limits.js';
import type { Json } from '../../base/json.js';
import type { Problem } from '../../base/problem.js';
import { fail, ok, type Result } from '../../base/result.js';
import { shown } from '../../base/shown.js';
import { type Prepared, prepareUnknown } from '../../decide/prepare.js';
import { type Question, readQuestion } from '../../decide/question.js';
import { requestProblems } from '../../decide/request-shape.js';
import { withinBudget } from '../../diagram/budget.js';
import type { Policy } from '../../rule/policy.js';
import type { FactSpec } from '../../rule/signature.js';
import { switchesSet } from './generated-case.js';
import { orderedSteps } from './ordered-steps.js';
import { type DrawnFacts, PopulationSpace } from './population-space.js';
import { SeededRandom } from './random.js';
import { type Share, shareProblems } from './shares.js';

/** What population is wanted. */
export interface PopulationRequest {
  readonly decision: string;
  /** How many cases. */
  readonly n: number;
  /** A whole number of 0 or more; the same seed draws the same cases. */
  readonly seed: number;
  /** How often facts have values; what a fact has otherwise is drawn evenly. */
  readonly shares?: readonly Share[] | undefined;
  /** A date, an epoch id, or nothing for the newest epoch. */
  readonly asOf?: string | null | undefined;
  /** Values of switches by key, where they differ from the default. */
  readonly switches?: Readonly<Record<string, unknown>> | undefined;
}

/** A case of a population: facts to decide, without their outcome. */
export interface PopulationCase {
  readonly id: string;
  readonly decision: string;
  /** The id of an epoch. */
  readonly asOf: string;
  /** The switches that do not have their defaults, where there are any. */
  readonly switches?: Readonly<Record<string, Json>>;
  readonly facts: Readonly<Record<string, Json>>;
}

/**
 * Draws a synthetic population: cases that keep all constraints, each decided once to make sure. Every
 * fact that rules in force read is known; its values are drawn evenly among those that the rules
 * distinguish, and numbers and dates are spread between these.
 * @param policy made by `loadPolicy`
 * @returns the cases, each drawn when it is asked for; or problems: those of a request to decide,
 *   `generate/wrong-number`, `generate/unknown-fact`, `generate/wrong-share`,
 *   `generate/impossible-share`, `generate/too-much-work`
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { generatePopulation } from 'provisim/studio';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const request = { decision: 'broadworks.attach.decision', n: 3, seed: 1 };
 * const drawn = generatePopulation(policy.value, request);
 * console.log(drawn.ok && [...drawn.value].length); // 3
 * ```
 */
export function generatePopulation(
  policy: Policy,
  request: PopulationRequest,
): Result<Iterable<PopulationCase>> {
  const wrong = requestProblems(request, KEYS);
  if (wrong.length > 0) return fail(wrong);
  const { n, seed, shares = [], decision, asOf, switches } = request;
  const question = readQuestion(
    policy,
    { ...request, facts: {} },
    {
      keys: KEYS,
      problems: (ruleSet) => [
        ...wholeProblems('n', n, 1),
        ...wholeProblems('seed', seed, 0),
        ...shareProblems(ruleSet, shares),
      ],
    },
  );
  const prepared = prepareUnknown(policy, { decision, asOf, switches });
  if (!question.ok) return question;
  if (!prepared.ok) return prepared;
  const space = withinBudget(LIMITS.analysisWork, (budget) => {
    const { plan, values } = question.value;
    const inputs = new Map(values);
    for (const name of plan.ruleSet.facts.keys()) inputs.set(name, undefined);
    return new PopulationSpace(plan, inputs, { shares, budget });
  });
  if (space === undefined) return fail([tooMuchWork(decision)]);
  const impossible = shares.filter((share) => share.share > 0 && !space.allows(share));
  if (impossible.length > 0) return fail(impossible.map(impossibleShare));
  const of = { question: question.value, prepared: prepared.value, space, shares };
  return ok({ [Symbol.iterator]: () => drawn(of, n, new SeededRandom(seed)) });
}

const KEYS = ['decision', 'asOf', 'switches', 'n', 'seed', 'shares'];

interface PopulationSource {
  readonly question: Question;
  readonly prepared: Prepared;
  readonly space: PopulationSpace;
  readonly shares: readonly Share[];
}

function* drawn(
  source: PopulationSource,
  n: number,
  random: SeededRandom,
): Generator<PopulationCase> {
  const { ruleSet, plan, values } = source.question;
  const set = switchesSet(ruleSet, values);
  for (let i = 1; i <= n; i++) {
    yield {
      ...{ id: `case ${i}`, decision: ruleSet.id, asOf: plan.epoch },
      ...set,
      facts: possibleFacts(source, random),
    };
  }
}

/** Facts that are spread where that is possible, else as they were drawn. */
function possibleFacts(source: PopulationSource, random: SeededRandom): PopulationCase['facts'] {
  const { space, prepared } = source;
  const plain = space.draw(random);
  const spread = new Map(
    [...plain].map(([name, value]) => [name, spreadOf(source, name, value, random)]),
  );
  const found = [spread, plain].find((facts) => prepared.decide(inOrder(source, facts)).ok);
  if (found === undefined) throw new Error('the facts of a possible case are refused');
  return inOrder(source, found);
}

/** The facts in the order of the decision; what was not sent is left out. */
function inOrder({ question }: PopulationSource, facts: DrawnFacts): PopulationCase['facts'] {
  const sent = [...question.ruleSet.facts.values()].flatMap(({ name, absent }) => {
    const value = facts.get(name);
    return value === undefined || (value === null && absent === 'notSent') ? [] : [[name, value]];
  });
  return Object.fromEntries(sent);
}

/** A value between the neighbors of a representative; the last one may be exceeded. */
function spreadOf(
  { question, space, shares }: PopulationSource,
  name: string,
  value: Json,
  random: SeededRandom,
): Json {
  const spec = question.ruleSet.facts.get(name);
  const steps = spec && orderedSteps(spec);
  const step = steps?.read(value);
  if (spec === undefined || steps === undefined || step === undefined) return value;
  const isShared = shares.some((one) => one.fact === name && one.value === value);
  if (isShared) return value;
  const all = (space.values.get(name) ?? []).flatMap((one) => steps.read(one) ?? []);
  const sorted = [...new Set(all)].sort((a, b) => a - b);
  const at = sorted.indexOf(step);
  const low = (sorted[at - 1] ?? step - 1) + 1;
  const high = (sorted[at + 1] ?? beyond(spec, sorted) + 1) - 1;
  return high > low ? steps.write(low + random.below(high - low + 1)) : value;
}

/** How far a number without an end is drawn: as far again as the representatives reach. */
function beyond({ type, max }: FactSpec, sorted: readonly number[]): number {
  const last = sorted.at(-1) ?? 0;
  if (type !== 'integer') return last;
  return Math.min(max ?? Number.MAX_SAFE_INTEGER, last + (last - (sorted[0] ?? last)));
}

function wholeProblems(name: string, value: unknown, least: number): readonly Problem[] {
  if (Number.isSafeInteger(value) && Number(value) >= least) return [];
  return [
    {
      code: 'generate/wrong-number',
      message: `\`${name}\` cannot be ${shown(value)}`,
      hint: `a whole number of ${least} or more`,
      at: `/${name}`,
    },
  ];
}

function impossibleShare({ fact, value }: Share): Problem {
  const message = `in no possible case \`${fact}\` is ${shown(value)}`;
  return { code: 'generate/impossible-share', message, at: '/shares' };
}

function tooMuchWork(decision: string): Problem {
  const message = `drawing cases of \`${decision}\` would take too much work`;
  return { code: 'generate/too-much-work', message, hint: 'another epoch may take less' };
}
