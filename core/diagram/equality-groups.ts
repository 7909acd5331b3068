import type { ArgumentUse } from '../rule/derivation.js';

/** An equality group: names that are compared with each other for equality. */
export interface EqualityGroup {
  /**
   * How texts are compared: `both` when some comparisons are exact and some by the key of an
   * e-mail.
   */
  readonly sort: 'exact' | 'email' | 'both';
  readonly names: ReadonlySet<string>;
  /** Tokens that names of the group may have as values. */
  readonly tokens: readonly string[];
}

/** An equality group before the tokens of its names are known. */
export type OpenEqualityGroup = Omit<EqualityGroup, 'tokens'>;

/** The equality group that a derivation makes of its arguments, if it compares any. */
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
 * Merges equality groups that share a name (union of connected components). A copy edge also puts
 * its two names into one group.
 * @param links names of which one is copied to the other
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
