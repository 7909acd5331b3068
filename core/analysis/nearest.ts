import type { Json } from '../base/json.js';
import { DAYS, INSTANTS } from '../rule/calendar.js';
import type { FactSpec } from '../rule/signature.js';

/** The ends of a range, both included; an end that is left out is open. */
export interface Range {
  readonly min?: Json;
  readonly max?: Json;
}

/** The value nearest to the present value of a fact, and the range around it with the same result. */
export interface Nearest {
  readonly value: Json;
  readonly range: Range;
}

/** The whole numbers that the values of a fact are calculated with. */
export interface Steps {
  read(value: Json): number | undefined;
  write(step: number): Json;
}

/**
 * The value of a number or date that is nearest to the present one and still reaches a goal, found
 * by bisection between values whose result is known.
 * @param spec the fact: whole numbers, dates and instants are moved, others stay
 * @param samples values of the fact that represent all of them
 * @param at a sample that reaches the goal
 * @param now the present value; undefined where it is not known
 * @param reaches whether a value of the fact reaches the goal, all else unchanged
 */
export function nearest(
  spec: FactSpec,
  samples: readonly Json[],
  { at, now }: { readonly at: Json; readonly now: Json | undefined },
  reaches: (value: Json) => boolean,
): Nearest | undefined {
  const steps = stepsOf(spec);
  const start = steps?.read(at);
  if (steps === undefined || start === undefined) return undefined;
  const isGoal = (step: number) => reaches(steps.write(step));
  const known = samples.flatMap((value) => steps.read(value) ?? []);
  const sorted = [...new Set([...known, start])].sort((a, b) => a - b);
  const here = sorted.indexOf(start);
  const end = (direction: 1 | -1): number | undefined => {
    let last = start;
    for (let i = here + direction; sorted[i] !== undefined; i += direction) {
      const next = sorted[i] ?? last;
      if (!isGoal(next)) return bisected(last, next, isGoal);
      last = next;
    }
    return undefined;
  };
  const [min, max] = [end(-1), end(1)];
  const from = now === undefined ? undefined : steps.read(now);
  const nearestStep = from === undefined ? start : from < start ? (min ?? start) : (max ?? start);
  return {
    value: nearestStep === start ? at : steps.write(nearestStep),
    range: {
      ...(min !== undefined && { min: steps.write(min) }),
      ...(max !== undefined && { max: steps.write(max) }),
    },
  };
}

/**
 * A list that is changed as little as possible: what was taken out is put back, and what was added
 * is left out again, member by member, as long as the goal is reached.
 * @param to a list that reaches the goal
 * @param from the present one
 */
export function nearestList(
  to: readonly Json[],
  from: readonly Json[],
  reaches: (list: readonly Json[]) => boolean,
): Json[] {
  let nearest = [...to];
  for (const member of to) {
    const without = nearest.filter((one) => one !== member);
    if (!from.includes(member) && reaches(without)) nearest = without;
  }
  for (const member of from) {
    const back = [...from.filter((one) => one === member || nearest.includes(one))];
    const added = nearest.filter((one) => !from.includes(one));
    if (!nearest.includes(member) && reaches([...back, ...added])) nearest = [...back, ...added];
  }
  return nearest;
}

/** The last number from the inside that reaches the goal, where the outside does not. */
function bisected(inside: number, outside: number, isGoal: (step: number) => boolean): number {
  let [yes, no] = [inside, outside];
  while (Math.abs(yes - no) > 1) {
    const middle = Math.trunc((yes + no) / 2);
    if (isGoal(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** The steps of whole numbers, dates and instants; undefined for other facts. */
export function stepsOf({ type }: FactSpec): Steps | undefined {
  if (type === 'integer') {
    return {
      read: (value) => (typeof value === 'number' ? value : undefined),
      write: (step) => step,
    };
  }
  const scale = type === 'date' ? DAYS : type === 'instant' ? INSTANTS : undefined;
  return (
    scale && {
      read: (value) => (typeof value === 'string' ? scale.read(value) : undefined),
      write: (step) => scale.write(step),
    }
  );
}
