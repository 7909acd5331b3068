import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideUnknown,
  EMPTY_CASE,
  type Json,
  loadPolicy,
  openCase,
  type Problem,
  type Result,
  saveCase,
  startRun,
  step,
} from '../../core/index.js';
import { isDecisionScenario, play, readScenario } from '../../core/studio.js';
import { rules } from '../../rules/index.js';
import { runs } from '../decide/runs.js';
import { playedScenarios } from '../scenarios.js';
import { shippedPolicy } from '../shipped.js';
import { mutated } from './mutated.js';
import { sharedBy } from './shared-by.js';
import { Tally } from './tally.js';

const policy = shippedPolicy();
const scenarios = playedScenarios.map(({ scenario }) => scenario as unknown as Json);
const cases = playedScenarios.flatMap(({ scenario }) => {
  if (!isDecisionScenario(scenario)) return [];
  return scenario.cases.map(({ facts, asOf }) => {
    const request = { decision: scenario.decision, facts: { ...scenario.given, ...facts } };
    return { ...request, ...(asOf === undefined ? {} : { asOf }) } as Json;
  });
});
const guides = rules.filter(({ content }) => 'edition' in (content as object));
const files = rules.filter(({ content }) => 'id' in (content as object));
const saved = playedScenarios.slice(0, 400).flatMap(({ scenario }) => {
  if (isDecisionScenario(scenario)) return [];
  let now = startRun(policy, EMPTY_CASE, scenario);
  for (const one of scenario.steps) {
    if (now.ok && 'event' in one) now = step(policy, now.value, one);
  }
  return now.ok ? [saveCase(policy, now.value) as unknown as Json] : [];
});

/** A problem in words, at a place that is in the input, or that is missing in one that is. */
function expectWords(problems: readonly Problem[], input: Json): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const { message, at = '', file = 'mutated.json' } of problems) {
    if (file !== 'mutated.json') continue; // a shared file that nothing uses any more
    expect(message).toMatch(/^\S/);
    if (at === '') continue; // the whole
    const keys = at.split('/').slice(1, -1);
    const parent = keys.reduce<unknown>((part, key) => {
      const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
      return Object(part)[name];
    }, input);
    expect({ at, parent: typeof parent }).toEqual({ at, parent: 'object' });
  }
}

interface Entry {
  readonly inputs: readonly Json[];
  readonly runs: number;
  /** Answers an input; nothing where it says no more than that it was taken. */
  readonly answer: (input: Json) => Result<unknown>;
}

const ENTRIES: Readonly<Record<string, Entry>> = {
  'a request': {
    ...{ inputs: cases, runs: 2000 },
    answer: (input) => {
      const before = JSON.stringify(input);
      const first = decideUnknown(policy, input as never);
      expect(JSON.stringify(decideUnknown(policy, input as never))).toBe(JSON.stringify(first));
      expect(JSON.stringify(input)).toBe(before);
      return first;
    },
  },
  'a scenario': {
    ...{ inputs: scenarios, runs: 600 },
    answer: (input) => {
      const read = readScenario(input);
      if (read.ok) play(policy, read.value);
      return read;
    },
  },
  'a rule file': {
    inputs: files.map(({ content }) => content as Json),
    runs: 30,
    answer: (content) => {
      const file = { path: 'mutated.json', content };
      const loaded = loadPolicy([...guides, ...sharedBy(content), file]);
      if (!loaded.ok) return loaded;
      for (const decision of loaded.value.ruleSets.keys()) {
        decideUnknown(loaded.value, { decision, facts: {} });
      }
      return loaded;
    },
  },
  'a saved case': { inputs: saved, runs: 500, answer: (input) => openCase(policy, input) },
};

describe('what is nearly right', () => {
  it.each(Object.entries(ENTRIES))('is answered or refused in words: %s', (name, entry) => {
    const tally = new Tally(name);
    fc.assert(
      fc.property(mutated(entry.inputs), (input) => {
        const answer = tally.of(input, entry.answer);
        if (!answer.ok) expectWords(answer.problems, input);
      }),
      { numRuns: runs(entry.runs) },
    );
    const { accepted, refused } = tally.end();
    expect(Math.min(accepted, refused)).toBeGreaterThan(0);
  });
});
