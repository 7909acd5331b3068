import type { Verdict } from '../record.js';
import type { Tones } from './answer-tone.js';

/** A sentence, or its forms by the plural category of the number in it. */
export type Wording = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/**
 * The words for the values of a name: `true`, `false`, `null`, `[]` (the empty list), a token, a
 * number; `*` is any other value. For a list the tokens are its members, and `*` the list.
 */
export type Wordings = Readonly<Record<string, Wording>>;

/** The texts about one decision, by stable ids. English titles are in the rule sets. */
export interface DecisionTexts {
  readonly question?: string;
  readonly outputs: Readonly<Record<string, Wordings>>;
  readonly rules?: Readonly<Record<string, string>>;
  /** Reasons of `accepted` findings, by the name or rule that they are about, or else by their kind. */
  readonly accepted?: Readonly<Record<string, string>>;
}

/** The texts about one edition. English titles of facts are in their schemas. */
export interface EditionTexts {
  readonly decisions: Readonly<Record<string, DecisionTexts>>;
  /** Titles of the rules in shared files, by what these are used by: `restrictedMode/mode`. */
  readonly shared?: Readonly<Record<string, Pick<DecisionTexts, 'rules'>>>;
  readonly facts?: Readonly<Record<string, string>>;
  /** Sentences of rules of the guide, by their ids, where no title of a rule set says the same. */
  readonly rules?: Readonly<Record<string, string>>;
  /**
   * The words for values of facts, derivations, switches and intermediate outputs, as parts of a
   * sentence.
   */
  readonly values: Readonly<Record<string, Wordings>>;
  readonly assumptions: Readonly<Record<string, string>>;
  /**
   * Sentences for effects, notifications, warnings and confirmations, by their ids; `{name}` is an
   * argument. What a decision says about its own lists comes first.
   */
  readonly emissions?: Readonly<Record<string, string>>;
  /** By the id of the process. English titles are part of the processes. */
  readonly processes?: Readonly<Record<string, ProcessTexts>>;
}

/** The texts about one process: what its events, states and timers are, by their names. */
export interface ProcessTexts {
  readonly title?: string;
  readonly events?: Readonly<Record<string, string>>;
  readonly states?: Readonly<Record<string, string>>;
  readonly timers?: Readonly<Record<string, string>>;
}

/** The engine's own words. */
export interface EngineTexts {
  readonly headings: Readonly<Record<Section, string>>;
  readonly answers: Readonly<Record<'noAnswer' | 'noneYet' | 'stillOpen' | 'facts', Wording>>;
  readonly reasons: Readonly<
    Record<
      | 'otherwise'
      | 'whatever'
      | 'byDefault'
      | 'byUsual'
      | 'usual'
      | 'required'
      | 'matters'
      | 'otherSetting'
      | 'unsettled',
      string
    >
  >;
  /** By operator. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<'true' | 'false' | 'null' | '[]' | 'unknown' | 'named', string>>;
  readonly time: Readonly<
    Record<'newest' | 'label' | 'date' | 'couldAlsoBe' | 'notesOnly' | 'otherText', Wording>
  >;
  readonly warnings: Readonly<Record<string, string>>;
  /** On what would change an outcome, and why another one did not come. */
  readonly flips: Readonly<
    Record<
      | ('heading' | 'whyNot' | 'now' | 'instead' | 'then' | 'unsettled' | 'none' | 'never' | 'or')
      | 'already'
      | ('least' | 'most' | 'between' | 'sameAs' | 'memberOf' | 'noneOf')
      | Verdict,
      string
    > &
      Record<'more', Wording>
  >;
  /** On what differs between two versions of the rules. */
  readonly diffs: Readonly<
    Record<
      | ('same' | 'wording' | 'citations' | 'texts' | 'equivalent' | 'open' | 'everywhere')
      | ('nothingElse' | 'whereDifferent' | 'before' | 'then' | 'silent' | 'any' | 'absent')
      | ('copied' | 'either' | 'noneOf' | 'has' | 'lacks' | 'leftOut' | 'above' | 'below')
      | ('strictly' | 'later' | 'constant' | 'byDefault' | 'added' | 'ended' | 'changed')
      | ('ruleBefore' | 'ruleThen' | 'example' | 'share' | 'unlisted' | 'compared'),
      string
    > &
      Record<'different' | 'more', Wording>
  >;
  /** On faults that are put into rules: how many tests notice, and what would notice the others. */
  readonly faults: Readonly<
    Record<
      | ('summary' | 'equivalent' | 'survived' | 'open' | 'notNoticed' | 'notDecided' | 'facts')
      | ('noFacts' | 'now' | 'then' | 'fewest')
      | ('work' | 'values' | 'arguments' | 'constraints' | 'unconfirmed' | 'machine' | 'timers'),
      string
    >
  >;
  /** On what differs between two versions of a process. */
  readonly processDiffs: Readonly<
    Record<
      | ('same' | 'none' | 'partial' | 'stateAdded' | 'stateEnded' | 'stateChanged')
      | ('transitionAdded' | 'transitionEnded' | 'transitionChanged' | 'guard' | 'target')
      | ('actions' | 'on' | 'leading' | 'other' | 'decision' | 'open' | 'where' | 'leads')
      | ('refused' | 'wants' | 'becomes' | 'due' | 'goesOn' | 'example'),
      string
    > &
      Record<'different', Wording>
  >;
  /** On a rule of a guide: its headings, and when it is in force. */
  readonly register: Readonly<
    Record<
      | ('lines' | 'time' | 'decided' | 'defaults' | 'played' | 'told' | 'nowhere' | 'scenarios')
      | ('always' | 'since' | 'before' | 'between' | 'noRule' | 'noScenario'),
      string
    >
  >;
}

/** The parts of a narrative that have a heading. */
export type Section =
  | 'why'
  | 'missing'
  | 'warnings'
  | 'notifications'
  | 'effects'
  | 'confirmations'
  | 'assumptions'
  | 'heldToo'
  | 'tried'
  | 'time';

/** All sentences in one language. */
export interface LanguageTexts {
  readonly engine: EngineTexts;
  readonly editions: Readonly<Record<string, EditionTexts>>;
  /** The same in every language: what each answer means for the one who asks. */
  readonly tones?: Tones;
}

/** All sentences, by language: `en`, `cs`. */
export type Texts = Readonly<Record<string, LanguageTexts>>;
