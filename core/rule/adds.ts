import type { Json } from '../base/json.js';
import type { Problem } from '../base/problem.js';
import { shown } from '../base/shown.js';
import type { Pointers } from './pointers.js';
import type { ParameterFile, ParameterValue, Period, WrittenParameter } from './rule-set.js';

type WrittenValue = WrittenParameter['values'][number];

/**
 * Writes the values of a parameter out: the members that `adds` names join those of the value
 * before it, which ends where the longer list begins.
 */
export function expandAdds(written: WrittenParameter, pointers: Pointers): ParameterFile {
  const values: ParameterValue[] = [];
  written.values.forEach((one, i) => {
    const { value, adds = [], inForce, cites } = one;
    const joined = value === undefined ? [...listOf(values.at(-1)?.value), ...adds] : value;
    const period = endingBefore(written.values[i + 1], inForce);
    const made = { value: joined, cites, ...(period === undefined ? {} : { inForce: period }) };
    values.push(pointers.same(made, one));
  });
  return pointers.same({ ...written, values: pointers.same(values, written.values) }, written);
}

/** Values that are written neither way or both ways, and additions that join nothing. */
export function addsProblems(written: WrittenParameter, pointers: Pointers): Problem[] {
  let before: readonly Json[] | undefined;
  return written.values.flatMap((one, i): Problem[] => {
    const { value, adds } = one;
    const known = before;
    before = adds === undefined ? asList(value) : [...(before ?? []), ...adds];
    if ((value === undefined) === (adds === undefined)) {
      const message = value === undefined ? 'missing' : 'stands beside `adds`';
      const hint = 'a value is given by `value` or by `adds`';
      return [{ code: 'rule-set/shape', message, hint, at: pointers.of(one, 'value') }];
    }
    if (adds === undefined) return [];
    if (known === undefined) return [nothingBefore(pointers.of(one, 'adds'))];
    const start = startProblem(one, written.values[i - 1]?.inForce, pointers);
    return [...(start === undefined ? [] : [start]), ...addedTwice(adds, known, pointers)];
  });
}

/** The period of a value, cut off where the next one adds to it. */
function endingBefore(next: WrittenValue | undefined, own: Period | undefined): Period | undefined {
  const start = next?.adds === undefined ? undefined : next.inForce;
  if (start?.from === undefined || own?.until !== undefined) return own;
  const { from: until, notBefore } = start;
  return { ...own, until, ...(notBefore === undefined ? {} : { notBefore }) };
}

function startProblem(
  { adds, inForce }: WrittenValue,
  before: Period | undefined,
  pointers: Pointers,
): Problem | undefined {
  const code = 'rule-set/adds';
  const at = pointers.of(adds);
  if (inForce?.from === undefined) {
    const message = 'it is not said from when on these members join';
    return { code, message, hint: 'give `inForce` with `from`', at };
  }
  if (before?.until !== undefined && before.until !== inForce.from) {
    const message = `the value before ends at \`${before.until}\`, this one begins at \`${inForce.from}\``;
    return { code, message, hint: 'leave its `until` out: it ends where this one begins', at };
  }
  if (inForce.notBefore === undefined || before?.from === undefined) return undefined;
  const message = 'a value with a start of its own cannot end at an uncertain time';
  return { code, message, hint: 'write this value in full, as `value`', at };
}

function addedTwice(
  adds: readonly Json[],
  before: readonly Json[],
  pointers: Pointers,
): readonly Problem[] {
  return adds.flatMap((member, i) => {
    if (!before.includes(member) && !adds.slice(0, i).includes(member)) return [];
    const message = `${shown(member)} is already a member`;
    return [{ code: 'rule-set/adds', message, at: pointers.of(adds, i) }];
  });
}

function nothingBefore(at: string): Problem {
  const message = 'there is no list before it that these members could join';
  return { code: 'rule-set/adds', message, hint: 'give the list in full, as `value`', at };
}

function listOf(value: ParameterValue['value'] | undefined) {
  return Array.isArray(value) ? value : [];
}

function asList(value: WrittenValue['value']): readonly Json[] | undefined {
  return Array.isArray(value) ? value : undefined;
}
