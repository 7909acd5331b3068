import type { Json } from '../../base/json.js';
import type { Section } from './texts.js';

/** A statement with the token that it puts into words. */
export interface Statement {
  readonly text: string;
  /** The output or list, and what it says there. */
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
  /** Titles of the rules that wait for it. */
  readonly matters: readonly string[];
}

/** An assumption in words. */
export interface NarratedAssumption {
  readonly id: string;
  readonly text: string;
  /** The switch by which it can be set otherwise, and its value now. */
  readonly switch?: { readonly key: string; readonly value: Json; readonly isDefault: boolean };
}

/** A decision record in the sentences of one language. A JSON value. */
export interface Narrative {
  readonly lang: string;
  readonly decision: string;
  readonly question: string;
  readonly status: 'DECIDED' | 'NEEDS_INPUT';
  readonly headings: Readonly<Record<Section, string>>;
  /** What is certain of the answer. */
  readonly headline: readonly Statement[];
  /** What is to be said of the answer as a whole: that there is none, or that facts are missing. */
  readonly remark: string | null;
  readonly why: readonly NarratedRule[];
  readonly missing: readonly NarratedFact[];
  readonly warnings: readonly Statement[];
  readonly notifications: readonly Statement[];
  readonly effects: readonly Statement[];
  readonly confirmations: readonly Statement[];
  readonly assumptions: readonly NarratedAssumption[];
  /** Rules that hold without having led to the answer. */
  readonly heldToo: readonly NarratedRule[];
  /** Rules that were looked at and do not hold. */
  readonly tried: readonly NarratedRule[];
  /** By which edition of the guide, and how sure that is. */
  readonly time: readonly string[];
  /** The words before the titles of rules that wait for a fact: `matters for: {title}`. */
  readonly matters: string;
}
