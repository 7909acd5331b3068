import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import {
  type Arrow,
  arrowPath,
  type Chart,
  type ChartMark,
  type GraphTransition,
  type StateBox,
} from '../../core/studio.js';
import type { MachineScene } from './machine-scene.js';
import { labelOf, spoken } from './machine-texts.js';

/** Space around the chart, in its units. */
export const MARGIN = 12;
const RADIUS = 8;
const RING = 4;

/** A drawing and what its reader points at. */
export interface Drawing {
  readonly scene: MachineScene;
  readonly chart: Chart;
  /** Pixels for each unit of the chart. */
  readonly zoom: number;
  /** The numbers of the transitions that are pointed at. */
  readonly shown: readonly number[];
  /** Somebody points at transitions. */
  point(transitions: readonly number[]): void;
}

/** The chart of a machine, with the numbers of its transitions to press. */
export function machineDrawing(drawing: Drawing): TemplateResult {
  const { chart, zoom, scene } = drawing;
  const width = chart.width + 2 * MARGIN;
  const height = chart.height + 2 * MARGIN;
  return html`<svg
    class="chart"
    role="group"
    aria-label=${scene.labels.map}
    width=${width * zoom}
    height=${height * zoom}
    viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}"
  >
    <defs>${['head', 'head-on'].map(headOf)}</defs>
    ${chart.boxes.map((box) => boxOf(scene, box))}
    ${chart.arrows.map((arrow) => arrowOf(drawing, arrow))}
    ${chart.dots.map(({ x, y }) => svg`<circle class="dot" cx=${x} cy=${y} r="6" />`)}
    ${chart.arrows.flatMap(({ marks }) => marks).map((mark) => markOf(drawing, mark))}
  </svg>`;
}

function headOf(id: string): SVGTemplateResult {
  return svg`<marker id=${id} viewBox="0 0 10 10" markerWidth="9" markerHeight="9" refX="9.5"
    refY="5" markerUnits="userSpaceOnUse" orient="auto"
  ><path class=${id} d="M0 0.5L10 5L0 9.5z" /></marker>`;
}

function boxOf(scene: MachineScene, box: StateBox): SVGTemplateResult {
  const { state, x, y, width, height, texts } = box;
  const mark = scene.markOf(state);
  const here = scene.isHere(state);
  const isInner = texts.length > 0;
  return svg`<g
    class="state ${state.type} ${mark}"
    role=${isInner ? 'img' : nothing}
    data-state=${state.name}
    aria-label=${nameOf(scene, box)}
    aria-current=${here ? 'step' : nothing}
  >
    ${here ? ringOf(box) : nothing}
    <rect class="box" x=${x} y=${y} width=${width} height=${height} rx=${state.type === 'region' ? 0 : RADIUS} />
    ${state.type === 'final' ? innerOf(box) : nothing}
    ${state.type === 'working' ? barsOf(box) : nothing}
    ${texts.map(
      ({ text, font, role, ...at }) =>
        svg`<text class="${font} ${role ?? ''}" x=${at.x} y=${at.y}>${text}</text>`,
    )}
    ${mark === 'been' ? svg`<text class="tick" x=${x + width - 2} y=${y + 6}>✓</text>` : nothing}
  </g>`;
}

function nameOf({ labels, states, markOf: at }: MachineScene, { state }: StateBox): string {
  const mark = at(state);
  const told = states[state.name];
  const name = told === undefined ? state.name : `${told} (${state.name})`;
  return mark === '' ? name : `${name}: ${labels[mark]}`;
}

function ringOf({ x, y, width, height }: StateBox): SVGTemplateResult {
  return svg`<rect class="ring" x=${x - RING} y=${y - RING} width=${width + 2 * RING}
    height=${height + 2 * RING} rx=${RADIUS + RING} />`;
}

function innerOf({ x, y, width, height }: StateBox): SVGTemplateResult {
  return svg`<rect class="within" x=${x + 3} y=${y + 3} width=${width - 6} height=${height - 6}
    rx=${RADIUS - 3} />`;
}

function barsOf({ x, y, width, height }: StateBox): SVGTemplateResult {
  const [left, right, top, bottom] = [x + 5, x + width - 5, y + 1, y + height - 1];
  return svg`<path class="bar" d="M${left} ${top}V${bottom}M${right} ${top}V${bottom}" />`;
}

function arrowOf(drawing: Drawing, arrow: Arrow): SVGTemplateResult {
  const { scene, shown } = drawing;
  const numbers = arrow.marks.map(({ transition }) => transition);
  const isOpen = numbers.some((n) => isPossible(scene, n));
  const isShown = numbers.some((n) => shown.includes(n));
  const kind = isShown || isOpen ? 'on' : '';
  const d = arrowPath(arrow);
  const point = () => drawing.point(numbers);
  return svg`<g class="arrow ${kind} ${isShown ? 'shown' : ''}" aria-hidden="true">
    <path class="line" d=${d} marker-end="url(#${kind === 'on' ? 'head-on' : 'head'})" />
    ${numbers.length === 0 ? nothing : svg`<path class="near" d=${d} @pointerenter=${point} />`}
  </g>`;
}

function transitionOf({ graph }: MachineScene, number: number): GraphTransition | undefined {
  return graph.transitions[number - 1];
}

function isPossible(scene: MachineScene, number: number): boolean {
  const transition = transitionOf(scene, number);
  return transition !== undefined && scene.isPossible(transition);
}

/** The number of a transition: a button where its event can be sent, else only to point at. */
function markOf(drawing: Drawing, mark: ChartMark): SVGTemplateResult {
  const { scene, shown } = drawing;
  const { transition: number, x, y, width, height } = mark;
  const transition = transitionOf(scene, number);
  const point = () => drawing.point([number]);
  const pill = svg`
    <rect class="touch" x=${x - 4} y=${y - 4} width=${width + 8} height=${height + 8} />
    <rect class="pill" x=${x} y=${y} width=${width} height=${height} rx=${height / 2} />
    <text class="mark" x=${x + width / 2} y=${y + height - 4.25}>${number}</text>`;
  const isShown = shown.includes(number) ? 'shown' : '';
  if (transition === undefined || !scene.isPossible(transition)) {
    return svg`<g class="number ${isShown}" data-transition=${number} aria-hidden="true"
      @pointerenter=${point} @click=${point}>${pill}</g>`;
  }
  const { event } = transition;
  const why = scene.blocked[event];
  const choose = () => {
    point();
    if (why === undefined) scene.choose(event);
  };
  const press = (key: KeyboardEvent) => {
    if (key.key !== 'Enter' && key.key !== ' ') return;
    key.preventDefault();
    choose();
  };
  return svg`<g
    class="number open ${isShown}"
    role="button"
    tabindex="0"
    data-transition=${number}
    aria-label="${number}. ${spoken(transition, scene.textsOf(transition), scene)}"
    aria-disabled=${why === undefined ? nothing : 'true'}
    @pointerenter=${point}
    @focus=${point}
    @click=${choose}
    @keydown=${press}
  >${pill}</g>`;
}

/** What the transitions that are pointed at say: from where, to where, when, and what then. */
export function pointedAt({ scene, shown }: Pick<Drawing, 'scene' | 'shown'>): TemplateResult {
  const { labels } = scene;
  if (shown.length === 0) return html`<p class="quiet">${labels.hint}</p>`;
  return html`<ul>${shown.map((number) => {
    const transition = transitionOf(scene, number);
    return transition === undefined ? nothing : html`<li>${transitionRow(scene, number)}</li>`;
  })}</ul>`;
}

/** A transition in full. */
export function transitionRow(scene: MachineScene, number: number): TemplateResult {
  const transition = transitionOf(scene, number);
  if (transition === undefined) return html``;
  const { labels, states } = scene;
  const { event, from, to } = transition;
  const { title, guard, effects, rules } = scene.textsOf(transition);
  const name = (state: string) => states[state] ?? labelOf(state);
  return html`
    <p>
      <span class="no ${scene.isPossible(transition) ? 'open' : ''}">${number}</span>
      <strong>${title}</strong>
      ${event === '' || event === title ? nothing : html`<code>${event}</code>`}
      ${scene.blocked[event] ?? nothing}
    </p>
    <p>${name(from)} → ${name(to)} <code class="token">${labelOf(from)} → ${labelOf(to)}</code></p>
    ${guard === undefined ? nothing : html`<p><b>${labels.when}</b> ${guard}</p>`}
    ${effects.length === 0 ? nothing : html`<p><b>${labels.effects}</b> ${effects.join(' ')}</p>`}
    ${rules.length === 0 ? nothing : html`<p class="quiet">${labels.rules} <code>${rules.join(' · ')}</code></p>`}
  `;
}
