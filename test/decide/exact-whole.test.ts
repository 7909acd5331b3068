import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import type { Condition } from '../../core/rule/condition.js';
import {
  boolean,
  date,
  dates,
  instants,
  instantsOrEmpty,
  integer,
  month,
  number,
  texts,
} from '../../core/rule/fact.js';
import type { RuleSet } from '../../core/rule/policy.js';
import type { Assignment } from '../../core/rule/rule-set.js';
import { needed, optional } from '../../core/rule/signature.js';
import { countedOut } from './counted-out.js';
import { ruleSetOf } from './exact-cases.js';
import { MADE_UP, type MadeDecision, madePolicy } from './made-decision.js';
import type { RawDomain } from './raw-domain.js';
import { PATIENCE, runs } from './runs.js';
import { wholeDomain } from './whole-domain.js';

type Given = Readonly<Record<string, Json>>;

const TITLE = { title: '', source: '' };
/** The maximal number of completions. */
const MOST = 2500;

/** A generated decision on opaque values, and how its facts are generated. */
interface Family {
  readonly made: (rules: readonly Chosen[]) => MadeDecision;
  readonly conditions: readonly Condition[];
  readonly given: Readonly<Record<string, readonly Json[]>>;
}

/** A rule: its condition, and whether it assigns the quantity or a constant. */
interface Chosen {
  readonly conditions: readonly number[];
  readonly counted: boolean;
}

function is(fact: string, value: Json): Condition {
  return { fact, operator: 'equal', value };
}

function rulesOf(
  { conditions }: Pick<Family, 'conditions'>,
  chosen: readonly Chosen[],
  [output, counted, constant]: readonly [string, string, Assignment],
) {
  const rules = chosen.map((rule) => {
    const all = rule.conditions.flatMap((i) => conditions[i % conditions.length] ?? []);
    const given = rule.counted ? { fact: counted } : constant;
    return [{ all }, { [output]: given }] as const;
  });
  return [...rules, [undefined, { [output]: { fact: counted } }] as const];
}

const PRORATED: Pick<Family, 'conditions'> = {
  conditions: [
    is('span', 'WHOLE'),
    is('span', 'NONE'),
    is('cut', true),
    is('cutMore', false),
    is('outside', true),
    is('days', 31),
    is('days', 28),
    is('flag', true),
    is('from', null),
  ],
};

const month4 = ['2024-01', '2024-02', '2024-04', '2023-02'];
const some = ['2024-01-31', '2024-02-01', '2024-02-02', '2024-02-15', '2024-02-29', '2024-04-10'];

const prorated: Family = {
  ...PRORATED,
  given: {
    flag: [true],
    month: month4,
    dates: [[], ['2024-02-10'], ['2024-02-01', '2024-02-29', '2024-04-11']],
    more: [[], ['2024-02-15', '2024-02-16'], ['2024-01-20']],
    from: [null, ...some],
    to: [null, ...some],
  },
  made: (rules) => ({
    facts: {
      flag: needed(boolean()),
      month: needed(month(TITLE)),
      dates: needed(dates(TITLE)),
      more: needed(dates(TITLE)),
      from: optional(date(TITLE)),
      to: optional(date(TITLE)),
    },
    outputs: { parts: texts(), count: integer() },
    derive: {
      days: { daysInMonth: ['month'] },
      span: { spanInMonth: ['month', 'from', 'to'] },
      cut: { changesInSpan: ['month', 'dates', 'from', 'to'] },
      cutMore: { changesInSpan: ['month', 'more', 'from', 'to'] },
      outside: { changesOutsideSpan: ['month', 'dates', 'more', 'from', 'to'] },
      all: { proratedParts: ['month', 'dates', 'more', 'from', 'to'] },
      size: { count: ['all'] },
    },
    tables: [
      { sets: 'parts', rules: rulesOf(PRORATED, rules, ['parts', 'all', []]) },
      { sets: 'count', rules: rulesOf(PRORATED, rules.toReversed(), ['count', 'size', 1]) },
    ],
  }),
};

const USED: Pick<Family, 'conditions'> = {
  conditions: [is('flag', true), is('since', null), is('together', true)],
};

const consumed: Family = {
  ...USED,
  given: {
    flag: [true],
    starts: [[], ['2024-02-01T06:00:00Z'], ['2024-02-01T06:00:00Z', '2024-03-01T00:00:00Z']],
    ends: [[], [''], ['2024-02-10T00:00:00Z'], ['2024-02-10T00:00:00Z', '']],
    first: ['2024-02-01', '2024-02-20', '2024-03-05'],
    last: ['2024-01-31', '2024-02-29', '2024-03-31'],
    since: [null, '2024-02-05', '2024-04-01'],
  },
  made: (rules) => ({
    facts: {
      flag: needed(boolean()),
      starts: needed(instants(TITLE)),
      ends: needed(instantsOrEmpty(TITLE)),
      first: needed(date(TITLE)),
      last: needed(date(TITLE)),
      since: optional(date(TITLE)),
    },
    outputs: { used: number(), billed: number() },
    derive: {
      together: { inStep: ['starts', 'ends'] },
      inPeriod: { daysUsed: ['starts', 'ends', 'first', 'last'] },
      sinceThen: { daysUsedSince: ['starts', 'ends', 'first', 'last', 'since'] },
    },
    tables: [
      { sets: 'used', rules: rulesOf(USED, rules, ['used', 'inPeriod', 0]) },
      { sets: 'billed', rules: rulesOf(USED, rules.toReversed(), ['billed', 'sinceThen', 2]) },
    ],
  }),
};

const chosenRules: fc.Arbitrary<readonly Chosen[]> = fc.array(
  fc.record({
    conditions: fc.array(fc.nat(7), { minLength: 1, maxLength: 2 }),
    counted: fc.boolean(),
  }),
  { minLength: 1, maxLength: 2 },
);

function domainOf(ruleSet: RuleSet, facts: Given): RawDomain {
  const values = [...ruleSet.facts.values()].map((fact) => {
    const own = wholeDomain(ruleSet, fact, Object.values(facts)) ?? [true, false];
    return [fact.name, fact.nullable ? [null, ...own] : own] as const;
  });
  return new Map(values);
}

/** Makes facts unknown, as long as their completions can be enumerated. */
function hide(facts: Given, unknown: readonly string[], domain: RawDomain): Given {
  const hidden: Record<string, Json> = { ...facts };
  let left = MOST;
  for (const name of unknown) {
    const count = domain.get(name)?.length ?? 1;
    if (count > left) continue;
    left = Math.floor(left / count);
    hidden[name] = { unknown: true };
  }
  return hidden;
}

describe.each([
  ['of which parts of a month are made', prorated],
  ['of which days of use are counted', consumed],
] as const)('An answer on facts %s', (_, family) => {
  it(
    'is what counting out all completions gives',
    () => {
      const names = Object.keys(family.given);
      const full = fc.record(
        Object.fromEntries(names.map((n) => [n, fc.constantFrom(...(family.given[n] ?? []))])),
      );
      const wanted = fc.shuffledSubarray(names, { minLength: 1, maxLength: 4 });
      const property = fc.property(chosenRules, full, wanted, (rules, facts, unknown) => {
        const policy = madePolicy(family.made(rules));
        const ruleSet = ruleSetOf(policy, MADE_UP);
        const domain = domainOf(ruleSet, facts);
        const given = hide(facts, unknown, domain);
        const compared = countedOut(policy, ruleSet, { facts: given, asOf: null, domain });
        const { said, expected } = compared ?? {};
        if (said === undefined || expected === undefined) throw new Error('decided');
        const { certain, missing } = expected;
        expect({ given, certain: said.certain, missing: said.missing }).toEqual({
          given,
          certain,
          missing,
        });
      });
      fc.assert(property, { numRuns: runs(60) });
    },
    PATIENCE,
  );
});
