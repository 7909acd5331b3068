/** Where a run is, as XState has it: a state, or the states within it by name. */
export type StateValue = string | { readonly [state: string]: StateValue | undefined };

/**
 * The configuration of a run in dot notation: `attached.ready`, or `{ "attached.settling": {
 * region: state } }`.
 */
export type StatePath = string | { readonly [state: string]: Readonly<Record<string, StatePath>> };

/** XState's state value in dot notation. */
export function statePath(value: StateValue): StatePath {
  if (typeof value === 'string') return value;
  const regions = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [[key, inner] as const],
  );
  const [only, ...others] = regions;
  if (only === undefined || others.length > 0) throw new Error('a machine has one top state');
  return below(only[0], only[1]);
}

/** The dot notation without regions: `attached.settling`. */
export function stateName(path: StatePath): string {
  return typeof path === 'string' ? path : (Object.keys(path)[0] ?? '');
}

/** The configuration as a line of text: `attached.settling (users: moved, orgId: stale)`. */
export function stateLabel(path: StatePath): string {
  if (typeof path === 'string') return path;
  const regions = Object.entries(Object.values(path)[0] ?? {});
  return `${stateName(path)} (${regions.map(([r, s]) => `${r}: ${stateLabel(s)}`).join(', ')})`;
}

function below(prefix: string, value: StateValue): StatePath {
  if (typeof value === 'string') return `${prefix}.${value}`;
  const entries = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [[key, inner] as const],
  );
  const only = entries[0];
  if (only !== undefined && entries.length === 1) return below(`${prefix}.${only[0]}`, only[1]);
  return { [prefix]: Object.fromEntries(entries.map(([key, inner]) => [key, statePath(inner)])) };
}

/** XState's state value of dot notation without regions. */
export function stateValue(path: string): StateValue {
  const [first = '', ...rest] = path.split('.');
  return rest.length === 0 ? first : { [first]: stateValue(rest.join('.')) };
}

/** All active states of a configuration, including ancestors. */
export function activeStates(path: StatePath, prefix = ''): readonly string[] {
  if (typeof path === 'string') {
    const steps = path.split('.');
    return steps.map((_, i) => `${prefix}${steps.slice(0, i + 1).join('.')}`);
  }
  return Object.entries(path).flatMap(([name, regions]) => {
    const inner = Object.entries(regions).flatMap(([region, state]) => {
      const place = `${prefix}${name}.${region}`;
      return [place, ...activeStates(state, `${place}.`)];
    });
    return [...activeStates(name, prefix), ...inner];
  });
}
