import type { Json } from '../base/json.js';
import { BROKEN, type Invariant, OBSERVED, type StepView } from './invariant.js';
import { joinedNames, type ObservedNames } from './observed-names.js';
import type { Test } from './step-tests.js';

/** The states, events and effects that the tests of an invariant name. */
export function namesIn(invariant: Invariant): ObservedNames {
  return invariant[OBSERVED] ?? {};
}

/** The invariant, with a note of what its tests name. */
function naming(invariant: Invariant, ...tests: readonly (Test | undefined)[]): Invariant {
  return { ...invariant, [OBSERVED]: joinedNames(tests.flatMap((test) => test?.names ?? [])) };
}

/** The id, the text and the processes of an invariant. */
export type Told = Pick<Invariant, 'id' | 'text' | 'processes' | 'looksAt'>;

/**
 * No step satisfies the predicate.
 * @example
 * ```ts
 * import { emits, never } from 'provisim/define';
 *
 * const told = { id: 'PARK-1', text: 'nobody is hurt', processes: ['park.visit'] };
 * const invariant = never(told, emits('HURT'));
 * console.log(JSON.stringify(invariant.start)); // null
 * ```
 */
export function never(told: Told, happens: Test): Invariant {
  return naming(
    { ...told, start: null, see: (_, view) => (happens(view) ? BROKEN : null) },
    happens,
  );
}

/**
 * Every step that satisfies the first predicate satisfies the second.
 * @example
 * ```ts
 * import { emits, is, whenever } from 'provisim/define';
 *
 * const told = { id: 'PARK-1', text: 'who enters is greeted', processes: ['park.visit'] };
 * const invariant = whenever(told, is('ENTER'), emits('GREETED'));
 * console.log(JSON.stringify(invariant.start)); // null
 * ```
 */
export function whenever(told: Told, when: Test, then: Test): Invariant {
  return naming(
    never(told, (view) => when(view) && !then(view)),
    when,
    then,
  );
}

/**
 * At most a number of steps of a case satisfy the predicate.
 * @example
 * ```ts
 * import { atMost, emits } from 'provisim/define';
 *
 * const told = { id: 'PARK-1', text: 'nobody is greeted twice', processes: ['park.visit'] };
 * const invariant = atMost(told, 1, emits('GREETED'));
 * console.log(JSON.stringify(invariant.start)); // 0
 * ```
 */
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
 * @example
 * ```ts
 * import { emits, onlyAfter } from 'provisim/define';
 *
 * const told = { id: 'PARK-1', text: 'who is greeted came by the gate', processes: ['park.visit'] };
 * const invariant = onlyAfter(told, {
 *   happens: emits('GREETED'),
 *   earlier: emits('GATE_OPENED'),
 * });
 * console.log(JSON.stringify(invariant.start)); // false
 * ```
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

/**
 * After a step that satisfies `earlier`, none satisfies `happens`.
 * @example
 * ```ts
 * import { emits, neverAfter } from 'provisim/define';
 *
 * const told = { id: 'PARK-1', text: 'who was sent home is not greeted', processes: ['park.visit'] };
 * const invariant = neverAfter(told, emits('SENT_HOME'), emits('GREETED'));
 * console.log(JSON.stringify(invariant.start)); // false
 * ```
 */
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

/**
 * Observes each run of a case with a monitor of its own.
 * @example
 * ```ts
 * import { atMost, eachRun, emits } from 'provisim/define';
 *
 * const told = { id: 'PARK-1', text: 'nobody is greeted twice', processes: ['park.visit'] };
 * const invariant = eachRun(atMost(told, 1, emits('GREETED')));
 * console.log(JSON.stringify(invariant.start)); // {}
 * ```
 */
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
 * @example
 * ```ts
 * import { knowing } from 'provisim/define';
 *
 * const told = { id: 'PARK-1', text: 'nobody enters in the dark', processes: ['park.visit'] };
 * const invariant = knowing(told, 'isDark', (dark, { event }) => dark === true && event === 'ENTER');
 * console.log(JSON.stringify(invariant.start)); // []
 * ```
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
      const now = Object.hasOwn(view.before, fact) ? view.before[fact] : seen;
      if (breaks(now, view)) return BROKEN;
      const next = Object.hasOwn(view.after, fact) ? view.after[fact] : now;
      return next === undefined ? [] : [next];
    },
  };
}

/**
 * Passes a note taken at the last step of a kind to that step and all up to the next.
 * @param breaks gets the note; undefined: there was no such step yet
 * @example
 * ```ts
 * import { is, sinceLast } from 'provisim/define';
 *
 * const told = { id: 'PARK-1', text: 'who knocks enters within a minute', processes: ['park.visit'] };
 * const invariant = sinceLast(told, {
 *   step: is('KNOCK'),
 *   note: () => 60,
 *   breaks: (most, { event, passed }) => event === 'ENTER' && passed > Number(most),
 * });
 * console.log(JSON.stringify(invariant.start)); // []
 * ```
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

/**
 * Between two beginnings at most one of two things happens, however often.
 * @example
 * ```ts
 * import { emits, is, neverBoth } from 'provisim/define';
 *
 * const told = { id: 'PARK-1', text: 'nobody is greeted and sent home', processes: ['park.visit'] };
 * const invariant = neverBoth(told, {
 *   begins: is('KNOCK'),
 *   one: emits('GREETED'),
 *   other: emits('SENT_HOME'),
 * });
 * console.log(JSON.stringify(invariant.start)); // [false,false]
 * ```
 */
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

/**
 * A sum between two beginnings never exceeds a bound.
 * @example
 * ```ts
 * import { inAll, is } from 'provisim/define';
 *
 * const told = { id: 'PARK-1', text: 'a gate is open for ten minutes at most', processes: ['park.visit'] };
 * const invariant = inAll(told, 600, {
 *   begins: is('KNOCK'),
 *   count: ({ passed }) => passed,
 * });
 * console.log(JSON.stringify(invariant.start)); // 0
 * ```
 */
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

/**
 * The conjunction of several invariants.
 * @example
 * ```ts
 * import { atMost, emits, never, together } from 'provisim/define';
 *
 * const told = { id: 'PARK-1', text: 'one greeting, no harm', processes: ['park.visit'] };
 * const invariant = together(
 *   told,
 *   atMost(told, 1, emits('GREETED')),
 *   never(told, emits('HURT')),
 * );
 * console.log(JSON.stringify(invariant.start)); // [0,null]
 * ```
 */
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
    Object.assign(() => false, { names: joinedNames(parts.map(namesIn)) }),
  );
}

/** Equality of e-mails: surrounding blanks and the case of letters do not matter. */
export function sameEmail(one: Json | undefined, other: Json | undefined): boolean {
  const plain = (email: Json | undefined) =>
    typeof email === 'string' ? email.trim().toLowerCase() : undefined;
  return plain(one) !== undefined && plain(one) === plain(other);
}
