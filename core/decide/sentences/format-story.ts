import {
  type Block,
  block,
  gap,
  layOut,
  plainStyle,
  type Span,
  type Style,
  type Tone,
} from './layout.js';
import type { Statement, Story, ToldAssumption, ToldFact, ToldRule } from './story.js';
import type { Section } from './texts.js';

// Citations shown beside a rule that did not matter; a few are enough.
const MOST_CITES = 2;

/**
 * A narrative as lines of text.
 * @param options `style` sets off headings, tokens and citations (by default not at all), `width`
 * is the columns of a line (80)
 */
export function formatStory(
  story: Story,
  options: { readonly style?: Style; readonly width?: number } = {},
): readonly string[] {
  const { style = plainStyle, width = 80 } = options;
  const blocks = [
    block(0, [toned('heading', story.question)]),
    gap,
    ...story.headline.map((statement, i) =>
      statementBlock(statement, i === 0 ? 'strong' : 'plain'),
    ),
    ...remarkBlocks(story),
    ...section(
      story,
      'warnings',
      story.warnings.map((s) => statementBlock(s, 'warning')),
    ),
    ...section(
      story,
      'missing',
      story.missing.flatMap((fact) => missingBlocks(fact, story.matters)),
    ),
    ...section(story, 'why', story.why.flatMap(whyBlocks)),
    ...(['notifications', 'effects', 'confirmations'] as const).flatMap((list) =>
      section(
        story,
        list,
        story[list].map((s) => statementBlock(s, 'plain')),
      ),
    ),
    ...section(story, 'assumptions', story.assumptions.map(assumptionBlock)),
    ...section(story, 'heldToo', story.heldToo.map(shortRule)),
    ...section(story, 'tried', story.tried.map(shortRule)),
    ...section(
      story,
      'time',
      story.time.map((text) => block(2, [text])),
    ),
  ];
  return layOut(blocks, { style, width });
}

/** A text in a tone. */
export function toned(tone: Tone, text: string): Span {
  return { tone, text };
}

/** A statement with its token in parentheses. */
export function statementBlock({ text, value }: Statement, tone: Tone): Block {
  const token = typeof value === 'string' && /^[A-Z0-9_]+$/.test(value) ? `(${value})` : '';
  return block(2, [toned(tone, text), toned('quiet', token)]);
}

/** An assumption with its id and the switch that overrides it. */
export function assumptionBlock({ id, text, switch: set }: ToldAssumption): Block {
  const key = set === undefined ? '' : `(${set.key} = ${JSON.stringify(set.value)})`;
  return block(2, [text, toned('quiet', `[${id}]`), toned('quiet', key)], 4);
}

function remarkBlocks({ remark }: Story): Block[] {
  return remark === null ? [] : [block(2, [toned('warning', remark)])];
}

function section({ headings }: Story, name: Section, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [gap, block(0, [toned('heading', headings[name])]), ...blocks];
}

function missingBlocks({ fact, title, values, matters }: ToldFact, label: string): Block[] {
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

function whyBlocks({ title, because, rule, cites }: ToldRule): Block[] {
  const reason = because === '' ? [] : [block(4, [because])];
  const source = [rule, cites.join(', ')].filter((s) => s !== '').join(' \u00b7 ');
  return [block(2, [`${title}.`]), ...reason, block(4, [toned('quiet', source)], 6)];
}

function shortRule({ title, because, cites }: ToldRule): Block {
  const reason = because === '' ? '' : `\u2013 ${because}`;
  const more = cites.length > MOST_CITES ? [...cites.slice(0, MOST_CITES), '\u2026'] : cites;
  const source = more.length === 0 ? '' : `[${more.join(', ')}]`;
  return block(2, [title, reason, toned('quiet', source)], 4);
}
