import { LIMITS, unreachable } from '../../core/studio.js';
import type { Action } from './action.js';
import { branchesAfter, joined, onBranch } from './branches.js';
import type { Edit, Game, PageState, Question } from './page-state.js';
import { playMoves, reduceGame } from './reduce-game.js';
import { stateOfExample } from './state-of-example.js';
import { withValue } from './with-value.js';

/** The state after an action. */
export function reduce(state: PageState, action: Action): PageState {
  switch (action.do) {
    case 'view':
      return { ...state, view: action.view };
    case 'lang':
      return { ...state, lang: action.lang };
    case 'theme':
      return { ...state, theme: action.theme };
    case 'choose':
      return { ...state, ...stateOfExample(action.example, action.case), ...NOTHING_TRIED };
    case 'ask':
      return {
        ...state,
        ...{ view: 'decision', question: action.question, example: null, tried: undefined },
      };
    case 'front':
      return { ...state, front: action.front };
    case 'try': {
      const { question } = state;
      const facts = { ...question.facts, ...action.facts };
      return { ...state, question: { ...question, facts }, tried: question.facts };
    }
    case 'undo': {
      const { question, tried = question.facts } = state;
      return { ...state, question: { ...question, facts: tried }, tried: undefined };
    }
    case 'playWay': {
      const game = playMoves(state.game, action.moves);
      return game === state.game ? state : { ...withGame(state, game), beforeWay: state.game };
    }
    case 'undoWay': {
      const { game, beforeWay = game } = state;
      return { ...withGame(state, beforeWay), beforeWay: undefined };
    }
    case 'branch': {
      const { branches = [] } = state;
      const branch = branches[action.branch];
      if (branch === undefined) return state;
      const others = branches.filter((one) => one !== branch);
      const next = { ...state, branches: others, beforeWay: undefined };
      return withGame(next, onBranch(state.game, branch));
    }
    case 'edit':
    case 'undoEdit':
    case 'noEdits':
      return reduceEdits(state, action);
    case 'tool':
      return { ...state, tool: action.tool };
    case 'since':
      return { ...state, since: action.since };
    case 'matrix':
      return { ...state, matrix: { id: action.id, chosen: {} } };
    case 'matrixChoice': {
      const chosen = { ...state.matrix.chosen, [action.choice]: action.option };
      return { ...state, matrix: { ...state.matrix, chosen } };
    }
    case 'decision':
    case 'fact':
    case 'asOf':
    case 'switch':
      return {
        ...state,
        ...exampleAfter(state, action),
        ...(action.do === 'decision' && { tried: undefined, since: undefined }),
        question: reduceQuestion(state.question, action),
      };
    default:
      return {
        ...(ELSEWHERE.has(action.do)
          ? { ...state, game: reduceGame(state.game, action), branches: undefined }
          : withGame(state, reduceGame(state.game, action))),
        ...exampleAfter(state, action),
        ...(!LOOKING.has(action.do) && { beforeWay: undefined }),
      };
  }
}

/** The state with the game played on; what it no longer holds is kept beside it. */
function withGame(state: PageState, game: Game): PageState {
  const { branches = [], ...others } = state;
  const next = joined(branches, game);
  const kept = branchesAfter(branches, state.game, next);
  return { ...others, game: next, ...(kept.length > 0 && { branches: [...kept] }) };
}

const NOTHING_TRIED = { tried: undefined, beforeWay: undefined, branches: undefined };

/** What changes nothing of what was played. */
const LOOKING: ReadonlySet<Action['do']> = new Set(['goTo', 'show', 'draft']);

const ELSEWHERE: ReadonlySet<Action['do']> = new Set(['decision', 'process', 'open']);

/** Another decision or process is no longer that of the example. */
function exampleAfter({ example }: PageState, action: Action): Pick<PageState, 'example'> {
  return { example: ELSEWHERE.has(action.do) ? null : example };
}

type QuestionAction = Extract<Action, { do: 'decision' | 'fact' | 'asOf' | 'switch' }>;

function reduceQuestion(question: Question, action: QuestionAction): Question {
  switch (action.do) {
    case 'decision':
      return { decision: action.decision, facts: {}, asOf: null, switches: {} };
    case 'fact':
      return { ...question, facts: withValue(question.facts, action.name, action.value) };
    case 'asOf':
      return { ...question, asOf: action.asOf };
    case 'switch':
      return { ...question, switches: withValue(question.switches, action.key, action.value) };
    default:
      return unreachable(action);
  }
}

type EditAction = Extract<Action, { do: 'edit' | 'undoEdit' | 'noEdits' }>;

function reduceEdits(state: PageState, action: EditAction): PageState {
  const { edits = [], editsBefore = [] } = state;
  if (action.do === 'undoEdit') {
    const before = editsBefore.at(-1) ?? edits.slice(0, -1);
    return { ...state, edits: some(before), editsBefore: editsBefore.slice(0, -1) };
  }
  const next = action.do === 'edit' ? edited(edits, action) : [];
  if (next.length > LIMITS.edits || (next.length === 0 && edits.length === 0)) return state;
  return { ...state, edits: some(next), editsBefore: [...editsBefore, edits] };
}

/** Left out of a state where there are none. */
function some(edits: readonly Edit[]): Edit[] | undefined {
  return edits.length === 0 ? undefined : [...edits];
}

function edited(
  edits: readonly Edit[],
  { edit, value }: Extract<Action, { do: 'edit' }>,
): readonly Edit[] {
  const keyOf = ({ decision, parameter, asOf }: Omit<Edit, 'value'>) =>
    JSON.stringify([decision, parameter, asOf]);
  const others = edits.filter((one) => keyOf(one) !== keyOf(edit));
  return value === undefined ? others : [...others, { ...edit, value }];
}
