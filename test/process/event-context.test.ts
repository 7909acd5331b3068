import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import { EventContext } from '../../core/process/event-context.js';
import { EMPTY_CASE, startRun } from '../../core/process/start.js';
import { step } from '../../core/process/step.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();

type Facts = Readonly<Record<string, Json>>;

/** The facts that a process supplies to a decision, for an event of a case. */
function asked(process: string, decision: string, on: { event: string; facts: Facts }): Facts {
  const definition = policy.processes.get(process);
  if (definition === undefined) throw new Error(process);
  const run = { asOf: null, switches: {}, context: {}, timers: [] };
  const occurrence = {
    ...{ policy, definition, run, clock: 0, event: on.event, from: '', child: null },
    fact: (name: string) => on.facts[name],
    field: () => undefined,
  };
  const questions: Facts[] = [];
  const answerer = {
    ask: ({ facts }: { readonly facts: Facts }) => {
      questions.push(facts);
      return { value: () => undefined, missing: () => [] };
    },
  };
  new EventContext(occurrence, answerer).answer(decision, '');
  return questions[0] ?? {};
}

describe('a fact of the case', () => {
  const detach = (event: string, facts: Facts) =>
    asked('broadworks.detachment', 'broadworks.detach.state', { event, facts });

  it('has the value after the event, where the process says what the event changes', () => {
    const facts = { workspaceCount: 2, partnerHasControlHubAccess: false };
    expect(detach('REMOVE_WORKSPACE', facts)).toMatchObject({ workspaceCount: 1 });
    expect(detach('REMOVE_SUBSCRIBER', facts)).toMatchObject({ workspaceCount: 2 });
    expect(detach('ACCESS_GRANTED', facts)).toMatchObject({ partnerHasControlHubAccess: true });
  });

  it('stays unknown where what the event makes of it depends on what it was', () => {
    expect(detach('REMOVE_WORKSPACE', {})).not.toHaveProperty('workspaceCount');
  });

  it('is put in the words of the decision', () => {
    const organization = (facts: Facts) =>
      asked('broadworks.flowThrough', 'broadworks.organization.action', { event: '', facts });
    expect(organization({ templateEmailTrust: 'TRUSTED', bwOrgExists: true })).toMatchObject({
      provisioningMethod: 'FLOW_THROUGH_TRUSTED',
      provisionedUserCount: 1,
    });
    expect(organization({})).not.toHaveProperty('provisioningMethod');
  });
});

describe('a fact that is missing in the case', () => {
  it('is unknown to a decision that needs it', () => {
    const facts = { accountHome: 'NONE', bwOrgExists: false, provisioningMethod: 'API' };
    const told = { ...facts, hasBroadWorksAccount: null };
    const begun = startRun(policy, EMPTY_CASE, { process: 'broadworks.userMove', facts: told });
    const next = begun.ok ? step(policy, begun.value, { run: 0, event: 'START' }) : begun;
    const decisions = next.ok ? next.value.runs[0]?.log[0]?.decisions : next.problems;
    expect(decisions).toMatchObject([{ decision: 'broadworks.move.procedure' }]);
  });
});
