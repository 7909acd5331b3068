import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/base/json.js';
import { decideUnknown } from '../../core/decide/decide.js';
import { prepareUnknown } from '../../core/decide/prepare.js';
import { factsOfRow, readColumns } from '../../core/simulate/population.js';
import { Simulation } from '../../core/simulate/simulation.js';
import { facts } from '../../testing/index.js';
import { PATIENCE, runs } from '../decide/runs.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();
const counts = { rows: 0, changed: 0, refused: 0, cells: 0 };

/** A fact as somebody writes it into a cell. */
function cellOf(value: Json | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : value.join(';');
  return typeof value === 'object' && value !== null ? 'unknown' : String(value);
}

function prepared(decision: string, asOf: string | null) {
  const found = prepareUnknown(policy, { decision, asOf });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

/** The outcome of each row by `decide`, as a text; undefined where its facts are impossible. */
function answers(decision: string, rows: readonly Json[], asOf: string | null) {
  return rows.map((row) => {
    const decided = decideUnknown(policy, { decision, facts: row, asOf });
    if (!decided.ok) return undefined;
    const { status, outcome, missing } = decided.value;
    const sets = Object.entries(outcome)
      .map(([name, value]) => [name, Array.isArray(value) ? [...value].map(String).sort() : value])
      .sort();
    return { first: outcome, text: JSON.stringify([status, sets, missing]) };
  });
}

describe('A simulation', () => {
  it.each([...policy.ruleSets.values()])(
    'counts what `decide` says of each row, and whom a change of time concerns: $id',
    (ruleSet) => {
      const decision = ruleSet.id;
      const epochs = ruleSet.guide.epochs.map(({ id }) => id);
      const [output] = [...ruleSet.outputs.values()].filter(({ listed }) => listed);
      const rows = fc.array(facts(policy, decision, {}), { minLength: 4, maxLength: 8 });
      const property = fc.property(rows, fc.constantFrom(...epochs), (all, asOf) => {
        const simulation = new Simulation(
          prepared(decision, null),
          output?.name ?? '',
          prepared(decision, asOf),
        );
        for (const [i, row] of all.entries()) simulation.row(i, row);
        const [before, after] = [null, asOf].map((time) => answers(decision, all, time));
        const sound = all.flatMap((_, i) => (before?.[i] && after?.[i] ? [i] : []));
        const changed = sound.filter((i) => before?.[i]?.text !== after?.[i]?.text);
        const report = simulation.report();
        expect([report.rows, report.refused]).toEqual([all.length, all.length - sound.length]);
        expect(report.changed).toBe(changed.length);
        expect(report.changes.reduce((sum, one) => sum + one.count, 0)).toBe(changed.length);
        expect(report.values.reduce((sum, one) => sum + one.before, 0)).toBe(sound.length);
        for (const { value, before: count } of report.values) {
          const same = sound.filter((i) => {
            const own = before?.[i]?.first[output?.name ?? ''];
            return own !== undefined && JSON.stringify(own) === JSON.stringify(value);
          });
          if (!JSON.stringify(value).startsWith('{')) expect(count).toBe(same.length);
        }
        counts.rows += sound.length;
        counts.changed += changed.length;
        counts.refused += all.length - sound.length;
      });
      fc.assert(property, { numRuns: runs(4) });
    },
    PATIENCE,
  );

  it.each([...policy.ruleSets.values()])('reads the cells of a table as facts: $id', (ruleSet) => {
    const property = fc.property(facts(policy, ruleSet.id, {}), fc.boolean(), (row, byTitle) => {
      const names = [...ruleSet.facts.keys()];
      const header = names.map((name) => {
        const title = ruleSet.facts.get(name)?.title;
        return byTitle ? (title ?? name) : name.toUpperCase();
      });
      const columns = readColumns(ruleSet, header);
      // Two facts may have the same title.
      if (!columns.ok) return;
      const read = factsOfRow(
        columns.value,
        names.map((name) => cellOf(row[name])),
      );
      // What a cell cannot say: the empty text, a text that reads as something else.
      const said = Object.entries(row).filter(
        ([, value]) => !/^$|;|^\s|\s$|^null$|^unknown$/.test(cellOf(value)),
      );
      for (const [name, value] of said) expect(read[name]).toEqual(value);
      counts.cells += said.length;
    });
    fc.assert(property, { numRuns: runs(12) });
  });

  it('had rows that changed, and cells of every kind', () => {
    expect(counts.rows).toBeGreaterThan(runs(400));
    expect(counts.changed).toBeGreaterThan(runs(20));
    expect(counts.cells).toBeGreaterThan(runs(1000));
  });

  it('refuses a column that is nearly a fact, and one that stands twice', () => {
    const ruleSet = policy.ruleSets.get('broadworks.attach.decision');
    if (ruleSet === undefined) throw new Error('there is such a decision');
    const header = ['ID', 'existingOrgUserCuont', 'actorRole', 'actorrole', 'remark'];
    const read = readColumns(ruleSet, header);
    expect(read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'population/column /1',
      'population/twice /3',
    ]);
  });
});
