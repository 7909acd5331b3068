import { decideUnknown } from '../../core/decide/decide.js';
import { readFacts } from '../../core/decide/inputs.js';
import type { DecisionRecord, Verdict } from '../../core/decide/record.js';
import { planFor, readSwitches } from '../../core/decide/request.js';
import type { Policy, RuleSet } from '../../core/rule/policy.js';
import { asCompared, bruteForce, type Expected } from './brute-force.js';
import type { PartialCase } from './exact-cases.js';

/** The parts of a record that enumeration can check. */
export type Said = Pick<Expected, 'certain' | 'missing' | 'fired' | 'verdicts'>;

/** An answer to some facts, with what all their completions have in common. */
export interface Compared {
  /** Undefined where the request was refused. */
  readonly record: DecisionRecord | undefined;
  /** What the record says; undefined where there is none. */
  readonly said: Said | undefined;
  /** The codes of the problems of a request that was refused. */
  readonly refused: readonly string[];
  readonly expected: Expected;
}

/** Decides a case and enumerates its completions; undefined where its time is before all epochs. */
export function countedOut(
  policy: Policy,
  ruleSet: RuleSet,
  { facts, asOf, domain }: PartialCase,
): Compared | undefined {
  const plan = planFor(policy, ruleSet.id, asOf);
  if (!plan.ok) return undefined;
  const read = readFacts(ruleSet, facts);
  const switches = readSwitches(ruleSet, undefined, () => new Set());
  if (!read.ok || !switches.ok) throw new Error('facts of a case can be read');
  const inputs = new Map([...read.value.values, ...switches.value]);
  const expected = bruteForce(plan.value, inputs, domain);
  const decided = decideUnknown(policy, { decision: ruleSet.id, facts, asOf });
  return decided.ok
    ? { record: decided.value, said: saidBy(decided.value, ruleSet), refused: [], expected }
    : {
        record: undefined,
        said: undefined,
        refused: decided.problems.map(({ code }) => code),
        expected,
      };
}

/** Outputs with sets sorted, otherwise as they are. */
export function saidBy(record: DecisionRecord, ruleSet: RuleSet): Said {
  const rules = record.explanation.tables.flatMap((table) => table.rules);
  return {
    certain: asCompared(ruleSet, record.outcome),
    missing: record.missing,
    fired: record.fired.map(({ rule }) => rule),
    verdicts: Object.fromEntries(
      rules.map(({ rule, verdict }): [string, Verdict] => [rule, verdict]),
    ),
  };
}
