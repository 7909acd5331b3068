import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../core/decide/decide.js';
import {
  cellOf,
  chosenFacts,
  columnFacts,
  headers,
  questionOfCell,
  rowValues,
  toneOfKind,
} from '../../playground/matrix/cells.js';
import { locales } from '../../playground/matrix/locales.js';
import type { MatrixDefinition } from '../../playground/matrix/matrix-definition.js';
import { restrictedModes } from '../../playground/matrix/restricted-mode.js';
import { policy } from '../../playground/shipped-system.js';
import { words } from '../../playground/words/index.js';

const definitions: readonly MatrixDefinition[] = [...restrictedModes, locales];

function questions(definition: MatrixDefinition) {
  const first = chosenFacts(definition, {});
  return rowValues(policy, definition).flatMap((value) =>
    columnFacts(definition).map((column) =>
      questionOfCell(policy, definition, { ...first, ...column, [definition.rows.fact]: value }),
    ),
  );
}

describe('a matrix', () => {
  it.each(definitions)('of $decision has headers over all of its columns', (definition) => {
    const columns = columnFacts(definition).length;
    for (const level of headers(definition, (label) => label)) {
      expect(level.reduce((sum, { span }) => sum + span, 0)).toBe(columns);
    }
  });

  it.each(definitions)('of $decision has no two columns with the same facts', (definition) => {
    const texts = columnFacts(definition).map((facts) => JSON.stringify(facts));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(definitions)('of $decision asks nothing that cannot be decided', (definition) => {
    const open = questions(definition).filter((question) => {
      const decided = decideUnknown(policy, question);
      return !decided.ok || decided.value.status !== 'DECIDED';
    });
    expect(open).toEqual([]);
  });

  it.each(definitions)('of $decision colours by an output that has tones', (definition) => {
    const values = policy.ruleSets.get(definition.decision)?.outputs.get(definition.tones.output);
    const tones = new Set(values?.values?.map((value) => toneOfKind(definition, value)));
    expect(tones).toEqual(new Set(['good', 'caution', 'refused', 'neutral']));
  });

  it('distinguishes cells that differ in colour only, by a mark', () => {
    const at = (templateCountry: string) => {
      const facts = { language: 'de', templateCountry };
      return cellOf(policy, locales, questionOfCell(policy, locales, facts));
    };
    expect(at('DE')).toEqual({ text: 'de_DE', tone: 'good', mark: '+' });
    expect(at('AT')).toEqual({ text: 'de_DE', tone: 'neutral', mark: '·' });
  });

  it('stars a locale where the sites get another one', () => {
    const question = questionOfCell(policy, locales, { language: 'pt_PT', templateCountry: 'PT' });
    expect(cellOf(policy, locales, question).text).toBe('pt_PT*');
  });

  it.each(definitions)('of $decision has words for everything that is no token', (definition) => {
    const { options, names, corners } = words.en.matrix;
    const labels = [...Object.values(definition.choices), ...definition.columns].flatMap((list) =>
      list.map(({ label }) => label),
    );
    expect(labels.filter((label) => !(label in options) && !/^[A-Z]{2}$/.test(label))).toEqual([]);
    expect([names[definition.id], corners[definition.corner]]).not.toContain(undefined);
  });
});
