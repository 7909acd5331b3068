import type { Json } from '../base/json.js';
import { BROKEN, type Invariant, type StepView } from './invariant.js';

/** A predicate on single steps. */
export type Test = (view: StepView) => boolean;

/** The id, the text and the processes of an invariant. */
export type Told = Pick<Invariant, 'id' | 'text' | 'processes' | 'looksAt'>;

/** No step satisfies the predicate. */
export function never(told: Told, happens: Test): Invariant {
  return { ...told, start: null, see: (_, view) => (happens(view) ? BROKEN : null) };
}

/** Every step that satisfies the first predicate satisfies the second. */
export function whenever(told: Told, when: Test, then: Test): Invariant {
  return never(told, (view) => when(view) && !then(view));
}

/** At most a number of steps of a case satisfy the predicate. */
export function atMost(told: Told, times: number, happens: Test): Invariant {
  return {
    ...{ ...told, start: 0 },
    see: (seen, view) => {
      const now = Number(seen) + (happens(view) ? 1 : 0);
      return now > times ? BROKEN : now;
    },
  };
}

/**
 * A step that satisfies `happens` comes only after one that satisfies `earlier`.
 * @param until a step after which the earlier one no longer counts; left out: it always counts
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
    see: (before, view) => {
      // One step may do both: the order within the step is the process's own.
      const now = before === true || earlier(view);
      if (happens(view) && !now) return BROKEN;
      return now && until?.(view) !== true;
    },
  };
}

/** After a step that satisfies `earlier`, none satisfies `happens`. */
export function neverAfter(told: Told, earlier: Test, happens: Test): Invariant {
  return {
    ...{ ...told, start: false },
    see: (before, view) => {
      if (before === true && happens(view)) return BROKEN;
      return before === true || earlier(view);
    },
  };
}

/** Observes each run of a case with a monitor of its own. */
export function eachRun(invariant: Invariant): Invariant {
  return {
    ...{ ...invariant, start: {} },
    see: (memory, view) => {
      // A record by run, created only here.
      const all = memory as Readonly<Record<string, Json>>;
      const next = invariant.see(all[view.run] ?? invariant.start, view);
      return next === BROKEN ? BROKEN : { ...all, [view.run]: next };
    },
  };
}

/**
 * Observes the last known value of a fact, also after it is no longer live.
 * @param breaks gets the value that was known when the event occurred; undefined: none so far
 */
export function knowing(
  told: Told,
  fact: string,
  breaks: (value: Json | undefined, view: StepView) => boolean,
): Invariant {
  return {
    // A list, which distinguishes a value never seen from null.
    ...{ ...told, start: [], looksAt: { [fact]: [], ...told.looksAt } },
    see: (memory, view) => {
      const seen = (memory as readonly Json[])[0];
      const now = fact in view.before ? view.before[fact] : seen;
      if (breaks(now, view)) return BROKEN;
      const next = fact in view.after ? view.after[fact] : now;
      return next === undefined ? [] : [next];
    },
  };
}

/**
 * Passes a note taken at the last step of a kind to that step and all up to the next.
 * @param breaks gets the note; undefined: there was no such step yet
 */
export function sinceLast(
  told: Told,
  {
    step,
    note,
    breaks,
  }: {
    readonly step: Test;
    readonly note: (view: StepView, before: Json | undefined) => Json;
    readonly breaks: (noted: Json | undefined, moment: StepView) => boolean;
  },
): Invariant {
  return {
    ...{ ...told, start: [] },
    see: (memory, view) => {
      const last = (memory as readonly Json[])[0];
      const noted = step(view) ? note(view, last) : last;
      if (breaks(noted, view)) return BROKEN;
      return noted === undefined ? [] : [noted];
    },
  };
}

/** Between two beginnings at most one of two things happens, however often. */
export function neverBoth(
  told: Told,
  { begins, one, other }: { readonly begins: Test; readonly one: Test; readonly other: Test },
): Invariant {
  return {
    ...{ ...told, start: [false, false] },
    see: (memory, view) => {
      const [first, second] = begins(view) ? [false, false] : (memory as readonly boolean[]);
      const now = [first === true || one(view), second === true || other(view)];
      return now[0] === true && now[1] === true ? BROKEN : now;
    },
  };
}

/** A sum between two beginnings never exceeds a bound. */
export function inAll(
  told: Told,
  most: number,
  { begins, count }: { readonly begins: Test; readonly count: (view: StepView) => number },
): Invariant {
  return {
    ...{ ...told, start: 0 },
    see: (sum, view) => {
      const now = (begins(view) ? 0 : Number(sum)) + count(view);
      return now > most ? BROKEN : now;
    },
  };
}

/** The conjunction of several invariants. */
export function together(told: Told, ...parts: readonly Invariant[]): Invariant {
  return {
    ...{ ...told, start: parts.map(({ start }) => start) },
    see: (memory, view) => {
      const next: Json[] = [];
      for (const [i, part] of parts.entries()) {
        const now = part.see((memory as readonly Json[])[i] ?? part.start, view);
        if (now === BROKEN) return BROKEN;
        next.push(now);
      }
      return next;
    },
  };
}

/** Enters a state, or a descendant of it, from outside. */
export const enters =
  (...states: readonly string[]): Test =>
  ({ from, through }) =>
    states.some((state) =>
      through.some((at, i) => isIn(state, at) && !isIn(state, through[i - 1] ?? from)),
    );

const isIn = (state: string, at: string): boolean => at === state || at.startsWith(`${state}.`);

/** Emits one of some effects. */
export const emits =
  (...effects: readonly string[]): Test =>
  (view) =>
    effects.some((effect) => view.emits(effect));

/** Is one of some events, by name. */
export const is =
  (...events: readonly string[]): Test =>
  ({ event }) =>
    events.includes(event);

/** All of some predicates. */
export const all =
  (...tests: readonly Test[]): Test =>
  (view) =>
    tests.every((test) => test(view));

/** Equality of e-mails: surrounding blanks and the case of letters do not matter. */
export function sameEmail(one: Json | undefined, other: Json | undefined): boolean {
  const plain = (email: Json | undefined) =>
    typeof email === 'string' ? email.trim().toLowerCase() : undefined;
  return plain(one) !== undefined && plain(one) === plain(other);
}
