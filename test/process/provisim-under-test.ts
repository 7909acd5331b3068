import type { Policy } from 'provisim';
import { EMPTY_CASE, startRun, step } from 'provisim';
import type { ProcessUnderTest, Shown } from 'provisim/testing';
import { statePath } from '../../core/process/state-path.js';

/** The public functions of provisim as an implementation under test, by a policy of its own. */
export function provisimBy(policy: Policy, process: string): ProcessUnderTest {
  return {
    start: (facts) => {
      const begun = startRun(policy, EMPTY_CASE, { process, facts });
      if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
      let caseState = begun.value;
      return {
        send: (event, payload, learn): Shown => {
          const before = caseState.runs[0]?.log.length;
          const next = step(policy, caseState, { event, payload, learn });
          if (!next.ok) throw new Error(JSON.stringify(next.problems));
          caseState = next.value;
          const run = caseState.runs[0];
          const effects =
            run?.log.slice(before).flatMap((s) => s.effects.map(({ id }) => id)) ?? [];
          return { state: statePath(run?.state ?? ''), effects };
        },
      };
    },
  };
}
