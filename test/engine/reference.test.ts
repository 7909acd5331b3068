import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import { decideByReference } from '../../core/engine/index.js';
import { loadPolicy } from '../../core/index.js';
import { rules } from '../../rules/index.js';
import { answered, certain } from './answered.js';
import { asked, comparablePolicies, LIMIT, requests, runs } from './case.js';

const FACTS_A_POLICY = 40;

function shipped() {
  const loaded = loadPolicy(rules);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

describe('decideByReference', () => {
  it('decides known facts as `decide` does, whatever the rule set', LIMIT, async () => {
    let pairs = 0;
    await fc.assert(
      fc.asyncProperty(
        asked(comparablePolicies(), FACTS_A_POLICY, { impossible: true }),
        async ([{ policy }, list]) => {
          for (const request of list) {
            const slow = await decideByReference(policy, request);
            expect(answered(slow)).toEqual(answered(decideUnknown(policy, request)));
            pairs += 1;
          }
        },
      ),
      runs(100),
    );
    expect(pairs).toBeGreaterThanOrEqual(runs(100).numRuns * FACTS_A_POLICY);
  });

  it('decides the shipped decisions as `decide` does', LIMIT, async () => {
    const policy = shipped();
    const decisions = fc.constantFrom(...policy.ruleSets.keys());
    const any = decisions.chain((decision) => requests({ policy, decision }));
    await fc.assert(
      fc.asyncProperty(any, async (request) => {
        const slow = await decideByReference(policy, request);
        expect(answered(slow)).toEqual(answered(decideUnknown(policy, request)));
      }),
      runs(500),
    );
  });

  it('finds the same certain outputs and missing facts as `decide` does', LIMIT, async () => {
    const small = comparablePolicies({ facts: 3, tables: 2, rules: 3, derivations: 2 });
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(asked(small, 2, { unknown: 50 }), async ([{ policy }, list]) => {
        for (const request of list) {
          const slow = await decideByReference(policy, request);
          const tooMany = !slow.ok && slow.problems[0]?.code === 'reference/too-many-completions';
          if (tooMany) continue;
          expect(certain(slow)).toEqual(certain(decideUnknown(policy, request)));
          compared += 1;
        }
      }),
      runs(60),
    );
    expect(compared).toBeGreaterThan(runs(60).numRuns);
  });

  it('finds the same in the shipped decisions, with facts unknown', LIMIT, async () => {
    const policy = shipped();
    const decisions = fc.constantFrom(...policy.ruleSets.keys());
    const any = decisions.chain((decision) => requests({ policy, decision }, { unknown: 25 }));
    let [compared, open] = [0, 0];
    await fc.assert(
      fc.asyncProperty(any, async (request) => {
        const slow = await decideByReference(policy, request);
        if (!slow.ok && slow.problems[0]?.code === 'reference/too-many-completions') return;
        expect(certain(slow)).toEqual(certain(decideUnknown(policy, request)));
        compared += 1;
        if (slow.ok && slow.value.missing.length > 0) open += 1;
      }),
      runs(100),
    );
    expect(compared).toBeGreaterThan(runs(80).numRuns);
    expect(open).toBeGreaterThan(runs(20).numRuns);
  });

  it('answers every one of several requests at a time', async () => {
    const policy = shipped();
    const counts = Array.from({ length: 20 }, (_, i) => i * 10);
    const request = (existingOrgAdminCount: number) => ({
      decision: 'broadworks.attach.notification',
      facts: {
        attachDecision: 'APPROVAL_REQUIRED_2017',
        existingOrgAdminCount,
        templatePartnerAdminEmail: 'partner@example.org',
      },
    });
    const all = await Promise.all(counts.map((n) => decideByReference(policy, request(n))));
    const alone = counts.map((n) => decideUnknown(policy, request(n)));
    expect(all.map(answered)).toEqual(alone.map(answered));
  });

  it('gives the whole record', async () => {
    const policy = shipped();
    const request = { decision: 'broadworks.organization.action', facts: {} };
    expect(await decideByReference(policy, request)).toEqual(decideUnknown(policy, request));
  });

  it('has the problems of `decide` with whatever is no request', async () => {
    const policy = shipped();
    const decision = 'broadworks.slido.meeting';
    const half = '\ud800';
    const deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`);
    const odd = fc.constantFrom<unknown>(half, deep, [half], { [half]: 1 }, 7, null, new Map());
    const facts = fc.oneof(odd, fc.record({ slidoIntegratedInOrg: odd }));
    const requests = fc.oneof(
      odd,
      fc.record({ decision: odd }),
      facts.map((given) => ({ decision, facts: given })),
      odd.map((asOf) => ({ decision, facts: {}, asOf })),
      odd.map((switches) => ({ decision, facts: {}, switches })),
    );
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const fast = decideUnknown(policy, request as never);
        if (fast.ok) return;
        expect(await decideByReference(policy, request as never)).toEqual(fast);
        refused += 1;
      }),
      runs(200),
    );
    expect(refused).toBeGreaterThan(runs(100).numRuns);
  });

  it('has the problems of `decide` with a request', async () => {
    const policy = shipped();
    const request = {
      decision: 'broadworks.attach.decision',
      facts: { existingOrgUserCount: -1, users: 2 },
      asOf: 'yesterday',
      switches: { 'attach.mode': 1 },
    };
    const slow = await decideByReference(policy, request);
    expect(slow.ok).toBe(false);
    expect(slow).toEqual(decideUnknown(policy, request));
    const unknown = { decision: 'attach', facts: {} };
    expect(await decideByReference(policy, unknown)).toEqual(decideUnknown(policy, unknown));
  });

  it('does not try more completions than it can', async () => {
    const request = { decision: 'broadworks.attach.decision', facts: {} };
    const slow = await decideByReference(shipped(), request);
    expect(answered(slow)).toEqual(['reference/too-many-completions']);
  });
});
