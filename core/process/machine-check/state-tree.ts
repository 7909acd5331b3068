import { isRecord } from '../../base/json.js';

type Unread = Readonly<Record<string, unknown>>;

/** A state of a machine's configuration, with its place. */
export interface StateNode<C = Unread> {
  /** In dot form; empty for the machine itself. */
  readonly path: string;
  /** As a JSON pointer into the configuration. */
  readonly at: string;
  readonly config: C;
  readonly parent: StateNode<C> | undefined;
  readonly children: ReadonlyMap<string, StateNode<C>>;
}

/** The states of a configuration as a tree; what is no object has no states in it. */
export function stateTree(config: Unread): StateNode {
  const statesIn = ({ states }: Unread) =>
    Object.entries(isRecord(states) ? states : {}).flatMap(([name, inner]) =>
      isRecord(inner) ? [[name, inner] as const] : [],
    );
  return treeOf(config, statesIn);
}

/** The tree of the states in a configuration, as `statesIn` finds them. */
export function treeOf<C>(
  root: C,
  statesIn: (config: C) => readonly (readonly [string, C])[],
): StateNode<C> {
  const nodeOf = (config: C, path: string, at: string, parent?: StateNode<C>): StateNode<C> => {
    const children = new Map<string, StateNode<C>>();
    const node = { path, at, config, parent, children };
    for (const [name, inner] of statesIn(config)) {
      const below = path === '' ? name : `${path}.${name}`;
      children.set(name, nodeOf(inner, below, `${at}/states/${name}`, node));
    }
    return node;
  };
  return nodeOf(root, '', '');
}

/** A state and all within it. */
export function nodesOf<C>(node: StateNode<C>): readonly StateNode<C>[] {
  return [node, ...[...node.children.values()].flatMap(nodesOf)];
}

/**
 * The state that a target names, as XState resolves it: a sibling, `.child`, or `#id`, each with
 * states within it after a dot.
 */
export function targetOf<C extends { readonly id?: unknown }>(
  from: StateNode<C>,
  target: string,
): StateNode<C> | undefined {
  if (target.startsWith('.')) return within(from, target.slice(1));
  if (!target.startsWith('#')) return within(from.parent ?? from, target);
  const all = nodesOf(rootOf(from));
  const [id = '', ...rest] = target.slice(1).split('.');
  const named = all.find(({ config }) => config.id === id);
  return named === undefined || rest.length === 0 ? named : within(named, rest.join('.'));
}

function rootOf<C>(node: StateNode<C>): StateNode<C> {
  return node.parent === undefined ? node : rootOf(node.parent);
}

function within<C>(node: StateNode<C>, path: string): StateNode<C> | undefined {
  let at: StateNode<C> | undefined = node;
  for (const name of path.split('.')) at = at?.children.get(name);
  return at;
}
