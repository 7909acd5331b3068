import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explored } from '../../core/explore/search/explored.js';
import { explore } from '../../core/explore/search/explorer.js';
import type { Path } from '../../core/explore/search/watch.js';
import { stepViewOf } from '../../core/explore/step-view.js';
import { traceOf } from '../../core/explore/trace.js';
import { EMPTY_CASE, startRun } from '../../core/process/start.js';
import { stateName, statePath } from '../../core/process/state-path.js';
import { step } from '../../core/process/step.js';
import { runs } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();
const explored = new Map<string, Explored>();

function exploredOf(id: string): Explored {
  const known = explored.get(id);
  if (known !== undefined) return known;
  const definition = policy.processes.get(id);
  if (definition === undefined) throw new Error(`no process ${id}`);
  const members = [{ definition, own: [] }];
  const found = explore(policy, { members, asOf: null, switches: {}, most: 1500 });
  explored.set(id, found);
  return found;
}

/** A path through an exploration, by the numbers of its branches. */
function wayBy(all: Explored, turns: readonly number[]): Path {
  const start = all.starts[(turns[0] ?? 0) % all.starts.length];
  if (start === undefined) throw new Error('an exploration begins somewhere');
  const edges: Path['edges'][number][] = [];
  let at = start;
  for (const turn of turns.slice(1)) {
    const out = all.edges[at.id] ?? [];
    const edge = out[turn % Math.max(1, out.length)];
    if (edge === undefined) break;
    edges.push(edge);
    at = edge.to;
  }
  return { start, edges };
}

describe.each([...policy.processes.keys()])('an exploration of %s', (id) => {
  it('explores traces that a run can play, with the same states, effects and facts', () => {
    const all = exploredOf(id);
    const turns = fc.array(fc.nat(), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(turns, (drawn) => {
        const path = wayBy(all, drawn);
        const trace = traceOf(path, { explored: all, asOf: null, switches: {} }, 'a way');
        const begun = startRun(policy, EMPTY_CASE, { ...trace, process: id });
        if (!begun.ok) throw new Error(JSON.stringify([begun, trace]));
        let now = begun.value;
        expect(stateName(statePath(now.runs[0]?.state ?? ''))).toBe(
          path.start.configurations[0]?.name,
        );
        trace.steps.forEach((event, i) => {
          const next = step(policy, now, { run: 0, ...event });
          if (!next.ok) throw new Error(JSON.stringify([next.problems, trace]));
          now = next.value;
          const done = now.runs[0]?.log.at(-1);
          const edge = path.edges[i];
          if (edge === undefined || done === undefined) throw new Error('a step an edge');
          const view = stepViewOf(edge, all);
          expect({
            refused: done.refused,
            wanted: done.wanted,
            to: stateName(done.to),
            transitions: done.moves.flatMap(({ transitions }) => transitions),
            effects: done.effects,
            changed: done.changed,
            timers: now.runs[0]?.timers.map((t) => [t.id, t.due - now.clock]),
          }).toEqual({
            refused: undefined,
            wanted: undefined,
            to: view.to,
            transitions: view.transitions,
            effects: view.effects,
            changed: edge.outcome.emission.changed,
            timers: edge.to.timers[0]?.map((t) => [t.id, t.due]),
          });
        });
      }),
      { numRuns: runs(40) },
    );
  });
});
