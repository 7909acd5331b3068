import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJsonRulesEngine } from '../../core/engine/index.js';
import {
  decideUnknown,
  EMPTY_CASE,
  flip,
  loadPolicy,
  openCase,
  prepareUnknown,
  type Result,
  startRun,
  step,
  whyNot,
} from '../../core/index.js';
import {
  analyze,
  prove,
  reach,
  readJson,
  readLedger,
  readScenario,
  shown,
} from '../../core/studio.js';
import { runs } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';
import { Tally } from './tally.js';

const policy = shippedPolicy();

/** Keys and ids that mean something somewhere, and those that every object has. */
const NAMES = [
  ...['toString', 'constructor', '__proto__', 'hasOwnProperty', 'unknown', 'version', 'case'],
  ...['decision', 'facts', 'asOf', 'switches', 'process', 'event', 'payload', 'learn', 'run'],
  ...[
    'own',
    'runs',
    'clock',
    'provisim',
    'processes',
    'title',
    'given',
    'cases',
    'steps',
    'expect',
  ],
  ...['broadworks.attach.decision', 'broadworks.attachment', 'wholesale.rplReview', 'P-1.33'],
  ...['existingOrgUserCount', 'targetOrgUserEmails', 'PROVISION_FIRST_SUBSCRIBER', 'SCREEN_RESULT'],
];

const anything = fc.anything({
  key: fc.oneof(fc.constantFrom(...NAMES), fc.string()),
  values: [
    ...[fc.constantFrom(...NAMES), fc.string(), fc.integer(), fc.double(), fc.boolean()],
    ...[fc.constant(null), fc.constant(undefined), fc.bigInt(), fc.constant(Symbol('s'))],
    ...[fc.constant(() => 1)],
  ],
  maxDepth: 4,
  ...{ withDate: true, withMap: true, withSet: true, withNullPrototype: true },
  ...{ withTypedArray: true, withObjectString: true, withSparseArray: true },
});

/** Something of a right form, with anything in it. */
const objects = fc.dictionary(fc.constantFrom(...NAMES), anything, { maxKeys: 8 });
const input = fc.oneof(anything, objects);

const begun = must(startRun(policy, EMPTY_CASE, { process: 'wholesale.rplReview' }));

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const EMPTY = { ...policy, ruleSets: new Map() };
const RIGHTS = { decision: 'broadworks.attach.rights' };
const LINK = { decision: 'broadworks.activation.link', facts: {} };

/** Every public function that takes what nobody has looked at yet. */
const ENTRIES: Readonly<Record<string, (given: never) => Result<unknown>>> = {
  decideUnknown: (given) => decideUnknown(policy, given),
  'decideUnknown, facts': (facts) =>
    decideUnknown(policy, { decision: 'broadworks.attach.decision', facts }),
  'decideUnknown, switches': (switches) =>
    decideUnknown(policy, { decision: 'broadworks.attach.decision', facts: {}, switches }),
  'decideUnknown, asOf': (asOf) =>
    decideUnknown(policy, { decision: 'wholesale.attach.decision', facts: {}, asOf }),
  prepareUnknown: (given) => prepareUnknown(policy, given),
  'prepareUnknown, facts': (facts) => must(prepareUnknown(policy, RIGHTS)).decide(facts),
  reach: (given) => reach(policy, given),
  'reach, to': (to) => reach(policy, { case: begun, to, most: 100 }),
  flip: (given) => flip(policy, given),
  'flip, output': (output) => flip(policy, { ...LINK, output }),
  'flip, to': (to) => flip(policy, { ...LINK, to }),
  'flip, freeze': (freeze) => flip(policy, { ...LINK, freeze }),
  'flip, costs': (costs) => flip(policy, { ...LINK, costs }),
  whyNot: (given) => whyNot(policy, given),
  'whyNot, output': (output) => whyNot(policy, { ...LINK, output }),
  // Of nothing to analyze, so that what is accepted takes no time.
  'analyze, decisions': (decisions) => analyze(EMPTY, { decisions }),
  'analyze, switches': (switches) => analyze(policy, { decisions: ['x'], switches }),
  prove: (given) => prove(policy, given),
  'prove, a statement': (given) => prove(policy, { version: 1, statements: [given] }),
  startRun: (given) => startRun(policy, EMPTY_CASE, given),
  'startRun, facts': (facts) =>
    startRun(policy, EMPTY_CASE, { process: 'broadworks.attachment', facts }),
  'startRun, switches': (switches) =>
    startRun(policy, EMPTY_CASE, { process: 'broadworks.attachment', switches }),
  step: (given) => step(policy, begun, given),
  'step, payload': (payload) => step(policy, begun, { event: 'SCREEN_RESULT', payload }),
  'step, learn': (learn) => step(policy, begun, { event: 'SCREEN_RESULT', learn }),
  'step, run': (run) => step(policy, begun, { event: 'SCREEN_RESULT', run }),
  openCase: (given) => openCase(policy, given),
  readScenario,
  readLedger,
  'loadPolicy, a file': (content) => loadPolicy([{ path: 'a.json', content }]),
  'fromJsonRulesEngine, rules': (rules) => ({
    ok: true,
    value: fromJsonRulesEngine(rules, { id: 'a.b.c', question: 'What?' }),
  }),
};

describe('anything at all', () => {
  it.each(Object.entries(ENTRIES))('is answered or refused in words by %s', (name, entry) => {
    const tally = new Tally(name);
    fc.assert(
      fc.property(input, (given) => {
        const before = shown(given);
        const found = tally.of(given as never, entry);
        expect(shown(given)).toBe(before);
        if (found.ok) return;
        expect(found.problems.length).toBeGreaterThan(0);
        for (const { message } of found.problems) expect(message).toMatch(/^\S/);
      }),
      { numRuns: runs(300) },
    );
    const { accepted, refused } = tally.end();
    expect(name.startsWith('from') ? accepted : refused).toBeGreaterThan(0);
  });
});

describe('readJson', () => {
  it('reads what JSON.parse reads, where no key stands twice and every number fits', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const again: unknown = JSON.parse(text);
        const read = readJson(text);
        const fits = JSON.stringify(again) === JSON.stringify(JSON.parse(text));
        if (read.ok) expect(read.value).toEqual(again);
        else expect(fits && read.problems.every(({ code }) => code === 'json/number')).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('refuses a key that stands twice, wherever it does', () => {
    const word = fc.string({ maxLength: 6 });
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), word, (first, second, key) => {
        const member = (value: unknown) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
        const text = `[1, {"${'x'.repeat(9)}": {${member(first)}, ${member(second)}}}]`;
        const read = readJson(text);
        const codes = read.ok ? [] : read.problems.map(({ code }) => code);
        expect(codes).toContain('json/duplicate-key');
      }),
      { numRuns: runs(500) },
    );
  });

  it.each([10, 100, 1000, 100_000])('answers for a text that is %i deep', (depth) => {
    const whole = '['.repeat(depth) + ']'.repeat(depth);
    const torn = '{"a":'.repeat(depth);
    expect(readJson(whole).ok).toBe(depth <= 100);
    const read = readJson(torn);
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual([
      depth <= 100 ? 'json/syntax' : 'json/too-deep',
    ]);
  });

  it.each(['1e400', '-1e400', '9007199254740993', '[1, 12345678901234567890]'])(
    'refuses %s, which a number cannot hold',
    (text) => {
      const read = readJson(text);
      expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['json/number']);
    },
  );
});
