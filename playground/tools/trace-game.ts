import type { Trace } from '../../core/studio.js';
import type { Game } from '../state/page-state.js';

/** A trace as a game that is played to its end. */
export function gameOfTrace({ process, asOf, switches, facts, own, others, steps }: Trace): Game {
  const beside = (others ?? []).map((other) => ({ process: other.process, own: { ...other.own } }));
  const moves = steps.map(({ event, payload = {}, learn = {}, run = 0 }) => ({
    ...{ event, payload: { ...payload }, learn: { ...learn } },
    ...(run > 0 && { run }),
  }));
  return {
    ...{ process, facts: { ...facts }, asOf: asOf ?? null, switches: { ...switches } },
    ...(own && { own: { ...own } }),
    ...(beside.length > 0 && { others: beside }),
    ...{ moves, at: moves.length, learn: {}, drafts: {} },
  };
}
