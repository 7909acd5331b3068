import type { ProcessDefinition } from '../core/define.js';
import type { Json } from '../core/index.js';
import { isRecord, type RulePolicy, variablesOf } from '../core/studio.js';
import type { FactsRecord } from './arbitrary-facts.js';
import type { Draw } from './draw.js';

/** Draws facts and payloads of a process. */
export interface ProcessValues {
  /**
   * Facts of the case, each known or not.
   * @param unknown the percentage that is not
   */
  facts(draw: Draw, unknown: number): FactsRecord;
  /** A changed fact, close to the other known ones; or a fact that becomes unknown. */
  change(draw: Draw, known: FactsRecord): FactsRecord;
  /**
   * The payload of an event.
   * @param known the facts of the case at that time
   */
  payload(draw: Draw, event: string, known: FactsRecord): FactsRecord;
}

/** A value that no fact and no field can have. */
export const NONSENSE: Json = { no: 'value' };

const found = new WeakMap<RulePolicy, Map<ProcessDefinition, ProcessValues>>();

/**
 * Values of a process from the partitions of its decisions and guards: one of each region, and
 * equal and different ones where facts are compared with each other.
 */
export function processValues(policy: RulePolicy, definition: ProcessDefinition): ProcessValues {
  const known = found.get(policy) ?? new Map<ProcessDefinition, ProcessValues>();
  found.set(policy, known);
  const values = known.get(definition) ?? valuesIn(policy, definition);
  known.set(definition, values);
  return values;
}

function valuesIn(policy: RulePolicy, definition: ProcessDefinition): ProcessValues {
  const variables = variablesOf(policy, { definition, own: [] }, { asOf: null, switches: {} });
  const names = Object.keys(definition.facts);
  const drawValue = (draw: Draw, name: string, known: FactsRecord): Json => {
    // The present value of a fact does not restrict its next one.
    const others = (fact: string) =>
      fact === name || isRecord(known[fact]) ? undefined : known[fact];
    const values = variables.valuesOf(name, others) ?? [];
    return values.length === 0 ? null : draw.pick(values);
  };
  return {
    facts: (draw, unknown) => {
      const facts: Record<string, Json> = {};
      for (const name of names) {
        if (!draw.chance(unknown)) facts[name] = drawValue(draw, name, facts);
      }
      return facts;
    },
    change: (draw, known) => {
      if (names.length === 0) return {};
      const name = draw.pick(names);
      return { [name]: draw.chance(15) ? { unknown: true } : drawValue(draw, name, known) };
    },
    payload: (draw, event, known) => {
      const fields = Object.keys(definition.events[event]?.payload ?? {});
      const sent = fields.filter(() => !draw.chance(8));
      return Object.fromEntries(
        sent.map((field) => [field, drawValue(draw, `payload.${field}`, known)]),
      );
    },
  };
}
