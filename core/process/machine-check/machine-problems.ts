import { isRecord } from '../../base/json.js';
import type { Problem } from '../../base/problem.js';
import { meant } from '../../base/suggest.js';
import { nodesOf, type StateNode, stateTree } from './state-tree.js';
import { transitionsProblems } from './transitions.js';

const KEYS = ['id', 'initial', 'type', 'tags', 'description', 'on', 'always', 'onDone', 'states'];
const TYPES = ['atomic', 'compound', 'parallel', 'final'];

/** Parts of XState that a run does not carry out, and what takes their place. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  entry: 'write what happens on the transitions that lead here',
  exit: 'write what happens on the transitions that lead away',
  after: 'declare the time in `timers` of the process, and start it with `startTimer`',
  invoke: 'declare what comes back as an event of the process',
  output: 'write it as an effect of the transition that leads here',
  history: 'keep where the run was in its progress',
  target: 'name the state on the transition',
};

/**
 * What is wrong with the configuration of a machine: all that XState would refuse, would take and
 * not carry out, or would carry out unseen. Each problem `machine/…` with its place in the configuration.
 */
export function machineProblems(config: unknown): readonly Problem[] {
  if (!isRecord(config)) {
    const hint = "as in `{ id: 'library.loan', initial: 'shelved', context: {}, states: {} }`";
    return [{ code: 'machine/shape', message: 'a machine is an object', hint, at: '' }];
  }
  const root = stateTree(config);
  return [...rootProblems(root), ...nodesOf(root).flatMap(nodeProblems)];
}

function rootProblems({ config, children }: StateNode): Problem[] {
  const problems: Problem[] = [];
  if (typeof config.id !== 'string' || config.id === '') {
    const hint = 'the id of its process';
    problems.push({ code: 'machine/shape', message: 'the machine has no `id`', hint, at: '/id' });
  }
  if (children.size === 0) {
    problems.push({ code: 'machine/shape', message: 'the machine has no states', at: '/states' });
  }
  if (config.type === 'parallel') {
    const hint = 'put the regions into one state of the machine';
    const message = 'the machine itself cannot be parallel';
    problems.push({ code: 'machine/state-type', message, hint, at: '/type' });
  }
  if (config.context !== undefined && !isRecord(config.context)) {
    const hint = 'progress of a run is an object of values';
    const message = '`context` is not an object';
    problems.push({ code: 'machine/shape', message, hint, at: '/context' });
  }
  return problems;
}

function nodeProblems(node: StateNode): Problem[] {
  return [
    ...keyProblems(node),
    ...typeProblems(node),
    ...initialProblems(node),
    ...eventProblems(node),
    ...(['always', 'onDone'] as const).flatMap((key) =>
      node.config[key] === undefined
        ? []
        : transitionsProblems(node, node.config[key], `${node.at}/${key}`),
    ),
  ];
}

/** What XState adds to the configuration of a machine: that of another machine can be changed and defined again. */
const ADDED = 'schemas';

function keyProblems({ config, at, path, parent }: StateNode): Problem[] {
  const known = parent === undefined ? [...KEYS, 'context'] : KEYS;
  const where = path === '' ? 'the machine' : `\`${path}\``;
  return Object.keys(config)
    .filter((key) => !known.includes(key) && !(parent === undefined && key === ADDED))
    .map((key) => {
      const instead = LEFT_OUT[key];
      const message =
        instead === undefined
          ? `${where} has \`${key}\`, which no state has`
          : `\`${key}\` of ${where} is not carried out`;
      const code = instead === undefined ? 'machine/unknown-key' : 'machine/not-carried-out';
      return { code, message, hint: instead ?? meant(key, known), at: `${at}/${key}` };
    });
}

function typeProblems({ config, at, path, children }: StateNode): Problem[] {
  const { type, states } = config;
  const code = 'machine/state-type';
  if (type === 'history') {
    const message = `\`${path}\` is a history state, which is not carried out`;
    return [{ code: 'machine/not-carried-out', message, hint: LEFT_OUT.history ?? '', at }];
  }
  if (type !== undefined && !TYPES.includes(String(type))) {
    const message = `\`${String(type)}\` is not a type of states`;
    return [{ code, message, hint: meant(String(type), TYPES), at: `${at}/type` }];
  }
  const isLeaf = type === 'final' || type === 'atomic';
  if (isLeaf && children.size > 0) {
    return [{ code, message: `\`${path}\` is ${type} and has states`, at: `${at}/states` }];
  }
  const broken = isRecord(states)
    ? Object.keys(states).filter((name) => !children.has(name))
    : states === undefined
      ? []
      : [''];
  return broken.map((name) => {
    const message = 'states are objects by their name';
    return { code: 'machine/shape', message, at: `${at}/states${name === '' ? '' : `/${name}`}` };
  });
}

function initialProblems({ config, at, path, children }: StateNode): Problem[] {
  const where = path === '' ? 'the machine' : `\`${path}\``;
  const code = 'machine/initial';
  const needs = children.size > 0 && config.type !== 'parallel';
  if (!needs) {
    const message = `${where} has no state that could be \`initial\``;
    return config.initial === undefined ? [] : [{ code, message, at: `${at}/initial` }];
  }
  if (typeof config.initial === 'string' && children.has(config.initial)) return [];
  const hint = meant(String(config.initial ?? ''), children.keys());
  const message =
    config.initial === undefined
      ? `${where} does not say in which state it begins`
      : `\`${String(config.initial)}\` is not a state of ${where}`;
  return [{ code, message, hint, at: `${at}/initial` }];
}

function eventProblems(node: StateNode): Problem[] {
  const { on } = node.config;
  if (on === undefined) return [];
  if (!isRecord(on)) {
    const message = '`on` is not an object of events';
    return [{ code: 'machine/shape', message, at: `${node.at}/on` }];
  }
  return Object.entries(on).flatMap(([event, transitions]) => {
    const at = `${node.at}/on/${event}`;
    if (event === '' || event.includes('*')) {
      const message = `\`${event}\` is not the name of one event`;
      return [{ code: 'machine/event-name', message, hint: 'name each event', at }];
    }
    return transitionsProblems(node, transitions, at);
  });
}
