import * as fc from 'fast-check';
import { ANSWERS } from './sample-decision.js';

/**
 * Rules of json-rules-engine as people write them, with everything that rule sets express
 * differently.
 */
export const wildRules: fc.Arbitrary<object[]> = fc.array(rules(), { minLength: 1, maxLength: 5 });

/** Named conditions; the second one may refer to the first. */
export const wildConditions: fc.Arbitrary<Record<string, object>> = fc.record({
  one: conditions(false),
  two: conditions(true),
});

function rules(): fc.Arbitrary<object> {
  return fc.record(
    {
      name: fc.constantFrom('A rule', 'a-rule', 'b'),
      priority: fc.integer({ min: 1, max: 3 }),
      conditions: conditions(true),
      event: fc.record({
        type: fc.constant('answered'),
        params: fc.record({ answers: fc.subarray([...ANSWERS], { minLength: 1, maxLength: 2 }) }),
      }),
      owner: fc.constant('me'),
    },
    { requiredKeys: ['conditions', 'event'] },
  );
}

/**
 * Conditions; at the root json-rules-engine does not accept a bare comparison.
 * @param named whether one may refer to the named condition `one`
 * @param compared the comparisons
 */
export function conditions(
  named: boolean,
  compared: fc.Arbitrary<object> = comparisons(),
): fc.Arbitrary<object> {
  const { list, not } = fc.letrec<{ any: object; list: object; not: object }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      compared,
      tie('list'),
      tie('not'),
      ...(named ? [fc.constant({ condition: 'one' })] : []),
    ),
    list: fc
      .tuple(fc.constantFrom('all', 'any'), fc.array(tie('any'), { maxLength: 3 }))
      .map(([key, parts]) => ({ [key]: parts })),
    not: tie('any').map((part) => ({ not: part })),
  }));
  return fc.oneof(list, not);
}

/** Comparisons that rule sets can express. */
export function comparisons(): fc.Arbitrary<object> {
  const bySize = fc.constantFrom(
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  );
  const alike = fc.constantFrom('equal', 'notEqual', 'not:equal', 'not:not:notEqual');
  const sizes = fc.constantFrom(0, 1, 5, -1, null, true);
  const kinds = fc.array(fc.constantFrom('X', 'Y'), { maxLength: 2 });
  const compared = fc.oneof(
    fc.record({ fact: fc.constantFrom('count', 'level'), operator: bySize, value: sizes }),
    fc.record({ fact: fc.constant('kind'), operator: alike, value: fc.constantFrom('X', 'Y') }),
    fc.record({ fact: fc.constant('level'), operator: alike, value: fc.constantFrom(null, 1) }),
    fc.record({
      fact: fc.constant('kind'),
      operator: fc.constantFrom('in', 'notIn'),
      value: kinds,
    }),
    fc.record({
      fact: fc.constant('marks'),
      operator: fc.constantFrom('contains', 'doesNotContain', 'not:contains'),
      value: fc.constantFrom('m', 'n'),
    }),
  );
  const decorated = fc.oneof(
    fc.record({
      fact: fc.constant('marks'),
      operator: fc.constantFrom('someFact:equal', 'everyFact:not:equal', 'swap:in', 'swap:notIn'),
      value: fc.constantFrom('m', 'n'),
    }),
    fc.record({
      fact: fc.constant('marks'),
      operator: fc.constantFrom('someFact:in', 'someValue:contains', 'everyValue:doesNotContain'),
      value: fc.subarray(['m', 'n']),
    }),
    fc.record({
      fact: fc.constant('marks'),
      operator: fc.constantFrom('everyFact:notIn', 'not:everyFact:not:in', 'everyValue:contains'),
      value: fc.subarray(['m', 'n'], { minLength: 1 }),
    }),
    fc.record({
      fact: fc.constant('kind'),
      operator: fc.constantFrom('someValue:equal', 'everyValue:notEqual', 'swap:contains'),
      value: kinds,
    }),
    fc.record({
      fact: fc.constantFrom('count', 'level'),
      operator: bySize.chain((o) => fc.constantFrom(`swap:${o}`, `not:swap:${o}`)),
      value: fc.constantFrom(-1, 0, 1, 5),
    }),
    fc.record({
      fact: fc.constantFrom('count', 'level'),
      operator: bySize.chain((o) => fc.constantFrom(`someValue:${o}`, `everyValue:${o}`)),
      value: fc.subarray([-1, 0, 5]),
    }),
  );
  const more = fc.record(
    { priority: fc.constantFrom(1, 4), path: fc.constant('') },
    { requiredKeys: [] },
  );
  return fc
    .tuple(fc.oneof(compared, decorated), more)
    .map(([comparison, extra]) => ({ ...comparison, ...extra }));
}

/** Facts of the sample decision, all known. */
export const sampleFacts = fc.record({
  count: fc.constantFrom(-1, 0, 1, 2, 5, 6),
  level: fc.constantFrom(null, -1, 0, 1, 5),
  kind: fc.constantFrom('X', 'Y', 'Z'),
  open: fc.boolean(),
  marks: fc.subarray(['m', 'n']),
});
