import {
  type DecisionRecord,
  explainRecord,
  type Json,
  type Narrative,
  type Style,
} from '../../core/index.js';
import {
  assumptionBlock,
  block,
  gap,
  layOut,
  type NarratedRule,
  statementBlock,
  type TextBlock,
  TONE_MARKS,
  toned,
  usualBlocks,
} from '../../core/studio.js';
import type { Answered } from '../commands/decide-one.js';

/** A record in brief: the answer, the outputs, the rules behind it, and what is open or assumed. */
export function briefLines(
  { policy, texts }: Pick<Answered, 'policy' | 'texts'>,
  record: DecisionRecord,
  look: { readonly style: Style; readonly width: number },
): readonly string[] {
  const told = explainRecord(policy, record, { texts, lang: 'en' });
  if (!told.ok) throw new Error('the policy that decided a record knows its decision');
  return layOut(blocksOf(record, told.value), look);
}

function blocksOf(record: DecisionRecord, narrative: Narrative): TextBlock[] {
  const { headings } = narrative;
  const missing = narrative.missing.map(({ fact, title }) =>
    block(2, [title, toned('quiet', `(${fact})`)], 4),
  );
  return [
    block(0, [
      toned('heading', record.decision),
      toned('quiet', `\u00b7 ${record.status} \u00b7 ${record.asOf.epoch}`),
    ]),
    gap,
    ...narrative.headline.map(({ text }, i) =>
      i === 0
        ? block(2, [toned('strong', `${TONE_MARKS[narrative.tone]} ${text}`)], 4)
        : block(2, [text]),
    ),
    ...(narrative.remark === null ? [] : [block(2, [toned('warning', narrative.remark)])]),
    ...usualBlocks(narrative.usual),
    ...part('Outcome', outcomeRows(record.outcome)),
    ...part(headings.missing, missing),
    ...part('Rules', narrative.why.map(ruleRow)),
    ...part(
      headings.warnings,
      narrative.warnings.map((s) => statementBlock(s, 'warning')),
    ),
    ...(['notifications', 'effects', 'confirmations'] as const).flatMap((list) =>
      part(
        headings[list],
        narrative[list].map((s) => statementBlock(s, 'plain')),
      ),
    ),
    ...part(headings.assumptions, narrative.assumptions.map(assumptionBlock)),
  ];
}

function part(heading: string, blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.length === 0 ? [] : [gap, block(0, [toned('heading', heading)]), ...blocks];
}

function outcomeRows(outcome: Readonly<Record<string, Json>>): TextBlock[] {
  const width = Math.max(0, ...Object.keys(outcome).map((name) => name.length));
  return Object.entries(outcome).map(([name, value]) =>
    block(2, [toned('quiet', name.padEnd(width + 1, '\u{A0}')), shown(value)], width + 3),
  );
}

function shown(value: Json): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return '\u2013';
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function ruleRow({ rule, title, cites }: NarratedRule): TextBlock {
  return block(2, [title, toned('quiet', `[${[rule, ...cites].join(', ')}]`)], 4);
}
