import { planFor } from '../../decide/request.js';
import type { ProcessDefinition } from '../../process/definition.js';
import type { ProcessGraph } from '../../process/graph.js';
import { singlesIn } from '../../process/guard.js';
import type { LoadedPolicy } from '../../process/loaded-policy.js';
import { inForceAt } from '../../rule/period.js';
import type { Policy } from '../../rule/policy.js';
import { guardsIn } from '../space/liveness.js';
import type { CompiledState } from '../statechart/compiled-state.js';
import type { Explored, ExploreRequest } from './explored.js';
import { explore } from './explorer.js';

/** Transitions and states that no trace of an exploration reaches. */
export interface Unreached {
  readonly dead: readonly string[];
  readonly unreached: readonly string[];
}

interface CoverageRequest {
  readonly policy: LoadedPolicy;
  readonly request: ExploreRequest;
  readonly graph: ProcessGraph;
}

/**
 * The transitions and states that no trace of a process reaches: neither under the current
 * assumptions, nor with a switch at another value, nor in an older epoch. Each further exploration
 * only looks for what is still unreached.
 */
export function findUnreached(
  { policy, request, graph }: CoverageRequest,
  first: Explored,
): Unreached {
  let left = { dead: deadIn(graph, first), unreached: unreachedIn(graph, first) };
  for (const other of alternatives(policy, request)) {
    if (left.dead.length === 0 && left.unreached.length === 0) break;
    const explored = explore(policy, { ...request, ...other });
    const [dead, unreached] = [deadIn(graph, explored), unreachedIn(graph, explored)];
    left = {
      dead: left.dead.filter((id) => dead.includes(id)),
      unreached: left.unreached.filter((name) => unreached.includes(name)),
    };
  }
  return left;
}

/**
 * The alternative assumptions of a process: each switch at another value, and each older epoch
 * whose rules for the process differ from those of all later ones.
 */
function alternatives(
  policy: LoadedPolicy,
  { members, switches, asOf }: ExploreRequest,
): readonly Partial<ExploreRequest>[] {
  return members.flatMap(({ definition }) => {
    const asked = Object.keys(definition.asks).flatMap((decision) => [
      ...(policy.ruleSets.get(decision)?.switches ?? []),
    ]);
    const set = [...Object.entries(definition.switches), ...asked].flatMap(
      ([key, { default: usual, values }]) =>
        values
          .filter((value) => value !== (switches[key] ?? usual))
          .map((value) => ({ switches: { ...switches, [key]: value } })),
    );
    const epochs = policy.guides.get(definition.edition)?.epochs ?? [];
    const seen = new Set([stateOfRules(policy, definition, asOf)]);
    const older = epochs.toReversed().filter(({ id }) => {
      const state = stateOfRules(policy, definition, id);
      return seen.size < seen.add(state).size;
    });
    return [...set, ...older.map(({ id }) => ({ asOf: id }))];
  });
}

/** A key of the rules that a process reads at a time: equal where all of them are. */
function stateOfRules(policy: Policy, definition: ProcessDefinition, asOf: string | null): string {
  const timers = Object.values(definition.timers ?? {}).map(({ lasts }) => lasts.decision);
  const plans = [...Object.keys(definition.asks), ...timers].map((decision) => {
    const plan = planFor(policy, decision, asOf);
    if (!plan.ok) return null;
    const { parameters, tables } = plan.value;
    return [[...parameters], tables.map(({ rules }) => rules.map(({ rule }) => rule.id))];
  });
  const guide = policy.guides.get(definition.edition);
  const periods = guardsIn(definition)
    .flatMap(singlesIn)
    .map((guard) => 'inForce' in guard && inForceAt(guide, guard.inForce, asOf));
  return JSON.stringify([plans, periods]);
}

/** Transitions that are never taken, and conditional actions that never run. */
function deadIn(graph: ProcessGraph, { edges }: Explored): string[] {
  const taken = new Set<string>();
  const added = new Set<string>();
  for (const out of edges) {
    for (const { outcome } of out ?? []) {
      for (const id of outcome.emission.transitions) taken.add(id);
      for (const id of outcome.emission.additions) added.add(id);
    }
  }
  return graph.transitions.flatMap(({ id, also }) => {
    const never = also.filter((addition) => !added.has(addition.id));
    return [...(taken.has(id) ? [] : [id]), ...never.map(({ guard }) => `${id} if ${guard}`)];
  });
}

function unreachedIn(graph: ProcessGraph, { states: nodes, edges }: Explored): string[] {
  const active = new Set<CompiledState>();
  const activate = (leaves: readonly CompiledState[]) => {
    for (const leaf of leaves) active.add(leaf);
  };
  for (const { configurations } of nodes) for (const { leaves } of configurations) activate(leaves);
  for (const out of edges) for (const { outcome } of out ?? []) outcome.through.forEach(activate);
  const reached = new Set<string>();
  for (const leaf of active) {
    for (let at: CompiledState | undefined = leaf; at !== undefined; at = at.parent) {
      reached.add(at.path);
    }
  }
  return graph.states.map(({ name }) => name).filter((name) => !reached.has(name));
}
