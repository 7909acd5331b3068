import { describe, expect, it } from 'vitest';
import { citationFault } from '../../core/rule/citation.js';
import { guideCoverage, isDecisionScenario, readLedger } from '../../core/studio.js';
import broadworks from '../../docs/coverage/broadworks.json';
import wholesale from '../../docs/coverage/wholesale.json';
import { playedScenarios } from '../scenarios.js';
import { shippedPolicy } from '../shipped.js';

const scenarios = playedScenarios.map(({ scenario }) => scenario);

describe.each([
  ['BroadWorks', broadworks, 400],
  ['Webex for Wholesale', wholesale, 800],
] as const)('every line of the guide of %s', (_, content, least) => {
  const read = readLedger(content);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { asked, left, contradicted, short } = guideCoverage(read.value, scenarios);

  it('is asked by a question or said to decide nothing', () => {
    expect(asked).toBeGreaterThan(least);
    expect(left).toEqual([]);
  });

  it('is not both', () => {
    expect(contradicted).toEqual([]);
  });

  it('is asked as many times as it has statements', () => {
    expect(short).toEqual([]);
  });
});

it('questions ask lines that their guides have', () => {
  const { guides } = shippedPolicy();
  let checked = 0;
  for (const scenario of scenarios) {
    const id = isDecisionScenario(scenario) ? scenario.decision : scenario.process;
    const guide = guides.get(id.split('.')[0] ?? '');
    const cases = isDecisionScenario(scenario) ? scenario.cases : [];
    for (const cite of [scenario, ...cases].flatMap(({ asks = [] }) => asks)) {
      expect(guide && citationFault(cite, guide)).toBeUndefined();
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(2000);
});
