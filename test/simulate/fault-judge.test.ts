import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import { decideUnknown } from '../../core/index.js';
import type { LoadedPolicy } from '../../core/process/loaded-policy.js';
import { FaultJudge, type Judges } from '../../core/simulate/fault-judge.js';
import { type FaultWitness, witnessCase } from '../../core/simulate/fault-proof.js';
import { type Faulty, faultsOf } from '../../core/simulate/mutate.js';
import { play } from '../../core/simulate/play.js';
import type { DecisionScenario } from '../../core/simulate/scenario.js';
import { type FactsRecord, facts, type GeneratedPolicy, policies } from '../../testing/index.js';
import { PATIENCE, runs, sampled } from '../decide/runs.js';
import { playedScenarios } from '../scenarios.js';
import { shippedPolicy } from '../shipped.js';

const POLICIES = 100;
const NOTHING: Judges = { scenarios: [], cases: [], traces: [], invariants: [], most: 1 };

const withoutProcesses = ({ policy }: GeneratedPolicy): LoadedPolicy => ({
  ...policy,
  processes: new Map(),
});

function asScenario(witness: FaultWitness): DecisionScenario {
  const {
    decision,
    asOf,
    switches = {},
    facts: given,
    expect: expected,
  } = witnessCase('', witness);
  const one = { title: '', facts: { ...given }, expect: { ...expected } };
  return { title: '', decision, asOf, switches: { ...switches }, given: {}, cases: [one] };
}

/** Cases that expect what is decided, some of them more of it than the outputs. */
function scenarioOf(policy: LoadedPolicy, decision: string, all: readonly FactsRecord[]) {
  const cases = all.flatMap((given, i) => {
    const record = decideUnknown(policy, { decision, facts: given });
    if (!record.ok) return [];
    const { outcome, status, missing } = record.value;
    const more: Readonly<Record<string, Json>> =
      i % 2 === 0 ? {} : { status, missing: [...missing] };
    const expected = { ...(outcome as Readonly<Record<string, Json>>), ...more };
    return [{ title: `${i}`, facts: { ...(given as Record<string, Json>) }, expect: expected }];
  });
  const scenario: DecisionScenario = { title: '', decision, given: {}, cases };
  return cases.length === 0 ? [] : [scenario];
}

const madeWithFacts = policies({ facts: 4, tables: 3, rules: 3, derivations: 3 }).chain((made) =>
  fc
    .array(facts(made.policy, made.decision), { minLength: 1, maxLength: 6 })
    .map((all) => ({ made, all })),
);

describe('The judge of faults', () => {
  it(
    'finds a fault noticed exactly where playing a scenario fails',
    () => {
      const count = { caught: 0, missed: 0 };
      const checkPolicy = fc.property(madeWithFacts, ({ made, all }) => {
        const policy = withoutProcesses(made);
        const scenarios = scenarioOf(policy, made.decision, all);
        const judge = new FaultJudge(policy, { ...NOTHING, scenarios });
        for (const faulty of faultsOf(policy, made.decision).slice(0, 12)) {
          const fails = scenarios.some((one) => !play(faulty.policy, one).ok);
          const { verdict, caughtBy } = judge.judge(faulty);
          expect(verdict === 'caught', faulty.fault).toBe(fails);
          expect(caughtBy).toEqual(fails ? ['scenarios'] : []);
          count[fails ? 'caught' : 'missed'] += 1;
        }
      });
      fc.assert(checkPolicy, { numRuns: runs(POLICIES) });
      expect(count.caught).toBeGreaterThan(runs(POLICIES));
      expect(count.missed).toBeGreaterThan(runs(POLICIES));
    },
    PATIENCE,
  );

  it(
    'offers cases that notice the fault and pass without it',
    () => {
      let offered = 0;
      const checkFault = (policy: LoadedPolicy, faulty: Faulty) => {
        const { witness } = new FaultJudge(policy, NOTHING).judge(faulty);
        if (witness === undefined) return;
        offered += 1;
        const scenario = asScenario(witness);
        expect(play(policy, scenario).ok, faulty.fault).toBe(true);
        expect(play(faulty.policy, scenario).ok, faulty.fault).toBe(false);
        const again = new FaultJudge(policy, { ...NOTHING, cases: [scenario] }).judge(faulty);
        expect(again).toMatchObject({ verdict: 'caught', caughtBy: ['cases'] });
      };
      const checkPolicy = fc.property(policies({ facts: 4 }), fc.nat(20), (made, at) => {
        const policy = withoutProcesses(made);
        const all = faultsOf(policy, made.decision);
        const faulty = all[at % Math.max(1, all.length)];
        if (faulty !== undefined) checkFault(policy, faulty);
      });
      fc.assert(checkPolicy, { numRuns: runs(POLICIES) });
      const shipped = shippedPolicy();
      const some = [...shipped.ruleSets.keys()].filter((_, i) => i % 12 === 0);
      for (const id of sampled(some)) {
        for (const faulty of faultsOf(shipped, id).slice(0, 4)) checkFault(shipped, faulty);
      }
      expect(offered).toBeGreaterThan(runs(POLICIES) / 4);
    },
    PATIENCE,
  );

  it(
    'does not take a fault for equivalent that a shipped scenario notices',
    () => {
      const shipped = shippedPolicy();
      const scenarios = playedScenarios.map(({ scenario }) => scenario);
      const judge = new FaultJudge(shipped, { ...NOTHING, scenarios });
      const blind = new FaultJudge(shipped, NOTHING);
      let compared = 0;
      for (const id of sampled([...shipped.ruleSets.keys()].filter((_, i) => i % 5 === 2))) {
        const faulty = faultsOf(shipped, id).at(-1);
        if (faulty === undefined || judge.judge(faulty).verdict !== 'caught') continue;
        compared += 1;
        expect(blind.judge(faulty).verdict, `${id} ${faulty.fault}`).not.toBe('equivalent');
      }
      expect(compared).toBeGreaterThan(3);
    },
    PATIENCE,
  );
});
