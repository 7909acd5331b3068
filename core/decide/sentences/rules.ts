import type { DecisionRecord, ExplainedRule } from '../record.js';
import { finding, settling } from './finding.js';
import type { Narration } from './narration.js';
import type { NarratedRule } from './narrative.js';
import { filled, sentence } from './wording.js';

/** The rules that led to the answer, each with what made it hold. */
export function firedRules(narration: Narration): readonly NarratedRule[] {
  const fired = firedIds(narration.record);
  return rulesWith(narration, ({ rule }) => fired.has(rule));
}

/**
 * The rules that hold without contributing to the answer. A rule after one that is still open is
 * not among them: it may yet contribute.
 */
export function idleRules(narration: Narration): readonly NarratedRule[] {
  const fired = firedIds(narration.record);
  const open = new Set(
    narration.record.explanation.tables.flatMap(({ rules }) => {
      const first = rules.findIndex(({ verdict }) => verdict === 'OPEN');
      return first < 0 ? [] : rules.slice(first);
    }),
  );
  return rulesWith(
    narration,
    (rule) => rule.verdict === 'HELD' && !fired.has(rule.rule) && !open.has(rule),
  );
}

/** A table in which more rules fail than this is a look-up table. */
const LOOK_UP = 8;

/**
 * The rules that do not hold, each with what made it fail. The other rows of a long look-up table
 * (of controls, of locales) are left out; the record's explanation has them all.
 */
export function failedRules(narration: Narration): readonly NarratedRule[] {
  const failed = ({ verdict }: ExplainedRule) => verdict === 'NOT_HELD';
  const { tables } = narration.record.explanation;
  const long = tables.filter(({ rules }) => rules.filter(failed).length > LOOK_UP);
  const looked = new Set(long.flatMap(({ rules }) => rules));
  return rulesWith(narration, (rule) => failed(rule) && !looked.has(rule));
}

/** A rule's title in the language, with the values of the parameters that it names. */
export function ruleTitle(narration: Narration, { rule, title, shared }: ExplainedRule): string {
  const { decision, edition } = narration;
  const { rules } = shared === undefined ? decision : (edition.shared?.[shared] ?? {});
  return filled(narration, rules?.[rule] ?? title);
}

function firedIds({ fired }: DecisionRecord): ReadonlySet<string> {
  return new Set(fired.map(({ rule }) => rule));
}

function rulesWith(
  narration: Narration,
  accepts: (rule: ExplainedRule) => boolean,
): NarratedRule[] {
  return narration.record.explanation.tables.flatMap(({ hitPolicy, rules }) =>
    rules.filter(accepts).map((rule) => ({
      rule: rule.rule,
      title: ruleTitle(narration, rule),
      implements: rule.implements,
      cites: rule.cites,
      because: because(narration, rule, hitPolicy === 'FIRST' && rules.indexOf(rule) > 0),
    })),
  );
}

function because(
  narration: Narration,
  { condition, verdict }: ExplainedRule,
  last: boolean,
): string {
  const { reasons } = narration.engine;
  if (condition === undefined) return last ? sentence(reasons.otherwise) : '';
  const settled = settling(condition, verdict === 'NOT_HELD' ? 'NOT_HELD' : 'HELD');
  const found = new Set(settled.map((comparison) => finding(narration, comparison)));
  const open = condition.verdict === 'OPEN' ? [reasons.whatever] : [];
  return sentence([...found, ...open].join('; '));
}
