import { expect, it } from 'vitest';
import { fromJsonRulesEngine } from '../../core/engine/index.js';
import {
  decideUnknown,
  EMPTY_CASE,
  loadPolicy,
  openCase,
  type Policy,
  saveCase,
  startRun,
  step,
} from '../../core/index.js';
import {
  type DecisionScenario,
  isDecisionScenario,
  type ProcessScenario,
  play,
  readScenario,
} from '../../core/studio.js';
import { rules } from '../../rules/index.js';
import { runs } from '../decide/runs.js';
import { playedScenarios } from '../scenarios.js';

/** All objects and lists in a value, itself among them. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

function decideAll(policy: Policy, { decision, cases, switches }: DecisionScenario): void {
  for (const { facts } of cases) decideUnknown(policy, { decision, facts, switches });
}

function playAll(policy: Policy, scenario: ProcessScenario): void {
  let now = startRun(policy, EMPTY_CASE, scenario);
  for (const one of scenario.steps) {
    if (now.ok && 'event' in one) now = step(policy, now.value, one);
  }
  if (!now.ok) return;
  const kept = structuredClone(saveCase(policy, now.value));
  openCase(policy, kept);
  expect(objectsIn(kept).filter(Object.isFrozen)).toEqual([]);
}

it('nothing that a caller has made is frozen or changed', () => {
  const mine = structuredClone({
    rules: rules.map(({ path, content }) => ({ path, content })),
    scenarios: playedScenarios.slice(0, runs(200)).map(({ scenario }) => scenario),
    engineRules: [
      {
        name: 'adult',
        conditions: { all: [{ fact: 'age', operator: 'greaterThan', value: 17 }] },
        event: { type: 'yes', params: { may: true } },
      },
    ],
  });
  const before = JSON.stringify(mine);
  const loaded = loadPolicy(mine.rules);
  if (!loaded.ok) throw new Error('the shipped rules are sound');
  const policy = loaded.value;
  for (const scenario of mine.scenarios) {
    const read = readScenario(scenario);
    if (read.ok) play(policy, read.value);
    if (isDecisionScenario(scenario)) decideAll(policy, scenario);
    else playAll(policy, scenario);
  }
  fromJsonRulesEngine(mine.engineRules, { id: 'club.entry', question: 'May one enter?' });
  const objects = objectsIn(mine);
  expect(objects.length).toBeGreaterThan(10_000);
  expect(objects.filter(Object.isFrozen)).toEqual([]);
  expect(JSON.stringify(mine)).toBe(before);
});
