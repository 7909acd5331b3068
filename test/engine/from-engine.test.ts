import { describe, expect, it } from 'vitest';
import { decide } from '../../core/decide/decide.js';
import { DECISION, loaded, PLAIN, rule, rulesOf, taken } from './sample-decision.js';

type Json = Record<string, unknown>;

/** The deviations of one rule with these conditions, as short as they can be told. */
function told(rules: readonly unknown[], options: Parameters<typeof taken>[1] = {}): string[] {
  return taken(rules, options).deviations.map(
    ({ code, rule: id, at, kept }) => `${code} ${id} ${at} ${kept ? 'kept' : 'lost'}`,
  );
}

function comparison(more: Json): Json {
  return { all: [{ fact: 'open', operator: 'equal', value: true, ...more }] };
}

const size = (value: unknown) => ({ all: [{ fact: 'count', operator: 'greaterThan', value }] });
const list = (operator: string, value: unknown) => ({ all: [{ fact: 'kind', operator, value }] });

describe('fromJsonRulesEngine', () => {
  it('takes rules that deviate in nothing as they are', () => {
    const from = taken([rule(PLAIN)]);
    expect(from.deviations).toEqual([]);
    expect(rulesOf(from)[0]).toMatchObject({ id: 'first', conditions: PLAIN });
    expect(loaded(from)).toMatchObject({ ok: true });
  });

  it.each<[string, unknown[], string[], boolean]>([
    [
      'a path',
      [rule(comparison({ path: '$.state' }))],
      ['path first /0/conditions/all/0/path lost'],
      true,
    ],
    [
      'params',
      [rule(comparison({ params: { a: 1 } }))],
      ['params first /0/conditions/all/0/params lost'],
      true,
    ],
    [
      'the path of an operand',
      [rule(comparison({ value: { fact: 'count', path: '$.n' } }))],
      ['path first /0/conditions/all/0/value/path lost'],
      true,
    ],
    [
      'the params of an operand',
      [rule(comparison({ value: { fact: 'count', params: {} } }))],
      ['params first /0/conditions/all/0/value/params lost'],
      true,
    ],
    [
      'a fact as operand',
      [rule(size({ fact: 'level' }))],
      ['fact-operand first /0/conditions/all/0/value lost'],
      true,
    ],
    [
      'an operator of its own',
      [rule(list('soundsLike', 'X'))],
      ['operator first /0/conditions/all/0/operator lost'],
      true,
    ],
    [
      'a decorated operator',
      [rule(list('someFact:equal', 'X'))],
      ['operator first /0/conditions/all/0/operator lost'],
      true,
    ],
    [
      'a list compared as a whole',
      [rule(list('equal', ['X']))],
      ['operand first /0/conditions/all/0/value lost'],
      true,
    ],
    [
      '`in` a text',
      [rule(list('in', 'XY'))],
      ['operand first /0/conditions/all/0/value lost'],
      true,
    ],
    [
      'a size compared with a list',
      [rule(size([5]))],
      ['operand first /0/conditions/all/0/value lost'],
      true,
    ],
    ['two forms at once', [rule({ ...PLAIN, any: [] })], ['form first /0/conditions lost'], true],
    ['`all` without a list', [rule({ all: PLAIN })], ['form first /0/conditions/all lost'], true],
    [
      'a condition that is none',
      [rule({ all: ['open'] })],
      ['form first /0/conditions/all/0 lost'],
      true,
    ],
    ['no conditions', [rule(undefined)], ['form first /0 lost'], true],
    ['no event', [rule(PLAIN, { event: undefined })], ['event first /0/event lost'], true],
    [
      'an event without a type',
      [rule(PLAIN, { event: { params: {} } })],
      ['event first /0/event lost'],
      true,
    ],
    [
      'an event that gives no output',
      [rule(PLAIN, { event: { type: 'fine' } })],
      ['event first /0/event lost'],
      false,
    ],
    [
      'an output that is an object',
      [rule(PLAIN, { event: { type: 'x', params: { answers: { a: 1 } } } })],
      ['param first /0/event/params/answers lost'],
      true,
    ],
    ['a priority of 0', [rule(PLAIN, { priority: 0 })], ['priority first /0/priority lost'], false],
    [
      '`onSuccess`',
      [rule(PLAIN, { onSuccess: () => {} })],
      ['handler first /0/onSuccess lost'],
      false,
    ],
    [
      '`onFailure`',
      [rule(PLAIN, { onFailure: () => {} })],
      ['handler first /0/onFailure lost'],
      false,
    ],
    [
      'a named condition that is not given',
      [rule({ condition: 'who' })],
      ['named-condition first /0/conditions/condition lost'],
      true,
    ],
    [
      'a rule that is none',
      ['rule'],
      [
        'name rule /0/name kept',
        'form rule /0 lost',
        'form rule /0 lost',
        'event rule /0/event lost',
      ],
      true,
    ],
  ])('says that it cannot keep %s', (_, rules, deviations, refused) => {
    expect(told(rules)).toEqual(deviations);
    expect(loaded(taken(rules)).ok).toBe(!refused);
  });

  it.each<[string, unknown[], string[]]>([
    ['an `all` without members', [rule({ all: [] })], ['empty-list first /0/conditions/all kept']],
    ['an `any` without members', [rule({ any: [] })], ['empty-list first /0/conditions/any kept']],
    [
      'an empty list to be in',
      [rule({ any: [...PLAIN.all, ...list('in', []).all] })],
      ['empty-list first /0/conditions/any/1/value kept'],
    ],
    [
      'an empty list not to be in',
      [rule(list('notIn', []))],
      ['empty-list first /0/conditions/all/0/value kept'],
    ],
    [
      'that texts count as numbers',
      [rule(size(5))],
      ['coercion first /0/conditions/all/0/value kept'],
    ],
    [
      'a number written as text',
      [rule(size('5'))],
      ['coercion first /0/conditions/all/0/value kept'],
    ],
    [
      'a size compared with null',
      [rule(size(null))],
      ['coercion first /0/conditions/all/0/value kept'],
    ],
    [
      'a size compared with what is no number',
      [rule(size('five'))],
      ['coercion first /0/conditions/all/0/value kept', 'never first /0/conditions kept'],
    ],
    [
      'a negated operator',
      [rule(list('not:equal', 'X'))],
      ['operator first /0/conditions/all/0/operator kept'],
    ],
    [
      'the priority of a comparison',
      [rule(comparison({ priority: 5 }))],
      ['priority first /0/conditions/all/0/priority kept'],
    ],
    [
      'the name of a condition',
      [rule({ ...PLAIN, name: 'open' })],
      ['extra-key first /0/conditions/name kept'],
    ],
    ['an empty path', [rule(comparison({ path: '', params: {} }))], []],
    ['the priority of a rule', [rule(PLAIN, { priority: 2 })], ['priority first /0/priority kept']],
    ['a key that nobody reads', [rule(PLAIN, { owner: 'me' })], ['extra-key first /0/owner kept']],
    [
      'a key of the event that nobody reads',
      [rule(PLAIN, { event: { type: 'x', params: { answers: ['A'] }, at: 1 } })],
      ['extra-key first /0/event/at kept'],
    ],
    [
      'a name that is no id',
      [rule(PLAIN, { name: 'First rule!' })],
      ['name first-rule /0/name kept'],
    ],
    ['a name that stands twice', [rule(PLAIN), rule(PLAIN)], ['name first-2 /1/name kept']],
    ['a rule without a name', [{ ...rule(PLAIN), name: undefined }], ['name rule /0/name kept']],
    [
      'a rule that never holds',
      [rule({ not: { all: [] } })],
      ['empty-list first /0/conditions/not/all kept', 'never first /0/conditions kept'],
    ],
  ])('keeps what rules mean by %s, and says how', (_, rules, deviations) => {
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

  it('leaves out what stands behind a rule that always holds, where the first one counts', () => {
    const rules = [rule({ any: [] }), rule(PLAIN, { name: 'behind' })];
    const from = taken(rules, { hitPolicy: 'FIRST' });
    expect(told(rules, { hitPolicy: 'FIRST' })).toContain('always behind /1 kept');
    expect(loaded(from)).toMatchObject({ ok: true });
    expect(rulesOf(taken(rules)).map(({ id }) => id)).toEqual(['first', 'behind']);
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
    const decided = decide(policy.value, { decision: DECISION, facts });
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
    expect(rulesOf(from)[0]?.event).toEqual({ type: 'B', params: { answers: 'B' } });
    expect(loaded(from)).toMatchObject({ ok: true });
  });

  it('names the outputs by the params of the events, and the file by the decision', () => {
    const from = taken([rule(PLAIN)], { sets: undefined });
    expect(from.file).toMatchObject({
      path: 'sample/order/answer.json',
      content: { id: DECISION, tables: [{ hitPolicy: 'COLLECT', sets: ['answers'] }] },
    });
  });

  it('does not change the rules that it is given', () => {
    const rules = [rule({ any: [] }), rule(size('5'), { name: 'Second', priority: 3 })];
    const before = JSON.stringify(rules);
    taken(rules);
    expect(JSON.stringify(rules)).toBe(before);
  });
});
