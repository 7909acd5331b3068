import { PLAIN, rule } from './sample-decision.js';

function comparison(more: Record<string, unknown>): Record<string, unknown> {
  return { all: [{ fact: 'open', operator: 'equal', value: true, ...more }] };
}

/** A comparison by order with this value. */
export const size = (value: unknown) => ({
  all: [{ fact: 'count', operator: 'greaterThan', value }],
});
const list = (operator: string, value: unknown) => ({ all: [{ fact: 'kind', operator, value }] });

const CITY = { fact: 'customer', path: '$.home.city', operator: 'equal', value: 'X' };

/** A name, rules, their deviations, and whether loading refuses the rule set. */
type Lost = [what: string, rules: unknown[], deviations: string[], refused: boolean];

/** Rules that no rule set can express. */
export const LOST: Lost[] = [
  ...[...['$..state', '$.list[0]', '$.list.length', '$.a[?(@.b)]', '$.a.*', '.state'], 7].map(
    (path): Lost => [
      `the path ${path}`,
      [rule(comparison({ path }))],
      ['path first /0/conditions/all/0/path lost'],
      true,
    ],
  ),
  [
    'whether a field is missing',
    [rule({ all: [{ ...CITY, operator: 'notEqual', value: null }] })],
    ['path first /0/conditions/all/0/path kept', 'path first /0/conditions/all/0/value lost'],
    false,
  ],
  [
    'whether a field is missing, on the right-hand side',
    [rule({ all: [{ ...CITY, path: 'age', operator: 'swap:lessThan', value: -1 }] })],
    [
      'path first /0/conditions/all/0/path kept',
      'path first /0/conditions/all/0/value lost',
      'coercion first /0/conditions/all/0/value kept',
      'operator first /0/conditions/all/0/operator kept',
    ],
    false,
  ],
  [
    'two facts of one name',
    [rule({ all: [CITY, { ...CITY, fact: 'customer.home', path: 'city' }] })],
    [
      'path first /0/conditions/all/0/path kept',
      'path first /0/conditions/all/1/path kept',
      'path first /0/conditions/all/1 lost',
    ],
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
    'an operand that is no name',
    [rule(size({ fact: 7 }))],
    ['fact-operand first /0/conditions/all/0/value lost'],
    true,
  ],
  [
    'that a list of facts was sent',
    [rule({ all: [{ fact: 'marks', operator: 'doesNotContain', value: { fact: 'kind' } }] })],
    ['fact-operand first /0/conditions/all/0/value lost'],
    true,
  ],
  [
    'whether two fields are missing',
    [rule({ all: [{ ...CITY, value: { fact: 'kind' } }] })],
    [
      'path first /0/conditions/all/0/path kept',
      'path first /0/conditions/all/0/value lost',
      'fact-operand first /0/conditions/all/0/value kept',
    ],
    false,
  ],
  ...['soundsLike', 'startsWith', 'not:endsWith'].map(
    (operator): Lost => [
      `the operator of its own ${operator}`,
      [rule(list(operator, 'X'))],
      ['operator first /0/conditions/all/0/operator lost'],
      true,
    ],
  ),
  ...(
    [
      ['everyFact:equal', 'm'],
      ['someFact:not:in', ['m']],
      ['someFact:lessThan', 5],
      ['swap:someValue:equal', 'm'],
      ['everyFact:notIn', []],
    ] as const
  ).map(
    ([operator, value]): Lost => [
      `the operator ${operator}`,
      [rule({ all: [{ fact: 'marks', operator, value }] })],
      ['operator first /0/conditions/all/0/value lost'],
      true,
    ],
  ),
  [
    'some value of what is no list',
    [rule(list('someValue:equal', 'X'))],
    ['operand first /0/conditions/all/0/value lost'],
    true,
  ],
  [
    'a decorator of its own',
    [rule(list('lowerCase:equal', 'X'))],
    ['operator first /0/conditions/all/0/operator lost'],
    true,
  ],
  [
    'a list compared as a whole',
    [rule(list('equal', ['X']))],
    ['operand first /0/conditions/all/0/value lost'],
    true,
  ],
  ['`in` a text', [rule(list('in', 'XY'))], ['operand first /0/conditions/all/0/value lost'], true],
  [
    'a size compared with a list',
    [rule(size([5]))],
    ['operand first /0/conditions/all/0/value lost'],
    true,
  ],
  ...['5', '', 'five', '2024-08-21', '2024-08-21T12:00:00Z'].map(
    (value): Lost => [
      `a size compared with the text \`${value}\``,
      [rule({ not: size(value).all[0] })],
      ['coercion first /0/conditions/not/value lost'],
      true,
    ],
  ),
  [
    'a number that is none',
    [rule(size(Number.NaN))],
    ['operand first /0/conditions/all/0/value lost'],
    true,
  ],
  [
    'a member that is no text',
    [rule({ all: [{ fact: 'marks', operator: 'contains', value: 5 }] })],
    ['operand first /0/conditions/all/0/value lost'],
    true,
  ],
  [
    'a fact that is no name',
    [rule(comparison({ fact: { name: 'open' } }))],
    ['form first /0/conditions/all/0/fact lost'],
    true,
  ],
  [
    'a named condition whose name is none',
    [rule({ condition: { name: 'who' } })],
    ['named-condition first /0/conditions/condition lost'],
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
    false,
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
  ...['text', ['A']].map(
    (params): Lost => [
      `params such as ${JSON.stringify(params)}`,
      [rule(PLAIN, { event: { type: 'x', params } })],
      ['param first /0/event/params lost'],
      true,
    ],
  ),
  [
    'an output that is a fact, which an engine may give as it stands',
    [rule(PLAIN, { event: { type: 'x', params: { answers: { fact: 'kind' } } } })],
    ['param first /0/event/params/answers lost'],
    true,
  ],
  [
    'members that are no texts',
    [rule(PLAIN, { event: { type: 'x', params: { answers: ['A', { fact: 'kind' }] } } })],
    ['param first /0/event/params/answers lost'],
    true,
  ],
  [
    'an event with empty params',
    [rule(PLAIN, { event: { type: 'fine', params: {} } })],
    ['event first /0/event lost'],
    false,
  ],
  [
    'values of one output that differ',
    [
      rule(PLAIN, { event: { type: 'x', params: { answers: 'A' } } }),
      rule(size(5), { name: 'other', event: { type: 'x', params: { answers: 'B' } } }),
    ],
    [
      'coercion other /1/conditions/all/0/value kept',
      'conflict other /1/event/params/answers lost',
    ],
    false,
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
];

/** A name, rules, and their deviations. */
type Kept = [what: string, rules: unknown[], deviations: string[]];

/** Rules that a rule set expresses differently. */
export const KEPT: Kept[] = [
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
    'a size compared with null',
    [rule(size(null))],
    ['coercion first /0/conditions/all/0/value kept'],
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
  [
    'a fact as operand',
    [rule(size({ fact: 'level' }))],
    ['fact-operand first /0/conditions/all/0/value kept'],
  ],
  ['a path', [rule({ all: [CITY] })], ['path first /0/conditions/all/0/path kept']],
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
    'values of one output that differ where one rule excludes the other',
    [
      rule(PLAIN, { event: { type: 'x', params: { answers: 'A' } } }),
      rule({ not: PLAIN }, { name: 'other', event: { type: 'x', params: { answers: 'B' } } }),
    ],
    [],
  ],
  [
    'a rule that never holds',
    [rule({ not: { all: [] } })],
    ['empty-list first /0/conditions/not/all kept', 'never first /0/conditions kept'],
  ],
];
