import type { Json } from '../../base/json.js';
import { fail, ok, type Result } from '../../base/result.js';
import { meant } from '../../base/suggest.js';
import { decideUnknown } from '../../decide/decide.js';
import { block, gap, layOut, plainStyle, type Style } from '../../decide/sentences/layout.js';
import {
  type LanguageWords,
  languageWords,
  type Narration,
  narrationOf,
} from '../../decide/sentences/narration.js';
import type { LanguageTexts } from '../../decide/sentences/texts.js';
import { filled, formOf, sentence, shown } from '../../decide/sentences/wording.js';
import { planAt } from '../../rule/plan.js';
import type { NarrateOptions } from '../flip-narrative.js';
import type { DecisionDiff, DiffRegion, DiffWitness, VersionComparison } from './diff.js';
import { outputSentences, whereSentences } from './diff-sentences.js';
import type { ChangedConstant, Edit } from './rule-changes.js';

/** How two versions of the rules of a decision differ, in sentences. */
export interface DiffNarrative {
  readonly decision: string;
  readonly question: string;
  /** What was found on the whole. */
  readonly summary: string;
  /** What differs between the rules: parameters, defaults, rules. */
  readonly edits: readonly string[];
  readonly regions: readonly NarratedRegion[];
  /** What is to be said of the regions that are left out; null: nothing. */
  readonly remark: string | null;
}

/** A region in sentences. */
export interface NarratedRegion {
  /** What its cases have in common. */
  readonly where: string;
  readonly before: string;
  readonly after: string;
  /** The rules behind it that fire on one side only. */
  readonly rules: readonly string[];
  readonly share: string;
  readonly example: string;
  /** The facts of the example. */
  readonly facts: DiffWitness['facts'];
}

/** The maximal number of regions that are put into sentences, where nobody asks for more. */
const MOST_TOLD = 6;
/** The maximal number of rules that are named for a region. */
const MOST_RULES = 3;

/**
 * Puts the difference of two versions of a decision into sentences.
 * @param comparison what was compared
 * @param found what `compareOne` found
 * @param options `most`: the maximal number of regions that are put into sentences
 * @returns the narrative; or a problem `texts/unknown-language`
 */
export function narrateDiff(
  comparison: VersionComparison,
  found: DecisionDiff,
  { texts, lang, most = MOST_TOLD }: NarrateOptions & { readonly most?: number },
): Result<DiffNarrative> {
  const own = Object.hasOwn(texts, lang) ? texts[lang] : undefined;
  if (own === undefined) {
    const message = `there are no texts in the language \`${lang}\``;
    const hint = meant(lang, Object.keys(texts));
    return fail([{ code: 'texts/unknown-language', message, hint }]);
  }
  return ok(new DiffTeller(comparison, found, { texts: own, lang }).narrative(most));
}

/** All comparisons in one sentence. */
export function summarizeDiffs(
  found: readonly DecisionDiff[],
  { engine }: Pick<LanguageTexts, 'engine'>,
): string {
  const count = (is: (one: DecisionDiff) => boolean) => String(found.filter(is).length);
  const given: Readonly<Record<string, string>> = {
    count: String(found.length),
    different: count(({ equivalent }) => equivalent === false),
    equivalent: count(({ equivalent, edits }) => equivalent === true && edits.length > 0),
    open: count(({ equivalent }) => equivalent === null),
  };
  return engine.diffs.compared.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name] ?? '');
}

type Side = 'from' | 'to';

class DiffTeller {
  readonly #comparison: VersionComparison;
  readonly #found: DecisionDiff;
  readonly #language: { readonly texts: LanguageTexts; readonly lang: string };
  readonly #words: LanguageWords;

  constructor(
    comparison: VersionComparison,
    found: DecisionDiff,
    language: { readonly texts: LanguageTexts; readonly lang: string },
  ) {
    this.#comparison = comparison;
    this.#found = found;
    this.#language = language;
    this.#words = languageWords(language, comparison.to.ruleSet.edition.id);
  }

  narrative(most: number): DiffNarrative {
    const { decision, regions, unlisted, cases, share } = this.#found;
    const { more, unlisted: beyond } = this.#words.engine.diffs;
    const told = regions.slice(0, most);
    const count = regions.length - told.length;
    const rest = cases === 0 ? 0 : (share * unlisted) / cases;
    const remarks = [
      ...(count === 0
        ? []
        : [this.#say(formOf(this.#words, more, count), { count: this.#shown(count) })]),
      ...(unlisted === 0 ? [] : [this.#say(beyond, { share: this.#percent(rest) })]),
    ];
    const { ruleSet } = this.#comparison.to;
    return {
      decision,
      question: this.#words.edition.decisions[decision]?.question ?? ruleSet.file.question,
      summary: this.#summary(),
      edits: this.#edits(),
      regions: told.flatMap((region) => this.#region(region) ?? []),
      remark: remarks.length === 0 ? null : remarks.join(' '),
    };
  }

  #summary(): string {
    const { edits, equivalent, regions, share } = this.#found;
    const { diffs } = this.#words.engine;
    const only = (...kinds: readonly Edit[]) => edits.every((edit) => kinds.includes(edit));
    if (equivalent === null) return diffs.open;
    if (!equivalent) {
      const count = regions.length;
      const text = formOf(this.#words, diffs.different, count);
      return this.#say(text, { count: this.#shown(count), share: this.#percent(share) });
    }
    if (edits.length === 0) return diffs.same;
    if (only('wording')) return diffs.wording;
    if (only('citations')) return diffs.citations;
    return only('wording', 'citations') ? diffs.texts : diffs.equivalent;
  }

  #edits(): readonly string[] {
    const { parameters, switches, defaults, added, ended, changed } = this.#found;
    const { diffs } = this.#words.engine;
    const constant = (text: string) => (one: ChangedConstant) => {
      const spec = this.#comparison.to.ruleSet.facts.get(one.name);
      const title = this.#words.edition.facts?.[one.name] ?? spec?.title ?? `\`${one.name}\``;
      return this.#say(text, { title, from: this.#shown(one.from), to: this.#shown(one.to) });
    };
    const rules = (ids: readonly string[], side: Side, text: string) =>
      ids.map((id) => this.#say(text, { title: this.#titleOf(id, side) }));
    return [
      ...[...parameters, ...switches].map(constant(diffs.constant)),
      ...defaults.map(constant(diffs.byDefault)),
      ...rules(added, 'to', diffs.added),
      ...rules(ended, 'from', diffs.ended),
      ...rules(changed, 'to', diffs.changed),
    ];
  }

  #region(region: DiffRegion): NarratedRegion | undefined {
    const [before, after] = [this.#decided(region, 'from'), this.#decided(region, 'to')];
    if (before === undefined || after === undefined) return undefined;
    const { diffs } = this.#words.engine;
    const phrases = whereSentences(withoutValues(before), region.where);
    const where = [
      ...(phrases.length === 0 ? [diffs.everywhere] : phrases),
      ...(region.whereDifferent === true ? [diffs.whereDifferent] : []),
    ];
    const { from, to } = region.fired;
    const rules = (ids: readonly string[], others: readonly string[], side: Side) => {
      const text = side === 'from' ? diffs.ruleBefore : diffs.ruleThen;
      const own = ids.filter((id) => !others.includes(id)).slice(0, MOST_RULES);
      return own.map((id) => this.#say(text, { title: this.#titleOf(id, side) }));
    };
    return {
      where: sentence(`${where.join('; ')}; ${diffs.nothingElse}`),
      before: this.#say(diffs.before, { answer: outputSentences(before, region.from).join(' ') }),
      after: this.#say(diffs.then, { answer: outputSentences(after, region.to).join(' ') }),
      rules: [...rules(from, to, 'from'), ...rules(to, from, 'to')],
      share: this.#say(diffs.share, { share: this.#percent(region.share) }),
      example: this.#say(diffs.example, { facts: exampleOf(region.witness) }),
      facts: region.witness.facts,
    };
  }

  /** The words about the case of a region, decided by one side. */
  #decided({ witness }: DiffRegion, side: Side): Narration | undefined {
    const { policy, ruleSet } = this.#comparison[side];
    const { asOf, switches } = witness[side];
    const request = { decision: ruleSet.id, facts: witness.facts, asOf, switches };
    const record = decideUnknown(policy, request);
    return record.ok ? narrationOf(record.value, ruleSet, this.#language) : undefined;
  }

  #titleOf(id: string, side: Side): string {
    const { ruleSet, epoch } = this.#comparison[side];
    const { decisions, shared } = this.#words.edition;
    const rule = ruleSet.file.tables.flatMap(({ rules }) => rules).find((one) => one.id === id);
    const ofShared = ruleSet.uses.flatMap(({ name }) => shared?.[name]?.rules?.[id] ?? []);
    const title = decisions[ruleSet.id]?.rules?.[id] ?? ofShared[0] ?? rule?.title ?? id;
    const values = [...planAt(ruleSet, epoch).parameters].map(([name, value]) => [
      ...[name, this.#shown(value)],
    ]);
    return this.#say(title, Object.fromEntries(values));
  }

  #say(text: string, given: Readonly<Record<string, string>>): string {
    return filled(this.#words, text, given);
  }

  #shown(value: Json): string {
    return shown(this.#words, value);
  }

  #percent(share: number): string {
    const percent = share * 100;
    if (share > 0 && percent < 0.1) return `< ${this.#shown(0.1)}\u{A0}%`;
    return `${this.#shown(Math.round(percent * 10) / 10)}\u{A0}%`;
  }
}

/** The words of a narration without the values of its case, which is only one of a region. */
function withoutValues(n: Narration): Narration {
  return { ...n, values: new Map([...n.values.keys()].map((name) => [name, '…'])) };
}

function exampleOf({ facts }: DiffWitness): string {
  return `--facts '${JSON.stringify(facts)}'`;
}

/**
 * The difference of two versions of a decision as lines of text.
 * @param look `style` sets off headings and examples (by default not at all), `width` is the columns
 * of a line (80)
 */
export function formatDiff(
  { decision, question, summary, edits, regions, remark }: DiffNarrative,
  look: { readonly style?: Style; readonly width?: number } = {},
): readonly string[] {
  const { style = plainStyle, width = 80 } = look;
  const blocks = [
    block(0, [
      { tone: 'heading', text: question },
      { tone: 'quiet', text: `(${decision})` },
    ]),
    block(2, [{ tone: 'strong', text: summary }]),
    ...edits.map((text) => block(2, [text], 4)),
    ...regions.flatMap(({ where, before, after, rules, share, example }) => [
      gap,
      block(2, ['·', { tone: 'strong', text: where }, { tone: 'quiet', text: `(${share})` }], 4),
      block(4, [before], 6),
      block(4, [after], 6),
      ...rules.map((text) => block(6, [{ tone: 'quiet', text }], 8)),
      block(6, [{ tone: 'quiet', text: example }], 8),
    ]),
    ...(remark === null ? [] : [gap, block(2, [remark], 4)]),
    gap,
  ];
  return layOut(blocks, { style, width });
}
