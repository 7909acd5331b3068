import fc from 'fast-check';
import { anyStory, casesOf } from 'provisim/testing';
import type { Edge, Explored } from '../../../core/explore/search/explored.js';
import { explore } from '../../../core/explore/search/explorer.js';
import type { Path } from '../../../core/explore/search/watch.js';
import { traceOf } from '../../../core/explore/trace.js';
import type { ProcessDefinition } from '../../../core/process/definition.js';
import type { LoadedPolicy } from '../../../core/process/loaded-policy.js';
import type { Case, Step } from '../../../core/process/run.js';
import { EMPTY_CASE, startRun } from '../../../core/process/start.js';
import { step } from '../../../core/process/step.js';
import { runs, sampled } from '../../decide/runs.js';
import { playedScenarios } from '../../scenarios.js';
import { beginningsOf } from '../beginnings.js';

/**
 * Steps of one process: transitions of its exploration, played by a shortest story (in a short run
 * every fourth); those of random stories, in which events are refused, too; and those of its
 * scenarios.
 */
export function stepsOf(policy: LoadedPolicy, definition: ProcessDefinition): readonly Step[] {
  return [
    ...exploredSteps(policy, definition, sampled),
    ...randomSteps(policy, definition.id),
    ...playedScenarios.flatMap(({ scenario, played }) =>
      'process' in scenario && scenario.process === definition.id ? played.steps : [],
    ),
  ];
}

/**
 * The last step of a shortest story to each transition of the exploration.
 * @param some chooses among the transitions: all of them, or a sample
 */
export function exploredSteps(
  shipped: LoadedPolicy,
  definition: ProcessDefinition,
  some: typeof sampled = (all) => all,
): readonly Step[] {
  const processes = new Map([...shipped.processes, [definition.id, definition]]);
  const policy: LoadedPolicy = { ...shipped, processes };
  const origin = { asOf: null, switches: {} };
  const members = [{ definition, own: [] }];
  const explored = explore(policy, { ...origin, members, most: 150 });
  return some(pathsIn(explored)).flatMap((path) => {
    const trace = traceOf(path, { explored, ...origin }, '');
    const begun = startRun(policy, EMPTY_CASE, { process: definition.id, facts: trace.facts });
    if (!begun.ok) return [];
    let now: Case = begun.value;
    for (const { event, payload, learn } of trace.steps) {
      const next = step(policy, now, { event, payload, learn });
      if (!next.ok) return [];
      now = next.value;
    }
    return now.runs[0]?.log.slice(-1) ?? [];
  });
}

/** A shortest path to and including each edge. */
function pathsIn({ starts, edges }: Explored): readonly Path[] {
  const ways = new Map<number, Path>();
  for (const start of starts) ways.set(start.id, { start, edges: [] });
  const paths: Path[] = [];
  for (const way of ways.values()) {
    const at: { readonly id: number } = way.edges.at(-1)?.to ?? way.start;
    for (const edge of edges[at.id] ?? ([] as readonly Edge[])) {
      const path = { start: way.start, edges: [...way.edges, edge] };
      paths.push(path);
      if (!ways.has(edge.to.id)) ways.set(edge.to.id, path);
    }
  }
  return paths;
}

function randomSteps(policy: LoadedPolicy, process: string): readonly Step[] {
  const stories = anyStory(policy, process, { near: beginningsOf(process) });
  return fc
    .sample(stories, { numRuns: runs(60), seed: 1 })
    .flatMap((story) => casesOf(policy, story).at(-1)?.runs ?? [])
    .filter((run) => run.process === process)
    .flatMap(({ log }) => log);
}
