import { isRecord } from '../../base/json.js';

/** A state of a machine's configuration, with its place. */
export interface StateNode {
  /** In dot form; empty for the machine itself. */
  readonly path: string;
  /** As a JSON pointer into the configuration. */
  readonly at: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly parent: StateNode | undefined;
  readonly children: ReadonlyMap<string, StateNode>;
}

/** The states of a configuration as a tree; what is no object has no states in it. */
export function stateTree(config: Readonly<Record<string, unknown>>): StateNode {
  return nodeOf(config, '', '', undefined);
}

function nodeOf(
  config: Readonly<Record<string, unknown>>,
  path: string,
  at: string,
  parent: StateNode | undefined,
): StateNode {
  const children = new Map<string, StateNode>();
  const node = { path, at, config, parent, children };
  const { states } = config;
  for (const [name, inner] of Object.entries(isRecord(states) ? states : {})) {
    if (!isRecord(inner)) continue;
    children.set(
      name,
      nodeOf(inner, path === '' ? name : `${path}.${name}`, `${at}/states/${name}`, node),
    );
  }
  return node;
}

/** A state and all within it. */
export function nodesOf(node: StateNode): readonly StateNode[] {
  return [node, ...[...node.children.values()].flatMap(nodesOf)];
}

/**
 * The state that a target names, as XState resolves it: a sibling, `.child`, or `#id`, each with
 * states within it after a dot.
 */
export function targetOf(from: StateNode, target: string): StateNode | undefined {
  if (target.startsWith('.')) return within(from, target.slice(1));
  if (!target.startsWith('#')) return within(from.parent ?? from, target);
  const all = nodesOf(rootOf(from));
  const [id = '', ...rest] = target.slice(1).split('.');
  const named = all.find(({ config }) => config.id === id);
  return named === undefined || rest.length === 0 ? named : within(named, rest.join('.'));
}

function rootOf(node: StateNode): StateNode {
  return node.parent === undefined ? node : rootOf(node.parent);
}

function within(node: StateNode, path: string): StateNode | undefined {
  let at: StateNode | undefined = node;
  for (const name of path.split('.')) at = at?.children.get(name);
  return at;
}
