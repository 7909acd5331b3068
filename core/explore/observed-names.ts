/** What tests look for, by its kind. */
export interface ObservedNames {
  readonly states?: readonly string[];
  readonly events?: readonly string[];
  readonly effects?: readonly string[];
}

/** The names of several tests. */
export function joinedNames(names: readonly ObservedNames[]): ObservedNames {
  return {
    states: names.flatMap(({ states = [] }) => states),
    events: names.flatMap(({ events = [] }) => events),
    effects: names.flatMap(({ effects = [] }) => effects),
  };
}
