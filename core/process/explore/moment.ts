import type { Asking } from '../ask.js';
import type { Moment } from '../invariant.js';
import type { CaseFacts } from '../run.js';
import type { Edge, Explored } from './explored.js';
import { factsFor, nameOf } from './space.js';

const moments = new WeakMap<Edge, Moment>();

/** The view that invariants have of a step. */
export function momentOf(edge: Edge, { members, after, askingOf }: Explored): Moment {
  const known = moments.get(edge);
  if (known !== undefined) return known;
  const { run, event, from, to } = edge;
  const { payload, through, emission, learned } = edge.outcome;
  const mine = (facts: CaseFacts) => factsFor(members, run, facts);
  const ids = emission.effects.map(({ id }) => id);
  let asking: Asking | undefined;
  const moment: Moment = {
    ...{ run, process: members[run]?.definition.id ?? '', event, payload },
    from: from.places[run]?.name ?? '',
    to: to.places[run]?.name ?? '',
    through: [...through.map(nameOf), to.places[run]?.name ?? ''],
    transitions: emission.transitions,
    ...{ effects: emission.effects, warnings: emission.warnings },
    before: { ...mine(edge.before.values), ...learned },
    after: mine(after(edge)),
    expects: [...(to.places[run]?.events ?? [])],
    passed: edge.clock,
    elapsed: Object.fromEntries(
      (from.timers[run] ?? []).map(({ id, started }) => [id, edge.clock - started]),
    ),
    answer: (decision, output) => {
      asking ??= askingOf(edge);
      return asking.answer(decision, output);
    },
    emits: (effect) => ids.includes(effect),
  };
  moments.set(edge, moment);
  return moment;
}
