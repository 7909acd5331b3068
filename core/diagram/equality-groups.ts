import type { ArgumentUse } from '../rule/derivation.js';

/** Names that are compared with each other for equality. */
export interface EqualityGroup {
  /** `both`: some as exact texts, some as e-mails. */
  readonly sort: 'exact' | 'email' | 'both';
  readonly names: ReadonlySet<string>;
  /** Tokens that some of the names may be. */
  readonly tokens: readonly string[];
}

/** A pool before it is known what its names may be. */
export type OpenEqualityGroup = Omit<EqualityGroup, 'tokens'>;

/** The arguments of a derivation that are compared with each other. */
export function equalityGroupOf(
  reads: readonly ArgumentUse[],
  args: readonly string[],
): OpenEqualityGroup[] {
  const names = args.filter((_, i) => sortOf(reads[i]) !== undefined);
  const sort = reads.map(sortOf).find((one) => one !== undefined);
  return sort === undefined ? [] : [{ sort, names: new Set(names) }];
}

function sortOf(how: ArgumentUse | undefined): 'exact' | 'email' | undefined {
  return how?.reads === 'same' || how?.reads === 'places' ? how.sort : undefined;
}

/**
 * Names that share a partner are in one pool, and so is what a value of the pool is given on to.
 * @param links names of which one is given on to the other
 */
export function mergeEqualityGroups(
  pools: readonly OpenEqualityGroup[],
  links: readonly (readonly string[])[],
): readonly OpenEqualityGroup[] {
  const merged: OpenEqualityGroup[] = [];
  const linked = links.map(
    (names): OpenEqualityGroup => ({ sort: 'exact', names: new Set(names) }),
  );
  for (const group of [...pools, ...linked]) {
    const touching = merged.filter(({ names }) => [...group.names].some((n) => names.has(n)));
    for (const other of touching) merged.splice(merged.indexOf(other), 1);
    const all = [group, ...touching];
    const alike = all.every(({ sort }) => sort === group.sort);
    const names = new Set(all.flatMap((one) => [...one.names]));
    merged.push({ sort: alike ? group.sort : 'both', names });
  }
  return merged;
}
