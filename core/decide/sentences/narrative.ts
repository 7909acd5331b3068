import type { Json } from '../../base/json.js';
import type { AnswerTone } from './answer-tone.js';
import type { Section } from './texts.js';

/** A statement with the token that it expresses. */
export interface Statement {
  readonly text: string;
  /** The output or list, and its value or entry. */
  readonly name: string;
  readonly value: Json;
}

/** A rule in words. */
export interface NarratedRule {
  readonly rule: string;
  readonly title: string;
  readonly implements: readonly string[];
  /** Lines of the guide: `000:178-180`. */
  readonly cites: readonly string[];
  /** Why it holds, or why not; empty where there is no condition to speak of. */
  readonly because: string;
}

/** A fact that is not known, and could still change the answer. */
export interface NarratedFact {
  readonly fact: string;
  readonly title: string;
  /** The tokens it may be; empty for numbers and texts. */
  readonly values: readonly string[];
  /** Titles of the rules that depend on it. */
  readonly matters: readonly string[];
}

/** An assumption in words. */
export interface NarratedAssumption {
  readonly id: string;
  readonly text: string;
  /** The switch that overrides it, and its current value. */
  readonly switch?: { readonly key: string; readonly value: Json; readonly isDefault: boolean };
}

/** A fact that was left out and has its usual value, in words. */
export interface NarratedUsual {
  readonly fact: string;
  readonly text: string;
  /** Lines of the guide that say what is usual. */
  readonly cites: readonly string[];
}

/** A narrative: a decision record in the sentences of one language. A JSON value. */
export interface Narrative {
  readonly lang: string;
  readonly decision: string;
  readonly question: string;
  readonly status: 'DECIDED' | 'NEEDS_INPUT';
  readonly headings: Readonly<Record<Section, string>>;
  /** The certain part of the answer. */
  readonly headline: readonly Statement[];
  /** What the certain part of the answer means for the one who asks. */
  readonly tone: AnswerTone;
  /** A remark on the answer as a whole: that there is none, or that facts are missing. */
  readonly remark: string | null;
  readonly why: readonly NarratedRule[];
  readonly missing: readonly NarratedFact[];
  readonly warnings: readonly Statement[];
  readonly notifications: readonly Statement[];
  readonly effects: readonly Statement[];
  readonly confirmations: readonly Statement[];
  readonly assumptions: readonly NarratedAssumption[];
  /** On request, where there are any: the facts that have their usual values. */
  readonly usual?: { readonly heading: string; readonly facts: readonly NarratedUsual[] };
  /** Rules that hold without contributing to the answer. */
  readonly heldToo: readonly NarratedRule[];
  /** Rules that were evaluated and do not hold. */
  readonly tried: readonly NarratedRule[];
  /** The edition of the guide that was applied, and how certain that is. */
  readonly time: readonly string[];
  /** The label before titles of rules that depend on a fact: `matters for: {title}`. */
  readonly matters: string;
}
