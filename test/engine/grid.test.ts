import { Engine, type RuleProperties } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import { loadPolicyOf } from '../../core/decide/load-policy.js';
import { fromJsonRulesEngine } from '../../core/engine/index.js';
import { OPERATORS } from '../../core/rule/condition.js';
import {
  anyText,
  boolean,
  date,
  instant,
  integer,
  number,
  setOf,
  texts,
} from '../../core/rule/fact.js';
import type { EditionDefinition } from '../../core/rule/policy.js';
import { optional, signature } from '../../core/rule/signature.js';
import { sampled } from '../decide/runs.js';
import { LIMIT, runs } from './case.js';
import { ANSWERS, DECISION, guide, rule } from './sample-decision.js';

const TEXTS = ['', '10', 'x', '2024-08-21', '2024-08-21T12:00:00Z'];
const LISTS = [[], ['10'], ['x', ''], [10], [null], [true, 'x'], [[]]];
const VALUES = [
  ...[null, true, false, 0, -1, 1.5, 10],
  ...TEXTS,
  ...LISTS,
  ...[{}, { a: 1 }, { fact: 7 }],
];
const OTHER = { fact: 'other' };

/** The types that a fact is declared to have; a request with another value is refused. */
const TYPES = { boolean, integer, number, anyText, date, instant, texts };
type TypeName = keyof typeof TYPES;
const NAMES = Object.keys(TYPES) as TypeName[];

const WAYS = {
  plain: (compared: object) => ({ all: [compared] }),
  not: (compared: object) => ({ not: compared }),
};
const DECORATED = ['', 'not:', 'swap:', 'someFact:', 'everyFact:', 'someValue:', 'everyValue:'];

interface Row {
  readonly type: TypeName;
  readonly other: TypeName;
  readonly conditions: object;
}

/** One comparison of a fact, with the types of the facts in it. */
function rowsOf(values: readonly unknown[], others: readonly TypeName[]): readonly Row[] {
  // The number of types is odd, so that every fourth row is of every kind.
  return Object.values(WAYS).flatMap((way) =>
    DECORATED.flatMap((decorator) =>
      OPERATORS.flatMap((last) =>
        values.flatMap((value) => {
          const conditions = way({ fact: 'fact', operator: decorator + last, value });
          return NAMES.flatMap((type) => others.map((other) => ({ type, other, conditions })));
        }),
      ),
    ),
  );
}

type Refusal = 'adapter' | 'loader' | 'request';
type Facts = Readonly<Record<string, unknown>>;

/** Whether the rule holds in json-rules-engine; undefined where it throws. */
async function there(conditions: object, facts: Facts): Promise<boolean | undefined> {
  const engine = new Engine([rule(conditions) as unknown as RuleProperties]);
  try {
    return (await engine.run({ ...facts })).events.length > 0;
  } catch {
    return undefined;
  }
}

/** Whether the rule holds as it was taken over, or what refuses it. */
function takenOver({ type, other, conditions }: Row): (facts: Facts) => boolean | Refusal {
  const options = { id: DECISION, question: 'Does it hold?', sets: ['answers'] };
  const { file, deviations } = fromJsonRulesEngine([rule(conditions)], options);
  if (deviations.some(({ kept }) => !kept)) return () => 'adapter';
  const facts = { fact: optional(TYPES[type]()), other: optional(TYPES[other]()) };
  const asked = signature({ id: DECISION, facts, outputs: { answers: setOf(ANSWERS) } });
  const edition: EditionDefinition = {
    ...{ id: 'sample', signatures: [asked], constraints: [], nullMeans: 'problem' },
  };
  const policy = loadPolicyOf([{ path: 'guide.json', content: guide }, file], [edition]);
  if (!policy.ok) return () => 'loader';
  return (given) => {
    const decided = decideUnknown(policy.value, { decision: DECISION, facts: given });
    return decided.ok ? String(decided.value.outcome.answers) === 'A' : 'request';
  };
}

/** Compares the answers to all facts for every row, or a sample of the rows. */
async function compareAll(name: string, rows: readonly Row[], cases: readonly Facts[]) {
  const refused = { adapter: 0, loader: 0, request: 0 };
  const count = { agree: 0, 'no answer there': 0 };
  for (const row of sampled(rows)) {
    const holds = takenOver(row);
    for (const facts of cases) {
      const here = holds(facts);
      if (typeof here === 'string') {
        refused[here] += 1;
        continue;
      }
      const original = await there(row.conditions, facts);
      if (original === undefined) {
        // It looks for members in a list that was not sent.
        expect(Object.values(facts)).toContain(null);
        count['no answer there'] += 1;
      } else expect({ ...row, facts, holds: here }).toEqual({ ...row, facts, holds: original });
      if (original === here) count.agree += 1;
    }
  }
  if (runs(1).numRuns > 1) {
    process.stdout.write(`${name}: ${JSON.stringify({ ...count, refused })}\n`);
  }
  return count;
}

describe('a comparison taken over from json-rules-engine is refused, or holds as it did', () => {
  it('with a constant, of every operator and decorator', LIMIT, async () => {
    const cases = VALUES.map((fact) => ({ fact }));
    const count = await compareAll('constants', rowsOf(VALUES, ['boolean']), cases);
    expect(count.agree).toBeGreaterThan(1000);
  });

  it('with another fact', LIMIT, async () => {
    const cases = VALUES.flatMap((fact) => VALUES.map((other) => ({ fact, other })));
    const count = await compareAll('other facts', rowsOf([OTHER], NAMES), cases);
    expect(count.agree).toBeGreaterThan(100);
  });
});
