import type { Json } from '../../core/base/json.js';
import { unreachable } from '../../core/base/unreachable.js';
import { stateOfExample } from '../gallery/example.js';
import type { Action } from './action.js';
import type { Game, PageState, Question } from './page-state.js';

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
      return { ...state, ...stateOfExample(action.example, action.case) };
    case 'ask':
      return { ...state, view: 'decision', question: action.question, example: null };
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
        question: reduceQuestion(state.question, action),
      };
    default:
      return { ...state, ...exampleAfter(state, action), game: reduceGame(state.game, action) };
  }
}

/** Another decision or process has nothing to do with the example any more. */
function exampleAfter({ example }: PageState, action: Action): Pick<PageState, 'example'> {
  return { example: action.do === 'decision' || action.do === 'process' ? null : example };
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

type GameAction = Extract<
  Action,
  { do: 'process' | 'learn' | 'event' | 'draft' | 'goTo' | 'gameAsOf' | 'gameSwitch' }
>;

function reduceGame(game: Game, action: GameAction): Game {
  switch (action.do) {
    case 'process':
      return { ...NEW_GAME, process: action.process };
    case 'learn':
      return { ...game, learn: withValue(game.learn, action.name, action.value) };
    case 'event': {
      const { event, payload } = action;
      const moves = [...game.moves.slice(0, game.at), { event, payload, learn: game.learn }];
      return { ...game, moves, at: moves.length, learn: {}, drafts: {} };
    }
    case 'draft':
      return { ...game, drafts: { ...game.drafts, [action.event]: { ...action.payload } } };
    case 'goTo':
      return goTo(game, action.at);
    case 'gameAsOf':
      return { ...game, asOf: action.asOf };
    case 'gameSwitch':
      return { ...game, switches: withValue(game.switches, action.key, action.value) };
    default:
      return unreachable(action);
  }
}

const NEW_GAME = { facts: {}, asOf: null, switches: {}, moves: [], at: 0, learn: {}, drafts: {} };

/** Going back keeps what lay ahead; what was learned before the next event is at hand again. */
function goTo(game: Game, wanted: number): Game {
  const at = Math.max(0, Math.min(wanted, game.moves.length));
  return { ...game, at, learn: game.moves[at]?.learn ?? {}, drafts: {} };
}

type Values = Readonly<Record<string, Json>>;

function withValue(values: Values, name: string, value: Json | undefined): Record<string, Json> {
  const { [name]: _, ...others } = values;
  return value === undefined ? others : { ...others, [name]: value };
}
