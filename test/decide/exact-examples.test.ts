import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import type { Condition, Operator } from '../../core/rule/condition.js';
import {
  boolean,
  email,
  integer,
  listOf,
  oneOf,
  setOf,
  text,
  texts,
} from '../../core/rule/fact.js';
import { needed } from '../../core/rule/signature.js';
import { decideMade, type MadeDecision } from './made-decision.js';

const TITLE = { title: '', source: '' };

function is(fact: string, value: Json, operator: Operator = 'equal'): Condition {
  return { fact, operator, value };
}

/** A decision of one output that says whether something holds. */
function whether(holds: Condition, rest: Omit<MadeDecision, 'outputs' | 'tables'>): MadeDecision {
  const tables = [
    { sets: { name: 'out', default: false }, rules: [[holds, { out: true }]] as const },
  ];
  return { outputs: { out: boolean() }, ...rest, tables };
}

describe('A number', () => {
  it('that is copied is cut where the output is compared', () => {
    const users = integer({ ...TITLE, min: 0 });
    const made: MadeDecision = {
      facts: { users: needed(users) },
      outputs: { out: boolean() },
      tables: [
        { sets: { name: 'n', type: 'integer' }, rules: [[undefined, { n: { fact: 'users' } }]] },
        { sets: 'out', rules: [[is('n', 100, 'greaterThan'), { out: true }]] },
      ],
    };
    expect(decideMade(made, {})).toEqual({ certain: {}, missing: ['users'] });
  });

  it('may be the smaller of two, however far apart their ranges begin', () => {
    const made: MadeDecision = {
      facts: {
        low: needed(integer({ ...TITLE, min: 0 })),
        high: needed(integer({ ...TITLE, min: 50 })),
      },
      outputs: { out: integer() },
      derive: { least: { min: ['low', 'high'] } },
      tables: [{ sets: 'out', rules: [[undefined, { out: { fact: 'least' } }]] }],
    };
    expect(decideMade(made, {})).toEqual({ certain: {}, missing: ['low', 'high'] });
    expect(decideMade(made, { low: 50 })).toEqual({ certain: { out: 50 }, missing: [] });
  });
});

describe('A list', () => {
  it('may be longer than a number that is known', () => {
    const made = whether(is('fits', true), {
      facts: { list: needed(texts()), limit: needed(integer({ ...TITLE, min: 0 })) },
      derive: { fits: { countAtMost: ['list', 'limit'] } },
    });
    expect(decideMade(made, { limit: 3 }).missing).toEqual(['list']);
    expect(decideMade(made, { list: ['a', 'a', 'b'], limit: 2 }).certain).toEqual({ out: true });
  });

  it('may hold one token only, more than once', () => {
    const holds: Condition = {
      all: [
        is('n', 2, 'greaterThan'),
        is('list', 'B', 'contains'),
        is('list', 'A', 'doesNotContain'),
      ],
    };
    const made = whether(holds, {
      facts: { list: needed(listOf(['A', 'B'])) },
      derive: { n: { count: ['list'] } },
    });
    expect(decideMade(made, {}).missing).toEqual(['list']);
  });

  it('of many texts is partitioned by those that rules ask for', () => {
    const asked = Array.from({ length: 40 }, (_, i) => `patch-${i}`);
    const made = whether(
      { all: asked.map((patch) => is('list', patch, 'contains')) },
      { facts: { list: needed(texts()), flag: needed(boolean()) } },
    );
    expect(decideMade(made, {})).toEqual({ certain: {}, missing: ['list'] });
    expect(decideMade(made, { list: asked })).toEqual({ certain: { out: true }, missing: [] });
    const empty = whether(
      { all: [is('list', 'A', 'contains'), is('n', 0)] },
      { facts: { list: needed(texts()) }, derive: { n: { count: ['list'] } } },
    );
    expect(decideMade(empty, {})).toEqual({ certain: { out: false }, missing: [] });
  });

  it('may have nothing in common with another one, or with itself', () => {
    const set = needed(setOf(['A', 'B']));
    const made = (args: string[]) =>
      whether(is('common', true), {
        facts: { one: set, other: set },
        derive: { common: { sharesMember: args } },
      });
    expect(decideMade(made(['one', 'other']), {}).missing).toEqual(['one', 'other']);
    expect(decideMade(made(['one', 'one']), {}).missing).toEqual(['one']);
  });

  it('may hold few different addresses many times', () => {
    const made = whether(
      { all: [is('fits', true), is('n', 2, 'greaterThan')] },
      {
        facts: { list: needed(texts()), limit: needed(integer({ ...TITLE, min: 0 })) },
        derive: { fits: { countAtMost: ['list', 'limit'] }, n: { count: ['list'] } },
      },
    );
    expect(decideMade(made, { limit: 1 }).missing).toEqual(['list']);
    expect(decideMade(made, { limit: 0 })).toEqual({ certain: { out: false }, missing: [] });
  });
});

describe('A text', () => {
  it('may be the constant that an output has', () => {
    const made: MadeDecision = {
      facts: { word: needed(text()) },
      outputs: { out: boolean() },
      derive: { same: { equals: ['word', 'token'] } },
      tables: [
        {
          sets: { name: 'token', type: 'string', default: 'A' },
          rules: [[is('word', 'B'), { token: 'C' }]],
        },
        { sets: 'out', rules: [[is('same', true), { out: true }]] },
      ],
    };
    expect(decideMade(made, {}).missing).toEqual(['word']);
  });

  it('may be one of three that are all different', () => {
    const word = needed(text());
    const made: MadeDecision = {
      facts: { a: word, b: word, c: word },
      outputs: { out: boolean() },
      derive: { n: { count: ['all'] } },
      tables: [
        {
          sets: { name: 'all', type: 'set' },
          rules: [[undefined, { all: [{ fact: 'a' }, { fact: 'b' }, { fact: 'c' }] }]],
        },
        { sets: 'out', rules: [[is('n', 2, 'greaterThan'), { out: true }]] },
      ],
    };
    expect(decideMade(made, {}).missing).toEqual(['a', 'b', 'c']);
    expect(decideMade(made, { a: 'x', b: 'x' })).toEqual({ certain: { out: null }, missing: [] });
  });

  it('may be a locale in another spelling', () => {
    const made = whether(
      { all: [is('code', 'en_GB'), is('word', 'en_GB', 'notEqual')] },
      {
        facts: { word: needed(text()), lenient: needed(boolean()) },
        derive: { code: { localeCode: ['word', 'lenient'] } },
      },
    );
    expect(decideMade(made, { lenient: false }).missing).toEqual(['word']);
  });
});

describe('An e-mail address', () => {
  it('may be another text than the address that it equals', () => {
    const facts = { one: needed(email()), other: needed(email()) };
    const derive = { same: { emailEquals: ['one', 'other'] }, alike: { equals: ['one', 'other'] } };
    const made = whether({ all: [is('same', true), is('alike', false)] }, { facts, derive });
    expect(decideMade(made, { other: 'a@b.org' }).missing).toEqual(['one']);
  });

  it('that is copied in any spelling is not certain', () => {
    const made: MadeDecision = {
      facts: { one: needed(email()), other: needed(email()) },
      outputs: { out: email() },
      derive: { same: { emailEquals: ['one', 'other'] } },
      tables: [
        {
          sets: { name: 'out', default: 'a@b.org' },
          rules: [[is('same', true), { out: { fact: 'one' } }]],
        },
      ],
    };
    expect(decideMade(made, { other: 'a@b.org' })).toEqual({ certain: {}, missing: ['one'] });
  });

  it('is no token that it is compared with', () => {
    const facts = { one: needed(email()), kind: needed(oneOf(['A', 'B'])) };
    const made = whether(is('same', true), {
      facts,
      derive: { same: { equals: ['one', 'kind'] } },
    });
    expect(decideMade(made, {})).toEqual({ certain: { out: false }, missing: [] });
  });
});

describe('Facts that a constraint ties', () => {
  it('are missing together where none of them can change alone', () => {
    const flag = needed(boolean());
    const alike = (a: string, b: string): Condition => ({
      any: [{ all: [is(a, true), is(b, true)] }, { all: [is(a, false), is(b, false)] }],
    });
    const made = whether(is('a', true), {
      facts: { a: flag, b: flag, c: flag, apart: flag },
      constraints: [
        {
          id: 'alike',
          title: 'all three are alike',
          holds: { all: [alike('a', 'b'), alike('b', 'c')] },
        },
      ],
    });
    expect(decideMade(made, {}).missing).toEqual(['a', 'b', 'c']);
    expect(decideMade(made, { c: true })).toEqual({ certain: { out: true }, missing: [] });
  });
});
