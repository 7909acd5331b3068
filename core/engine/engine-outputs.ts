import type { Almanac, EngineResult } from 'json-rules-engine';
import type { Json } from '../base/json.js';
import { isNamed, type PlannedTable } from '../rule/plan.js';
import type { OutputSpec } from '../rule/policy.js';

/**
 * Combines the events of json-rules-engine by a table's hit policy.
 *
 * INVARIANT: written from the specification, independently of `evaluate`: the two are compared.
 * @param table the table that the run's rules belong to; results of other rules are ignored
 */
export async function tableOutputs(
  table: PlannedTable,
  { results, almanac }: Pick<EngineResult, 'results' | 'almanac'>,
): Promise<Record<string, Json>> {
  const events = new Map(results.map(({ name, event }) => [name, event?.params ?? {}]));
  const winners = winnersOf(table, new Set(events.keys())).map((id) => events.get(id) ?? {});
  const outputs: Record<string, Json> = {};
  for (const output of table.sets) {
    const given: Json[] = [];
    for (const params of winners) {
      const assignment = params[output.name];
      if (assignment !== undefined) given.push(await resolved(assignment, almanac));
    }
    outputs[output.name] = combined(table, output, given);
  }
  return outputs;
}

/**
 * The winning rules of a table, by id: of a FIRST table the first in the order of the file.
 * @param holding ids of the rules whose conditions hold
 */
export function winnersOf(table: PlannedTable, holding: ReadonlySet<string>): string[] {
  const held = table.rules.map(({ rule }) => rule.id).filter((id) => holding.has(id));
  return table.hitPolicy === 'FIRST' ? held.slice(0, 1) : held;
}

function combined(
  { hitPolicy, order }: PlannedTable,
  output: OutputSpec,
  given: readonly Json[],
): Json {
  const [first] = given;
  if (first === undefined) return output.default;
  if (output.type === 'set') return [...new Set(given.flat())];
  if (hitPolicy !== 'STRICTEST') return first;
  const rank = (value: Json) => order.indexOf(String(value));
  return given.reduce((strictest, value) => (rank(value) > rank(strictest) ? value : strictest));
}

/** The value of an assignment: names evaluated, members of lists by their ids. */
async function resolved(given: unknown, almanac: Almanac): Promise<Json> {
  if (isNamed(given)) return almanac.factValue<Json>(given.fact);
  if (Array.isArray(given)) {
    return Promise.all(given.map((item) => (hasId(item) ? item.id : resolved(item, almanac))));
  }
  return given as Json; // a scalar: what a rule set file holds is JSON
}

function hasId(item: unknown): item is { readonly id: string } {
  return typeof item === 'object' && item !== null && 'id' in item;
}
