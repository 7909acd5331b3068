import type { Json } from '../base/json.js';
import { isRecord } from '../base/json.js';
import { functionsOf } from './functions.js';
import type { Guide } from './guide.js';
import type { Pointers } from './pointers.js';
import { type EditionDefinition, type NameSpec, type OutputSpec, RECORD_LISTS } from './policy.js';
import type { RuleSetFile, TableFile } from './rule-set.js';
import { type FactSpec, factSpecs, outputTypes, type Signature } from './signature.js';
import type { ValueType } from './value-type.js';

/** A well-formed rule set file with its names resolved: the input of the checks. */
export interface Draft {
  readonly file: RuleSetFile;
  readonly pointers: Pointers;
  readonly edition: EditionDefinition;
  readonly guide: Guide;
  readonly signature: Signature;
  readonly facts: ReadonlyMap<string, FactSpec>;
  readonly outputs: ReadonlyMap<string, OutputSpec>;
  readonly names: ReadonlyMap<string, NameSpec>;
}

/**
 * Looks up the names of a rule set file.
 * @param written the file and those that it uses, as they were written: names declared in parts that
 *   were left out are known too
 */
export function draftOf(
  file: RuleSetFile,
  written: readonly unknown[],
  places: Pointers,
  edition: EditionDefinition,
  guide: Guide,
  signature: Signature,
): Draft {
  const facts = factSpecs(signature);
  const outputs = outputSpecs(file, signature);
  const names = new Map<string, NameSpec>([
    ...written.flatMap(undecided),
    ...[...facts].map(([name, spec]) => named(name, 'fact', typeOnly(spec))),
    ...Object.entries(file.parameters ?? {}).map(([name, { values }]) =>
      named(name, 'parameter', typeOfValues(values.map((v) => v.value))),
    ),
    ...Object.entries(file.switches ?? {}).map(([name, { values }]) =>
      named(name, 'switch', typeOfValues(values)),
    ),
    ...Object.entries(file.derive ?? {}).flatMap(([name, call]) => {
      const result = functionsOf(edition).get(Object.keys(call)[0] ?? '')?.result;
      return result === undefined ? [] : [named(name, 'derivation', result)];
    }),
    ...[...outputs].map(([name, spec]) => named(name, 'output', typeOnly(spec))),
  ]);
  return { file, pointers: places, edition, guide, signature, facts, outputs, names };
}

function named(name: string, kind: NameSpec['kind'], type: ValueType): [string, NameSpec] {
  return [name, { ...type, kind }];
}

/**
 * Names whose declaration may be unsound: treated as known, so that using them is not a second
 * problem.
 */
function undecided(raw: unknown): [string, NameSpec][] {
  const sections = (['parameters', 'switches', 'derive'] as const).map((section) => ({
    kind: section === 'parameters' ? 'parameter' : section === 'switches' ? 'switch' : 'derivation',
    written: isRecord(raw) ? raw[section] : undefined,
  }));
  return sections.flatMap(({ kind, written }) =>
    Object.keys(isRecord(written) ? written : {}).map((name) =>
      named(name, kind as NameSpec['kind'], { type: 'string', open: true }),
    ),
  );
}

function outputSpecs(file: RuleSetFile, signature: Signature): Map<string, OutputSpec> {
  const listed = outputTypes(signature);
  const found = new Map<string, OutputSpec>();
  file.tables.forEach((table, index) => {
    for (const setting of table.sets) {
      const spec = outputSpec(setting, listed, index);
      if (!found.has(spec.name)) found.set(spec.name, spec);
    }
  });
  return found;
}

function outputSpec(
  setting: TableFile['sets'][number],
  listed: ReadonlyMap<string, ValueType>,
  table: number,
): OutputSpec {
  const written = typeof setting === 'string' ? { name: setting } : setting;
  const { name } = written;
  const known = listed.get(name) ?? recordList(name);
  const type = written.type ?? known?.type ?? 'string';
  const values = written.values ?? known?.values;
  const none = type === 'set' ? [] : null;
  return {
    name,
    type,
    ...(values === undefined ? {} : { values }),
    nullable: true,
    default: written.default === undefined ? none : (written.default as OutputSpec['default']),
    table,
    listed: listed.has(name),
  };
}

function recordList(name: string): ValueType | undefined {
  return RECORD_LISTS.some((list) => list === name) ? { type: 'set' } : undefined;
}

/** The common type of some values. */
export function typeOfValues(values: readonly unknown[]): ValueType {
  const first = values.find((v) => v !== null);
  const nullable = values.includes(null);
  if (Array.isArray(first)) return { type: 'string[]', nullable };
  if (typeof first === 'boolean') return { type: 'boolean', nullable };
  if (typeof first === 'number') {
    const whole = values.every((v) => v === null || Number.isInteger(v));
    return { type: whole ? 'integer' : 'number', nullable };
  }
  return { type: 'enum', values: values.filter((v) => typeof v === 'string'), nullable };
}

function typeOnly({ type, values, open, min, max, nullable }: ValueType): ValueType {
  return {
    type,
    ...(values === undefined ? {} : { values }),
    ...(open === undefined ? {} : { open }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(nullable === undefined ? {} : { nullable }),
  };
}

/** All conditions of a file as written, with the table of their rule. */
export function conditionsOf(file: RuleSetFile): { condition: unknown; table: number }[] {
  const whens = (assumes: readonly { readonly when?: unknown }[] | undefined) =>
    (assumes ?? []).map(({ when }) => when);
  const rules = file.tables.flatMap(({ rules: all }, table) =>
    all.flatMap((rule) =>
      [rule.conditions, ...whens(rule.assumes)].map((condition) => ({ condition, table })),
    ),
  );
  const defaults = Object.values(file.defaults ?? {}).flatMap(({ assumes }) => whens(assumes));
  const last = file.tables.length;
  const apart = [...defaults, ...Object.values(file.conditions ?? {})];
  const found = [...rules, ...apart.map((condition) => ({ condition, table: last }))];
  return found.filter(({ condition }) => condition !== undefined);
}

/** The names that a rule's assignments copy values from. */
export function namedIn(value: unknown): { name: string; source: object }[] {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (!isRecord(value)) return [];
  if (typeof value.fact === 'string') return [{ name: value.fact, source: value }];
  return isRecord(value.args) ? Object.values(value.args).flatMap(namedIn) : [];
}

/** The constants that a rule assigns to an output. */
export function constantsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(constantsIn);
  if (!isRecord(value)) return [value as Json]; // read by the schema: a scalar
  return typeof value.id === 'string' ? [value.id] : [];
}
