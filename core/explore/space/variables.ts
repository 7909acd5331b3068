import { type Json, textsOf } from '../../base/json.js';
import type { EqualityGroup } from '../../diagram/equality-groups.js';
import { emptyPartition } from '../../diagram/partition.js';
import type { Partitions } from '../../diagram/partitions.js';
import { representatives } from '../../diagram/regions.js';
import type { ProcessDefinition } from '../../process/definition.js';
import { fieldName } from '../../process/query.js';
import type { Policy } from '../../rule/policy.js';
import { type FactSpec, factSpec, needed } from '../../rule/signature.js';
import { isNumeric } from '../../rule/value-type.js';
import { type Assumptions, mergedPartitions } from './merged-partitions.js';
import type { Participant } from './state-space.js';

/** The domain that a run is explored over. */
export interface Variables {
  /**
   * The representatives of a fact or of a field of a payload (`payload.email`), given what is
   * known: one of each region within which no decision and no guard of the process distinguishes
   * values. Of values that are equal up to renaming texts that occur nowhere else, the first.
   * Undefined where there is no such fact.
   */
  valuesOf(name: string, known: (name: string) => Json | undefined): readonly Json[] | undefined;
}

/** The facts and payloads of a run, partitioned by its decisions, guards and changes. */
export function variablesOf(
  policy: Policy,
  { definition, own }: Participant,
  assumptions: Assumptions,
): Variables {
  const specs = specsOf(definition);
  const partitions = mergedPartitions(policy, definition, assumptions);
  // Another run's own fact may have the same value or another.
  const merged = { ...partitions, pools: partitions.pools.map((group) => withOthers(group, own)) };
  const { counters } = definition.exploration;
  const found = new Map<string, readonly Json[]>();
  const ties = new Map<string, readonly string[]>();
  return {
    valuesOf: (name, known) => {
      const spec = specs.get(name);
      if (spec === undefined) return undefined;
      const most = counters[name];
      if (most !== undefined && isNumeric(spec))
        return Array.from({ length: most + 1 }, (_, n) => n);
      const near = ties.get(name) ?? [...tiedTo(name, merged)];
      ties.set(name, near);
      const others = near.filter((n) => n !== name).map((n) => known(n) ?? { open: true });
      const key = others.length === 0 ? name : JSON.stringify([name, ...others]);
      const values = found.get(key) ?? fewest(spec, near, { specs, merged, known });
      found.set(key, values);
      return most === undefined ? values : values.filter((value) => sizeOf(value) <= most);
    },
  };
}

function sizeOf(value: Json): number {
  return Array.isArray(value) ? value.length : 0;
}

/** A name with all that it is compared with, directly or indirectly. */
function tiedTo(name: string, partitions: Partitions): ReadonlySet<string> {
  const found = new Set([name]);
  for (const one of found) for (const other of besides(one, partitions)) found.add(other);
  return found;
}

function besides(
  name: string,
  { byName, pools, spans, differences }: Partitions,
): readonly string[] {
  return [
    ...pools.flatMap(({ names }) => (names.has(name) ? [...names] : [])),
    ...(byName.get(name)?.sizesOf ?? []),
    ...differences.flatMap(({ names }) => (names.includes(name) ? names : [])),
    ...spans.flatMap(({ from, to }) => (from === name ? to : to === name ? from : [])),
  ];
}

/** A run's own fact is compared with that of another run, whose name has an `@` in front. */
function withOthers(group: EqualityGroup, own: readonly string[]): EqualityGroup {
  const others = own.filter((name) => group.names.has(name)).map((name) => `@${name}`);
  return { ...group, names: new Set([...group.names, ...others]) };
}

interface Cut {
  readonly specs: ReadonlyMap<string, FactSpec>;
  readonly merged: Partitions;
  known(name: string): Json | undefined;
}

function fewest(spec: FactSpec, near: readonly string[], cut: Cut): readonly Json[] {
  const { specs, merged, known } = cut;
  const open = new Map(
    near.flatMap((name) => {
      const found = specs.get(name);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
  // A fact without comparisons still has one representative.
  const readings = new Map(near.map((n) => [n, merged.byName.get(n) ?? emptyPartition()]));
  const values = representatives(open, { ...merged, byName: readings }, known).get(spec.name) ?? [];
  const named = namesOf(cut, near);
  const steps = stepsOf(spec, cut);
  const seen = new Set<string>();
  return values.filter((value) => {
    const shape = JSON.stringify(
      typeof value === 'number' ? regionOf(value, steps) : shapeOf(value, named),
    );
    if (seen.has(shape)) return false;
    seen.add(shape);
    return true;
  });
}

/** The numbers at which a comparison changes its result. */
function stepsOf({ name, type }: FactSpec, { merged, known }: Cut): readonly number[] {
  const partition = merged.byName.get(name) ?? emptyPartition();
  const lengths = [...partition.sizesOf].flatMap((list) => {
    const value = known(list);
    return Array.isArray(value) ? [new Set(value).size, value.length] : [];
  });
  // A fraction may be below a number, equal to it or above it.
  const cuts = type === 'integer' ? partition.steps : [...partition.numbers].flatMap(around);
  return [...cuts, ...lengths];
}

/** The number itself is a region of its own. */
function around(number: number): number[] {
  return [number, number + Number.EPSILON * Math.max(1, Math.abs(number))];
}

function regionOf(value: number, steps: readonly number[]): Json {
  return steps.filter((step) => step <= value).length;
}

/** Texts that occur elsewhere or that a rule asks for. */
function namesOf({ merged, known, specs }: Cut, near: readonly string[]): ReadonlySet<string> {
  const texts = near.flatMap((name) => {
    const value = known(name);
    const partition = merged.byName.get(name) ?? emptyPartition();
    const own = Array.isArray(value) ? value : [value];
    const tokens = specs.get(name)?.values ?? [];
    return [...own, ...partition.constants, ...partition.members, ...tokens];
  });
  const pooled = merged.pools.flatMap(({ names, tokens }) =>
    near.some((name) => names.has(name)) ? tokens : [],
  );
  return new Set(textsOf([...texts, ...pooled]));
}

/** The value up to renaming: each text that occurs nowhere else is replaced by its rank. */
function shapeOf(value: Json, named: ReadonlySet<string>): Json {
  // Dates are distinguished by the time between them, not by their texts.
  if (typeof value === 'string' && /^\d{4}-\d\d-/.test(value)) return value;
  const turns = new Map<string, number>();
  const of = (text: Json): Json => {
    if (typeof text !== 'string' || named.has(text)) return text;
    const turn = turns.get(text) ?? turns.size;
    turns.set(text, turn);
    return { other: turn };
  };
  return Array.isArray(value) ? value.map(of) : of(value);
}

function specsOf({ facts, events }: ProcessDefinition): ReadonlyMap<string, FactSpec> {
  const payloads = Object.values(events).flatMap(({ payload }) => Object.entries(payload));
  return new Map([
    ...Object.entries(facts).map(([name, use]) => [name, factSpec(name, use)] as const),
    ...payloads.map(([field, schema]) => {
      const name = fieldName(field);
      return [name, factSpec(name, needed(schema))] as const;
    }),
  ]);
}
