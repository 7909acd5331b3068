import { LIMITS } from '../base/input-limits.js';
import type { Json } from '../base/json.js';
import { fail, ok, type Result } from '../base/result.js';
import type { Question } from '../decide/question.js';
import type { DecisionRecord, ExplainedRule, Verdict } from '../decide/record.js';
import type { DecisionRequest } from '../decide/request.js';
import { withinBudget } from '../diagram/budget.js';
import { constantsIn } from '../diagram/flow.js';
import type { PlannedTable } from '../rule/plan.js';
import type { OutputSpec, Policy } from '../rule/policy.js';
import { tooMuchWork } from './flip.js';
import { readFlip } from './flip-request.js';
import { type Flip, FlipSearch } from './flip-search.js';
import { sameValue, type Target } from './goal.js';

/** A question why an output has no other value. */
export interface WhyNotRequest extends DecisionRequest {
  /** The output; left out: the decision's first. */
  readonly output?: string;
}

/** A rule that could have given a value. */
export interface RuleInTheWay {
  readonly rule: string;
  readonly title: string;
  readonly cites: readonly string[];
  readonly verdict: Verdict;
  /** Of a rule that was not reached: the rule before it that held. */
  readonly after?: string;
}

/** A value that did not come. */
export interface NotCome {
  /** The value; of a set, an element that it does not have. */
  readonly value: Json;
  /** The rules that could have given it. */
  readonly rules: readonly RuleInTheWay[];
  /** The cheapest change that gives it; null where no case does. */
  readonly flip: Flip | null;
}

/** The answer to a question why not. */
export interface WhyNotReport {
  readonly decision: string;
  readonly output: string;
  readonly record: DecisionRecord;
  /** In the order of the catalogue. */
  readonly others: readonly NotCome[];
}

/**
 * For every value that an output does not have: the rules that could have given it, what became of
 * them, and the cheapest change that would give it.
 * @param policy made by `loadPolicy`
 * @param request the decision with its facts
 * @returns the values; or every problem of the request: those of `decide`, `flip/unknown-output`,
 *   `flip/too-much-work`
 * @example
 * ```ts
 * import { loadPolicy, whyNot } from 'provisim';
 * import { rules } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const facts = { userClusterId: 'c1', templateClusterId: 'c2' };
 * const found = whyNot(policy.value, { decision: 'broadworks.activation.link', facts });
 * if (!found.ok) throw new Error('these facts are possible');
 * console.log(found.value.others[0]?.value); // LINK_USABLE
 * ```
 */
export function whyNot(policy: Policy, request: WhyNotRequest): Result<WhyNotReport> {
  const read = readFlip(policy, request, ['output']);
  if (!read.ok) return read;
  const { asked, question, present, output } = read.value;
  const now = present.outcome[output.name];
  const options = { output: output.name, frozen: new Set<string>(), costs: {} };
  const others = withinBudget(LIMITS.flipWork, (budget) => {
    const search = new FlipSearch(policy, asked, question, { ...options, budget });
    return valuesOf(question, output)
      .filter((value) => !isThere(output, now, value))
      .map((value): NotCome => {
        const wanted: Target = output.type === 'set' ? { member: value } : { value };
        const rules = rulesGiving(question, present, { spec: output, value });
        return { value, rules, flip: search.cheapest(wanted) ?? null };
      });
  });
  const { decision } = present;
  if (others === undefined) return fail([tooMuchWork(decision)]);
  return ok({ decision, output: output.name, record: present, others });
}

function isThere(spec: OutputSpec, now: Json | undefined, value: Json): boolean {
  if (now === undefined) return false;
  return spec.type === 'set' ? Array.isArray(now) && now.includes(value) : sameValue(now, value);
}

/** The values that rules in force give an output, in the order of the catalogue. */
function valuesOf({ plan }: Question, { name, values, type, default: given }: OutputSpec): Json[] {
  const rules = plan.tables.flatMap((table) => table.rules);
  const assigned = rules.flatMap(({ rule }) => constantsIn(rule.event.params[name]));
  const declared = type === 'set' || given === null || given === undefined ? [] : [given];
  const found = [...new Set([...assigned, ...declared])];
  const tokens: readonly Json[] = values ?? [];
  return [
    ...tokens.filter((token) => found.includes(token)),
    ...found.filter((value) => !tokens.includes(value)),
  ];
}

function rulesGiving(
  { plan }: Question,
  { explanation }: DecisionRecord,
  { spec, value }: { readonly spec: OutputSpec; readonly value: Json },
): readonly RuleInTheWay[] {
  const table = plan.tables.find(({ sets }) => sets.some(({ name }) => name === spec.name));
  const explained = explanation.tables.find((one) => one.table === table?.name)?.rules ?? [];
  const ids = giving(table, spec.name, value);
  const winner = explained.find(({ verdict }) => verdict === 'HELD');
  return explained.filter(({ rule }) => ids.has(rule)).map((rule) => inTheWay(rule, winner));
}

function giving(table: PlannedTable | undefined, output: string, value: Json): ReadonlySet<string> {
  const rules = table?.rules ?? [];
  const given = rules.filter(({ rule }) => constantsIn(rule.event.params[output]).includes(value));
  return new Set(given.map(({ rule }) => rule.id));
}

function inTheWay(
  { rule, title, cites, verdict }: ExplainedRule,
  winner: ExplainedRule | undefined,
): RuleInTheWay {
  const after = verdict === 'NOT_REACHED' ? winner?.rule : undefined;
  return { rule, title, cites, verdict, ...(after !== undefined && { after }) };
}
