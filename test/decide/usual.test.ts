import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import { decideUnknown } from '../../core/decide/decide.js';
import type { DecisionRecord } from '../../core/decide/record.js';
import { boolean, oneOf } from '../../core/rule/fact.js';
import type { Policy } from '../../core/rule/policy.js';
import { needed } from '../../core/rule/signature.js';
import { type FactsRecord, facts, policies, times } from '../../testing/index.js';
import { ruleSetOf } from './exact-cases.js';
import { MADE_UP, madePolicy } from './made-decision.js';
import { PATIENCE, runs } from './runs.js';

const PAIRS = 6;

/** What is known of a case, and what is usual in its policy. */
const cases = policies().chain(({ policy, decision }) => {
  const full = facts(policy, decision);
  const names = [...ruleSetOf(policy, decision).facts.keys()];
  const some = fc.tuple(fc.subarray(names), full).map(([kept, of]) => among(of, kept));
  const one = fc.record({ given: some, usual: some });
  return fc.record({
    policy: fc.constant(policy),
    decision: fc.constant(decision),
    asOf: times(policy, decision),
    all: fc.array(one, { minLength: PAIRS, maxLength: PAIRS }),
  });
});

function among(all: FactsRecord, names: readonly string[]): FactsRecord {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

/** The policy with usual values of the facts that may be unknown. */
function withUsualValues(policy: Policy, decision: string, values: FactsRecord): Policy {
  const ruleSet = ruleSetOf(policy, decision);
  const entries = Object.entries(values).filter(
    ([name, value]) =>
      ruleSet.facts.get(name)?.absent === 'unknown' && (value !== null || isNullable(name)),
  );
  function isNullable(name: string): boolean {
    return ruleSet.facts.get(name)?.nullable === true;
  }
  const usual = Object.fromEntries(
    entries.map(([name, value]) => [name, { value: value as string, cites: ['000:1'] }]),
  );
  const file = { ...ruleSet.file, usual };
  return { ...policy, ruleSets: new Map(policy.ruleSets).set(decision, { ...ruleSet, file }) };
}

/** A question asked with and without usual values. */
interface Asked {
  readonly given: FactsRecord;
  readonly declared: FactsRecord;
  readonly record: DecisionRecord;
  /** Decides with other facts, without usual values. */
  decide(facts: FactsRecord): ReturnType<typeof decideUnknown>;
}

function onEvery(check: (asked: Asked) => void): void {
  const property = fc.property(cases, ({ policy, decision, asOf, all }) => {
    for (const { given, usual } of all) {
      const own = withUsualValues(policy, decision, usual);
      const found = decideUnknown(own, { decision, asOf, facts: given, usual: true });
      if (!found.ok) continue;
      const declared = Object.fromEntries(
        Object.entries(ruleSetOf(own, decision).file.usual ?? {}).map(([name, { value }]) => [
          name,
          value as Json,
        ]),
      );
      const decide = (other: FactsRecord) => decideUnknown(own, { decision, asOf, facts: other });
      check({ given, declared, record: found.value, decide });
    }
  });
  fc.assert(property, { numRuns: runs(60) });
}

function assumedIn({ usual = [] }: DecisionRecord): FactsRecord {
  return Object.fromEntries(usual.map(({ fact, value }) => [fact, value as Json]));
}

/** A record as if what is usual had been given. */
function asGiven({ usual, ...record }: DecisionRecord): unknown {
  const assumed = new Set((usual ?? []).map(({ fact }) => fact));
  const { explanation } = record;
  const told = explanation.facts.map((fact) =>
    assumed.has(fact.fact) ? { fact: fact.fact, value: fact.value, from: 'given' } : fact,
  );
  return { ...record, explanation: { ...explanation, facts: told } };
}

const conclusionOf = (found: ReturnType<typeof decideUnknown>) =>
  found.ok ? JSON.stringify([found.value.outcome, found.value.missing]) : 'impossible';

describe('A question completed by usual values', () => {
  it(
    'has the record of the same question with these values given, each marked as usual',
    () => {
      let compared = 0;
      onEvery(({ given, declared, record, decide }) => {
        const assumed = assumedIn(record);
        const whole = decide({ ...given, ...assumed });
        expect(whole.ok && whole.value).toEqual(asGiven(record));
        for (const [name, value] of Object.entries(assumed)) {
          expect(Object.hasOwn(given, name)).toBe(false);
          expect(value).toEqual(declared[name]);
        }
        const marked = record.explanation.facts.filter(({ from }) => from === 'usual');
        expect(marked.every(({ fact }) => Object.hasOwn(assumed, fact))).toBe(true);
        compared += Object.keys(assumed).length;
      });
      expect(compared).toBeGreaterThan(runs(10));
    },
    PATIENCE,
  );

  it(
    'has only values that matter, and all that are possible beside what is known',
    () => {
      let compared = 0;
      onEvery(({ given, declared, record, decide }) => {
        const assumed = assumedIn(record);
        const now = JSON.stringify([record.outcome, record.missing]);
        for (const name of Object.keys(assumed)) {
          const { [name]: _, ...fewer } = assumed;
          expect(conclusionOf(decide({ ...given, ...fewer }))).not.toBe(now);
          compared += 1;
        }
        for (const name of record.missing.filter((one) => Object.hasOwn(declared, one))) {
          if (Object.hasOwn(given, name)) continue;
          const more = decide({ ...given, ...assumed, [name]: declared[name] ?? null });
          expect(conclusionOf(more)).toBe('impossible');
        }
      });
      expect(compared).toBeGreaterThan(runs(10));
    },
    PATIENCE,
  );

  it(
    'is asked for: declared values alone change no byte of a record',
    () => {
      const property = fc.property(cases, ({ policy, decision, asOf, all }) => {
        for (const { given, usual } of all) {
          const request = { decision, asOf, facts: given };
          const own = withUsualValues(policy, decision, usual);
          const plain = JSON.stringify(decideUnknown(policy, request));
          expect(JSON.stringify(decideUnknown(own, request))).toBe(plain);
          expect(JSON.stringify(decideUnknown(own, { ...request, usual: false }))).toBe(plain);
        }
      });
      fc.assert(property, { numRuns: runs(60) });
    },
    PATIENCE,
  );

  it(
    'leaves unknown what is unknown on purpose',
    () => {
      const property = fc.property(cases, ({ policy, decision, asOf, all }) => {
        for (const { given, usual } of all) {
          const own = withUsualValues(policy, decision, usual);
          const names = [...ruleSetOf(own, decision).facts.keys()];
          const open = names.map((name) => [name, given[name] ?? { unknown: true as const }]);
          const request = { decision, asOf, facts: Object.fromEntries(open) };
          const asked = decideUnknown(own, { ...request, usual: true });
          expect(asked).toEqual(decideUnknown(policy, request));
        }
      });
      fc.assert(property, { numRuns: runs(30) });
    },
    PATIENCE,
  );

  it('lacks a usual value that what is known rules out, and has the others', () => {
    const flag = () => needed(boolean({ title: 'A flag', source: 'X-1' }));
    const equal = (fact: string, value: boolean) => ({ fact, operator: 'equal', value }) as const;
    const policy = madePolicy({
      facts: { first: flag(), second: flag(), third: flag() },
      outputs: { answer: oneOf(['ALL', 'SOME']) },
      constraints: [
        {
          id: 'not-both',
          title: 'the first and the second exclude each other',
          holds: { not: { all: [equal('first', true), equal('second', true)] } },
        },
      ],
      tables: [
        {
          sets: 'answer',
          rules: [
            [{ all: [equal('second', true), equal('third', true)] }, { answer: 'ALL' }],
            [{ any: [equal('second', true), equal('third', true)] }, { answer: 'SOME' }],
          ],
        },
      ],
    });
    const own = withUsualValues(policy, MADE_UP, { second: true, third: true });
    const ask = (given: FactsRecord) => {
      const found = decideUnknown(own, { decision: MADE_UP, facts: given, usual: true });
      return found.ok && [found.value.usual?.map(({ fact }) => fact), found.value.outcome.answer];
    };
    expect(ask({})).toEqual([['second', 'third'], 'ALL']);
    expect(ask({ first: false })).toEqual([['second', 'third'], 'ALL']);
    expect(ask({ first: true })).toEqual([['third'], 'SOME']);
    expect(ask({ third: false })).toEqual([['second'], 'SOME']);
    expect(ask({ second: false, third: false })).toEqual([undefined, null]);
  });

  it('is refused where `usual` is neither true nor false', () => {
    const [{ policy, decision } = never()] = fc.sample(policies(), 1);
    const request = { decision, facts: {}, usual: 'yes' as unknown as boolean };
    const found = decideUnknown(policy, request);
    expect(found.ok ? [] : found.problems).toEqual([
      {
        code: 'request/shape',
        message: '`usual` is neither true nor false but "yes"',
        at: '/usual',
      },
    ]);
  });
});

function never(): never {
  throw new Error('a sample has one');
}
