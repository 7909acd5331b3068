/** A translated condition, or its truth value where it is constant. */
export type Translated = { readonly condition: unknown } | { readonly always: boolean };

/** A conjunction without constant parts, or its truth value. */
export function allOf(parts: readonly Translated[]): Translated {
  return joined('all', parts, true);
}

/** A disjunction without constant parts, or its truth value. */
export function anyOf(parts: readonly Translated[]): Translated {
  return joined('any', parts, false);
}

/** The negation of a condition. */
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
