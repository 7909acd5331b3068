import { fill } from '../../base/fill.js';
import { LIMITS } from '../../base/input-limits.js';
import { titleOf } from '../../decide/explain.js';
import { withinBudget } from '../../diagram/budget.js';
import { Builder } from '../../diagram/builder.js';
import type { Mdd } from '../../diagram/diagram.js';
import type { Bound, Plan, PlannedRule } from '../../rule/plan.js';
import { type ConditionPart, conditionText, partsOf } from '../condition-parts.js';
import { type ShownCase, shownCase } from '../shown-case.js';
import { titleIn } from '../studio-words.js';
import { Variations } from '../variations.js';
import { isPossible } from '../whole-space.js';
import {
  certain,
  type GeneratedCase,
  type GenerationSpace,
  namedCase,
  type Uncovered,
} from './generated-case.js';

/** Pairs of cases that cover comparisons, and the comparisons that none covers. */
export interface McdcCases {
  readonly cases: readonly GeneratedCase[];
  readonly uncovered: readonly Uncovered[];
}

/** A rule, with the regions in which a case of it shows most. */
interface SeenRule {
  readonly rule: PlannedRule;
  readonly condition: Bound;
  /** Where an output would be another, then where the table reaches the rule, then anywhere. */
  readonly preferred: readonly Mdd[];
}

/**
 * Masking MC/DC of every condition in force: for every comparison of a rule's condition two cases in
 * which it alone determines whether the condition holds, once true and once false.
 */
export function mcdcCases(space: GenerationSpace): McdcCases {
  const { s, plan } = space.whole;
  const comparisons = [...partsOf(plan).values()].filter(({ node }) => node.kind === 'comparison');
  const truths = new Map(comparisons.map(({ node }) => [node, s.truth(node)] as const));
  const rules = seenRules(space);
  const cases: GeneratedCase[] = [];
  const uncovered: Uncovered[] = [];
  for (const part of comparisons) {
    for (const { rule: id } of part.rules) {
      const seen = rules.get(id.id);
      if (seen === undefined) continue;
      const found = pairOf(space, { part, truths, seen });
      if (typeof found === 'string') uncovered.push(uncoveredPart(space, part, seen, found));
      else cases.push(...found);
    }
  }
  return { cases, uncovered };
}

/** The part of the work that finding telling cases may take: any other case will do as well. */
const PREFERENCE_WORK = LIMITS.analysisWork / 5;

function seenRules({ whole: { s, plan }, budget }: GenerationSpace): ReadonlyMap<string, SeenRule> {
  const { diagrams: d } = s;
  const variations = new Variations(plan, s);
  const found = new Map<string, SeenRule>();
  let left = PREFERENCE_WORK;
  for (const { table, reached } of s.tables) {
    for (const [i, rule] of table.rules.entries()) {
      const { condition } = rule;
      if (condition === undefined) continue;
      const opposite = new Map([[condition, d.not(s.truth(condition))]]);
      const shows = withinBudget(left, (own) => {
        d.chargeTo(own);
        const differing = variations.differing({ fixed: opposite, rules: new Set([rule]) });
        left -= own.spent;
        return differing;
      });
      d.chargeTo(budget);
      if (shows === undefined) left = 0;
      const preferred = [shows ?? d.leaf(false), reached[i] ?? d.leaf(true), d.leaf(true)];
      found.set(rule.rule.id, { rule, condition, preferred });
    }
  }
  return found;
}

interface Obligation {
  readonly part: ConditionPart;
  readonly truths: ReadonlyMap<Bound, Mdd>;
  readonly seen: SeenRule;
}

/** Both cases of a comparison, or why there are none. */
function pairOf(
  space: GenerationSpace,
  { part, truths, seen }: Obligation,
): readonly GeneratedCase[] | string {
  const { s, plan } = space.whole;
  const { conditions, generated } = space.language.words;
  const { diagrams: d } = s;
  const truth = truths.get(part.node) ?? d.leaf(false);
  const forced = (by: boolean) =>
    new Builder(d, plan, new Map(truths).set(part.node, d.leaf(by))).truth(seen.condition);
  const [whereTrue, whereFalse] = [forced(true), forced(false)];
  const decides = d.ite(whereTrue, d.not(whereFalse), whereFalse);
  const sides = [
    { is: true, region: d.and(decides, truth) },
    { is: false, region: d.and(decides, d.not(truth)) },
  ];
  const open = sides.filter(({ region }) => isPossible(s, region));
  if (open.length < 2 && isSwitch(plan, part.node)) return generated.oneValue;
  if (open.length === 0) return generated.never;
  const told = (is: boolean) => conditions[is ? 'true' : 'false'];
  if (open.length === 1) return fill(generated.always, { is: told(open[0]?.is === true) });
  const { rule } = seen.rule;
  const condition = conditionText(part.node, conditions);
  const title = titleOf(plan, titleIn(space.language, plan.ruleSet, rule.id) ?? rule.title);
  return sides.map(({ is, region }) => {
    const name = {
      id: `mcdc ${placeOf(part, rule.id)} ${is}`,
      title: fill(generated.decided, { rule: title, condition, is: told(is) }),
    };
    return namedCase(space, name, bestCase(space, region, seen.preferred));
  });
}

function isSwitch({ ruleSet }: Plan, node: Bound): boolean {
  return node.kind === 'comparison' && ruleSet.switches.has(node.name);
}

/** A case in the first of some regions that meets another one. */
function bestCase(
  { policy, whole }: GenerationSpace,
  region: Mdd,
  preferred: readonly Mdd[],
): ShownCase {
  const { s } = whole;
  const best = preferred.find((one) => isPossible(s, s.diagrams.and(region, one)));
  return certain(shownCase(policy, whole, s.diagrams.and(region, best ?? region)));
}

function uncoveredPart(
  { language }: GenerationSpace,
  part: ConditionPart,
  { rule: { rule } }: SeenRule,
  why: string,
): Uncovered {
  const condition = conditionText(part.node, language.words.conditions);
  return { rule: rule.id, condition, at: placeOf(part, rule.id), why };
}

/** The place of a comparison in a rule; that of a named condition follows the rule. */
function placeOf({ key }: ConditionPart, rule: string): string {
  return key === rule || key.startsWith(`${rule}/`) ? key : `${rule} ${key}`;
}
