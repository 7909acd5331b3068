import type { ProcessDefinition } from '../../process/definition.js';
import type { ProcessGraph } from '../../process/graph.js';
import { singlesIn } from '../../process/guard.js';
import type { System } from '../../process/step.js';
import { inForce, resolveAsOf } from '../../rule/period.js';
import { planAt } from '../../rule/plan.js';
import type { Policy } from '../../rule/policy.js';
import { guardsIn } from '../space/liveness.js';
import type { Explored, ExploreRequest } from './explored.js';
import { explore } from './explorer.js';

/** What is taken and reached in the stories of an exploration. */
export interface Unreached {
  readonly dead: readonly string[];
  readonly unreached: readonly string[];
}

interface CoverageRequest {
  readonly system: System;
  readonly request: ExploreRequest;
  readonly graph: ProcessGraph;
}

/**
 * What no story of a process takes or reaches: neither as things are, nor with an assumption set
 * otherwise, nor in an older epoch. Only what is still left is looked for in each.
 */
export function findUnreached(
  { system, request, graph }: CoverageRequest,
  first: Explored,
): Unreached {
  let left = { dead: deadIn(graph, first), unreached: unreachedIn(graph, first) };
  for (const other of alternatives(system, request)) {
    if (left.dead.length === 0 && left.unreached.length === 0) break;
    const explored = explore(system, { ...request, ...other });
    const [dead, unreached] = [deadIn(graph, explored), unreachedIn(graph, explored)];
    left = {
      dead: left.dead.filter((id) => dead.includes(id)),
      unreached: left.unreached.filter((name) => unreached.includes(name)),
    };
  }
  return left;
}

/**
 * The other circumstances that a process knows: each switch set otherwise, each older epoch in which
 * anything that the process looks at stood otherwise than in those before it.
 */
function alternatives(
  { policy }: System,
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

/** What a process looks at of the rules, as it stood at a time: the same text where that is the same. */
function stateOfRules(policy: Policy, definition: ProcessDefinition, asOf: string | null): string {
  const timers = Object.values(definition.timers ?? {}).map(({ lasts }) => lasts.decision);
  const plans = [...Object.keys(definition.asks), ...timers].map((decision) => {
    const ruleSet = policy.ruleSets.get(decision);
    const time = ruleSet && resolveAsOf(ruleSet.guide, asOf);
    if (ruleSet === undefined || time?.ok !== true) return null;
    const { parameters, tables } = planAt(ruleSet, time.value.epoch, 'late');
    return [[...parameters], tables.map(({ rules }) => rules.map(({ rule }) => rule.id))];
  });
  const guide = policy.guides.get(definition.edition);
  const time = guide && resolveAsOf(guide, asOf);
  const periods = guardsIn(definition)
    .flatMap(singlesIn)
    .map((guard) => {
      if (!('inForce' in guard) || guide === undefined || time?.ok !== true) return null;
      return inForce(guide, guard.inForce, time.value.epoch, 'late');
    });
  return JSON.stringify([plans, periods]);
}

/** Transitions that are never taken, and what never goes along with one, each for itself. */
function deadIn(graph: ProcessGraph, { edges }: Explored): string[] {
  const taken = new Set(edges.flat().flatMap(({ outcome }) => outcome.emission.transitions));
  const added = new Set(edges.flat().flatMap(({ outcome }) => outcome.emission.additions));
  return graph.transitions.flatMap(({ id, also }) => {
    const never = also.filter((addition) => !added.has(addition.id));
    return [...(taken.has(id) ? [] : [id]), ...never.map(({ guard }) => `${id} if ${guard}`)];
  });
}

function unreachedIn(graph: ProcessGraph, { states: nodes, edges }: Explored): string[] {
  const reached = new Set<string>();
  const all = [
    ...nodes.flatMap(({ configurations: places }) => places.flatMap(({ leaves }) => leaves)),
    ...edges.flat().flatMap(({ outcome }) => outcome.through.flat()),
  ];
  for (const leaf of new Set(all)) {
    for (let at: typeof leaf | undefined = leaf; at !== undefined; at = at.parent) {
      reached.add(at.path);
    }
  }
  return graph.states.map(({ name }) => name).filter((name) => !reached.has(name));
}
