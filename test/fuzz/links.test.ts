import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../core/base/input-limits.js';
import { isRecord } from '../../core/base/json.js';
import { problemsOf, type Result } from '../../core/base/result.js';
import { examples } from '../../playground/gallery/example.js';
import { readFile } from '../../playground/process/read-file.js';
import { replay } from '../../playground/process/replay-game.js';
import { policy } from '../../playground/shipped-system.js';
import { readAddress } from '../../playground/state/address.js';
import { toFragment } from '../../playground/state/fragment.js';
import { FIRST_STATE, type PageState } from '../../playground/state/page-state.js';
import { stateOfExample } from '../../playground/state/state-of-example.js';
import { runs } from '../decide/runs.js';

const STATES: readonly PageState[] = examples.map((one) => {
  return { ...FIRST_STATE, ...stateOfExample(one) };
});
const states = fc.constantFrom(...STATES);

const strange = fc.oneof(
  ...[fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(null, -1, 0.5, 1e300, 1e21, '', {}, [])],
  fc.constantFrom('__proto__', 'constructor', 'toString'),
);

const linkOf = (text: string) => deflateRawSync(text).toString('base64url');

/** Every path to a place in a value. */
function placesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key]));
  return [path, ...inner];
}

/** The value with another at a place; `key`: beside what is there. */
function changed(
  value: unknown,
  [first, ...rest]: readonly string[],
  to: unknown,
  key: string | undefined,
): unknown {
  if (first === undefined) {
    return key === undefined || !isRecord(value) ? to : withEntry(value, key, to);
  }
  if (Array.isArray(value)) {
    return value.map((one, i) => (String(i) === first ? changed(one, rest, to, key) : one));
  }
  if (!isRecord(value)) return to;
  return withEntry(value, first, changed(value[first], rest, to, key));
}

// An own `__proto__`, as JSON.parse makes one.
function withEntry(value: object, key: string, to: unknown): unknown {
  return Object.fromEntries([...Object.entries(value), [key, to]]);
}

/** It opens, or says in words why not; and nothing that all objects share has changed. */
function expectAnswer(read: Result<unknown>): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(OWN_NAMES);
  if (read.ok) return;
  expect(read.problems.length).toBeGreaterThan(0);
  for (const { message } of read.problems) expect(message).toMatch(/^\S/);
}
const OWN_NAMES = Object.getOwnPropertyNames(Object.prototype).length;

const messagesOf = (read: Result<unknown>) => problemsOf(read).map(({ message }) => message);

describe('a link', () => {
  it('that was changed in a letter, cut or lengthened opens or says why not', async () => {
    const letter = fc.constantFrom(...'abcXYZ019-_=%#&+/ \u0000é');
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(states, fc.nat(), fc.nat(4), letter, async (state, at, gone, added) => {
        const whole = await toFragment(state);
        const place = at % (whole.length + 1);
        const read = await readAddress(
          `#${whole.slice(0, place)}${added}${whole.slice(place + gone)}`,
        );
        expectAnswer(read);
        refused += Number(!read.ok);
      }),
      { numRuns: runs(300) },
    );
    expect(refused).toBeGreaterThan(0);
  });

  it.each(['#', '#example=', '#story='])('that begins with %s and anything', async (begins) => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('%', '%E0%A4%A', '..'));
    await fc.assert(
      fc.asyncProperty(text, async (any) => expectAnswer(await readAddress(`${begins}${any}`))),
      { numRuns: runs(200) },
    );
  });

  it('with another value anywhere in its state opens and plays, or says why not', async () => {
    const key = fc.option(fc.constantFrom('__proto__', 'constructor', 'more', 'run'), {
      nil: undefined,
    });
    const verdicts = { opened: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(states, fc.nat(), strange, key, async (state, at, to, beside) => {
        const places = placesOf(state);
        const value = changed(state, places[at % places.length] ?? [], to, beside);
        const read = await readAddress(linkOf(JSON.stringify(value)));
        expectAnswer(read);
        verdicts[read.ok ? 'opened' : 'refused'] += 1;
        if (read.ok) expectAnswer(replay(policy, read.value.game));
      }),
      { numRuns: runs(600) },
    );
    expect(verdicts.opened).toBeGreaterThan(0);
    expect(verdicts.refused).toBeGreaterThan(0);
  });

  it.each(['moves', 'others'])('has as many %s as it may, and not one more', async (name) => {
    const one = name === 'moves' ? { wait: 1 } : { process: 'wholesale.rplReview', own: {} };
    const withMany = async (count: number) => {
      const game = { ...FIRST_STATE.game, [name]: Array.from({ length: count }, () => one) };
      return readAddress(linkOf(JSON.stringify({ ...FIRST_STATE, game })));
    };
    expect((await withMany(LIMITS.moves)).ok).toBe(true);
    const word = name === 'moves' ? 'moves' : 'runs';
    expect(messagesOf(await withMany(LIMITS.moves + 1))).toEqual([
      `the link cannot be read: it has more than ${LIMITS.moves} ${word}`,
    ]);
  });

  it('to a story has no more moves than another', async () => {
    const steps = Array.from({ length: LIMITS.moves + 1 }, () => ({ wait: 1 }));
    const story = { title: 'Long', process: 'wholesale.rplReview', facts: {}, steps };
    const read = await readAddress(`#story=${linkOf(JSON.stringify(story))}`);
    expect(messagesOf(read)).toEqual([
      `the link cannot be read: it has more than ${LIMITS.moves} moves`,
    ]);
  });

  it('is inflated up to its limit, and not a byte further', async () => {
    const padded = (size: number) => JSON.stringify(FIRST_STATE).padEnd(size, ' ');
    expect((await readAddress(linkOf(padded(LIMITS.link)))).ok).toBe(true);
    expect(messagesOf(await readAddress(linkOf(padded(LIMITS.link + 1))))).toEqual([
      `the link cannot be read: it holds more than ${LIMITS.link} bytes`,
    ]);
  });
});

describe('a file', () => {
  const file = (text: string) => ({ size: text.length, text: () => Promise.resolve(text) });

  it('of anything opens, or says why not', async () => {
    const word = fc.constantFrom('provisim', 'case', 'version', 'processes', 'runs', 'log');
    const objects = fc.dictionary(word, fc.oneof(strange, fc.constant('case')));
    const text = fc.oneof(
      fc.string(),
      strange.map((v) => JSON.stringify(v)),
      objects.map((v) => JSON.stringify(v)),
    );
    await fc.assert(
      fc.asyncProperty(text, async (content) => expectAnswer(await readFile(file(content)))),
      { numRuns: runs(300) },
    );
  });

  it('that is too large is not read', async () => {
    const text = () => Promise.reject(new Error('it was read'));
    const large = await readFile({ size: LIMITS.characters + 1, text });
    expect(messagesOf(large)).toEqual([`the file has more than ${LIMITS.characters} bytes`]);
    const gone = await readFile({ size: LIMITS.characters, text });
    expect(messagesOf(gone)).toEqual(['the file cannot be read: Error: it was read']);
  });

  it('with a value too deep, or with too many steps, is refused in words', async () => {
    const deep = `${'['.repeat(8000)}${']'.repeat(8000)}`;
    expect(messagesOf(await readFile(file(deep)))).toEqual([
      `lists and objects are more than ${LIMITS.depth} deep`,
    ]);
    const codes = async (steps: number) => {
      const log = Array.from({ length: steps }, () => 0);
      const read = await readFile(
        file(JSON.stringify({ provisim: 'case', case: { runs: [{ log }] } })),
      );
      return new Set(problemsOf(read).map(({ code }) => code));
    };
    // One more than the steps: the run.
    expect(await codes(LIMITS.steps)).toEqual(new Set(['saved/too-long']));
    expect(await codes(LIMITS.steps - 1)).toEqual(new Set(['saved/shape']));
  });
});
