import { type Condition, type Constraint, isList, isNumeric } from '../core/studio.js';
import { drawComparison, type Scope } from './arbitrary-condition.js';
import { drawDerivations } from './arbitrary-declaration.js';
import type { Draw } from './draw.js';
import type { Named } from './named.js';

/** Up to two constraints that relate two facts or more. */
export function drawConstraints(draw: Draw, facts: readonly Named[]): Constraint[] {
  const count = draw.pick([0, 0, 0, 1, 1, 2]);
  return Array.from({ length: count }, (_, i) => {
    const id = `constraint-${i}`;
    return { id, title: `constraint ${i} holds`, ...drawHolds(draw, facts, id) };
  });
}

function drawHolds(
  draw: Draw,
  facts: readonly Named[],
  id: string,
): Pick<Constraint, 'derive' | 'holds'> {
  const lists = facts.filter(({ type }) => isList(type));
  const counts = facts.filter(({ type }) => isNumeric(type));
  if (lists.length > 0 && counts.length > 0 && draw.chance(40)) {
    const name = `${id}Fits`;
    const call = { countAtMost: [draw.pick(lists).name, draw.pick(counts).name] };
    return { derive: { [name]: call }, holds: { fact: name, operator: 'equal', value: true } };
  }
  const derived = drawDerivations(draw, facts, { most: 1, prefix: `${id}Derived` });
  const compared = derived.names.length > 0 && draw.chance(60) ? derived.names : facts;
  const scope = (names: readonly Named[]): Scope => ({ names, parameters: {}, conditions: [] });
  const first = drawComparison(draw, scope(compared));
  const others = Array.from({ length: draw.below(3) }, () => drawComparison(draw, scope(facts)));
  const apart: Condition = { not: { all: [first, ...others] } };
  const holds = draw.pick<Condition>([apart, { any: [first, ...others] }]);
  return derived.names.length === 0 ? { holds } : { derive: derived.calls, holds };
}
