import type { StepView } from './invariant.js';
import { joinedNames, type ObservedNames } from './observed-names.js';

/** What is true of single steps. */
export interface Test {
  (view: StepView): boolean;
  /** What it looks for, where it was made by one of the functions below. */
  readonly names?: ObservedNames;
}

/**
 * Comes into a state, or one within it, from outside.
 * @example
 * ```ts
 * import { enters } from 'provisim/define';
 *
 * console.log(enters('open', 'inside').names?.states?.join()); // open,inside
 * ```
 */
export function enters(...states: readonly string[]): Test {
  return named(
    ({ from, through }) =>
      states.some((state) =>
        through.some((at, i) => isIn(state, at) && !isIn(state, through[i - 1] ?? from)),
      ),
    { states },
  );
}

/**
 * Emits one of some effects.
 * @example
 * ```ts
 * import { emits } from 'provisim/define';
 *
 * console.log(emits('GREETED').names?.effects?.join()); // GREETED
 * ```
 */
export function emits(...effects: readonly string[]): Test {
  return named((view) => effects.some((effect) => view.emits(effect)), { effects });
}

/**
 * Is one of some events.
 * @example
 * ```ts
 * import { is } from 'provisim/define';
 *
 * console.log(is('KNOCK').names?.events?.join()); // KNOCK
 * ```
 */
export function is(...events: readonly string[]): Test {
  return named(({ event }) => events.includes(event), { events });
}

/**
 * Both, or all.
 * @example
 * ```ts
 * import { all, emits, is } from 'provisim/define';
 *
 * console.log(all(is('KNOCK'), emits('GREETED')).names?.events?.join()); // KNOCK
 * ```
 */
export function all(...tests: readonly Test[]): Test {
  return named(
    (view) => tests.every((test) => test(view)),
    joinedNames(tests.flatMap(({ names }) => names ?? [])),
  );
}

function named(test: (view: StepView) => boolean, names: ObservedNames): Test {
  return Object.assign((view: StepView) => test(view), { names });
}

const isIn = (state: string, at: string): boolean => at === state || at.startsWith(`${state}.`);
