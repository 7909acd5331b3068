import type { Assignment, RuleFile, RuleSetFile, TableFile } from './rule-set.js';

type Calls = NonNullable<RuleSetFile['derive']>;

/**
 * A file with its keys in an order that does not depend on how it is written: what it declares by
 * name, derivations after those that they are derived from, and what a rule gives as its table
 * lists the outputs.
 * @param file a file whose derivations go in no circle
 */
export function inDeclaredOrder(file: RuleSetFile): RuleSetFile {
  const { parameters, switches, defaults, usual, derive, conditions, tables } = file;
  return {
    ...file,
    ...(parameters && { parameters: byName(parameters) }),
    ...(switches && { switches: byName(switches) }),
    ...(defaults && { defaults: byName(defaults) }),
    ...(usual && { usual: byName(usual) }),
    ...(derive && { derive: argumentsFirst(derive) }),
    ...(conditions && { conditions: byName(conditions) }),
    tables: tables.map((table) => ({
      ...table,
      rules: table.rules.map((rule) => ({ ...rule, event: { params: given(rule, table) } })),
    })),
  };
}

function given({ event }: RuleFile, { sets }: TableFile): RuleFile['event']['params'] {
  const outputs = sets.map((setting) => (typeof setting === 'string' ? setting : setting.name));
  const entries = outputs.flatMap((name): [string, Assignment][] => {
    const assignment = Object.hasOwn(event.params, name) ? event.params[name] : undefined;
    return assignment === undefined ? [] : [[name, withArgumentsByName(assignment)]];
  });
  return Object.fromEntries(entries);
}

function withArgumentsByName(assignment: Assignment): Assignment {
  if (!Array.isArray(assignment)) return assignment;
  return assignment.map((item) => {
    const isCalled = typeof item === 'object' && item !== null && 'args' in item && item.args;
    return isCalled ? { ...item, args: byName(item.args ?? {}) } : item;
  });
}

function byName<T>(part: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function argumentsFirst(calls: Calls): Calls {
  const sorted = byName(calls);
  const placed = new Map<string, Calls[string]>();
  const place = (name: string): void => {
    const call = Object.hasOwn(sorted, name) ? sorted[name] : undefined;
    if (call === undefined || placed.has(name)) return;
    for (const argument of Object.values(call).flat()) place(argument);
    placed.set(name, call);
  };
  Object.keys(sorted).forEach(place);
  return Object.fromEntries(placed);
}
