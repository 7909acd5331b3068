import { fail, ok, type Result } from '../../base/result.js';
import { meant } from '../../base/suggest.js';
import { narratedEmission } from '../../decide/sentences/emission.js';
import { block, gap, layOut, plainStyle, type Style } from '../../decide/sentences/layout.js';
import { type LanguageWords, languageWords } from '../../decide/sentences/narration.js';
import type { Texts } from '../../decide/sentences/texts.js';
import { filled, formOf, sentence, shown } from '../../decide/sentences/wording.js';
import type { ProcessDefinition } from '../../process/definition.js';
import { stateLabel } from '../../process/state-path.js';
import type { SeenStep, StepPart } from './compared-step.js';
import type { ShownTransition } from './machine-changes.js';
import type { ProcessDiff, TraceDifference } from './process-diff.js';

/** How two versions of a process differ, in sentences. */
export interface ProcessDiffNarrative {
  readonly process: string;
  readonly title: string;
  /** What was found on the whole. */
  readonly summary: string;
  /** What differs between the machines, and the decisions that differ. */
  readonly edits: readonly string[];
  readonly differences: readonly NarratedDifference[];
  /** What is to be said of states that were not explored; null: nothing. */
  readonly remark: string | null;
}

/** A trace that ends differently, in sentences. */
export interface NarratedDifference {
  /** The state, and the last event. */
  readonly where: string;
  readonly before: string;
  readonly after: string;
  /** The trace as JSON, which a scenario can continue. */
  readonly example: string;
}

/**
 * Puts the difference of two versions of a process into sentences.
 * @param definition the process in one of the versions
 * @param found what `diffProcess` found
 * @returns the narrative; or a problem `texts/unknown-language`
 */
export function narrateProcessDiff(
  definition: ProcessDefinition,
  found: ProcessDiff,
  { texts, lang }: { readonly texts: Texts; readonly lang: string },
): Result<ProcessDiffNarrative> {
  const own = Object.hasOwn(texts, lang) ? texts[lang] : undefined;
  if (own === undefined) {
    const message = `there are no texts in the language \`${lang}\``;
    const hint = meant(lang, Object.keys(texts));
    return fail([{ code: 'texts/unknown-language', message, hint }]);
  }
  const words = languageWords({ texts: own, lang }, definition.edition);
  return ok(new ProcessDiffTeller(definition, words).narrative(found));
}

class ProcessDiffTeller {
  readonly #definition: ProcessDefinition;
  readonly #words: LanguageWords;

  constructor(definition: ProcessDefinition, words: LanguageWords) {
    this.#definition = definition;
    this.#words = words;
  }

  narrative(found: ProcessDiff): ProcessDiffNarrative {
    const { id, title } = this.#definition;
    const { processDiffs } = this.#words.engine;
    return {
      process: id,
      title: this.#words.edition.processes?.[id]?.title ?? title,
      summary: this.#summary(found),
      edits: this.#edits(found),
      differences: found.differences.map((one) => this.#difference(one)),
      remark: found.isWhole ? null : processDiffs.partial,
    };
  }

  #summary({ equivalent, differences, played }: ProcessDiff): string {
    const { processDiffs } = this.#words.engine;
    if (equivalent === true) return processDiffs.same;
    const count = differences.length;
    if (count === 0) return this.#say(processDiffs.none, { count: shown(this.#words, played) });
    const text = formOf(this.#words, processDiffs.different, count);
    return this.#say(text, { count: shown(this.#words, count) });
  }

  #edits({ changes, decisions }: ProcessDiff): readonly string[] {
    const { processDiffs: texts } = this.#words.engine;
    const { states, transitions, others } = changes;
    const named = (text: string) => (name: string) => this.#say(text, { name });
    const moving = (text: string) => (one: ShownTransition) =>
      this.#say(text, { transition: this.#transition(one) });
    return [
      ...states.added.map(named(texts.stateAdded)),
      ...states.ended.map(named(texts.stateEnded)),
      ...states.changed.map(named(texts.stateChanged)),
      ...transitions.added.map(moving(texts.transitionAdded)),
      ...transitions.ended.map(moving(texts.transitionEnded)),
      ...transitions.changed.map(({ from, parts }) =>
        this.#say(texts.transitionChanged, {
          transition: this.#transition(from),
          parts: this.#words.list.format(parts.map((part) => texts[part])),
        }),
      ),
      ...others.map(named(texts.other)),
      ...decisions.map(({ decision, equivalent }) =>
        named(equivalent === false ? texts.decision : texts.open)(decision),
      ),
    ];
  }

  #transition({ from, event, to }: ShownTransition): string {
    const { processDiffs: texts } = this.#words.engine;
    const given = { event: this.#event(event), state: from };
    return to === undefined
      ? this.#say(texts.on, given)
      : this.#say(texts.leading, { ...given, target: to });
  }

  #event(event: string): string {
    const { id, events } = this.#definition;
    const own = this.#words.edition.processes?.[id]?.events?.[event];
    const title = own ?? events[event]?.title;
    return title === undefined ? event : `${title} (${event})`;
  }

  #difference({ state, event, trace, from, to, parts }: TraceDifference): NarratedDifference {
    const { processDiffs: texts, diffs } = this.#words.engine;
    const answer = (one: SeenStep) => ({ answer: this.#seen(one, parts) });
    const { process: _, title: __, ...played } = trace;
    return {
      where: this.#say(texts.where, { state: stateLabel(state), event: this.#event(event) }),
      before: this.#say(diffs.before, answer(from)),
      after: this.#say(diffs.then, answer(to)),
      example: this.#say(texts.example, { trace: JSON.stringify(played) }),
    };
  }

  /** What a version makes of the event, as far as the two differ. */
  #seen(one: SeenStep, parts: readonly StepPart[]): string {
    const { processDiffs: texts } = this.#words.engine;
    const { refused, wanted, handover } = one;
    if (refused !== undefined) return this.#say(texts.refused, { code: refused });
    if (wanted !== undefined) {
      const facts = this.#words.list.format(wanted.map((name) => `\`${name}\``));
      return this.#say(texts.wants, { facts });
    }
    const emitted = [
      ...(parts.includes('effects') ? one.effects : []),
      ...(parts.includes('warnings') ? one.warnings : []),
    ].map((each) => `${narratedEmission(each, this.#words).text} (${each.id})`);
    const changed = parts.includes('changed') ? Object.entries(one.changed) : [];
    const timers = parts.includes('timers') ? Object.entries(one.timers) : [];
    return [
      this.#say(texts.leads, { state: stateLabel(one.state) }),
      ...emitted,
      ...changed.map(([fact, value]) =>
        this.#say(texts.becomes, { fact, value: shown(this.#words, value) }),
      ),
      ...timers.map(([timer, left]) =>
        this.#say(texts.due, { timer, seconds: shown(this.#words, left) }),
      ),
      ...(handover === undefined ? [] : [this.#say(texts.goesOn, { process: handover })]),
    ]
      .map((text) => text.replace(/[.]$/, ''))
      .join('; ');
  }

  #say(text: string, given: Readonly<Record<string, string>>): string {
    return filled(this.#words, text, given);
  }
}

/**
 * The difference of two versions of a process as lines of text.
 * @param look `style` sets off headings and examples (by default not at all), `width` is the columns
 * of a line (80)
 */
export function formatProcessDiff(
  { process, title, summary, edits, differences, remark }: ProcessDiffNarrative,
  look: { readonly style?: Style; readonly width?: number } = {},
): readonly string[] {
  const { style = plainStyle, width = 80 } = look;
  const blocks = [
    block(0, [
      { tone: 'heading', text: title },
      { tone: 'quiet', text: `(${process})` },
    ]),
    block(2, [{ tone: 'strong', text: summary }]),
    ...edits.map((text) => block(2, [text], 4)),
    ...differences.flatMap(({ where, before, after, example }) => [
      gap,
      block(2, ['·', { tone: 'strong', text: sentence(where) }], 4),
      block(4, [before], 6),
      block(4, [after], 6),
      block(6, [{ tone: 'quiet', text: example }], 8),
    ]),
    ...(remark === null ? [] : [gap, block(2, [remark], 4)]),
    gap,
  ];
  return layOut(blocks, { style, width });
}
