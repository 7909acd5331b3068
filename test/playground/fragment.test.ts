import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../core/base/input-limits.js';
import { problemsOf } from '../../core/base/result.js';
import { fromFragment, toFragment, unpack } from '../../playground/state/fragment.js';
import { FIRST_STATE, type PageState } from '../../playground/state/page-state.js';

const facts = fc.dictionary(
  fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
  fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null)),
);

const states: fc.Arbitrary<PageState> = fc.record({
  view: fc.constantFrom('gallery', 'decision', 'process', 'matrix'),
  lang: fc.constantFrom('en', 'cs'),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  example: fc.option(fc.string()),
  question: fc.record({
    decision: fc.string(),
    facts,
    asOf: fc.option(fc.string()),
    switches: facts,
  }),
  game: fc.record({
    process: fc.string(),
    facts,
    asOf: fc.option(fc.string()),
    switches: facts,
    moves: fc.array(
      fc.oneof(
        fc.record({ event: fc.string(), payload: facts, learn: facts }),
        fc.record({ event: fc.string(), payload: facts, learn: facts, run: fc.nat() }),
        fc.record({ wait: fc.integer({ min: 1 }) }),
        fc.record({ follow: fc.nat() }),
      ),
    ),
    run: fc.nat(),
    at: fc.nat(),
    learn: facts,
    drafts: fc.constant({ RETRY: { why: 1 } }),
  }),
  matrix: fc.record({ id: fc.string(), chosen: fc.constant({ offer: 1 }) }),
  edits: fc.option(
    fc.array(
      fc.record({
        decision: fc.string(),
        parameter: fc.string(),
        asOf: fc.option(fc.string()),
        value: fc.oneof(fc.integer(), fc.string(), fc.array(fc.string())),
      }),
    ),
    { nil: undefined },
  ),
  tool: fc.option(fc.constantFrom('change', 'history', 'cases'), { nil: undefined }),
  since: fc.option(fc.string(), { nil: undefined }),
});

describe('the fragment of an address', () => {
  it("gives back the state that it was made from, in nobody's language and colours", async () => {
    const { lang, theme } = FIRST_STATE;
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        const plain: unknown = JSON.parse(JSON.stringify({ ...state, lang, theme }));
        expect(await fromFragment(await toFragment(state))).toEqual({ ok: true, value: plain });
      }),
    );
  });

  it('is the same whatever language and colours the reader prefers', async () => {
    const other = { ...FIRST_STATE, lang: 'cs', theme: 'dark' } as const;
    expect(await toFragment(other)).toBe(await toFragment(FIRST_STATE));
  });

  it('opens also where it carries a language and colours, as older links do', async () => {
    const old = JSON.stringify({ ...FIRST_STATE, view: 'matrix', lang: 'cs', theme: 'dark' });
    const link = deflateRawSync(old).toString('base64url');
    const value = { ...FIRST_STATE, view: 'matrix' };
    expect(await fromFragment(link)).toEqual({ ok: true, value });
  });

  it('is of the first version where older pages can open it, and says so of edits', async () => {
    const versionOf = async (state: PageState) => {
      const read = await unpack(await toFragment(state));
      return read.ok && (read.value as { readonly version: number }).version;
    };
    const edit = { decision: 'a', parameter: 'b', asOf: null, value: 1 };
    const edited = { ...FIRST_STATE, edits: [edit], editsBefore: [[]] };
    expect(await versionOf(FIRST_STATE)).toBe(1);
    expect(await versionOf(edited)).toBe(2);
    const { editsBefore: _, ...held } = edited;
    expect(await fromFragment(await toFragment(edited))).toEqual({ ok: true, value: held });
  });

  it('that somebody has filled with edits without end is refused', async () => {
    const edit = { decision: 'a', parameter: 'b', asOf: null, value: 1 };
    const many = { ...FIRST_STATE, edits: Array.from({ length: LIMITS.edits + 1 }, () => edit) };
    const read = await fromFragment(await toFragment(many));
    expect(problemsOf(read)).toMatchObject([{ code: 'link/broken' }]);
  });

  it('needs no character to be escaped', async () => {
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        expect(await toFragment(state)).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it('is a problem, never a crash, when it is anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const read = await fromFragment(text);
        expect(problemsOf(read).map(({ code }) => code)).toEqual(['link/broken']);
      }),
    );
  });

  it('is a problem when it was cut off', async () => {
    const whole = await toFragment(FIRST_STATE);
    for (let end = 0; end < whole.length - 1; end++) {
      expect((await fromFragment(whole.slice(0, end))).ok).toBe(false);
    }
  });
});
