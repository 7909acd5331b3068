import { titleOf } from '../../decide/explain.js';
import { shownCase } from '../shown-case.js';
import { certain, type GeneratedCase, type GenerationSpace, namedCase } from './generated-case.js';
import { winningRegions } from './winning-regions.js';

/** Test cases that are added one after the other, until the work is done or there is too much of it. */
export interface RegionCases {
  readonly cases: GeneratedCase[];
  /** The regions beyond those that were asked for, as far as they were counted. */
  more: number;
}

/**
 * Adds a case for every combination of rules that can win together.
 * @param most from this number of cases on, regions are only counted
 */
export function addRegionCases(space: GenerationSpace, most: number, to: RegionCases): void {
  const { policy, whole } = space;
  for (const { rules, region } of winningRegions(whole.s)) {
    if (to.cases.length >= most) {
      to.more += 1;
      continue;
    }
    const titles = rules.map(({ rule }) => titleOf(whole.plan, rule.title));
    const name = {
      id: `region ${to.cases.length + 1}`,
      title: titles.length === 0 ? 'No rule holds' : titles.join('; '),
    };
    to.cases.push(namedCase(space, name, certain(shownCase(policy, whole, region))));
  }
}
