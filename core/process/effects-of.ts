import { listedOutputs } from '../rule/listed-outputs.js';
import type { Policy } from '../rule/policy.js';
import type { ProcessDefinition } from './definition.js';
import { statesOf, transitionsIn } from './machine-uses.js';

/** The effects that a process may emit; of those that end in an answer of no tokens, the beginnings. */
export function effectsOf(policy: Policy, definition: ProcessDefinition) {
  const ids = new Set<string>();
  const open: string[] = [];
  const tokens = ([decision, output]: readonly [string, string], prefix: string): void => {
    const ruleSet = policy.ruleSets.get(decision);
    const values = ruleSet && listedOutputs(ruleSet).get(output)?.values;
    if (values === undefined) open.push(prefix);
    for (const value of values ?? []) ids.add(`${prefix}${value}`);
  };
  for (const { actions } of transitionsIn(statesOf(definition))) {
    for (const { type, params } of actions) {
      if (type === 'each') tokens(params.of, '');
      if (type !== 'effect') continue;
      const { id, endsIn } = params;
      if (endsIn === undefined) ids.add(id);
      else tokens(endsIn, id);
    }
  }
  return { ids, open };
}
