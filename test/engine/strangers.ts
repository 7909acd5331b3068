import * as fc from 'fast-check';
import { ANSWERS } from './sample-decision.js';
import { comparisons, conditions } from './wild-rules.js';

/** What else people write where a comparison, params or an operand stand. */
const JUNK: readonly unknown[] = [
  ...['', 'text', 0, 7, false, true, null, undefined, Number.NaN],
  ...[[], ['A'], [7], [null], {}, { fact: 'kind' }, { fact: 7 }, { a: { b: 1 } }],
];
const TEXTS = ['5', '', 'five', '2024-08-21', '2024-08-21T12:00:00Z'];

const junk = fc.constantFrom(...JUNK);
// An object names outputs, which would have to be declared.
const junkParams = junk.filter((value) => Array.isArray(value) || !(value instanceof Object));

/** A value, now and then something else that strangers write in its place. */
function orElse(usual: fc.Arbitrary<unknown>, other: fc.Arbitrary<unknown>) {
  return fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: other });
}

const bySize = fc.record({
  fact: fc.constant('count'),
  operator: fc.constantFrom('lessThan', 'greaterThanInclusive'),
  value: fc.constantFrom(...TEXTS),
});
const odd = fc.record(
  {
    fact: fc.oneof(fc.constant('kind'), junk),
    operator: fc.oneof(fc.constantFrom('equal', 'greaterThan', 'in', 'contains'), junk),
    value: junk,
  },
  { requiredKeys: [] },
);
const compared = orElse(comparisons(), fc.oneof(bySize, odd)) as fc.Arbitrary<object>;

const params = fc.record(
  {
    answers: orElse(fc.subarray([...ANSWERS], { maxLength: 2 }), junk),
    out: fc.constantFrom('P', 'P', 'P', 'Q'),
    copy: fc.constant({ fact: 'kind' }),
  },
  { requiredKeys: [] },
);

/** Rules as strangers write them: sound ones, and some that no rule set can express. */
export const strangersRules: fc.Arbitrary<object[]> = fc.array(
  fc.record(
    {
      name: orElse(fc.constantFrom('a', 'b'), junk),
      priority: orElse(fc.integer({ min: 1, max: 3 }), junk),
      conditions: orElse(conditions(true, compared), junk),
      event: fc.record({ type: fc.constant('x'), params: orElse(params, junkParams) }),
    },
    { requiredKeys: ['conditions', 'event'] },
  ),
  { maxLength: 4 },
);
