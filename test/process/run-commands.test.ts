import fc from 'fast-check';
import { loadPolicy } from 'provisim';
import { rules } from 'provisim/rules';
import {
  type FactsRecord,
  followsProvisim,
  type ProcessUnderTest,
  type Shown,
} from 'provisim/testing';
import { describe, expect, it } from 'vitest';
import { runs } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';
import { beginningsOf } from './beginnings.js';
import { provisimBy } from './provisim-under-test.js';

const policy = shippedPolicy();
const REVIEW = 'wholesale.rplReview';

/** The reaction of each state of a review to an event, written by hand: effects and a target. */
const REACTIONS: Readonly<Record<string, (sent: FactsRecord) => readonly string[] | undefined>> = {
  'screening SCREEN_RESULT': ({ match }) =>
    match === undefined
      ? undefined
      : match === true
        ? ['pendingRplReview', 'SET_STATUS_PENDING_RPL_REVIEW', ...START_OF_REVIEW]
        : ['cleared', 'CONTINUE_PROVISIONING'],
  'pendingRplReview RPL_APPROVED': ({ trigger, elapsedSeconds }) => {
    if (elapsedSeconds === undefined) return undefined;
    if (Number(elapsedSeconds) > 72 * 3600) return TOO_LATE;
    return (trigger ?? NEW) === NEW ? ['cleared', CREATE] : ['cleared'];
  },
  'pendingRplReview RPL_UNRESOLVED': () => ['failed', 'SET_STATUS_ERROR', 'ERROR_RPL_UNRESOLVED'],
  // Wrong on purpose: a refused review is cleared.
  'pendingRplReview RPL_REFUSED': () => ['cleared'],
  'pendingRplReview REVIEW_TIMEOUT': () => TOO_LATE,
};
const START_OF_REVIEW = ['START_REVIEW_TIMER', 'OPEN_MANUAL_REVIEW'];
const TOO_LATE = ['failed', 'SET_STATUS_ERROR', 'ERROR_RPL_TIMEOUT'];
const CREATE = 'CREATE_CUSTOMER_AUTOMATICALLY';
const NEW = 'CUSTOMER_CREATE';

const carelessReview: ProcessUnderTest = {
  start: (facts) => {
    let state = 'screening';
    let known = facts;
    return {
      send: (event, payload, learn): Shown => {
        known = { ...known, ...learn };
        const [next = state, ...effects] =
          REACTIONS[`${state} ${event}`]?.({ ...known, ...payload }) ?? [];
        state = next;
        return { state, effects };
      },
    };
  },
};

/** The difference between an implementation and provisim, with the shortest trace that shows it. */
async function shortest(process: string, implementation: ProcessUnderTest) {
  const property = followsProvisim(policy, process, implementation, {
    near: beginningsOf(process),
  });
  // A search that has to find something is as long in a short run.
  const found = await fc.check(property, { numRuns: Math.max(400, runs(400)) });
  const [facts, commands] = found.counterexample ?? [];
  const error = found.errorInstance instanceof Error ? found.errorInstance.message : '';
  return { failed: found.failed, facts, events: String(commands), error };
}

describe('an implementation that is compared with provisim', () => {
  it.each([...policy.processes.keys()])(
    'agrees where it is provisim itself: %s',
    async (process) => {
      const own = provisimBy(shippedPolicy(), process);
      const property = followsProvisim(policy, process, own, { near: beginningsOf(process) });
      await fc.assert(property, { numRuns: runs(15) });
    },
  );

  it('is found to be wrong, by the shortest trace that shows it', async () => {
    const { failed, events, error } = await shortest(REVIEW, carelessReview);
    expect(failed).toBe(true);
    expect(events).toBe('SCREEN_RESULT {"match":true},RPL_REFUSED');
    expect(error).toContain('RPL_REFUSED: the state is failed, not cleared');
    expect(error).toContain('the effects are ERROR_RPL_REFUSED, SET_STATUS_ERROR, not none');
  });

  it('is found to go by another threshold', async () => {
    const changed = rules.map(({ path, content }) => ({
      path,
      content: path.endsWith('broadworks/attach/decision.json')
        ? (JSON.parse(JSON.stringify(content).replace('"value":100', '"value":101')) as unknown)
        : content,
    }));
    const policy = loadPolicy(changed);
    if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
    const process = 'broadworks.attachment';
    const { failed, events, facts } = await shortest(process, provisimBy(policy.value, process));
    expect(failed).toBe(true);
    expect(events).toMatch(/^(\w+,){0,2}PROVISION_FIRST_SUBSCRIBER$/);
    expect(facts).toMatchObject({ existingOrgUserCount: 100 });
  });
});
