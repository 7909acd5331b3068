import { isRecord, type Json } from '../base/json.js';
import { fail, ok, type Result } from '../base/result.js';
import { meant } from '../base/suggest.js';
import type { DecisionRecord } from '../decide/record.js';
import { findRuleSet } from '../decide/request.js';
import { stated, titleOfName } from '../decide/sentences/finding.js';
import { usualBlocks } from '../decide/sentences/format-narrative.js';
import {
  block,
  gap,
  layOut,
  plainStyle,
  type Style,
  type TextBlock,
} from '../decide/sentences/layout.js';
import { isUnknown, type Narration, narrationOf } from '../decide/sentences/narration.js';
import type { Narrative } from '../decide/sentences/narrative.js';
import { ruleTitle } from '../decide/sentences/rules.js';
import { outputText } from '../decide/sentences/statements.js';
import type { Texts } from '../decide/sentences/texts.js';
import { usualSentences } from '../decide/sentences/usual-facts.js';
import { capital, filled, formOf, shown } from '../decide/sentences/wording.js';
import type { Policy } from '../rule/policy.js';
import type { FlipReport } from './flip.js';
import type { FactChange, Flip } from './flip-search.js';
import { sameValue } from './goal.js';
import type { Range } from './nearest.js';
import type { Relation } from './relation.js';
import type { WhyNotReport } from './why-not.js';

/** What would change an outcome, in sentences. */
export interface FlipNarrative {
  readonly heading: string;
  readonly question: string;
  /** The present answer. */
  readonly now: string;
  /** On request, where there are any: the facts that have their usual values in the case. */
  readonly usual?: Narrative['usual'];
  readonly ways: readonly NarratedFlip[];
  /** What is to be said of the list as a whole; null: nothing. */
  readonly remark: string | null;
}

/** A set of changes in sentences. */
export interface NarratedFlip {
  /** Each fact as it would be, and as it is now. */
  readonly changes: readonly string[];
  /** The answer after them. */
  readonly answer: string;
  readonly value: Json;
  /** The flip itself; of several that were joined the first. */
  readonly flip: Flip;
}

/** Why an output has no other value, in sentences. */
export interface WhyNotNarrative {
  readonly heading: string;
  readonly question: string;
  readonly now: string;
  /** On request, where there are any: the facts that have their usual values in the case. */
  readonly usual?: Narrative['usual'];
  readonly others: readonly {
    readonly value: Json;
    readonly text: string;
    /** The rules that could have given it. */
    readonly rules: readonly string[];
    /** The cheapest change that gives it. */
    readonly changes: readonly string[];
    readonly remark: string | null;
  }[];
}

/** The language of sentences, and the words of the policy. */
export interface NarrateOptions {
  readonly texts: Texts;
  readonly lang: string;
}

/**
 * Puts flips into sentences. Flips of one fact with the same answer are joined into one.
 * @param record the record of the case as it is
 * @returns the narrative; or a problem: `texts/unknown-language`, `request/unknown-decision`
 * @example
 * ```ts
 * import { decide, flip, loadPolicy, narrateFlips } from 'provisim';
 * import { rules, texts } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const facts = { userClusterId: 'c1', templateClusterId: 'c2' };
 * const request = { decision: 'broadworks.activation.link', facts } as const;
 * const record = decide(policy.value, request);
 * const found = flip(policy.value, request);
 * if (!record.ok || !found.ok) throw new Error('these facts are possible');
 * const options = { texts, lang: 'en' };
 * const told = narrateFlips(policy.value, record.value, found.value, options);
 * console.log(told.ok && told.value.heading); // What would change it
 * ```
 */
export function narrateFlips(
  policy: Policy,
  record: DecisionRecord,
  report: FlipReport,
  options: NarrateOptions,
): Result<FlipNarrative> {
  const narration = narrationFor(policy, record, options);
  if (!narration.ok) return narration;
  const n = narration.value;
  const words = n.engine.flips;
  const { output, flips, more } = report;
  const count = { count: shown(n, more) };
  const left = more === 0 ? null : filled(n, formOf(n, words.more, more), count);
  return ok({
    heading: words.heading,
    question: questionOf(n),
    now: filled(n, words.now, { answer: answerOf(n, output, report.outcome[output]) }),
    ...usualPart(n),
    ways: grouped(flips, output).map((alike) => narratedFlip(n, output, alike)),
    remark: flips.length === 0 ? nothingFound(n, report) : left,
  });
}

/**
 * Puts the answer to a question why not into sentences.
 * @returns the narrative; or a problem, as with flips
 * @example
 * ```ts
 * import { loadPolicy, narrateWhyNot, whyNot } from 'provisim';
 * import { rules, texts } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const facts = { userClusterId: 'c1', templateClusterId: 'c2' };
 * const request = { decision: 'broadworks.activation.link', facts } as const;
 * const found = whyNot(policy.value, request);
 * if (!found.ok) throw new Error('these facts are possible');
 * const told = narrateWhyNot(policy.value, found.value, { texts, lang: 'en' });
 * console.log(told.ok && told.value.others[0]?.value); // LINK_USABLE
 * ```
 */
export function narrateWhyNot(
  policy: Policy,
  { output, record, others }: WhyNotReport,
  options: NarrateOptions,
): Result<WhyNotNarrative> {
  const narration = narrationFor(policy, record, options);
  if (!narration.ok) return narration;
  const n = narration.value;
  const words = n.engine.flips;
  const explained = new Map(
    record.explanation.tables.flatMap((table) => table.rules.map((rule) => [rule.rule, rule])),
  );
  return ok({
    heading: words.whyNot,
    question: questionOf(n),
    now: filled(n, words.now, { answer: answerOf(n, output, record.outcome[output]) }),
    ...usualPart(n),
    others: others.map(({ value, rules, flip }) => ({
      value,
      text: outputText(n, output, value),
      rules: rules.map(({ rule, title, verdict }) => {
        const found = explained.get(rule);
        return filled(n, words[verdict], { title: found ? ruleTitle(n, found) : title });
      }),
      changes: (flip?.changes ?? []).map((change) => changeText(n, [change])),
      remark: flip === null ? words.never : null,
    })),
  });
}

/**
 * Flips as lines of text.
 * @param look `style` sets off headings and tokens (by default not at all), `width` is the columns
 * of a line (80)
 * @example
 * ```ts
 * import { decide, flip, formatFlips, loadPolicy, narrateFlips } from 'provisim';
 * import { rules, texts } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const facts = { userClusterId: 'c1', templateClusterId: 'c2' };
 * const request = { decision: 'broadworks.activation.link', facts } as const;
 * const record = decide(policy.value, request);
 * const found = flip(policy.value, request);
 * if (!record.ok || !found.ok) throw new Error('these facts are possible');
 * const options = { texts, lang: 'en' };
 * const told = narrateFlips(policy.value, record.value, found.value, options);
 * console.log(told.ok && formatFlips(told.value)[0]); // May the user activate with the link of this template?
 * ```
 */
export function formatFlips(
  { question, now, usual, heading, ways, remark }: FlipNarrative,
  look: Look = {},
): readonly string[] {
  return laidOut(look, [
    block(0, [{ tone: 'heading', text: question }]),
    gap,
    block(2, [now]),
    ...usualBlocks(usual),
    gap,
    block(0, [{ tone: 'heading', text: heading }]),
    gap,
    ...ways.flatMap(({ changes, answer, value }) => [
      ...changes.map((text, i) => block(2, [i === 0 ? '·' : ' ', text], 4)),
      block(4, [
        { tone: 'strong', text: answer },
        { tone: 'quiet', text: tokenText(value) },
      ]),
    ]),
    ...(remark === null ? [] : [block(2, [remark])]),
  ]);
}

/**
 * The answer to a question why not as lines of text.
 * @param look as of `formatFlips`
 * @example
 * ```ts
 * import { formatWhyNot, loadPolicy, narrateWhyNot, whyNot } from 'provisim';
 * import { rules, texts } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const facts = { userClusterId: 'c1', templateClusterId: 'c2' };
 * const request = { decision: 'broadworks.activation.link', facts } as const;
 * const found = whyNot(policy.value, request);
 * if (!found.ok) throw new Error('these facts are possible');
 * const told = narrateWhyNot(policy.value, found.value, { texts, lang: 'en' });
 * console.log(told.ok && formatWhyNot(told.value)[0]); // May the user activate with the link of this template?
 * ```
 */
export function formatWhyNot(
  { question, now, usual, heading, others }: WhyNotNarrative,
  look: Look = {},
): readonly string[] {
  return laidOut(look, [
    block(0, [{ tone: 'heading', text: question }]),
    gap,
    block(2, [now]),
    ...usualBlocks(usual),
    gap,
    block(0, [{ tone: 'heading', text: heading }]),
    ...others.flatMap(({ value, text, rules, changes, remark }) => [
      gap,
      block(
        2,
        [
          { tone: 'strong', text },
          { tone: 'quiet', text: tokenText(value) },
        ],
        4,
      ),
      ...rules.map((rule) => block(4, [{ tone: 'quiet', text: rule }], 6)),
      ...changes.map((change) => block(4, ['→', change], 6)),
      ...(remark === null ? [] : [block(4, [remark])]),
    ]),
  ]);
}

function usualPart(n: Narration): Pick<FlipNarrative, 'usual'> {
  const usual = usualSentences(n);
  return usual === undefined ? {} : { usual };
}

/** The style and the columns of a line. */
interface Look {
  readonly style?: Style;
  readonly width?: number;
}

function laidOut(
  { style = plainStyle, width = 80 }: Look,
  blocks: readonly TextBlock[],
): readonly string[] {
  return layOut(blocks, { style, width });
}

function tokenText(value: Json): string {
  return typeof value === 'string' && /^[A-Z0-9_]+$/.test(value) ? `(${value})` : '';
}

function narrationFor(
  policy: Policy,
  record: DecisionRecord,
  { texts, lang }: NarrateOptions,
): Result<Narration> {
  const found = findRuleSet(policy, record.decision);
  if (!found.ok) return found;
  const own = Object.hasOwn(texts, lang) ? texts[lang] : undefined;
  if (own !== undefined) return ok(narrationOf(record, found.value, { texts: own, lang }));
  const message = `there are no texts in the language \`${lang}\``;
  const hint = meant(lang, Object.keys(texts));
  return fail([{ code: 'texts/unknown-language', message, hint }]);
}

function questionOf({ decision, ruleSet }: Narration): string {
  return decision.question ?? ruleSet.file.question;
}

/** What is said where there is no flip. */
function nothingFound({ engine }: Narration, { to, output, outcome }: FlipReport): string {
  const { none, never, already } = engine.flips;
  const now = outcome[output];
  if (to === undefined) return none;
  return now !== undefined && sameValue(now, to) ? already : never;
}

/** Flips of one fact with the same answer together. */
function grouped(flips: readonly Flip[], output: string): readonly (readonly Flip[])[] {
  const groups = new Map<string, Flip[]>();
  for (const flip of flips) {
    const [first, ...others] = flip.changes;
    const alone = others.length === 0 && typeof first?.to === 'string';
    const key = alone ? JSON.stringify([first.fact, flip.outcome[output]]) : `${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), flip]);
  }
  return [...groups.values()];
}

function narratedFlip(n: Narration, output: string, alike: readonly Flip[]): NarratedFlip {
  const [first] = alike;
  if (first === undefined) throw new Error('a group has a flip');
  const value = first.outcome[output] ?? null;
  const changes =
    alike.length === 1
      ? first.changes.map((change) => changeText(n, [change]))
      : [
          changeText(
            n,
            alike.flatMap((flip) => flip.changes),
          ),
        ];
  return {
    changes,
    value,
    flip: first,
    answer: filled(n, n.engine.flips.then, { answer: answerOf(n, output, value) }),
  };
}

/** A fact as it would be and as it is now; of several values the first, and the others after it. */
function changeText(n: Narration, changes: readonly FactChange[]): string {
  const [change, ...others] = changes;
  if (change === undefined) throw new Error('there is a change');
  const words = n.engine.flips;
  const { fact, from, to, range, relation } = change;
  const beside = [
    ...(range === undefined ? [] : rangeText(n, range)),
    ...(relation === undefined ? [] : [relationText(n, relation)]),
  ];
  const more = others.map((other) => shown(n, other.to, n.edition.values[fact]));
  const alternatives =
    more.length === 0 ? '' : ` ${filled(n, words.or, { others: n.list.format(more) })}`;
  const said = beside.length === 0 ? '' : ` (${beside.join('; ')})`;
  const now = isUnknown(from) ? shown(n, undefined) : valueText(n, fact, from);
  const after = `${capital(stated(n, fact, to))}${said}${alternatives}`;
  return filled(n, words.instead, { to: after, from: now });
}

function valueText(n: Narration, fact: string, value: Json): string {
  return isRecord(value) ? shown(n, undefined) : shown(n, value, n.edition.values[fact]);
}

function rangeText(n: Narration, { min, max }: Range): string[] {
  const { least, most, between } = n.engine.flips;
  const ends = {
    ...(min !== undefined && { min: shown(n, min) }),
    ...(max !== undefined && { max: shown(n, max) }),
  };
  if (min !== undefined && max !== undefined) return min === max ? [] : [filled(n, between, ends)];
  if (min !== undefined) return [filled(n, least, ends)];
  return max === undefined ? [] : [filled(n, most, ends)];
}

function relationText(n: Narration, relation: Relation): string {
  const { sameAs, memberOf, noneOf } = n.engine.flips;
  if ('sameAs' in relation) return filled(n, sameAs, { title: titleOfName(n, relation.sameAs) });
  if ('memberOf' in relation)
    return filled(n, memberOf, { title: titleOfName(n, relation.memberOf) });
  const titles = relation.noneOf.map((name) => titleOfName(n, name));
  return filled(n, noneOf, { title: n.list.format(titles) });
}

function answerOf(n: Narration, output: string, value: Json | undefined): string {
  if (value === undefined) return n.engine.flips.unsettled;
  const members: readonly Json[] = Array.isArray(value) && value.length > 0 ? value : [value];
  return members.map((member) => outputText(n, output, member)).join(' ');
}
