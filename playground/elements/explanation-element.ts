import { html, LitElement, nothing } from 'lit';
import type { ExplainedCondition, ExplainedRule, Explanation, Verdict } from '../../core/index.js';
import { coded } from './coded.js';
import { explanationStyle } from './explanation-style.js';
import { jsonAttribute } from './json-attribute.js';
import { parts } from './parts.js';
import { shown } from './shown-value.js';

/** The words of `<provisim-explanation>`. */
export const EXPLANATION_LABELS = {
  facts: 'Facts that were looked at',
  derivations: 'Derived from them',
  parameters: 'Parameters of the guide',
  actual: 'is',
  FIRST: 'the first rule that holds counts',
  COLLECT: 'every rule that holds counts',
  STRICTEST: 'the strictest rule that holds counts',
  HELD: 'held',
  NOT_HELD: 'not held',
  OPEN: 'open',
  NOT_REACHED: 'not reached',
  unlisted: 'rules more that do not hold',
  all: 'all of these',
  any: 'any of these',
  not: 'not',
  given: 'given',
  default: 'by default',
  notSent: 'not sent',
  usual: 'assumed as usual',
  unknown: 'not known',
};

type Labels = typeof EXPLANATION_LABELS;

/** `<provisim-explanation>`: how a decision came about, table by table, to open and close. */
export class ProvisimExplanation extends LitElement {
  static override readonly properties = {
    explanation: jsonAttribute,
    titles: jsonAttribute,
    labels: { attribute: false },
  };
  static override readonly styles = [parts, explanationStyle];

  /** Of a decision record. */
  declare explanation: Explanation | undefined;
  /** Titles of rules in another language, by id. */
  declare titles: Readonly<Record<string, string>>;
  declare labels: Labels;

  constructor() {
    super();
    this.titles = {};
    this.labels = EXPLANATION_LABELS;
  }

  override render() {
    const { explanation, labels } = this;
    if (explanation === undefined) return nothing;
    return html`
      ${explanation.tables.map(
        ({ table, hitPolicy, rules, unlisted }) => html`<details part="table" class="table" open>
          <summary><code>${table}</code> <span class="quiet">${labels[hitPolicy]}</span></summary>
          <ol>
            ${rules.map((rule) => this.#rule(rule))}
          </ol>
          ${unlisted === undefined ? nothing : html`<p class="quiet">+ ${unlisted} ${labels.unlisted}</p>`}
        </details>`,
      )}
      ${this.#inputs(explanation)}
    `;
  }

  #rule({ rule, title, verdict, cites, implements: ids, condition }: ExplainedRule) {
    return html`<li>
      <details part="rule" class="rule ${verdict}">
        <summary>
          ${badge(verdict, this.labels)} <span class="title">${coded(this.titles[rule] ?? title)}</span>
        </summary>
        <p class="quiet">
          <code>${rule}</code> · ${cites.map((c) => html`<code>${c}</code> `)} · ${ids.join(', ')}
        </p>
        ${condition === undefined ? nothing : html`<ul>${this.#condition(condition)}</ul>`}
      </details>
    </li>`;
  }

  #condition(condition: ExplainedCondition): unknown {
    const { labels } = this;
    if (condition.kind === 'comparison') {
      const { fact, operator, expected, parameter, actual, verdict } = condition;
      const by = parameter === undefined ? '' : ` (${parameter})`;
      return html`<li class="comparison">
        ${badge(verdict, labels)}
        <code>${fact} ${SIGNS[operator] ?? operator} ${shown(expected)}${by}</code>
        <span class="quiet">${labels.actual} <code>${shown(actual)}</code></span>
      </li>`;
    }
    const { kind, name, verdict, parts: inner } = condition;
    const label = kind === 'named' ? (name ?? '') : labels[kind];
    return html`<li>
      ${badge(verdict, labels)} <span class="quiet">${label}</span>
      <ul>
        ${inner.map((part) => this.#condition(part))}
      </ul>
    </li>`;
  }

  #inputs({ facts, derivations, parameters }: Explanation) {
    const { labels } = this;
    const derived = derivations.map(({ name, function: f, arguments: args, result }) => {
      const inner = args.map((a) => `${a.name}: ${shown(a.value)}`).join(', ');
      return { name, value: shown(result), note: `${f}(${inner})` };
    });
    const looked = facts.map((f) => ({
      name: f.fact,
      value: shown(f.value),
      note: labels[f.from],
    }));
    const set = parameters.map(({ parameter, value, unit, cites }) => {
      return { name: parameter, value: `${shown(value)} ${unit ?? ''}`, note: cites.join(', ') };
    });
    return [
      inputs(labels.facts, looked),
      inputs(labels.derivations, derived),
      inputs(labels.parameters, set),
    ];
  }
}

interface Input {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

function inputs(heading: string, list: readonly Input[]) {
  if (list.length === 0) return nothing;
  return html`<details class="table">
    <summary>${heading} <span class="quiet">${list.length}</span></summary>
    <ul>
      ${list.map(
        ({ name, value, note }) => html`<li class="comparison">
          <code>${name}</code> <code class="value">${value}</code>
          <span class="quiet">${note}</span>
        </li>`,
      )}
    </ul>
  </details>`;
}

const TONES = {
  HELD: 'good',
  NOT_HELD: 'neutral',
  OPEN: 'caution',
  NOT_REACHED: 'neutral',
} as const;

function badge(verdict: Verdict, labels: Labels) {
  return html`<span class="badge ${TONES[verdict]}">${labels[verdict]}</span>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '≠',
  lessThan: '<',
  lessThanInclusive: '≤',
  greaterThan: '>',
  greaterThanInclusive: '≥',
  in: 'in',
  notIn: 'not in',
  contains: 'contains',
  doesNotContain: 'does not contain',
};
