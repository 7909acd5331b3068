import type { Step } from '../../core/process/run.js';
import { stateName } from '../../core/process/state-path.js';
import type { ListedProcess, Row } from './catalogue.js';

/** One transition that a step took, in the terms of the catalogue. */
export interface Taken {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly emitted: readonly string[];
  readonly rules: readonly string[];
}

/** The transitions of a step: the event's own first, then eventless ones. */
export function takenIn({ event, moves }: Step): Taken[] {
  return moves.map(({ from, to, emitted, rules }, i) => ({
    ...{ from: stateName(from), to: stateName(to), emitted, rules },
    event: i === 0 ? event : '',
  }));
}

/** The rows of a statechart that no transition in a set carries out. */
export function rowsLeft(listed: ListedProcess, all: readonly Taken[]): readonly Row[] {
  const covered = new Set(all.flatMap((one) => rowsOf(listed, one)));
  // A row about several cases at once may be several transitions, each with its rules.
  const apart = all.filter((one) => rowsOf(listed, one).length === 0);
  return listed.transitions.filter((row) => {
    const parts = apart.filter((one) => covers(one, { ...row, rules: [] }));
    const rules = parts.flatMap((one) => one.rules);
    return !covered.has(row) && !(parts.length > 0 && subset(row.rules, rules));
  });
}

/**
 * The rows of a statechart that a transition carries out: the fullest of those that it covers, and
 * those that add to another.
 */
function rowsOf({ transitions }: ListedProcess, taken: Taken): readonly Row[] {
  const covered = transitions.filter((row) => covers(taken, row));
  const plain = covered.filter(({ additional }) => additional !== true);
  const fullest = plain.filter(
    (row) => !plain.some((other) => other !== row && within(row, other)),
  );
  return [...fullest, ...covered.filter(({ additional }) => additional === true)];
}

function covers(taken: Taken, row: Row): boolean {
  if (taken.from !== row.from || taken.event !== row.event || taken.to !== row.to) return false;
  return row.effects.every((id) => has(taken.emitted, id)) && subset(row.rules, taken.rules);
}

/** `BRANDING_<brandingSource>` matches any token with that prefix, `<…>` any token. */
function has(emitted: readonly string[], id: string): boolean {
  const stem = id.split('<')[0] ?? '';
  if (stem === id) return emitted.includes(id);
  return stem === '' || emitted.some((other) => other.startsWith(stem));
}

function within(row: Row, other: Row): boolean {
  return subset(row.effects, other.effects) && subset(row.rules, other.rules);
}

function subset(some: readonly string[], all: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}
