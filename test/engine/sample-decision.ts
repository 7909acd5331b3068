import type { Result } from '../../core/base/result.js';
import { loadPolicyOf } from '../../core/decide/load-policy.js';
import type { FromEngine, FromEngineOptions, RulesAsTable } from '../../core/engine/index.js';
import { fromJsonRulesEngine } from '../../core/engine/index.js';
import { boolean, integer, oneOf, setOf, texts } from '../../core/rule/fact.js';
import type { EditionDefinition, Policy } from '../../core/rule/policy.js';
import { needed, optional, type Signature, signature } from '../../core/rule/signature.js';

/** A decision of no shipped edition, to translate rules into. */
export const DECISION = 'sample.order.answer';

/** Its possible answers. */
export const ANSWERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

const answer = signature({
  id: DECISION,
  facts: {
    count: needed(integer()),
    level: optional(integer()),
    kind: needed(oneOf(['X', 'Y', 'Z'])),
    open: needed(boolean()),
    marks: needed(texts()),
    'customer.age': needed(integer()),
    'customer.home.city': optional(oneOf(['X', 'Y', 'Z'])),
    'customer.tags': optional(texts()),
  },
  outputs: { answers: setOf(ANSWERS) },
});

const edition: EditionDefinition = {
  id: 'sample',
  signatures: [answer],
  constraints: [],
  nullMeans: 'problem',
};

/** The guide of the sample decision. */
export const guide = {
  edition: 'sample',
  title: 'A guide that nobody wrote',
  source: '999',
  epochs: [{ id: 'S-1', from: null, precision: 'exact' }],
  rules: {},
  assumptions: [],
};

/** Rules of json-rules-engine as a rule set of the sample decision. */
export function taken(
  rules: readonly unknown[],
  options: Partial<FromEngineOptions> = {},
): FromEngine {
  return fromJsonRulesEngine(rules, {
    id: DECISION,
    question: 'Which answers are there?',
    sets: ['answers'],
    ...options,
  });
}

/** The sample policy with the rule set that rules were taken into. */
export function loaded({ file }: FromEngine): Result<Policy> {
  return loadPolicyOf([{ path: 'rules/sample/guide.json', content: guide }, file], [edition]);
}

/** The sample policy with a rule set that gives other outputs. */
export function loadedWith({ file }: FromEngine, outputs: Signature['outputs']): Result<Policy> {
  const other = { ...edition, signatures: [{ ...answer, outputs }] };
  return loadPolicyOf([{ path: 'rules/sample/guide.json', content: guide }, file], [other]);
}

/** A rule that gives one answer. */
export function rule(conditions: unknown, more: Record<string, unknown> = {}) {
  const { name = 'first', ...rest } = more;
  return { name, conditions, event: { type: 'answered', params: { answers: ['A'] } }, ...rest };
}

/** A condition without deviations. */
export const PLAIN = { all: [{ fact: 'open', operator: 'equal', value: true }] };

/** The rules of the first table of a translation. */
export function rulesOf({ file }: FromEngine): readonly Record<string, unknown>[] {
  // Written by `fromJsonRulesEngine` in this form, however unsound the rules in it are.
  const { tables } = file.content as { tables: readonly RulesAsTable[] };
  return (tables[0]?.rules ?? []) as readonly Record<string, unknown>[];
}
