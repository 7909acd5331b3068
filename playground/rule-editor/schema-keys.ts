import { isRecord } from '../../core/studio.js';

/** A key that an object may have. */
export interface SchemaKey {
  readonly key: string;
  /** What its schema says of it. */
  readonly about: string;
}

type Schema = Readonly<Record<string, unknown>>;

/**
 * The keys that a JSON Schema allows at a place.
 * @param path keys and indexes from the root
 */
export function keysAt(root: Schema, path: readonly (string | number)[]): readonly SchemaKey[] {
  let schemas = formsOf(root, root);
  for (const step of path) {
    schemas = schemas.flatMap((schema) => formsOf(root, partOf(schema, step)));
  }
  const found = schemas.flatMap((schema) =>
    Object.entries(isRecord(schema.properties) ? schema.properties : {}).map(
      ([key, own]): SchemaKey => ({ key, about: aboutOf(root, own) }),
    ),
  );
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

function partOf(schema: Schema, step: string | number): unknown {
  if (typeof step === 'number') return schema.items;
  const { properties, additionalProperties } = schema;
  const own =
    isRecord(properties) && Object.hasOwn(properties, step) ? properties[step] : undefined;
  return own ?? additionalProperties;
}

/** A schema with those that it names or is a choice of. */
function formsOf(root: Schema, schema: unknown, seen: readonly unknown[] = []): readonly Schema[] {
  if (!isRecord(schema) || seen.includes(schema)) return [];
  const { $ref, anyOf, oneOf, allOf } = schema;
  const parts = [anyOf, oneOf, allOf].flatMap((list) => (Array.isArray(list) ? list : []));
  const named = typeof $ref === 'string' ? [definitionOf(root, $ref)] : [];
  const further = [...named, ...parts].flatMap((one) => formsOf(root, one, [...seen, schema]));
  return [schema, ...further];
}

function definitionOf(root: Schema, ref: string): unknown {
  const name = ref.replace('#/$defs/', '');
  return ref === '#' ? root : isRecord(root.$defs) ? root.$defs[name] : undefined;
}

function aboutOf(root: Schema, schema: unknown): string {
  const said = formsOf(root, schema).find(({ description }) => typeof description === 'string');
  return String(said?.description ?? '');
}
