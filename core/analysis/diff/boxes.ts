import type { Diagrams, Mdd } from '../../diagram/diagram.js';

/** A question about the facts with finitely many answers: classes that exclude each other. */
export interface Axis {
  /** For each answer the function that is true where it is the answer. */
  readonly classes: readonly Mdd[];
}

/** A box: for some axes the classes that it extends over; others do not matter. */
export type AxisBox = ReadonlyMap<number, readonly number[]>;

/** Boxes that cover a set of cases, and what they leave. */
export interface Cover {
  readonly boxes: readonly { readonly box: AxisBox; readonly node: Mdd }[];
  /** The cases that are in no box; false where there are none. */
  readonly left: Mdd;
  /** False where the classes of a case do not say whether it is one of the set. */
  readonly isExact: boolean;
}

/**
 * Covers a set of cases by boxes: from one of its cases each is extended as far as the set reaches.
 * Boxes may overlap; together they are exactly the set.
 * @param target the set
 * @param space the possible cases
 * @param axes those that come first are given up first where a box does not need them
 * @param most the maximal number of boxes
 */
export function coveringBoxes(
  d: Diagrams,
  {
    target,
    space,
    axes,
  }: { readonly target: Mdd; readonly space: Mdd; readonly axes: readonly Axis[] },
  most: number,
): Cover {
  const outside = d.and(space, d.not(target));
  const boxes: { box: AxisBox; node: Mdd }[] = [];
  let left = d.and(space, target);
  while (d.constant(left) !== false && boxes.length < most) {
    const start = classesAt(d, axes, left);
    const all = axes.map((axis, i) => axis.classes[start[i] ?? 0] ?? d.leaf(false));
    if (!excludes(d, outside, all)) return { boxes, left, isExact: false };
    const found = extended(d, { outside, axes }, start);
    boxes.push(found);
    left = d.and(left, d.not(found.node));
  }
  return { boxes: needed(d, boxes), left, isExact: true };
}

/** Boxes without those that the others cover, the smallest of which come last. */
function needed<T extends { readonly node: Mdd }>(d: Diagrams, boxes: readonly T[]): readonly T[] {
  let kept = boxes;
  for (const one of [...boxes].reverse()) {
    const others = kept.filter((other) => other !== one);
    const covered = others.reduce<Mdd>((all, { node }) => d.or(all, node), d.leaf(false));
    if (d.constant(d.and(one.node, d.not(covered))) === false) kept = others;
  }
  return kept;
}

/** The classes of one case of a set. */
function classesAt(d: Diagrams, axes: readonly Axis[], set: Mdd): readonly number[] {
  let rest = set;
  return axes.map(({ classes }) => {
    const at = classes.findIndex((node) => d.constant(d.and(rest, node)) !== false);
    rest = d.and(rest, classes[at] ?? d.leaf(true));
    return at;
  });
}

/** The box around some classes that reaches no case outside: axes are given up, or more classes taken. */
function extended(
  d: Diagrams,
  { outside, axes }: { readonly outside: Mdd; readonly axes: readonly Axis[] },
  start: readonly number[],
): { readonly box: AxisBox; readonly node: Mdd } {
  const sides = axes.map(({ classes }, i) => ({ classes, chosen: [start[i] ?? 0] }));
  const nodes = sides.map(({ classes, chosen }) => classes[chosen[0] ?? 0] ?? d.leaf(true));
  const isOpen = axes.map(() => false);
  const without = (i: number) => nodes.filter((_, j) => j !== i);
  for (const [i] of sides.entries()) {
    if (!excludes(d, outside, without(i))) continue;
    isOpen[i] = true;
    nodes[i] = d.leaf(true);
  }
  for (const [i, { classes, chosen }] of sides.entries()) {
    if (isOpen[i]) continue;
    const near = outsideOf(d, outside, without(i));
    const first = chosen[0] ?? 0;
    for (const at of byDistance(classes.length, first)) {
      const node = classes[at] ?? d.leaf(false);
      if (d.constant(d.and(near, node)) !== false) continue;
      chosen.push(at);
      nodes[i] = d.or(nodes[i] ?? d.leaf(false), node);
    }
    chosen.sort((a, b) => a - b);
  }
  const box = new Map(sides.flatMap(({ chosen }, i) => (isOpen[i] ? [] : [[i, chosen] as const])));
  return { box, node: nodes.reduce((a, b) => d.and(a, b), d.leaf(true)) };
}

/** True where no case of a set is in all the others. */
function excludes(d: Diagrams, set: Mdd, others: readonly Mdd[]): boolean {
  return d.constant(outsideOf(d, set, others)) === false;
}

function outsideOf(d: Diagrams, set: Mdd, others: readonly Mdd[]): Mdd {
  let rest = set;
  for (const node of others) {
    if (d.constant(rest) === false) return rest;
    rest = d.and(rest, node);
  }
  return rest;
}

/** The other classes, the nearest first. */
function byDistance(count: number, from: number): readonly number[] {
  const others = Array.from({ length: count }, (_, i) => i).filter((i) => i !== from);
  return others.sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
}
