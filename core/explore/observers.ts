import type { Json } from '../base/json.js';
import { BROKEN, type Invariant, type StepView } from './invariant.js';

/** What is true of single steps. */
export interface Test {
  (view: StepView): boolean;
  /** What it looks for, where it was made by one of the functions below. */
  readonly names?: ObservedNames;
}

/** What tests look for, by its kind. */
export interface ObservedNames {
  readonly states?: readonly string[];
  readonly events?: readonly string[];
  readonly effects?: readonly string[];
}

const namesOf = new WeakMap<Invariant, ObservedNames>();

/** The states, events and effects that the tests of an invariant name. */
export function namesIn(invariant: Invariant): ObservedNames {
  return namesOf.get(invariant) ?? {};
}

/** The invariant, with a note of what its tests name. */
function naming(invariant: Invariant, ...tests: readonly (Test | undefined)[]): Invariant {
  namesOf.set(invariant, joined(tests.flatMap((test) => test?.names ?? [])));
  return invariant;
}

function joined(names: readonly ObservedNames[]): ObservedNames {
  return {
    states: names.flatMap(({ states = [] }) => states),
    events: names.flatMap(({ events = [] }) => events),
    effects: names.flatMap(({ effects = [] }) => effects),
  };
}

function named(test: (view: StepView) => boolean, names: ObservedNames): Test {
  return Object.assign((view: StepView) => test(view), { names });
}

/** The id, the text and the processes of an invariant. */
export type Told = Pick<Invariant, 'id' | 'text' | 'processes' | 'looksAt'>;

/** No step satisfies the predicate. */
export function never(told: Told, happens: Test): Invariant {
  return naming(
    { ...told, start: null, see: (_, view) => (happens(view) ? BROKEN : null) },
    happens,
  );
}

/** Every step that satisfies the first predicate satisfies the second. */
export function whenever(told: Told, when: Test, then: Test): Invariant {
  return naming(
    never(told, (view) => when(view) && !then(view)),
    when,
    then,
  );
}

/** At most a number of steps of a case satisfy the predicate. */
export function atMost(told: Told, times: number, happens: Test): Invariant {
  return naming(
    {
      ...{ ...told, start: 0 },
      see: (seen, view) => {
        const now = Number(seen) + (happens(view) ? 1 : 0);
        return now > times ? BROKEN : now;
      },
    },
    happens,
  );
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
  return naming(
    {
      ...{ ...told, start: false },
      see: (before, view) => {
        // One step may do both: its own order says which comes first, and counts.
        const now = before === true || earlier(view);
        if (happens(view) && !now) return BROKEN;
        return now && until?.(view) !== true;
      },
    },
    happens,
    earlier,
    until,
  );
}

/** After a step that satisfies `earlier`, none satisfies `happens`. */
export function neverAfter(told: Told, earlier: Test, happens: Test): Invariant {
  return naming(
    {
      ...{ ...told, start: false },
      see: (before, view) => {
        if (before === true && happens(view)) return BROKEN;
        return before === true || earlier(view);
      },
    },
    earlier,
    happens,
  );
}

/** Observes each run of a case with a monitor of its own. */
export function eachRun(invariant: Invariant): Invariant {
  return naming(
    {
      ...{ ...invariant, start: {} },
      see: (memory, view) => {
        // A record by run: made here and nowhere else.
        const all = memory as Readonly<Record<string, Json>>;
        const next = invariant.see(all[view.run] ?? invariant.start, view);
        return next === BROKEN ? BROKEN : { ...all, [view.run]: next };
      },
    },
    Object.assign(() => false, { names: namesIn(invariant) }),
  );
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
  return naming(
    {
      ...{ ...told, start: [] },
      see: (memory, view) => {
        const last = (memory as readonly Json[])[0];
        const noted = step(view) ? note(view, last) : last;
        if (breaks(noted, view)) return BROKEN;
        return noted === undefined ? [] : [noted];
      },
    },
    step,
  );
}

/** Between two beginnings at most one of two things happens, however often. */
export function neverBoth(
  told: Told,
  { begins, one, other }: { readonly begins: Test; readonly one: Test; readonly other: Test },
): Invariant {
  return naming(
    {
      ...{ ...told, start: [false, false] },
      see: (memory, view) => {
        const [first, second] = begins(view) ? [false, false] : (memory as readonly boolean[]);
        const now = [first === true || one(view), second === true || other(view)];
        return now[0] === true && now[1] === true ? BROKEN : now;
      },
    },
    begins,
    one,
    other,
  );
}

/** A sum between two beginnings never exceeds a bound. */
export function inAll(
  told: Told,
  most: number,
  { begins, count }: { readonly begins: Test; readonly count: (view: StepView) => number },
): Invariant {
  return naming(
    {
      ...{ ...told, start: 0 },
      see: (sum, view) => {
        const now = (begins(view) ? 0 : Number(sum)) + count(view);
        return now > most ? BROKEN : now;
      },
    },
    begins,
  );
}

/** The conjunction of several invariants. */
export function together(told: Told, ...parts: readonly Invariant[]): Invariant {
  return naming(
    {
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
    },
    Object.assign(() => false, { names: joined(parts.map(namesIn)) }),
  );
}

/** Comes into a state, or one within it, from outside. */
export function enters(...states: readonly string[]): Test {
  return named(
    ({ from, through }) =>
      states.some((state) =>
        through.some((at, i) => isIn(state, at) && !isIn(state, through[i - 1] ?? from)),
      ),
    { states },
  );
}

const isIn = (state: string, at: string): boolean => at === state || at.startsWith(`${state}.`);

/** Emits one of some effects. */
export function emits(...effects: readonly string[]): Test {
  return named((view) => effects.some((effect) => view.emits(effect)), { effects });
}

/** Is one of some events. */
export function is(...events: readonly string[]): Test {
  return named(({ event }) => events.includes(event), { events });
}

/** Both, or all. */
export function all(...tests: readonly Test[]): Test {
  return named(
    (view) => tests.every((test) => test(view)),
    joined(tests.flatMap(({ names }) => names ?? [])),
  );
}

/** Equality of e-mails: surrounding blanks and the case of letters do not matter. */
export function sameEmail(one: Json | undefined, other: Json | undefined): boolean {
  const plain = (email: Json | undefined) =>
    typeof email === 'string' ? email.trim().toLowerCase() : undefined;
  return plain(one) !== undefined && plain(one) === plain(other);
}
