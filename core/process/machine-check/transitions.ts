import { isRecord } from '../../base/json.js';
import type { Problem } from '../../base/problem.js';
import { shown } from '../../base/shown.js';
import { meant } from '../../base/suggest.js';
import { guardProblems } from './guards.js';
import { nodesOf, type StateNode, targetOf } from './state-tree.js';

const KEYS = ['target', 'guard', 'actions', 'description'];
const ACTIONS = ['cites', 'effect', 'each', 'warn', 'alsoWhen', 'setFacts', 'start', 'progress'];
/** What `defineMachine` adds itself. */
const STAMPS = ['transition', 'addition'];

/** What is wrong with the transitions of an event, or those that are taken at once. */
export function transitionsProblems(from: StateNode, written: unknown, at: string): Problem[] {
  if (!Array.isArray(written)) return transitionProblems(from, written, at);
  return written.flatMap((one, i) => transitionProblems(from, one, `${at}/${i}`));
}

function transitionProblems(from: StateNode, written: unknown, at: string): Problem[] {
  if (typeof written === 'string') return targetProblems(from, written, at);
  if (!isRecord(written)) {
    const message = 'a transition is an object';
    return [{ code: 'machine/shape', message, hint: TRANSITION, at }];
  }
  const { target, guard, actions = [] } = written;
  return [
    ...Object.keys(written)
      .filter((key) => !KEYS.includes(key))
      .map((key) => notCarriedOut(key, at)),
    ...(target === undefined ? [] : targetProblems(from, target, `${at}/target`)),
    ...(guard === undefined ? [] : whenProblems(guard, `${at}/guard`)),
    ...actionsProblems(actions, `${at}/actions`),
    ...(hasRow(actions) || isPassed(from, target) ? [] : [noRow(at)]),
  ];
}

/** Leads to a state that is only passed through: the way out of it says what is carried out. */
function isPassed(from: StateNode, target: unknown): boolean {
  return typeof target === 'string' && targetOf(from, target)?.config.always !== undefined;
}

const TRANSITION = "as in `{ target: 'lent', actions: [cites('LIB-01')] }`";

function notCarriedOut(key: string, at: string): Problem {
  return {
    code: 'machine/not-carried-out',
    message: `\`${key}\` of a transition is not carried out`,
    hint: `a transition has ${KEYS.map((one) => `\`${one}\``).join(', ')}`,
    at: `${at}/${key}`,
  };
}

function targetProblems(from: StateNode, target: unknown, at: string): Problem[] {
  const code = 'machine/unknown-target';
  if (typeof target !== 'string') {
    const hint = 'name one state; several at once are not carried out';
    return [{ code, message: 'a target is the name of a state', hint, at }];
  }
  if (targetOf(from, target) !== undefined) return [];
  const siblings = [...(from.parent ?? from).children.keys()];
  let root = from;
  while (root.parent !== undefined) root = root.parent;
  const elsewhere = nodesOf(root).some(({ path }) => path.split('.').at(-1) === target);
  const hint = elsewhere
    ? 'a state elsewhere is named by its `id`, as in `#closed`'
    : meant(target, siblings);
  return [{ code, message: `\`${target}\` is not a state beside \`${from.path}\``, hint, at }];
}

function whenProblems(guard: unknown, at: string): Problem[] {
  if (isRecord(guard) && guard.type === 'holds') return guardProblems(guard.params, at);
  return guardProblems(guard, at).length > 0
    ? guardProblems(guard, at)
    : [
        {
          code: 'machine/guard',
          message: 'the guard lacks its `when`',
          hint: 'write `when(…)`',
          at,
        },
      ];
}

/** What is wrong with a list of actions. */
function actionsProblems(actions: unknown, at: string): Problem[] {
  if (!Array.isArray(actions)) {
    const hint = "as in `actions: [cites('LIB-01'), effect('LENT')]`";
    return [{ code: 'machine/action', message: 'actions are a list', hint, at }];
  }
  return actions.flatMap((action, i) => actionProblems(action, `${at}/${i}`));
}

function actionProblems(action: unknown, at: string): Problem[] {
  const type = isRecord(action) ? action.type : undefined;
  const isKnown = typeof type === 'string' && [...ACTIONS, ...STAMPS].includes(type);
  if (!isRecord(action) || !isKnown || !isRecord(action.params)) {
    const said = typeof action === 'function' ? 'a function' : `\`${shown(action)}\``;
    const hint =
      'actions are data, made by `cites`, `effect`, `setFacts` and the others of `provisim/define`';
    return [{ code: 'machine/action', message: `${said} is no action`, hint, at }];
  }
  if (type !== 'alsoWhen') return [];
  const { when, actions } = action.params;
  return [
    ...guardProblems(when, `${at}/params/when`),
    ...actionsProblems(actions, `${at}/params/actions`),
  ];
}

/** True where actions cite a rule, or do so under a guard. */
function hasRow(actions: unknown): boolean {
  return (
    Array.isArray(actions) &&
    actions.some(
      (one) =>
        isRecord(one) &&
        (one.type === 'cites' || (isRecord(one.params) && hasRow(one.params.actions))),
    )
  );
}

function noRow(at: string): Problem {
  return {
    code: 'machine/no-citation',
    message: 'the transition says neither which rules it carries out nor what it assumes',
    hint: "put `cites('LIB-01')` among its actions; `cites()` where no rule is meant",
    at,
  };
}
