import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { ProcessGraph } from '../../core/define.js';
import type { StatePath } from '../../core/index.js';
import { type Chart, layOutChart } from '../../core/studio.js';
import { chosen } from './chosen.js';
import { drawingStyle } from './drawing-style.js';
import { jsonAttribute } from './json-attribute.js';
import { machineBoxes } from './machine-boxes.js';
import { MARGIN, machineDrawing, pointedAt, transitionRow } from './machine-drawing.js';
import { type MachineScene, sceneOf } from './machine-scene.js';
import { machineStyle } from './machine-style.js';
import {
  MACHINE_LABELS,
  type MachineLabels,
  type MachineMode,
  stateTexts,
  type TransitionTexts,
} from './machine-texts.js';
import { parts } from './parts.js';

export { MACHINE_LABELS } from './machine-texts.js';

/** Narrower, in pixels, a machine is shown as boxes. */
const NARROW = 480;
const STEP = 1.25;
const SMALLEST = 0.2;
const LARGEST = 2;
/** Smaller than this, nobody could read it: the rest is scrolled to. */
const READABLE = 0.72;

/**
 * `<provisim-machine>`: the statechart of a process, drawn as `provisim graph` draws it or as nested
 * boxes, with the current and the visited states, those that may come next, and transitions to
 * press. Fires `event-chosen` ({ event }) and `mode-chosen` ({ mode }).
 */
export class ProvisimMachine extends LitElement {
  static override readonly properties = {
    graph: jsonAttribute,
    current: { attribute: false },
    visited: jsonAttribute,
    descriptions: { attribute: false },
    transitionTexts: { attribute: false },
    blocked: { attribute: false },
    labels: { attribute: false },
    mode: {},
    isNarrow: { state: true },
    zoom: { state: true },
    shown: { state: true },
  };
  static override readonly styles = [parts, machineStyle, drawingStyle];

  /** Made by `processGraph`. */
  declare graph: ProcessGraph | undefined;
  declare current: StatePath;
  /** Names of states that the run has entered. */
  declare visited: readonly string[];
  /** Descriptions of states in another language than the graph's, by name. */
  declare descriptions: Readonly<Record<string, string>>;
  /** Transitions in words, by id. */
  declare transitionTexts: Readonly<Record<string, TransitionTexts>>;
  /** Events that cannot be sent now, with the reason. */
  declare blocked: Readonly<Record<string, string>>;
  declare labels: MachineLabels;
  declare mode: MachineMode;
  declare isNarrow: boolean;
  /** Pixels for each unit of the chart; undefined: as fits. */
  declare zoom: number | undefined;
  declare shown: readonly number[];

  #chart: Chart | undefined;
  readonly #size = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.current = '';
    this.visited = [];
    this.descriptions = {};
    this.transitionTexts = {};
    this.blocked = {};
    this.labels = MACHINE_LABELS;
    this.mode = 'auto';
    this.isNarrow = false;
    this.zoom = undefined;
    this.shown = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    this.#measure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  #measure(): void {
    const width = this.clientWidth;
    if (width > 0) this.isNarrow = width < NARROW;
  }

  get #isDrawn(): boolean {
    return this.mode === 'drawn' || (this.mode === 'auto' && !this.isNarrow);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { graph, descriptions, labels } = this;
    const isOther = changed.has('graph') || changed.has('descriptions') || changed.has('labels');
    if (isOther) this.#chart = undefined;
    if (changed.has('graph')) {
      this.shown = [];
      this.zoom = undefined;
    }
    if (graph === undefined || !this.#isDrawn) return;
    this.#chart ??= layOutChart(graph, {
      states: stateTexts(graph, descriptions),
      leadsOn: labels.leadsOn,
    });
  }

  override render() {
    const { graph, labels } = this;
    if (graph === undefined) return nothing;
    const scene = sceneOf({
      ...{ graph, current: this.current, visited: this.visited, labels },
      ...{ descriptions: this.descriptions, blocked: this.blocked },
      transitionTexts: this.transitionTexts,
      choose: (event) => this.dispatchEvent(chosen('event-chosen', { event })),
    });
    const chart = this.#isDrawn ? this.#chart : undefined;
    return html`<div class="frame ${chart === undefined ? '' : 'drawn'}">
      <div class="bar">${this.#modes()} ${chart === undefined ? nothing : this.#zooms(chart)}</div>
      ${legend(scene)}
      ${chart === undefined ? machineBoxes(scene) : this.#drawing(scene, chart)}
    </div>`;
  }

  #modes() {
    const { labels } = this;
    const choose = (mode: MachineMode) => {
      this.mode = mode;
      this.dispatchEvent(chosen('mode-chosen', { mode }));
    };
    const button = (mode: 'drawn' | 'boxes') => html`<button
      class="small"
      aria-pressed=${(mode === 'drawn') === this.#isDrawn}
      @click=${() => choose(mode)}
    >${labels[mode]}</button>`;
    return html`<div class="modes" role="group" aria-label=${labels.mode}>
      ${button('drawn')}${button('boxes')}
    </div>`;
  }

  #zooms(chart: Chart) {
    const { labels } = this;
    const set = (zoom: number) => {
      this.zoom = Math.min(LARGEST, Math.max(SMALLEST, zoom));
    };
    const now = this.#zoomOf(chart);
    return html`<div class="zooms">
      <button class="small" aria-label=${labels.smaller} title=${labels.smaller} @click=${() => set(now / STEP)}>−</button>
      <span class="percent" aria-hidden="true">${Math.round(100 * now)} %</span>
      <button class="small" aria-label=${labels.larger} title=${labels.larger} @click=${() => set(now * STEP)}>+</button>
      <button class="small" @click=${() => set(this.#fitting(chart))}>${labels.fit}</button>
    </div>`;
  }

  #fitting({ width }: Chart): number {
    const room = this.renderRoot.querySelector('.map')?.clientWidth ?? this.clientWidth;
    return Math.min(1, (room - 2) / (width + 2 * MARGIN));
  }

  #zoomOf(chart: Chart): number {
    return this.zoom ?? Math.max(READABLE, this.#fitting(chart));
  }

  #drawing(scene: MachineScene, chart: Chart) {
    const { labels, shown } = this;
    const drawing = {
      ...{ scene, chart, shown, zoom: this.#zoomOf(chart) },
      point: (transitions: readonly number[]) => {
        this.shown = transitions;
      },
    };
    const numbers = scene.graph.transitions.map((_, i) => i + 1);
    return html`
      <div class="map" role="region" aria-label=${labels.map} tabindex="0" @pointerdown=${pan}>
        ${machineDrawing(drawing)}
      </div>
      <div class="pointed">${pointedAt(drawing)}</div>
      <details class="all">
        <summary>${labels.all}</summary>
        <ol>${numbers.map((number) => html`<li>${transitionRow(scene, number)}</li>`)}</ol>
      </details>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const seen = ['current', 'graph', 'mode', 'isNarrow', 'zoom'] as const;
    if (!seen.some((name) => changed.has(name))) return;
    const map = this.renderRoot.querySelector('.map');
    const here = this.renderRoot.querySelector('.map [aria-current]');
    if (map === null || here === null) return;
    const [box, around] = [here.getBoundingClientRect(), map.getBoundingClientRect()];
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    map.scrollBy({
      left: box.left + box.width / 2 - around.left - around.width / 2,
      top: box.top + box.height / 2 - around.top - around.height / 3,
      behavior: isCalm || changed.has('graph') ? 'instant' : 'smooth',
    });
  }
}

/** The colours of states, in words. */
function legend({ labels }: MachineScene) {
  const kinds = ['now', 'been', 'next', 'end'] as const;
  return html`<ul class="legend" aria-label=${labels.legend}>
    ${kinds.map((kind) => html`<li><span class="sample ${kind}"></span> ${labels[kind]}</li>`)}
  </ul>`;
}

/** Dragging the ground moves the drawing. */
function pan(event: PointerEvent): void {
  const map = event.currentTarget;
  if (!(map instanceof HTMLElement) || event.button !== 0 || event.pointerType !== 'mouse') return;
  if (event.target instanceof Element && event.target.closest('.number') !== null) return;
  const move = ({ movementX, movementY }: PointerEvent) => {
    map.scrollBy({ left: -movementX, top: -movementY, behavior: 'instant' });
  };
  const stop = new AbortController();
  const end = () => stop.abort();
  map.classList.add('moved');
  stop.signal.addEventListener('abort', () => map.classList.remove('moved'));
  addEventListener('pointermove', move, { signal: stop.signal });
  addEventListener('pointerup', end, { signal: stop.signal });
  addEventListener('pointercancel', end, { signal: stop.signal });
}
