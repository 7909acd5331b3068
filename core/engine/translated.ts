/** A condition of a rule set, or what it comes to whatever the facts are. */
export type Translated = { readonly condition: unknown } | { readonly always: boolean };

/** All of some conditions: those that always hold fall away, one that never holds decides. */
export function allOf(parts: readonly Translated[]): Translated {
  return joined('all', parts, true);
}

/** Any of some conditions: those that never hold fall away, one that always holds decides. */
export function anyOf(parts: readonly Translated[]): Translated {
  return joined('any', parts, false);
}

/** The opposite of a condition. */
export function notOf(part: Translated): Translated {
  return 'always' in part ? { always: !part.always } : { condition: { not: part.condition } };
}

function joined(key: 'all' | 'any', parts: readonly Translated[], neutral: boolean): Translated {
  if (parts.some((part) => 'always' in part && part.always !== neutral)) {
    return { always: !neutral };
  }
  const rest = parts.flatMap((part) => ('condition' in part ? [part.condition] : []));
  return rest.length === 0 ? { always: neutral } : { condition: { [key]: rest } };
}
