import type { Policy, Result } from '../../core/index.js';
import {
  type EditedPolicy,
  editRuleSets,
  fail,
  findRuleSet,
  ok,
  problemsOf,
} from '../../core/studio.js';
import { policy } from '../shipped-system.js';
import type { Edit } from '../state/page-state.js';
import { rulesUnder, withoutRules } from './rule-edits.js';

type Under = Result<EditedPolicy<Policy>>;

const SHIPPED: Under = ok({ policy, files: new Map<string, unknown>() });

/** The last ones, so that going back to them takes no time. */
const kept = new Map<string, Under>();
const MOST_KEPT = 10;

/** The policy of the page with edits; or what is wrong with these. */
export function policyUnder(edits: readonly Edit[] | undefined): Under {
  if (edits === undefined || edits.length === 0) return SHIPPED;
  const key = JSON.stringify(edits);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = edited(edits);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}

function edited(edits: readonly Edit[]): Under {
  const decisions = [...new Set(edits.map(({ decision }) => decision))];
  const found = decisions.map((decision): Result<readonly [string, unknown]> => {
    const ruleSet = findRuleSet(policy, decision);
    const rules = ruleSet.ok ? rulesUnder(ruleSet.value, edits) : ruleSet;
    return rules.ok ? ok([decision, withoutRules(rules.value.whole, rules.value.off)]) : rules;
  });
  const sound = found.flatMap((one) => (one.ok ? [one.value] : []));
  if (sound.length < found.length) return fail(problemsOf(...found));
  return editRuleSets(policy, new Map(sound));
}
