import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import { problemsOf } from '../../core/base/result.js';
import { type Inputs, readFacts } from '../../core/decide/inputs.js';
import type { RuleSet } from '../../core/rule/policy.js';
import type { FactSpec } from '../../core/rule/signature.js';
import { describeType, isList } from '../../core/rule/value-type.js';
import { shippedPolicy } from '../shipped.js';

type Expected = readonly [value: Json | undefined | 'default', origin: string] | 'problem';
interface Row {
  readonly edition: 'broadworks' | 'wholesale';
  readonly absent: FactSpec['absent'];
  readonly nullable: boolean;
  readonly leftOut: Expected;
  readonly givenNull: Expected;
}

const UNKNOWN = [undefined, 'unknown'] as const;
const DEFAULT = ['default', 'default'] as const;
const NOT_SENT = [null, 'notSent'] as const;

/** The meaning of leaving a fact out, and of null, in the two editions. */
const TABLE: readonly Row[] = [
  {
    edition: 'broadworks',
    absent: 'unknown',
    nullable: false,
    leftOut: UNKNOWN,
    givenNull: 'problem',
  },
  {
    edition: 'broadworks',
    absent: 'unknown',
    nullable: true,
    leftOut: UNKNOWN,
    givenNull: [null, 'given'],
  },
  {
    edition: 'broadworks',
    absent: 'default',
    nullable: false,
    leftOut: DEFAULT,
    givenNull: 'problem',
  },
  {
    edition: 'broadworks',
    absent: 'notSent',
    nullable: true,
    leftOut: NOT_SENT,
    givenNull: NOT_SENT,
  },
  {
    edition: 'wholesale',
    absent: 'unknown',
    nullable: false,
    leftOut: UNKNOWN,
    givenNull: UNKNOWN,
  },
  {
    edition: 'wholesale',
    absent: 'default',
    nullable: false,
    leftOut: DEFAULT,
    givenNull: DEFAULT,
  },
  {
    edition: 'wholesale',
    absent: 'notSent',
    nullable: true,
    leftOut: NOT_SENT,
    givenNull: NOT_SENT,
  },
];

const ruleSets = [...shippedPolicy().ruleSets.values()];
const uses = ruleSets.flatMap((ruleSet) =>
  [...ruleSet.facts.values()].map((fact) => ({ ruleSet, fact })),
);
const usesOf = (row: Row) =>
  uses.filter(
    ({ ruleSet, fact }) =>
      ruleSet.edition.id === row.edition &&
      fact.absent === row.absent &&
      (fact.nullable ?? false) === row.nullable,
  );

const readOf = (ruleSet: RuleSet, { name }: FactSpec, given: Record<string, unknown>) => {
  const result = readFacts(ruleSet, given);
  if (!result.ok) return 'problem';
  const { values, origins }: Inputs = result.value;
  return [values.get(name), origins.get(name)];
};
const meantBy = (expected: Expected, ruleSet: RuleSet, fact: FactSpec) => {
  if (expected === 'problem') return 'problem';
  const [value, origin] = expected;
  return [value === 'default' ? ruleSet.file.defaults?.[fact.name]?.value : value, origin];
};

describe.each(TABLE)(
  'in $edition a fact whose absence is $absent (null a value: $nullable)',
  (row) => {
    const found = usesOf(row);

    it('is used by a shipped decision', () => {
      expect(found.length).toBeGreaterThan(0);
    });

    it('means its absence when it is left out', () => {
      for (const { ruleSet, fact } of found) {
        const expected = meantBy(row.leftOut, ruleSet, fact);
        expect(readOf(ruleSet, fact, {}), `${ruleSet.id} ${fact.name}`).toEqual(expected);
      }
    });

    it('reads null as the edition does', () => {
      for (const { ruleSet, fact } of found) {
        const expected = meantBy(row.givenNull, ruleSet, fact);
        const read = readOf(ruleSet, fact, { [fact.name]: null });
        expect(read, `${ruleSet.id} ${fact.name}`).toEqual(expected);
      }
    });

    it('can be said to be unknown on purpose', () => {
      for (const { ruleSet, fact } of found) {
        expect(readOf(ruleSet, fact, { [fact.name]: { unknown: true } })).toEqual(UNKNOWN);
      }
    });
  },
);

describe('the facts of the shipped decisions', () => {
  it('all fall under a row of the table above', () => {
    const covered = TABLE.flatMap(usesOf);
    expect(uses.filter((use) => !covered.includes(use)).map(({ fact }) => fact.name)).toEqual([]);
  });

  it('say what a text has to look like, where not every text is right', () => {
    const plain = uses.filter(({ fact }) => {
      const words = describeType({ ...fact, nullable: false });
      const probe = isList(fact) ? ['no such form'] : 'no such form';
      const isPlain = ['a text', 'a list of texts'].includes(words);
      return isPlain && !fact.schema.safeParse(probe).success;
    });
    expect(plain.map(({ fact }) => fact.name)).toEqual([]);
  });

  it('are all refused together where several are wrong', () => {
    for (const ruleSet of ruleSets) {
      const wrong = [...ruleSet.facts.keys()].map((name) => [name, { wrong: true }] as const);
      const result = readFacts(ruleSet, Object.fromEntries([...wrong, ['noSuchFact', 1]]));
      expect(problemsOf(result)).toHaveLength(wrong.length + 1);
    }
  });
});
