import { titleOf } from '../../decide/explain.js';
import { shownCase } from '../shown-case.js';
import { titleIn } from '../studio-words.js';
import { certain, type GeneratedCase, type GenerationSpace, namedCase } from './generated-case.js';
import { winningRegions } from './winning-regions.js';

/** A case for each region, as far as they were asked for. */
export interface RegionCases {
  readonly cases: readonly GeneratedCase[];
  /** The regions beyond these, as far as they were counted. */
  readonly more: number;
  /** True where there may be still more: ten times as many as were asked for are counted. */
  readonly atLeast: boolean;
}

/**
 * A case for every combination of rules that can win together.
 * @param most from this number of cases on, regions are only counted
 */
export function regionCases(space: GenerationSpace, most: number): RegionCases {
  const { policy, whole, language } = space;
  const cases: GeneratedCase[] = [];
  let more = 0;
  for (const { rules, region } of winningRegions(whole.s)) {
    if (cases.length >= most) {
      more += 1;
      if (more >= 10 * most) return { cases, more, atLeast: true };
      continue;
    }
    const titles = rules.map(({ rule }) =>
      titleOf(whole.plan, titleIn(language, whole.plan.ruleSet, rule.id) ?? rule.title),
    );
    const name = {
      id: `region ${cases.length + 1}`,
      title: titles.length === 0 ? language.words.generated.noRule : titles.join('; '),
    };
    cases.push(namedCase(space, name, certain(shownCase(policy, whole, region))));
  }
  return { cases, more, atLeast: false };
}
