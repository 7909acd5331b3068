import { LIMITS, type ParameterEdit } from '../../core/studio.js';
import type { Action } from './action.js';
import type { Edit, PageState } from './page-state.js';

/** What a user does with the rules. */
export type EditAction = Extract<
  Action,
  { do: 'edit' | 'rules' | 'undoEdit' | 'redoEdit' | 'noEdits' }
>;

/** How many edits can be taken back. */
const MOST_STEPS = 200;

/** The state after an edit, or after one was taken back or done again. */
export function reduceEdits(state: PageState, action: EditAction): PageState {
  const { edits = [], editsBefore = [], editsAfter = [] } = state;
  if (action.do === 'undoEdit') {
    // Of a link nothing is known of what was before: its last edit is taken back.
    const before = editsBefore.at(-1) ?? edits.slice(0, -1);
    if (editsBefore.length + edits.length === 0) return state;
    return {
      ...state,
      edits: some(before),
      editsBefore: editsBefore.slice(0, -1),
      editsAfter: [...editsAfter, [...edits]],
    };
  }
  if (action.do === 'redoEdit') {
    const after = editsAfter.at(-1);
    if (after === undefined) return state;
    return {
      ...state,
      edits: some(after),
      editsBefore: [...editsBefore, [...edits]],
      editsAfter: editsAfter.slice(0, -1),
    };
  }
  const next = editsAfterAction(edits, action);
  const isSame = JSON.stringify(next) === JSON.stringify(edits);
  if (next.length > LIMITS.edits || isSame) return state;
  return {
    ...state,
    edits: some(next),
    editsBefore: [...editsBefore, [...edits]].slice(-MOST_STEPS),
    editsAfter: undefined,
  };
}

function editsAfterAction(edits: readonly Edit[], action: EditAction): readonly Edit[] {
  switch (action.do) {
    case 'edit':
      return withValueEdit(edits, action);
    case 'rules':
      return [...edits.filter(({ decision }) => decision !== action.decision), ...action.edits];
    default:
      return [];
  }
}

/** Left out of a state where there are none. */
function some(edits: readonly Edit[]): Edit[] | undefined {
  return edits.length === 0 ? undefined : [...edits];
}

function withValueEdit(
  edits: readonly Edit[],
  { edit, value }: Extract<Action, { do: 'edit' }>,
): readonly Edit[] {
  const keyOf = ({ decision, parameter, asOf }: Omit<ParameterEdit, 'value'>) =>
    JSON.stringify([decision, parameter, asOf]);
  const others = edits.filter((one) => !('parameter' in one) || keyOf(one) !== keyOf(edit));
  return value === undefined ? others : [...others, { ...edit, value }];
}
