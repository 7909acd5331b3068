import type { EventContext } from '../process/event-context.js';
import type { CaseFacts } from '../process/run.js';
import type { StepView } from './invariant.js';
import type { Edge, Explored } from './search/explored.js';
import { factsFor, nameOf } from './space/state-space.js';

const moments = new WeakMap<Edge, StepView>();

/** The view that invariants have of a step. */
export function stepViewOf(
  edge: Edge,
  { members, after, askingOf: contextOf }: Explored,
): StepView {
  const known = moments.get(edge);
  if (known !== undefined) return known;
  const { run, event, from, to } = edge;
  const { payload, through, emission, learned } = edge.outcome;
  const mine = (facts: CaseFacts) => factsFor(members, run, facts);
  const ids = emission.effects.map(({ id }) => id);
  let context: EventContext | undefined;
  const view: StepView = {
    ...{ run, process: members[run]?.definition.id ?? '', event, payload },
    from: from.configurations[run]?.name ?? '',
    to: to.configurations[run]?.name ?? '',
    through: [...through.map(nameOf), to.configurations[run]?.name ?? ''],
    transitions: emission.transitions,
    additions: emission.additions,
    ...{ effects: emission.effects, warnings: emission.warnings },
    before: { ...mine(edge.before.values), ...learned },
    after: mine(after(edge)),
    expects: [...(to.configurations[run]?.events ?? [])],
    passed: edge.clock,
    elapsed: Object.fromEntries(
      (from.timers[run] ?? []).map(({ id, started }) => [id, edge.clock - started]),
    ),
    answer: (decision, output) => {
      context ??= contextOf(edge);
      return context.answer(decision, output);
    },
    emits: (effect) => ids.includes(effect),
  };
  moments.set(edge, view);
  return view;
}
