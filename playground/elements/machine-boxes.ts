import { html, nothing, type TemplateResult } from 'lit';
import { type Box, type GraphTransition, machineRows } from '../../core/studio.js';
import { breakable } from './breakable.js';
import type { MachineScene } from './machine-scene.js';
import { labelOf } from './machine-texts.js';

/** The states of a machine as nested boxes, each with its transitions: `event → target [guard]`. */
export function machineBoxes(scene: MachineScene): TemplateResult {
  return rowsOf(scene, machineRows(scene.graph));
}

function rowsOf(scene: MachineScene, rows: Box['rows']): TemplateResult {
  return html`<div class="rows">
    ${rows.map((row) => html`<ul>${row.map((box) => boxOf(scene, box))}</ul>`)}
  </div>`;
}

function boxOf(scene: MachineScene, { state, label, rows }: Box): TemplateResult {
  const { labels, states } = scene;
  const mark = scene.markOf(state);
  const leaf = rows.length === 0;
  const { handover, name, type } = state;
  const told = states[name];
  const token = html`<code>${breakable(label)}</code>`;
  return html`<li
    part="box"
    class="box ${type} ${mark} ${leaf ? 'leaf' : ''}"
    data-state=${name}
    aria-current=${scene.isHere(state) ? 'step' : nothing}
  >
    <p class="name">${told ?? token} ${badges(scene, { type, mark: leaf ? mark : '' })}</p>
    ${told === undefined ? nothing : html`<p class="quiet">${token}</p>`}
    ${handover === undefined ? nothing : html`<p class="quiet">→ ${labels.leadsOn.replace('{process}', handover)}</p>`}
    ${transitionsOf(scene, name)} ${leaf ? nothing : rowsOf(scene, rows)}
  </li>`;
}

function badges(
  { labels }: MachineScene,
  { type, mark }: { readonly type: string; readonly mark: string },
) {
  const kind = type === 'final' || type === 'working' || type === 'transient' ? type : undefined;
  return [
    mark === 'now' ? html`<span class="badge here">● ${labels.now}</span>` : nothing,
    mark === 'been' ? html`<span class="badge good">✓ ${labels.been}</span>` : nothing,
    mark === 'next' ? html`<span class="badge soon">→ ${labels.next}</span>` : nothing,
    kind === undefined ? nothing : html`<span class="badge neutral">${labels[kind]}</span>`,
  ];
}

/** The transitions of a state, by event: a button where the event can be sent. */
function transitionsOf(scene: MachineScene, name: string) {
  const own = scene.graph.transitions.filter(({ from }) => from === name);
  if (own.length === 0) return nothing;
  const events = [...new Set(own.map(({ event }) => event))];
  return html`<ul class="ways">
    ${events.map((event) => {
      const alike = own.filter((one) => one.event === event);
      return html`<li>${eventOf(scene, alike)} ${alike.map((one) => targetOf(scene, one))}</li>`;
    })}
  </ul>`;
}

function eventOf(scene: MachineScene, [first]: readonly GraphTransition[]) {
  if (first === undefined) return nothing;
  const { event } = first;
  const { title } = scene.textsOf(first);
  const token = event === '' || event === title ? nothing : html` <code>${breakable(event)}</code>`;
  if (!scene.isPossible(first)) return html`<p class="event">${title}${token}</p>`;
  const why = scene.blocked[event];
  return html`<button
    ?disabled=${why !== undefined}
    title=${why ?? nothing}
    @click=${() => scene.choose(event)}
  >${title}${token}</button>`;
}

function targetOf(scene: MachineScene, transition: GraphTransition): TemplateResult {
  const { to } = transition;
  const { guard } = scene.textsOf(transition);
  return html`<p class="target">
    → <span>${scene.states[to] ?? html`<code>${labelOf(to)}</code>`}</span>
    ${guard === undefined ? nothing : html`<span class="quiet">[${guard}]</span>`}
  </p>`;
}
