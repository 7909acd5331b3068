import type { Json } from '../base/json.js';
import { BROKEN, type Invariant, type Moment } from './invariant.js';

/** What is true of single steps. */
type Test = (moment: Moment) => boolean;

type Told = Pick<Invariant, 'id' | 'text' | 'processes'>;

/** Something that no step ever does. */
export function never(told: Told, happens: Test): Invariant {
  return { ...told, start: null, see: (_, moment) => (happens(moment) ? BROKEN : null) };
}

/** Wherever the one is true of a step, so is the other. */
export function whenever(told: Told, when: Test, then: Test): Invariant {
  return never(told, (moment) => when(moment) && !then(moment));
}

/** Something that happens at most so many times in a case. */
export function atMost(told: Told, times: number, happens: Test): Invariant {
  return {
    ...{ ...told, start: 0 },
    see: (seen, moment) => {
      const now = Number(seen) + (happens(moment) ? 1 : 0);
      return now > times ? BROKEN : now;
    },
  };
}

/**
 * Something that happens only after something else, which may have to happen anew.
 * @param until what makes the earlier event count no longer; left out: it counts for ever
 */
export function onlyAfter(
  told: Told,
  {
    happens,
    earlier,
    until,
  }: { readonly happens: Test; readonly earlier: Test; readonly until?: Test },
): Invariant {
  return {
    ...{ ...told, start: false },
    see: (before, moment) => {
      // One step may do both: what it does first is told by its own order, and counts.
      const now = before === true || earlier(moment);
      if (happens(moment) && !now) return BROKEN;
      return now && until?.(moment) !== true;
    },
  };
}

/** Something that, once it has happened, never happens again or anything like it. */
export function neverAfter(told: Told, earlier: Test, happens: Test): Invariant {
  return {
    ...{ ...told, start: false },
    see: (before, moment) => {
      if (before === true && happens(moment)) return BROKEN;
      return before === true || earlier(moment);
    },
  };
}

/** Watches each run of a case by itself: what is remembered of one does not mix with another. */
export function eachRun(invariant: Invariant): Invariant {
  return {
    ...{ ...invariant, start: {} },
    see: (memory, moment) => {
      // A record by run: made here and nowhere else.
      const all = memory as Readonly<Record<string, Json>>;
      const next = invariant.see(all[moment.run] ?? invariant.start, moment);
      return next === BROKEN ? BROKEN : { ...all, [moment.run]: next };
    },
  };
}

/** Comes into a state, or one within it. */
export const enters =
  (...states: readonly string[]): Test =>
  ({ from, to, through }) =>
    [...through, to].some((at) => states.includes(at)) && (from !== to || through.length > 1);

/** Emits one of some effects. */
export const emits =
  (...effects: readonly string[]): Test =>
  (moment) =>
    effects.some((effect) => moment.emits(effect));

/** Is one of some events. */
export const is =
  (...events: readonly string[]): Test =>
  ({ event }) =>
    events.includes(event);
