import { LIMITS } from '../../base/input-limits.js';
import type { Json } from '../../base/json.js';
import type { Problem } from '../../base/problem.js';
import { fail, ok, type Result } from '../../base/result.js';
import { shown } from '../../base/shown.js';
import { readQuestion } from '../../decide/question.js';
import { requestProblems } from '../../decide/request-shape.js';
import { withinBudget } from '../../diagram/budget.js';
import type { Policy } from '../../rule/policy.js';
import { ENGLISH, type Language } from '../studio-words.js';
import { wholeSpace } from '../whole-space.js';
import { boundaryCases } from './boundary-cases.js';
import { CASE_KINDS, type CaseKind, type GeneratedCase, type Uncovered } from './generated-case.js';
import { mcdcCases } from './mcdc-cases.js';
import { type RegionCases, regionCases } from './region-cases.js';

/** What test cases are wanted. */
export interface CasesRequest {
  readonly decision: string;
  /** One or more of `regions`, `boundaries`, `mcdc`. */
  readonly kinds: readonly CaseKind[];
  /** A date, an epoch id, or nothing for the newest epoch. */
  readonly asOf?: string | null | undefined;
  /** Values of switches by key, where they differ from the default. */
  readonly switches?: Readonly<Record<string, unknown>> | undefined;
  /** The most regions that get a case; left out: 1,000. */
  readonly most?: number | undefined;
}

/** Test cases of a decision. */
export interface GeneratedCases {
  readonly cases: readonly GeneratedCase[];
  /** How many regions there are beyond `most`. */
  readonly more: number;
  /** True where only ten times `most` were counted, and there may be more. */
  readonly atLeast: boolean;
  /** The comparisons that no two cases cover by MC/DC. */
  readonly uncovered: readonly Uncovered[];
}

/** The most regions that get a case, unless a request says otherwise. */
export const USUAL_REGIONS = 1000;

/**
 * Generates test cases of a decision, each with its outcome: one for every combination of rules that
 * can win together (`regions`), both sides of every boundary of a number, date or length
 * (`boundaries`), and for every comparison two cases in which it alone decides whether its rule holds
 * (`mcdc`).
 * @param policy made by `loadPolicy`
 * @param language of the titles; left out: English
 * @returns the cases; or problems: those of a request to decide, `generate/kinds`, `generate/most`,
 *   `generate/too-much-work`
 * @example
 * ```ts
 * import { loadPolicy } from 'provisim';
 * import { generateCases } from 'provisim/studio';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const request = { decision: 'broadworks.attach.decision', kinds: ['boundaries'] } as const;
 * const made = generateCases(policy.value, request);
 * console.log(made.ok && made.value.cases[0]?.title); // Users of the existing organization: 99
 * ```
 */
export function generateCases(
  policy: Policy,
  request: CasesRequest,
  language: Language = ENGLISH,
): Result<GeneratedCases> {
  const wrong = requestProblems(request, KEYS);
  if (wrong.length > 0) return fail(wrong);
  const { kinds, most = USUAL_REGIONS } = request;
  const more = { keys: KEYS, problems: () => kindProblems(kinds, most) };
  const question = readQuestion(policy, { ...request, facts: {} }, more);
  if (!question.ok) return question;
  const { plan, values } = question.value;
  const fixed = new Map(
    [...plan.ruleSet.switches.keys()].map((key) => [key, values.get(key) ?? null] as const),
  );
  const made = withinBudget(LIMITS.analysisWork, (budget): GeneratedCases => {
    const whole = wholeSpace(plan, [plan.epoch], { fixed, budget });
    const space = { policy, whole, budget, language };
    const regions = kinds.includes('regions') ? regionCases(space, most) : NO_REGIONS;
    const boundaries = kinds.includes('boundaries') ? boundaryCases(space) : [];
    const mcdc = kinds.includes('mcdc') ? mcdcCases(space) : { cases: [], uncovered: [] };
    const { more, atLeast } = regions;
    const cases = [...regions.cases, ...boundaries, ...mcdc.cases];
    return { cases, more, atLeast, uncovered: mcdc.uncovered };
  });
  return made === undefined ? fail([tooMuchWork(plan.ruleSet.id)]) : ok(made);
}

const NO_REGIONS: RegionCases = { cases: [], more: 0, atLeast: false };
const KEYS = ['decision', 'asOf', 'switches', 'kinds', 'most'];

function kindProblems(kinds: unknown, most: unknown): readonly Problem[] {
  const list = Array.isArray(kinds) ? (kinds as readonly Json[]) : [];
  const isKinds = list.length > 0 && list.every((kind) => CASE_KINDS.some((one) => one === kind));
  const known = CASE_KINDS.map((kind) => `\`${kind}\``).join(', ');
  const wrongKinds = {
    ...{ code: 'generate/kinds', message: `the kinds of cases cannot be ${shown(kinds)}` },
    ...{ hint: `a list of ${known}`, at: '/kinds' },
  };
  const wrongMost = {
    ...{ code: 'generate/most', message: `the most regions cannot be ${shown(most)}` },
    ...{ hint: 'a whole number of 1 or more', at: '/most' },
  };
  return [
    ...(isKinds ? [] : [wrongKinds]),
    ...(Number.isSafeInteger(most) && Number(most) >= 1 ? [] : [wrongMost]),
  ];
}

function tooMuchWork(decision: string): Problem {
  return {
    code: 'generate/too-much-work',
    message: `generating the cases of \`${decision}\` would take too much work`,
    hint: 'another kind of cases, another epoch, or fewer regions take less',
  };
}
