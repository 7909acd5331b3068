import { type AnswerTone, TONE_MARKS } from './answer-tone.js';
import {
  block,
  gap,
  layOut,
  plainStyle,
  type Style,
  type TextBlock,
  type TextSpan,
  type Tone,
} from './layout.js';
import type {
  NarratedAssumption,
  NarratedFact,
  NarratedRule,
  Narrative,
  Statement,
} from './narrative.js';
import type { Section } from './texts.js';

// Citations shown beside a rule that did not matter; a few are enough.
const MOST_CITES = 2;

/**
 * A narrative as lines of text.
 * @param options `style` sets off headings, tokens and citations (by default not at all), `width`
 * is the columns of a line (80)
 * @example
 * ```ts
 * import { decide, explainRecord, formatNarrative, loadPolicy } from 'provisim';
 * import { rules, texts } from 'provisim/rules';
 *
 * const policy = loadPolicy(rules);
 * if (!policy.ok) throw new Error('the shipped rules are sound');
 * const request = { decision: 'broadworks.attach.rights', facts: {} } as const;
 * const answer = decide(policy.value, request);
 * if (!answer.ok) throw new Error('no fact is needed');
 * const told = explainRecord(policy.value, answer.value, { texts, lang: 'en' });
 * console.log(told.ok && formatNarrative(told.value, { width: 60 }).at(0)); // Which rights in the customer organization does the partner
 * ```
 */
export function formatNarrative(
  narrative: Narrative,
  options: { readonly style?: Style; readonly width?: number } = {},
): readonly string[] {
  const { style = plainStyle, width = 80 } = options;
  const blocks = [
    block(0, [toned('heading', narrative.question)]),
    gap,
    ...narrative.headline.map((statement, i) =>
      i === 0
        ? statementBlock(statement, 'strong', narrative.tone)
        : statementBlock(statement, 'plain'),
    ),
    ...remarkBlocks(narrative),
    ...usualBlocks(narrative.usual),
    ...section(
      narrative,
      'warnings',
      narrative.warnings.map((s) => statementBlock(s, 'warning')),
    ),
    ...section(
      narrative,
      'missing',
      narrative.missing.flatMap((fact) => missingBlocks(fact, narrative.matters)),
    ),
    ...section(narrative, 'why', narrative.why.flatMap(whyBlocks)),
    ...(['notifications', 'effects', 'confirmations'] as const).flatMap((list) =>
      section(
        narrative,
        list,
        narrative[list].map((s) => statementBlock(s, 'plain')),
      ),
    ),
    ...section(narrative, 'assumptions', narrative.assumptions.map(assumptionBlock)),
    ...section(narrative, 'heldToo', narrative.heldToo.map(shortRule)),
    ...section(narrative, 'tried', narrative.tried.map(shortRule)),
    ...section(
      narrative,
      'time',
      narrative.time.map((text) => block(2, [text])),
    ),
  ];
  return layOut(blocks, { style, width });
}

/** A text in a tone. */
export function toned(tone: Tone, text: string): TextSpan {
  return { tone, text };
}

/**
 * A statement with its token in parentheses.
 * @param answer the tone of the answer that it states, shown by a mark
 */
export function statementBlock(
  { text, value }: Statement,
  tone: Tone,
  answer?: AnswerTone,
): TextBlock {
  const token = typeof value === 'string' && /^[A-Z0-9_]+$/.test(value) ? `(${value})` : '';
  const said = [toned(tone, text), toned('quiet', token)];
  return answer === undefined
    ? block(2, said)
    : block(2, [toned(tone, TONE_MARKS[answer]), ...said], 4);
}

/** An assumption with its id and the switch that overrides it. */
export function assumptionBlock({ id, text, switch: set }: NarratedAssumption): TextBlock {
  const key = set === undefined ? '' : `(${set.key} = ${JSON.stringify(set.value)})`;
  return block(2, [text, toned('quiet', `[${id}]`), toned('quiet', key)], 4);
}

/** The facts that have their usual values, under their heading. */
export function usualBlocks(usual: Narrative['usual']): readonly TextBlock[] {
  if (usual === undefined) return [];
  const facts = usual.facts.map(({ fact, text, cites }) =>
    block(2, [text, toned('quiet', `[${[fact, ...cites].join(', ')}]`)], 4),
  );
  return [gap, block(0, [toned('warning', usual.heading)]), ...facts];
}

function remarkBlocks({ remark }: Narrative): TextBlock[] {
  return remark === null ? [] : [block(2, [toned('warning', remark)])];
}

function section(
  { headings }: Narrative,
  name: Section,
  blocks: readonly TextBlock[],
): TextBlock[] {
  return blocks.length === 0 ? [] : [gap, block(0, [toned('heading', headings[name])]), ...blocks];
}

function missingBlocks({ fact, title, values, matters }: NarratedFact, label: string): TextBlock[] {
  const tokens = values.length === 0 ? fact : `${fact}: ${values.join(' | ')}`;
  return [
    block(2, [title, toned('quiet', `(${tokens})`)], 4),
    ...matters.map((rule) =>
      block(
        4,
        [
          toned(
            'quiet',
            label.replace('{title}', () => rule),
          ),
        ],
        6,
      ),
    ),
  ];
}

function whyBlocks({ title, because, rule, cites }: NarratedRule): TextBlock[] {
  const reason = because === '' ? [] : [block(4, [because])];
  const source = [rule, cites.join(', ')].filter((s) => s !== '').join(' \u00b7 ');
  return [block(2, [`${title}.`]), ...reason, block(4, [toned('quiet', source)], 6)];
}

function shortRule({ title, because, cites }: NarratedRule): TextBlock {
  const reason = because === '' ? '' : `\u2013 ${because}`;
  const more = cites.length > MOST_CITES ? [...cites.slice(0, MOST_CITES), '\u2026'] : cites;
  const source = more.length === 0 ? '' : `[${more.join(', ')}]`;
  return block(2, [title, reason, toned('quiet', source)], 4);
}
