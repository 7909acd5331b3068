import type { Trace } from '../../core/studio.js';
import type { Game, Move } from '../state/page-state.js';

/** The game that plays a trace, at its end. */
export function gameOfTrace(trace: Trace): Game {
  const { process, facts, own, others = [], asOf = null, switches = {}, steps } = trace;
  const moves = steps.map(({ event, payload = {}, learn = {}, run = 0 }): Move => {
    return { event, payload: { ...payload }, learn: { ...learn }, ...(run > 0 && { run }) };
  });
  const beside = others.map((other) => ({ process: other.process, own: { ...other.own } }));
  return {
    ...{ process, facts: { ...facts }, asOf, switches: { ...switches } },
    ...(own !== undefined && { own: { ...own } }),
    ...(beside.length > 0 && { others: beside }),
    ...{ moves, at: moves.length, run: steps.at(-1)?.run ?? 0, learn: {}, drafts: {} },
  };
}
