import { isRecord, type Json } from '../../base/json.js';
import { type Problem, pointer } from '../../base/problem.js';
import { shown } from '../../base/shown.js';
import { meant } from '../../base/suggest.js';
import { readFacts } from '../../decide/inputs.js';
import type { RuleSet } from '../../rule/policy.js';

/** How often a fact has a value: from 0 to 1. */
export interface Share {
  readonly fact: string;
  readonly value: Json;
  readonly share: number;
}

/** What is wrong with shares: `generate/unknown-fact`, `generate/wrong-share`, `facts/…`. */
export function shareProblems(ruleSet: RuleSet, shares: unknown): readonly Problem[] {
  if (!Array.isArray(shares)) {
    const message = `the shares are not a list but ${shown(shares)}`;
    return [{ code: 'generate/wrong-share', message, at: '/shares' }];
  }
  const found = shares.flatMap((one, i) => oneProblems(ruleSet, one, pointer(['shares', i])));
  if (found.length > 0) return found;
  const sums = new Map<string, number>();
  for (const { fact, share } of shares) sums.set(fact, (sums.get(fact) ?? 0) + share);
  return [...sums].flatMap(([fact, sum]) => {
    // Decimal fractions are not added exactly.
    if (sum <= 1 + 1e-9) return [];
    const message = `the shares of \`${fact}\` are more than 1 together`;
    return [{ code: 'generate/wrong-share', message, at: '/shares' }];
  });
}

function oneProblems(ruleSet: RuleSet, one: unknown, at: string): readonly Problem[] {
  const code = 'generate/wrong-share';
  if (!isRecord(one)) return [{ code, message: `a share cannot be ${shown(one)}`, at }];
  const { fact, value, share } = one;
  if (typeof fact !== 'string' || !ruleSet.facts.has(fact)) {
    const message = `\`${ruleSet.id}\` has no fact ${shown(fact)}`;
    const hint = meant(String(fact), ruleSet.facts.keys());
    return [{ code: 'generate/unknown-fact', message, hint, at }];
  }
  const isShare = typeof share === 'number' && share >= 0 && share <= 1;
  const read = readFacts(ruleSet, { [fact]: value });
  const isKnown = read.ok && read.value.values.get(fact) !== undefined;
  const unknown = { code, message: `a share of \`${fact}\` has to be of a known value`, at };
  return [
    ...(isShare
      ? []
      : [{ code, message: `a share cannot be ${shown(share)}`, hint: 'from 0 to 1', at }]),
    ...(read.ok
      ? isKnown
        ? []
        : [unknown]
      : read.problems.map((problem) => ({ ...problem, at }))),
  ];
}
