import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import { fromJsonRulesEngine } from '../../core/engine/index.js';
import { KEPT, LOST, size } from './deviating.js';
import { DECISION, loaded, PLAIN, rule, rulesOf, taken } from './sample-decision.js';

/** The deviations of one rule with these conditions, abbreviated. */
function told(rules: readonly unknown[], options: Parameters<typeof taken>[1] = {}): string[] {
  return taken(rules, options).deviations.map(
    ({ code, rule: id, at, kept }) => `${code} ${id} ${at} ${kept ? 'kept' : 'lost'}`,
  );
}

describe('fromJsonRulesEngine', () => {
  it('takes rules that deviate in nothing as they are', () => {
    const from = taken([rule(PLAIN)]);
    expect(from.deviations).toEqual([]);
    expect(rulesOf(from)[0]).toMatchObject({ id: 'first', conditions: PLAIN });
    expect(loaded(from)).toMatchObject({ ok: true });
  });

  it.each(LOST)('says that it cannot keep %s', (_, rules, deviations, refused) => {
    expect(told(rules)).toEqual(deviations);
    expect(loaded(taken(rules)).ok).toBe(!refused);
  });

  it.each(KEPT)('keeps what rules mean by %s, and says how', (_, rules, deviations) => {
    expect(told(rules)).toEqual(deviations);
    expect(loaded(taken(rules))).toMatchObject({ ok: true });
  });

  it('turns priorities into the order of the rules', () => {
    const rules = [rule(PLAIN, { name: 'low' }), rule(PLAIN, { name: 'high', priority: 9 })];
    const from = taken(rules, { hitPolicy: 'FIRST' });
    expect(rulesOf(from).map(({ id }) => id)).toEqual(['high', 'low']);
    expect(from.deviations).toMatchObject([{ code: 'priority', rule: 'high', kept: true }]);
  });

  it('does not call a priority kept where handlers made use of it', () => {
    const rules = [
      rule(PLAIN, { onSuccess: () => {} }),
      rule(PLAIN, { name: 'high', priority: 9 }),
    ];
    expect(told(rules)).toEqual([
      'handler first /0/onSuccess lost',
      'priority high /1/priority lost',
    ]);
  });

  it('leaves out rules after one that always holds, where the first one counts', () => {
    const rules = [rule({ any: [] }), rule(PLAIN, { name: 'behind' })];
    const from = taken(rules, { hitPolicy: 'FIRST' });
    expect(told(rules, { hitPolicy: 'FIRST' })).toContain('always behind /1 kept');
    expect(loaded(from)).toMatchObject({ ok: true });
    expect(rulesOf(taken(rules)).map(({ id }) => id)).toEqual(['first', 'behind']);
  });

  it('does not keep a rule that always holds where the strictest value counts', () => {
    const given = rule({ all: [] }, { event: { type: 'x', params: { answer: 'A' } } });
    const table = { name: 'strictest', hitPolicy: 'STRICTEST', order: ['A', 'B'], rules: [given] };
    expect(told([table])).toEqual([
      'empty-list first /0/rules/0/conditions/all kept',
      'always first /0/rules/0 lost',
    ]);
  });

  it('takes named conditions over, those within others too', () => {
    const conditions = {
      inner: PLAIN,
      outer: { all: [{ condition: 'inner' }] },
      empty: { any: [] },
    };
    const whole = { all: [{ condition: 'outer' }, { condition: 'empty' }] };
    const from = taken([rule(whole)], { conditions });
    expect(from.deviations).toMatchObject([
      { rule: null, at: '/conditions/empty/any', kept: true },
    ]);
    expect(rulesOf(from)[0]?.conditions).toEqual({ all: [{ condition: 'outer' }] });
    const policy = loaded(from);
    if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
    const facts = { count: 1, kind: 'X', open: true, marks: [] };
    const decided = decideUnknown(policy.value, { decision: DECISION, facts });
    expect(decided).toMatchObject({ ok: true, value: { outcome: { answers: ['A'] } } });
  });

  it('does not follow named conditions in a circle', () => {
    const conditions = { a: { not: { condition: 'b' } }, b: { not: { condition: 'a' } } };
    expect(told([rule({ condition: 'a' })], { conditions })).toEqual([
      'named-condition null /conditions/b/not/condition lost',
    ]);
  });

  it('takes parameters for what they are', () => {
    const parameters = { limit: { values: [{ value: 5, cites: ['999:1'] }] } };
    const from = taken([rule(size({ fact: 'limit' }))], { declarations: { parameters } });
    expect(from.deviations).toEqual([]);
    expect(loaded(from)).toMatchObject({ ok: true });
  });

  it('gives the type of an event to an output, where that was the answer', () => {
    const from = taken([rule(PLAIN, { event: { type: 'B' } })], { typeTo: 'answers' });
    expect(from.deviations).toEqual([]);
    expect(rulesOf(from)[0]?.event).toEqual({ params: { answers: 'B' } });
    expect(loaded(from)).toMatchObject({ ok: true });
  });

  it('names the outputs by the params of the events, and the file by the decision', () => {
    const from = taken([rule(PLAIN)], { sets: undefined });
    expect(from.file).toMatchObject({
      path: 'sample/order/answer.json',
      content: { id: DECISION, tables: [{ hitPolicy: 'COLLECT', sets: ['answers'] }] },
    });
  });

  it('says that texts are compared by size otherwise, and the way out', () => {
    const messages = ['2024-08-21', '2024-08-21T12:00:00Z', '5', 'five'].map(
      (value) => taken([rule(size(value))]).deviations[0]?.message,
    );
    const ways = ['`daysBetween`', '`hoursBetween`', 'write 5 without quotes', '`in`'];
    ways.forEach((way, i) => {
      expect(messages[i]).toContain(way);
    });
  });

  it('decides nothing by rules that never hold, and loads', () => {
    const from = taken([rule({ not: { all: [] } })], { sets: undefined });
    expect(from.deviations.every(({ kept }) => kept)).toBe(true);
    const policy = loaded(from);
    if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
    const decided = decideUnknown(policy.value, { decision: DECISION, facts: {} });
    expect(decided).toMatchObject({ ok: true, value: { outcome: { answers: [] } } });
  });

  it('takes a file that wraps the list, and says what else stood there', () => {
    const from = fromJsonRulesEngine(
      { rules: [rule(size('5'))], conditions: {} },
      { id: DECISION, question: 'Which answers are there?' },
    );
    expect(from.deviations).toMatchObject([
      { code: 'form', at: '/conditions', kept: false },
      { code: 'coercion', at: '/rules/0/conditions/all/0/value' },
    ]);
  });

  it('takes different values of an output that is declared as a set', () => {
    const rules = ['A', 'B'].map((answers) =>
      rule(PLAIN, { name: answers.toLowerCase(), event: { type: 'x', params: { answers } } }),
    );
    const from = taken(rules, { sets: [{ name: 'answers', type: 'set' }] });
    expect(from.deviations).toEqual([]);
    expect(loaded(from)).toMatchObject({ ok: true });
    expect(told(rules)).toEqual(['conflict b /1/event/params/answers lost']);
  });

  it('says what a table still needs', () => {
    expect(told([], { sets: undefined })).toEqual(['event null  lost']);
    expect(told([rule(PLAIN)], { hitPolicy: 'STRICTEST' })).toEqual(['form null  lost']);
    expect(told([rule(PLAIN)], { hitPolicy: 'STRICTEST', order: ['A', 'B'] })).toEqual([]);
    expect(told([rule(PLAIN)], { typeTo: 'answers' })).toEqual([
      'param first /0/event/params/answers lost',
    ]);
  });

  it('does not change the rules that it is given', () => {
    const rules = [rule({ any: [] }), rule(size('5'), { name: 'Second', priority: 3 })];
    const before = JSON.stringify(rules);
    taken(rules);
    expect(JSON.stringify(rules)).toBe(before);
  });
});
