import { canonicalText, LIMITS, unreachable } from '../../core/studio.js';
import type { Action } from './action.js';
import { branchesAfter, joined, onBranch } from './branches.js';
import type { Game, PageState, Question } from './page-state.js';
import { reduceEdits } from './reduce-edits.js';
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
        ...{ view: 'decision', question: action.question, example: null },
        ...{ tried: undefined, answered: undefined },
      };
    case 'front':
      return { ...state, front: action.front };
    case 'try': {
      const { question } = state;
      const facts = { ...question.facts, ...action.facts };
      const tried = question.facts;
      return { ...state, question: { ...question, facts }, tried, answered: undefined };
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
    case 'rules':
    case 'undoEdit':
    case 'redoEdit':
    case 'noEdits':
      return { ...reduceEdits(state, action), answered: undefined };
    case 'watch':
    case 'unwatch':
      return reduceWatched(state, action);
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
        answered: undefined,
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

const NOTHING_TRIED = {
  tried: undefined,
  beforeWay: undefined,
  branches: undefined,
  answered: undefined,
};

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

type WatchAction = Extract<Action, { do: 'watch' | 'unwatch' }>;

function reduceWatched(state: PageState, { do: what, question }: WatchAction): PageState {
  const { watched = [] } = state;
  const others = watched.filter((one) => canonicalText(one) !== canonicalText(question));
  const next = what === 'watch' ? [...others, question] : others;
  if (next.length > LIMITS.watched) return state;
  return { ...state, watched: next.length === 0 ? undefined : next };
}
