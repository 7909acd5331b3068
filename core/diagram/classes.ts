import type { Json } from '../base/json.js';
import type { Mdd } from './diagram.js';
import type { Symbolic, Variable } from './symbolic.js';

/** Values of some facts. */
export type Witness = Readonly<Record<string, Json>>;

interface Chosen {
  readonly nodes: readonly Mdd[];
  readonly values: Witness;
  /** Members of sets that are there, by fact. */
  readonly members: Readonly<Record<string, readonly string[]>>;
}

/**
 * The classes into which the values of some facts fall: within a class all lead to the same
 * results, whatever the other facts are.
 * @param s a rule set whose first variables are those of the facts
 * @param facts the facts
 * @param results the functions that tell classes apart
 * @returns of each class one choice of values that is possible; a fact that no rule reads has none
 */
export function classesOf(
  s: Symbolic,
  facts: ReadonlySet<string>,
  results: readonly Mdd[],
): readonly Witness[] {
  let classes: Chosen[] = [{ nodes: [s.space, ...results], values: {}, members: {} }];
  s.variables.forEach((variable, level) => {
    if (!facts.has(variable.name)) return;
    const found = new Map<string, Chosen>();
    for (const chosen of classes) {
      for (const [branch, next] of branchesOf(variable, chosen).entries()) {
        const nodes = chosen.nodes.map((node) => s.diagrams.follow(node, level, branch));
        const possible = s.diagrams.constant(nodes[0] ?? 0) !== false;
        const key = nodes.join();
        if (possible && !found.has(key)) found.set(key, { ...next, nodes });
      }
    }
    classes = [...found.values()];
  });
  return classes.map(({ values, members }) => ({ ...members, ...values }));
}

/** What is chosen on each branch of a variable. */
function branchesOf({ name, member, values }: Variable, chosen: Chosen): readonly Chosen[] {
  const { members } = chosen;
  if (values !== undefined) {
    return values.map((value) => ({ ...chosen, values: { ...chosen.values, [name]: value } }));
  }
  // A set comes member by member; one that was not sent has none, and is null.
  if (member === undefined) {
    const sent = { ...chosen, members: { ...members, [name]: members[name] ?? [] } };
    return [{ ...chosen, values: { ...chosen.values, [name]: null } }, sent];
  }
  const without = members[name] ?? [];
  return [without, [...without, member]].map((now) => ({
    ...chosen,
    members: { ...members, [name]: now },
  }));
}
