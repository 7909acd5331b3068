import type { GraphState } from '../../process/graph.js';
import { element } from '../xml.js';
import { widthOf } from './fonts.js';
import { dotShape, outline, textShape } from './shapes.js';

const SAMPLE = { width: 30, height: 18 };
const GAP = 22;

const KINDS: readonly (readonly [GraphState['type'], string])[] = [
  ['waiting', 'waits for somebody'],
  ['working', 'works in the background'],
  ['transient', 'is left at once'],
  ['final', 'ends the story'],
  ['compound', 'has states within it'],
  ['region', 'runs beside others'],
];

/** The key to the shapes of a chart, as one line with its width. */
export interface Key {
  readonly width: number;
  readonly lines: readonly string[];
}

/** The key to the kinds of states in a chart. */
export function keyOf(types: ReadonlySet<string>): Key {
  const lines = [dotShape({ x: 6, y: SAMPLE.height / 2 })];
  let x = 18;
  const say = (text: string) => {
    lines.push(textShape({ text, font: 'text', role: 'quiet', x, y: 13 }));
    x += Math.ceil(widthOf(text, 'text')) + GAP;
  };
  say('begins here');
  for (const [type, text] of KINDS.filter(([kind]) => types.has(kind))) {
    lines.push(...element('g', { class: type }, outline(type, { x, y: 0, ...SAMPLE })));
    x += SAMPLE.width + 8;
    say(text);
  }
  return { width: x - GAP, lines };
}
