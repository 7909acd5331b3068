import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { AnswerTone, DecisionRecord, Narrative } from '../../core/index.js';
import {
  type NarratedAssumption,
  type NarratedFact,
  type NarratedRule,
  type Statement,
  TONE_MARKS,
} from '../../core/studio.js';
import { chosen } from './chosen.js';
import { coded } from './coded.js';
import { jsonAttribute } from './json-attribute.js';
import { parts } from './parts.js';
import { RECORD_HEADINGS, recordNarrative } from './record-narrative.js';
import { recordStyle } from './record-style.js';
import { shown } from './shown-value.js';
import type { SwitchOptions } from './switch-options.js';

/** The words of `<provisim-record>` besides those of the narrative. */
export const RECORD_LABELS = {
  headings: RECORD_HEADINGS,
  decided: 'Decided',
  needsInput: 'Needs input',
};

/** With more missing facts than this, the rules that depend on them are left to the explanation. */
const MANY = 4;

/**
 * `<provisim-record>`: a decision in sentences, with its tokens, rules, citations and assumptions.
 * Fires `fact-chosen` ({ fact }) and `switch-chosen` ({ key, value }). What is put into it is shown
 * before the reasons; with `slot="possible"`, before the missing facts.
 */
export class ProvisimRecord extends LitElement {
  static override readonly properties = {
    record: jsonAttribute,
    narrative: { attribute: false },
    switches: { attribute: false },
    labels: jsonAttribute,
  };
  static override readonly styles = [parts, recordStyle];

  /** A decision record: shown by its tokens, rules and lines where there is no `narrative` of it. */
  declare record: DecisionRecord | undefined;
  /** The record in sentences, made by `explainRecord`; comes before `record`. */
  declare narrative: Narrative | undefined;
  /** The values of each switch; a switch that is not here is read-only. */
  declare switches: SwitchOptions;
  /** Words in another language; those that are left out stay English. */
  declare labels: Partial<typeof RECORD_LABELS>;

  constructor() {
    super();
    this.switches = {};
    this.labels = RECORD_LABELS;
  }

  override render() {
    const labels = { ...RECORD_LABELS, ...this.labels };
    const { record } = this;
    const narrative = this.narrative ?? (record && recordNarrative(record, labels.headings));
    if (narrative === undefined) return nothing;
    const { headings, headline, tone } = narrative;
    const decided = narrative.status === 'DECIDED';
    return html`
      <header>
        <span part="badge" class="badge ${decided ? tone : 'caution'}">
          ${decided ? labels.decided : labels.needsInput}
        </span>
        <p part="question" class="quiet">${narrative.question}</p>
      </header>
      ${headline.length === 0 ? nothing : html`<ul part="headline" class="headline">${headline.map((statement, i) => headlineItem(statement, i === 0 ? tone : undefined))}</ul>`}
      ${narrative.remark === null ? nothing : html`<p class="remark">${coded(narrative.remark)}</p>`}
      <slot name="possible"></slot>
      ${section(
        headings.missing,
        narrative.missing.map((fact) => this.#missing(fact, narrative)),
      )}
      ${section(headings.warnings, narrative.warnings.map(statementItem), 'warnings')}
      <slot></slot>
      ${section(headings.why, narrative.why.map(ruleItem))}
      ${section(headings.effects, narrative.effects.map(statementItem))}
      ${section(headings.notifications, narrative.notifications.map(statementItem))}
      ${section(headings.confirmations, narrative.confirmations.map(statementItem))}
      ${section(
        headings.assumptions,
        narrative.assumptions.map((a) => this.#assumption(a)),
      )}
      ${section(
        headings.time,
        narrative.time.map((line) => html`<li class="quiet">${line}</li>`),
      )}
    `;
  }

  #missing({ fact, title, matters }: NarratedFact, narrative: Narrative) {
    const choose = () => this.dispatchEvent(chosen('fact-chosen', { fact }));
    return html`<li>
      <button class="link" @click=${choose}>${coded(title)}</button>
      ${title === fact ? nothing : html` <span class="token">${fact}</span>`}
      ${narrative.missing.length > MANY ? nothing : matters.map((m) => html`<p class="quiet">${coded(narrative.matters.replace('{title}', m))}</p>`)}
    </li>`;
  }

  #assumption({ id, text, switch: set }: NarratedAssumption) {
    const options = set === undefined ? undefined : this.switches[set.key];
    return html`<li>
      <p>${coded(text)} <span class="token">${id}</span></p>
      ${
        set === undefined || options === undefined
          ? nothing
          : html`<div class="segments" role="group" aria-label=${set.key}>
              ${options.map(({ value, label }) => {
                const choose = () =>
                  this.dispatchEvent(chosen('switch-chosen', { key: set.key, value }));
                return html`<button aria-pressed=${value === set.value} @click=${choose}>
                  ${label}
                </button>`;
              })}
            </div>`
      }
    </li>`;
  }
}

function section(heading: string, items: readonly TemplateResult[], kind = '') {
  if (items.length === 0) return nothing;
  return html`<section part="section" class=${kind}>
    <h3>${heading}</h3>
    <ul>
      ${items}
    </ul>
  </section>`;
}

function headlineItem({ text, name, value }: Statement, tone: AnswerTone | undefined) {
  const mark =
    tone === undefined
      ? nothing
      : html`<span part="mark" class="mark ${tone}" aria-hidden="true">${TONE_MARKS[tone]}</span> `;
  return html`<li>
    ${text === '' ? nothing : html`<p>${mark}${coded(text)}</p>`}
    <span class="token">${name}: ${shown(value)}</span>
  </li>`;
}

function statementItem({ text, value }: Statement) {
  return html`<li>${coded(text)} <span class="token">${shown(value)}</span></li>`;
}

function ruleItem({ title, because, cites, implements: ids }: NarratedRule) {
  return html`<li>
    <p class="rule">${coded(title)}</p>
    ${because === '' ? nothing : html`<p>${coded(because)}</p>`}
    <p class="cites">
      ${cites.map((cite) => html`<code part="cite" class="cite">${cite}</code>`)}
      <span class="token">${ids.join(', ')}</span>
    </p>
  </li>`;
}
