import type { Json } from '../../core/index.js';

type Values = Readonly<Record<string, Json>>;

/** Values with one of them set, or taken out where it is undefined. */
export function withValue(
  values: Values,
  name: string,
  value: Json | undefined,
): Record<string, Json> {
  const { [name]: _, ...others } = values;
  return value === undefined ? others : { ...others, [name]: value };
}
