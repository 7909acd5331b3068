import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import type { DecisionRecord } from '../../core/decide/record.js';
import type { OutputSpec } from '../../core/rule/policy.js';
import type { GeneratedPolicy } from '../../testing/index.js';
import { countedOut } from './counted-out.js';
import { casesOfPolicies, type PartialCase, ruleSetOf } from './exact-cases.js';
import { PATIENCE, runs } from './runs.js';

const CASES = 12;
const BOUNDS = { unknown: 4, completions: 400, impossible: false };
const counts = { enums: 0, sets: 0, open: 0, excluded: 0 };

const texts = (values: Iterable<Json>) => [...values].map((value) => JSON.stringify(value)).sort();

/** Compares what a record says of an output that is not certain with all values that it has. */
function compare(record: DecisionRecord, output: OutputSpec, values: readonly Json[]): void {
  const said = record.possible?.[output.name];
  const tokens = output.type === 'boolean' ? [true, false] : output.values;
  if (said === undefined) throw new Error(`nothing is said of ${output.name}`);
  if (Array.isArray(said)) {
    expect(texts(said)).toEqual(texts(values));
    const never = (tokens ?? []).filter((token) => !values.includes(token));
    expect(texts(record.excluded?.[output.name] ?? [])).toEqual(texts(never));
    counts.enums += 1;
    counts.excluded += never.length;
  } else if ('always' in said) {
    const lists = values.map((value) => (Array.isArray(value) ? value : []));
    const some = new Set(lists.flat());
    const always = [...some].filter((member) => lists.every((list) => list.includes(member)));
    expect(texts(said.always)).toEqual(texts(always));
    const sometimes = texts([...some].filter((member) => !always.includes(member)));
    if (said.open === undefined) expect(texts(said.sometimes)).toEqual(sometimes);
    // Of an open set only those are named that the rules, the facts or the type name.
    else for (const one of texts(said.sometimes)) expect(sometimes).toContain(one);
    counts.sets += Number(said.open === undefined);
  } else {
    // Each named constant comes of some completion.
    for (const constant of said.constants)
      expect(texts(values)).toContain(JSON.stringify(constant));
    counts.open += 1;
  }
}

/** Compares what is said of every output of a case. */
function compareCase({ policy, decision }: GeneratedPolicy, one: PartialCase): void {
  const ruleSet = ruleSetOf(policy, decision);
  const { record, expected } = countedOut(policy, ruleSet, one) ?? {};
  if (record === undefined || expected === undefined) return;
  for (const output of ruleSet.outputs.values()) {
    const isOpen = output.listed && !Object.hasOwn(record.outcome, output.name);
    if (isOpen) compare(record, output, expected.values[output.name] ?? []);
    else expect(record.possible?.[output.name]).toBeUndefined();
  }
}

describe('What an output may still be', () => {
  it(
    'is what counting out all completions gives, and the rest is excluded',
    () => {
      const property = fc.property(casesOfPolicies(CASES, BOUNDS), ({ made, cases }) => {
        for (const one of cases) compareCase(made, one);
      });
      fc.assert(property, { numRuns: runs(160) });
      expect(Math.min(...Object.values(counts))).toBeGreaterThan(runs(60) / 6);
    },
    PATIENCE,
  );
});
