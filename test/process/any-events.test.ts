import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../core/process/run.js';
import { EMPTY_CASE, startRun } from '../../core/process/start.js';
import { step } from '../../core/process/step.js';
import { isDecisionStory } from '../../core/simulate/scenario.js';
import { playedScenarios } from '../scenarios.js';
import { world } from './random-run.js';

const stories = playedScenarios.flatMap(({ scenario }) =>
  isDecisionStory(scenario) ? [] : [scenario],
);

/** A story begun, and any events and changes of facts from all stories of the process. */
function anyStory(process: string) {
  const own = stories.filter((story) => story.process === process);
  const steps = own.flatMap((story) => story.steps.filter((one) => 'event' in one));
  const learn = fc.option(fc.constantFrom(...steps).map((one) => one.learn ?? {}));
  return fc.tuple(
    fc.constantFrom(...own),
    fc.array(fc.tuple(fc.constantFrom(...steps), learn), { maxLength: 20 }),
  );
}

function begun({ process, facts, asOf, switches = {} }: (typeof stories)[number]): Case {
  const definition = world.processes.get(process);
  if (definition === undefined) throw new Error(`no process ${process}`);
  const started = startRun(world.policy, EMPTY_CASE, definition, { facts, asOf, switches });
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  return started.value;
}

describe('the stories of a process, shuffled', () => {
  it.each([...world.processes.keys()])('never ask what a decision of %s cannot read', (process) => {
    fc.assert(
      fc.property(anyStory(process), ([story, events]) => {
        let now = begun(story);
        for (const [{ event, payload = {} }, learn] of events) {
          const next = step(world, now, { run: 0, event, payload, learn: learn ?? {} });
          // What lies in the past by now is the only thing that cannot be said.
          const problems = next.ok ? [] : next.problems.filter(({ code }) => code !== 'event/past');
          expect(problems).toEqual([]);
          if (next.ok) now = next.value;
        }
      }),
    );
  });
});
