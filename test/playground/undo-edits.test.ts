import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../core/base/input-limits.js';
import type { Action } from '../../playground/state/action.js';
import { type Edit, FIRST_STATE, type PageState } from '../../playground/state/page-state.js';
import { reduce } from '../../playground/state/reduce.js';
import { runs } from '../decide/runs.js';

const decisions = fc.constantFrom('a', 'b');
const numbers = fc.nat({ max: 2 });
const values = fc.option(numbers, { nil: undefined });

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('edit' as const),
    edit: fc.record({
      decision: decisions,
      parameter: fc.constantFrom('p', 'q'),
      asOf: fc.constant(null),
    }),
    value: values,
  }),
  fc.tuple(decisions, fc.array(numbers, { maxLength: 2 })).map(
    ([decision, sets]): Action => ({
      do: 'rules',
      decision,
      edits: sets.map((set): Edit => ({ decision, file: { set } })),
    }),
  ),
  fc.constant({ do: 'noEdits' } as const),
);
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: actions },
    { weight: 2, arbitrary: fc.constant({ do: 'undoEdit' } as const) },
    { weight: 2, arbitrary: fc.constant({ do: 'redoEdit' } as const) },
  ),
  { maxLength: 30 },
);

const editsIn = ({ edits = [] }: PageState) => JSON.stringify(edits);

describe('what is edited, taken back and done again', () => {
  let compared = 0;

  /** Somebody who keeps every version in a row, and points at the present one. */
  test.prop([steps], { numRuns: runs(1000) })('is what a row of versions says', (all) => {
    let state = FIRST_STATE;
    let versions = [editsIn(state)];
    let at = 0;
    for (const action of all) {
      state = reduce(state, action);
      if (action.do === 'undoEdit') at = Math.max(0, at - 1);
      else if (action.do === 'redoEdit') at = Math.min(versions.length - 1, at + 1);
      else if (editsIn(state) !== versions[at]) {
        versions = [...versions.slice(0, at + 1), editsIn(state)];
        at += 1;
      }
      expect(editsIn(state)).toBe(versions[at]);
      compared += at < versions.length - 1 ? 1 : 0;
    }
  });

  it('was compared after something was taken back', () => {
    expect(compared).toBeGreaterThan(runs(500));
  });

  it('leaves the edits of other decisions as they are', () => {
    const edit = (decision: string): Edit => ({ decision, file: { set: 1 } });
    const both = ['a', 'b'].reduce(
      (state, decision) => reduce(state, { do: 'rules', decision, edits: [edit(decision)] }),
      FIRST_STATE,
    );
    expect(reduce(both, { do: 'rules', decision: 'a', edits: [] }).edits).toEqual([edit('b')]);
  });
});

describe('watched questions', () => {
  const { question } = FIRST_STATE;

  it('are each watched once, and as many as a link holds', () => {
    const once = [1, 2].reduce((state) => reduce(state, { do: 'watch', question }), FIRST_STATE);
    expect(once.watched).toEqual([question]);
    expect(reduce(once, { do: 'unwatch', question }).watched).toBeUndefined();
    const many = Array.from({ length: LIMITS.watched + 1 }, (_, i) => ({
      ...question,
      asOf: String(i),
    }));
    const full = many.reduce(
      (state, one) => reduce(state, { do: 'watch', question: one }),
      FIRST_STATE,
    );
    expect(full.watched).toHaveLength(LIMITS.watched);
  });

  it('keep the answer of a link until the question or the rules are others', () => {
    const answered = { policy: 'sha256:1', outcome: {} };
    const opened: PageState = { ...FIRST_STATE, answered };
    const kept = (action: Action) => reduce(opened, action).answered;
    expect(kept({ do: 'watch', question })).toEqual(answered);
    expect(kept({ do: 'tool', tool: 'change' })).toEqual(answered);
    expect(kept({ do: 'fact', name: 'users', value: 1 })).toBeUndefined();
    expect(kept({ do: 'rules', decision: 'a', edits: [] })).toBeUndefined();
    expect(kept({ do: 'ask', question })).toBeUndefined();
  });
});
