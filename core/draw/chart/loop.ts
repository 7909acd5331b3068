import type { Area, Arrow } from './chart.js';
import { MARK, markAt } from './routes.js';

const OUT = 18;
const AIR = 8;

/** The height that a box needs for the numbers on its loop. */
export function loopHeight(transitions: number): number {
  return transitions === 0 ? 0 : transitions * MARK.step + 2 * AIR + MARK.height;
}

/** The room that a loop takes on the right of its box. */
export function loopWidth(transitions: readonly number[]): number {
  if (transitions.length === 0) return 0;
  return OUT + Math.max(...transitions.map((t) => markAt(t, { x: 0, y: 0 }).width / 2));
}

/** The arrow from a box to itself, at its right side, with its numbers. */
export function loopArrow(box: Area, transitions: readonly number[]): Arrow {
  const right = box.x + box.width;
  const middle = box.y + box.height / 2;
  const half = (transitions.length * MARK.step) / 2 + AIR;
  const x = right + OUT;
  const points = [
    { x: right, y: middle - half },
    { x, y: middle - half },
    { x, y: middle + half },
    { x: right, y: middle + half },
  ];
  const top = middle - (transitions.length * MARK.step) / 2 + (MARK.step - MARK.height) / 2;
  const marks = transitions.map((t, i) => markAt(t, { x, y: top + i * MARK.step }));
  return { points, marks };
}
