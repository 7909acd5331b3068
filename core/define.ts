/**
 * To bring a policy of one's own: what `provisim` does for the shipped editions it does for any.
 * Nothing of the shipped ones is imported here.
 */
import type { Result } from './base/result.js';
import type { EditionTexts } from './decide/sentences/texts.js';
import type { PolicyOf } from './define/decide-own.js';
import type { PolicyModule } from './define/load-module.js';
import { type Beside, loadOwnPolicy, type OwnEdition } from './define/load-own-policy.js';
import type { Invariant } from './explore/invariant.js';
import type { ProcessDefinition } from './process/definition.js';
import type { Constraint } from './rule/constraint.js';
import type { Guide } from './rule/guide.js';
import type { PolicyFile } from './rule/policy.js';
import type { Signature } from './rule/signature.js';

export type { Json } from './base/json.js';
export { formatProblem, type Problem } from './base/problem.js';
export type { Result } from './base/result.js';
export { decideUnknown } from './decide/decide.js';
export {
  type OtherReading,
  type OutcomeOnly,
  type Outcomes,
  type Prepared,
  type PrepareRequest,
  prepareUnknown,
} from './decide/prepare.js';
export type { DecisionRecord } from './decide/record.js';
export type { AnswerTone, Tones } from './decide/sentences/answer-tone.js';
export { ENGINE_TEXTS, textsWith } from './decide/sentences/engine-texts.js';
export { explainRecord } from './decide/sentences/explain-record.js';
export { formatNarrative } from './decide/sentences/format-narrative.js';
export { plainStyle, type Style } from './decide/sentences/layout.js';
export type { Narrative } from './decide/sentences/narrative.js';
export type {
  DecisionTexts,
  EditionTexts,
  ProcessTexts,
  Texts,
  Wording,
  Wordings,
} from './decide/sentences/texts.js';
export {
  decide,
  type OwnRecord,
  type OwnRequest,
  type PolicyOf,
} from './define/decide-own.js';
export { defineFunction, type FunctionDefinition } from './define/define-function.js';
export { type LoadedModule, loadPolicyModule, type PolicyModule } from './define/load-module.js';
export type { Beside, OwnEdition } from './define/load-own-policy.js';
export { BROKEN, type Invariant, type StepView } from './explore/invariant.js';
export {
  atMost,
  eachRun,
  inAll,
  knowing,
  never,
  neverAfter,
  neverBoth,
  onlyAfter,
  sinceLast,
  together,
  whenever,
} from './explore/observers.js';
export { all, emits, enters, is, type Test } from './explore/step-tests.js';
export { caseAt } from './keep/rewind.js';
export { type OpenedCase, openCase, saveCase } from './keep/saved-case.js';
export type {
  EventClock,
  EventSpec,
  Exploration,
  Handover,
  ProcessDefinition,
  ProcessSwitch,
  Source,
  TimerSpec,
} from './process/definition.js';
export { type ProcessGraph, processGraph } from './process/graph.js';
export type { Guard } from './process/guard.js';
export type { LoadedPolicy } from './process/loaded-policy.js';
export {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  effectOf,
  effectsIn,
  type MachineConfig,
  progress,
  restsOn,
  setFacts,
  startTimer,
  warn,
  when,
} from './process/machine.js';
export type { ValueSource } from './process/machine-action.js';
export type { Case, Run, Step } from './process/run.js';
export type { SharedCase } from './process/shared-case.js';
export { EMPTY_CASE, followHandover, type RunRequest, startRun } from './process/start.js';
export { type EventRequest, passTime, step } from './process/step.js';
export type { DerivationFunction } from './rule/derivation.js';
export {
  anyText,
  boolean,
  country,
  date,
  dates,
  email,
  instant,
  instants,
  integer,
  keyed,
  listOf,
  locale,
  month,
  number,
  oneOf,
  setOf,
  setOfTexts,
  text,
  texts,
} from './rule/fact.js';
export type { FactMeta, FactSchema } from './rule/fact-schema.js';
export type { PolicyFile } from './rule/policy.js';
export {
  defaulted,
  type FactsOf,
  type FactUse,
  needed,
  type OutcomeOf,
  optional,
  type Signature,
  signature,
} from './rule/signature.js';

/**
 * Says what guide an edition follows: its epochs from oldest to newest, the ids of its rules and
 * assumptions, and the prefix by which its lines are cited.
 * @param guide its form is checked by `loadPolicy`: problems `guide/…`
 * @returns the guide, unchanged
 * @example
 * ```ts
 * import { defineGuide } from 'provisim/define';
 *
 * const guide = defineGuide({
 *   edition: 'library',
 *   title: 'House rules of the library',
 *   source: 'house',
 *   epochs: [{ id: 'H-1', from: '2024-01-01', precision: 'exact' }],
 *   rules: { 'LIB-01': { kind: 'DEC', cites: 'house:3' } },
 *   assumptions: [],
 * });
 * console.log(guide.edition); // library
 * ```
 */
export function defineGuide(guide: Guide): Guide {
  return guide;
}

/** What `defineEdition` takes. */
export interface EditionConfig {
  readonly id: string;
  /** Where the guide is no file of the policy. */
  readonly guide?: Guide;
  readonly signatures: readonly Signature[];
  /** Facts that cannot go together. */
  readonly constraints?: readonly Constraint[];
  /** Derivations of its own, made by `defineFunction`, by name. */
  readonly functions?: OwnEdition['functions'];
  /** What null means for a required fact that is not nullable; left out: a problem. */
  readonly nullMeans?: 'unknown' | 'problem';
}

/** An edition that still knows the types of its signatures. */
export type EditionOf<C extends EditionConfig> = Omit<OwnEdition, 'signatures'> & {
  readonly signatures: C['signatures'];
};

/**
 * Says what decisions an edition has, with the facts and outputs of each.
 * @returns the edition; what is wrong with it is said by `loadPolicy`, problems `edition/…`
 * @example
 * ```ts
 * import { defineEdition, integer, needed, oneOf, signature } from 'provisim/define';
 *
 * const loan = signature({
 *   id: 'library.loan.decision',
 *   facts: { booksOnLoan: needed(integer({ title: 'Books on loan', source: 'LIB-01', min: 0 })) },
 *   outputs: { loan: oneOf(['GRANTED', 'REFUSED']) },
 * });
 * const library = defineEdition({ id: 'library', signatures: [loan] });
 * console.log(library.signatures[0].id); // library.loan.decision
 * ```
 */
export function defineEdition<const C extends EditionConfig>(config: C): EditionOf<C> {
  const { id, guide, signatures, constraints = [], functions, nullMeans = 'problem' } = config;
  return {
    ...{ id, signatures, constraints, nullMeans },
    ...(guide && { guide }),
    ...(functions && { functions }),
  };
}

/** What a process need not say: it has no switches, hands over to none, and nothing else changes. */
type Left = 'switches' | 'handovers' | 'exploration';
/** What `defineProcess` takes. */
export type ProcessConfig = Omit<ProcessDefinition, Left> & Partial<Pick<ProcessDefinition, Left>>;

/**
 * Says what a process is: its machine, its events, its timers, and the decisions that it asks.
 * @returns the process; what is wrong with it is said by `loadPolicy`, problems `machine/…` and
 *   `process/…`
 * @example
 * ```ts
 * import { cites, defineMachine, defineProcess } from 'provisim/define';
 *
 * const on = { KNOCK: { target: 'open', actions: [cites('P-2')] } };
 * const states = { shut: { on }, open: { type: 'final' } } as const;
 * const visit = defineProcess({
 *   ...{ id: 'park.visit', title: 'A visit', edition: 'park', facts: {}, timers: {}, asks: {} },
 *   machine: defineMachine({ id: 'park.visit', initial: 'shut', states }),
 *   events: { KNOCK: { title: 'Somebody knocks', payload: {} } },
 * });
 * console.log(Object.keys(visit.events).join()); // KNOCK
 * ```
 */
export function defineProcess(config: ProcessConfig): ProcessDefinition {
  const exploration = { changing: [], counters: {}, rests: [] };
  return { switches: {}, handovers: {}, exploration, ...config };
}

/**
 * An invariant by its own automaton, where `never`, `onlyAfter` and the others do not say it.
 * @returns the invariant, unchanged; one that could not be broken is refused by `loadPolicy`
 * @example
 * ```ts
 * import { BROKEN, defineInvariant } from 'provisim/define';
 *
 * const patient = defineInvariant({
 *   ...{ id: 'PARK-2', text: 'nobody knocks twice', processes: ['park.visit'], start: 0 },
 *   see: (knocks, { event }) => (event !== 'KNOCK' ? knocks : knocks === 0 ? 1 : BROKEN),
 * });
 * console.log(patient.id); // PARK-2
 * ```
 */
export function defineInvariant(invariant: Invariant): Invariant {
  return invariant;
}

/**
 * Says what the sentences about an edition are: unchanged, with its types checked.
 * @example
 * ```ts
 * import { defineTexts } from 'provisim/define';
 *
 * const decisions = { 'park.entry': { question: 'Darf jemand hinein?', outputs: {} } };
 * const german = defineTexts({ decisions, values: {}, assumptions: {} });
 * console.log(german.decisions['park.entry']?.question); // Darf jemand hinein?
 * ```
 */
export function defineTexts(texts: EditionTexts): EditionTexts {
  return texts;
}

/**
 * Says what a module brings: unchanged, with its types checked.
 * @example
 * ```ts
 * import { defineEdition, definePolicy } from 'provisim/define';
 *
 * const park = defineEdition({ id: 'park', signatures: [] });
 * console.log(definePolicy({ files: [], editions: [park] }).editions[0].id); // park
 * ```
 */
export function definePolicy<const M extends PolicyModule>(module: M): M {
  return module;
}

/**
 * Reads a policy of one's own and checks all of it: guides, rule sets, functions, machines,
 * processes, invariants, each with all others.
 * @param files guides and rule sets; of two about the same decision the later one counts
 * @param editions made by `defineEdition`
 * @param beside processes, invariants, cases of several runs
 * @returns the policy, to be decided and played by as the shipped one is; or every problem at once:
 *   `guide/…`, `rule-set/…`, `edition/…`, `function/…`, `machine/…`, `process/…`, `invariant/…`
 * @example
 * ```ts
 * import { defineEdition, loadPolicy } from 'provisim/define';
 *
 * const park = defineEdition({ id: 'park', signatures: [] });
 * const loaded = loadPolicy([{ path: 'entry.json', content: {} }], [park]);
 * const [problem] = loaded.ok ? [] : loaded.problems;
 * console.log(problem?.message); // the file does not say which decision it is about
 * ```
 */
export function loadPolicy<const E extends readonly OwnEdition[]>(
  files: readonly PolicyFile[],
  editions: E,
  beside: Beside = {},
): Result<PolicyOf<E[number]['signatures'][number]>> {
  return loadOwnPolicy(files, editions, beside);
}
