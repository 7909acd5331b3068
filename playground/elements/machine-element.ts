import { html, LitElement, nothing } from 'lit';
import type { ProcessGraph } from '../../core/define.js';
import type { StatePath } from '../../core/index.js';
import { activeStates, type Box, machineRows } from '../../core/studio.js';
import { breakable } from './breakable.js';
import { chosen } from './chosen.js';
import { jsonAttribute } from './json-attribute.js';
import { machineStyle } from './machine-style.js';
import { parts } from './parts.js';

/** The words of `<provisim-machine>`. */
export const MACHINE_LABELS = {
  now: 'now',
  been: 'been here',
  final: 'end',
  working: 'working',
  transient: 'passing',
  leadsOn: 'goes on in',
};

type Labels = typeof MACHINE_LABELS;

/**
 * `<provisim-machine>`: the states of a process as nested boxes, with the current and the visited
 * ones, and the events that the state reacts to. Fires `event-chosen` ({ event }).
 */
export class ProvisimMachine extends LitElement {
  static override readonly properties = {
    graph: jsonAttribute,
    current: { attribute: false },
    visited: jsonAttribute,
    descriptions: { attribute: false },
    blocked: { attribute: false },
    labels: { attribute: false },
  };
  static override readonly styles = [parts, machineStyle];

  /** Made by `processGraph`. */
  declare graph: ProcessGraph | undefined;
  declare current: StatePath;
  /** Names of states that the run has entered. */
  declare visited: readonly string[];
  /** Descriptions of states in another language than the graph's, by name. */
  declare descriptions: Readonly<Record<string, string>>;
  /** Events that cannot be sent now, with the reason. */
  declare blocked: Readonly<Record<string, string>>;
  declare labels: Labels;

  constructor() {
    super();
    this.current = '';
    this.visited = [];
    this.descriptions = {};
    this.blocked = {};
    this.labels = MACHINE_LABELS;
  }

  override render() {
    if (this.graph === undefined) return nothing;
    const active = new Set(activeStates(this.current));
    return this.#rows(machineRows(this.graph), active);
  }

  #rows(rows: readonly (readonly Box[])[], active: ReadonlySet<string>): unknown {
    return html`<div class="rows">
      ${rows.map((row) => html`<ul>${row.map((box) => this.#box(box, active))}</ul>`)}
    </div>`;
  }

  #box({ state, label, rows }: Box, active: ReadonlySet<string>) {
    const now = active.has(state.name);
    const been = this.visited.includes(state.name);
    const leaf = rows.length === 0;
    const { handover, name, type } = state;
    const description = this.descriptions[name] ?? state.description;
    return html`<li
      part="box"
      class="box ${type} ${now ? 'now' : been ? 'been' : ''} ${leaf ? 'leaf' : ''}"
      data-state=${name}
      aria-current=${now && leaf ? 'step' : nothing}
    >
      <p class="name"><code>${breakable(label)}</code> ${this.#marks(type, now && leaf, been && !now)}</p>
      ${description === undefined ? nothing : html`<p class="quiet">${description}</p>`}
      ${handover === undefined ? nothing : html`<p class="quiet">${this.labels.leadsOn} <code>${handover}</code></p>`}
      ${now ? this.#events(name) : nothing} ${leaf ? nothing : this.#rows(rows, active)}
    </li>`;
  }

  #marks(type: string, now: boolean, been: boolean) {
    const { labels } = this;
    const kind = type === 'final' || type === 'working' || type === 'transient' ? type : undefined;
    return [
      now ? html`<span class="badge here">● ${labels.now}</span>` : nothing,
      been ? html`<span class="badge good">✓ ${labels.been}</span>` : nothing,
      kind === undefined ? nothing : html`<span class="badge neutral">${labels[kind]}</span>`,
    ];
  }

  #events(name: string) {
    const own = this.graph?.transitions.filter(({ from, event }) => from === name && event !== '');
    const events = [...new Set(own?.map(({ event }) => event))];
    if (events.length === 0) return nothing;
    return html`<p class="events">
      ${events.map((event) => {
        const choose = () => this.dispatchEvent(chosen('event-chosen', { event }));
        const why = this.blocked[event];
        return html`<button ?disabled=${why !== undefined} title=${why ?? nothing} @click=${choose}>
          <code>${breakable(event)}</code>
        </button>`;
      })}
    </p>`;
  }
}
