import { type AnswerTone, decideUnknown, type Json, type Policy } from '../../core/index.js';
import { toneOfValue } from '../../core/studio.js';
import { texts as shippedTexts } from '../../rules/texts/index.js';
import type { MatrixCell, MatrixHeader } from '../elements/matrix-view.js';
import { shown } from '../elements/shown-value.js';
import type { Question } from '../state/page-state.js';
import type { MatrixDefinition, Option } from './matrix-definition.js';

/** Marks a cell where the output named `beside` has another value. */
export const STAR = '*';

/** The values of the rows. */
export function rowValues(policy: Policy, { decision, rows }: MatrixDefinition): readonly string[] {
  return rows.values ?? policy.ruleSets.get(decision)?.facts.get(rows.fact)?.values ?? [];
}

/** The facts of every column: the product of the options of all levels. */
export function columnFacts({
  columns,
}: MatrixDefinition): readonly Readonly<Record<string, Json>>[] {
  return columns.reduce<readonly Readonly<Record<string, Json>>[]>(
    (before, options) =>
      before.flatMap((facts) => options.map((option) => ({ ...facts, ...option.facts }))),
    [{}],
  );
}

/** The headers of the columns, level by level. */
export function headers(
  { columns }: MatrixDefinition,
  word: (label: string) => string,
): readonly (readonly MatrixHeader[])[] {
  const sizes = columns.map((options) => options.length);
  return columns.map((options, level) => {
    const span = product(sizes.slice(level + 1));
    const times = product(sizes.slice(0, level));
    const once = options.map(({ label }) => ({ label: word(label), span }));
    return Array.from({ length: times }, () => once).flat();
  });
}

/** The question of a cell. */
export function questionOfCell(
  policy: Policy,
  definition: MatrixDefinition,
  facts: Readonly<Record<string, Json>>,
): Question {
  const { decision, given } = definition;
  return {
    decision,
    facts: { ...everyEntitlement(policy, decision), ...given, ...facts },
    asOf: null,
    switches: {},
  };
}

/** The facts of the options that are selected for all cells. */
export function chosenFacts(
  { choices }: MatrixDefinition,
  chosen: Readonly<Record<string, number>>,
): Readonly<Record<string, Json>> {
  const options = Object.entries(choices).map(([name, list]) => list[chosen[name] ?? 0]);
  return Object.assign({}, ...options.map((option: Option | undefined) => option?.facts ?? {}));
}

/** Decides one cell; one that cannot be decided says so. */
export function cellOf(
  policy: Policy,
  definition: MatrixDefinition,
  question: Question,
): MatrixCell {
  const decided = decideUnknown(policy, question);
  const { shows, beside, tones } = definition;
  if (!decided.ok) return { text: '!', tone: 'neutral' };
  const { outcome } = decided.value;
  const kind = outcome[tones.output] ?? null;
  const text = words(shown(outcome[shows]));
  const another = beside !== undefined && outcome[beside] !== outcome[shows];
  return {
    text: another ? `${text}${STAR}` : text,
    tone: toneOfKind(definition, kind),
    mark: tones.marks?.[String(kind)],
  };
}

/** The colour of a cell whose output `tones.output` has this value. */
export function toneOfKind({ decision, tones }: MatrixDefinition, value: Json): AnswerTone {
  return (
    toneOfValue(shippedTexts.en?.tones, { decision, output: tones.output, value }) ?? 'neutral'
  );
}

/** A token in words: `READ_ONLY` is `read only`; a locale stays as it is. */
function words(token: string): string {
  return /^[A-Z_]+$/.test(token) ? token.toLowerCase().replaceAll('_', ' ') : token;
}

// The matrices are about restrictions, so the role itself allows everything.
function everyEntitlement(policy: Policy, decision: string): Readonly<Record<string, Json>> {
  const fact = policy.ruleSets.get(decision)?.facts.get('roleEntitlements');
  return fact?.values === undefined ? {} : { roleEntitlements: fact.values };
}

function product(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all * size, 1);
}
