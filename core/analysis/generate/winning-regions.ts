import type { Mdd } from '../../diagram/diagram.js';
import type { Symbolic } from '../../diagram/symbolic.js';
import type { PlannedRule } from '../../rule/plan.js';

/** All possible cases in which the same rules win. */
export interface WinningRegion {
  /** The rules that win, in the order of the tables. */
  readonly rules: readonly PlannedRule[];
  readonly region: Mdd;
}

/** A rule, with when it wins and the index of the rule to split by where it does. */
interface Splitter {
  readonly rule: PlannedRule;
  readonly wins: Mdd;
  readonly next: number;
}

interface OpenRegion extends WinningRegion {
  /** The index of the rule to split by. */
  readonly at: number;
}

/**
 * The partition of the possible cases by the rules that win in every table: the space, split by one
 * rule after the other; empty parts are dropped at once.
 */
export function* winningRegions({
  diagrams: d,
  space,
  tables,
}: Symbolic): Generator<WinningRegion> {
  const splitters: Splitter[] = [];
  for (const { table, wins } of tables) {
    const end = splitters.length + table.rules.length;
    for (const [i, rule] of table.rules.entries()) {
      const next = table.hitPolicy === 'FIRST' ? end : splitters.length + 1;
      splitters.push({ rule, wins: wins[i] ?? d.leaf(false), next });
    }
  }
  const left: OpenRegion[] = [{ rules: [], region: space, at: 0 }];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const { rules, region, at } = part;
    if (d.constant(region) === false) continue;
    const by = splitters[at];
    if (by === undefined) {
      yield { rules, region };
      continue;
    }
    left.push({ rules, region: d.and(region, d.not(by.wins)), at: at + 1 });
    left.push({ rules: [...rules, by.rule], region: d.and(region, by.wins), at: by.next });
  }
}
